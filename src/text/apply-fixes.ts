import type { Edit, Fix } from './diagnostic.ts';

/** A text with some fixes made, and which they were. */
export interface Fixed {
  readonly text: string;
  /** Those that were made, in the order in which they were given; the others touch the same words. */
  readonly applied: readonly Fix[];
}

/**
 * Makes every fix that leaves the others alone: one that touches what an earlier one changes is left out, to be looked
 * at again in the text that comes of it. A fix that several places ask for is made once. Line ends stay as the file
 * has them.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): Fixed {
  const applied: Fix[] = [];
  const made = new Map<string, Edit>();
  for (const fix of fixes) {
    const fresh = fix.edits.filter((edit) => !made.has(nameOf(edit)));
    if (fresh.some((edit, index) => touchesAny(edit, [...made.values(), ...fresh.slice(0, index)]))) continue;
    for (const edit of fresh) made.set(nameOf(edit), edit);
    applied.push(fix);
  }
  return { text: withEdits(text, [...made.values()]), applied };
}

/** The text with edits made, none of which touches another. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  const lineEnd = /\r?\n/.exec(text)?.[0] ?? '\n';
  const parts: string[] = [];
  let at = 0;
  for (const { span, text: words } of [...edits].sort((a, b) => a.span.start.offset - b.span.start.offset)) {
    parts.push(text.slice(at, span.start.offset), words.replace(/\r?\n/g, lineEnd));
    at = span.end.offset;
  }
  return [...parts, text.slice(at)].join('');
}

function nameOf({ span, text }: Edit): string {
  return `${span.start.offset} ${span.end.offset} ${text}`;
}

/** Two edits touch where they share a character, and where one inserts at a place that the other begins or ends at. */
function touchesAny({ span }: Edit, others: readonly Edit[]): boolean {
  return others.some(({ span: other }) => {
    const [start, end] = [span.start.offset, span.end.offset];
    const [otherStart, otherEnd] = [other.start.offset, other.end.offset];
    const inserts = start === end || otherStart === otherEnd;
    return inserts ? start <= otherEnd && otherStart <= end : start < otherEnd && otherStart < end;
  });
}
