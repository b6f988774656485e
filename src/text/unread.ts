import type { Diagnostic } from './diagnostic.ts';
import type { Pointer } from './span.ts';

/** What of a file was not looked at: the text of broken sections, and the clauses that have no right shape. */
export interface Unread {
  readonly texts: readonly string[];
  readonly clauses: readonly Pointer[];
}

export const nothingUnread: Unread = { texts: [], clauses: [] };

/**
 * The diagnostics that only echo what was not looked at are left out: those about a clause that was taken out, those
 * about a word that is missed and stands in such a part, and those about a clause that lacks what was taken out of it.
 */
export function withoutEchoes(diagnostics: readonly Diagnostic[], unread: Unread): readonly Diagnostic[] {
  const { texts, clauses } = unread;
  if (texts.length === 0 && clauses.length === 0) return diagnostics;
  const words = new Set(texts.flatMap((text) => text.match(/[\p{L}\d-]+/gu) ?? []));
  return diagnostics.filter(({ missing, lacks, pointer }) => {
    if (missing !== undefined && words.has(missing)) return false;
    if (clauses.some((clause) => pointer === clause || pointer.startsWith(`${clause}/`))) return false;
    return lacks === undefined || !clauses.some((clause) => clause.startsWith(pointer) && clause.endsWith(`/${lacks}`));
  });
}
