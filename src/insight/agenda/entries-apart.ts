import { factVerbs } from '../../language/model/names.ts';
import type { Entry } from './entry.ts';

/** What two timelines of the same agreement do not have in common, facts left aside: those are told by themselves. */
export function entriesApart(
  before: readonly Entry[],
  after: readonly Entry[],
): { readonly fresh: readonly Entry[]; readonly gone: readonly Entry[] } {
  const was = before.filter(isChange);
  const is = after.filter(isChange);
  return { fresh: without(is, was), gone: without(was, is) };
}

const verbs: ReadonlySet<string> = new Set(factVerbs);

/** What was recorded is told by itself. */
function isChange({ kind }: Entry): boolean {
  return !verbs.has(kind);
}

/** The lines of one list that another has not. */
function without(lines: readonly Entry[], others: readonly Entry[]): readonly Entry[] {
  const known = new Set(others.map(nameOf));
  return lines.filter((line) => !known.has(nameOf(line)));
}

function nameOf({ date, kind, id, occurrence = '', detail }: Entry): string {
  return [date, kind, id, occurrence, detail?.en ?? ''].join('\n');
}
