import type { Page } from './store.ts';

/**
 * A page of what was found, in the order of its keys. The mark of the next page is the key of the last item, so what is
 * added or taken away in the meantime shifts nothing.
 */
export function pageOf<T>(
  found: readonly T[],
  keyOf: (item: T) => readonly string[],
  { after, limit }: { readonly after?: string; readonly limit: number },
): Page<T> {
  const last = after === undefined ? undefined : readMark(after);
  const keyed = found.map((item) => ({ item, key: keyOf(item) })).sort((a, b) => compare(a.key, b.key));
  const rest = last === undefined ? keyed : keyed.filter(({ key }) => compare(key, last) > 0);
  const items = rest.slice(0, limit);
  const next = items.at(-1);
  return {
    items: items.map(({ item }) => item),
    ...(rest.length > items.length && next && { next: writeMark(next.key) }),
  };
}

export function writeMark(key: readonly string[]): string {
  return JSON.stringify(key);
}

/** What a mark says; a mark that nobody gave out begins at the beginning. */
export function readMark(mark: string): readonly string[] {
  try {
    const key: unknown = JSON.parse(mark);
    return Array.isArray(key) ? key.map(String) : [];
  } catch {
    return [];
  }
}

function compare(a: readonly string[], b: readonly string[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index] ?? '';
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}
