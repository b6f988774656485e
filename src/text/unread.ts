import type { Diagnostic } from './diagnostic.ts';
import { keysOf, memberOf, type Pointer } from './span.ts';

/** What of a file was not looked at: the text of broken sections, and the clauses that have no right shape. */
export interface Unread {
  readonly texts: readonly string[];
  readonly clauses: readonly Pointer[];
}

export const nothingUnread: Unread = { texts: [], clauses: [] };

/** The clauses that may wait for something. */
const mayWait =
  /^\/(phases|events|deliverables|datasets|obligations|terminations|payments|reminders)(\/[^/]+(\/(opens|done|when|during))?)?$/;

/** The words before a colon, each word of a text looked at once. */
function keysIn(text: string): readonly string[] {
  return [...text.matchAll(/[\p{L}\d-]+/gu)].flatMap(({ 0: word, index }) => {
    const after = text.slice(index + word.length, index + word.length + 10);
    return /^["']?\s*:/.test(after) ? [word] : [];
  });
}

/**
 * The diagnostics that only echo what was not looked at are left out: those about a clause that was taken out, those
 * about a word that is missed and may be declared or used in such a part, and those about a clause that lacks what was
 * taken out of it.
 */
export function withoutEchoes(diagnostics: readonly Diagnostic[], unread: Unread): readonly Diagnostic[] {
  const { texts, clauses } = unread;
  if (texts.length === 0 && clauses.length === 0) return diagnostics;
  const words = new Set(texts.flatMap((text) => text.match(/[\p{L}\d-]+/gu) ?? []));
  const keys = new Set(texts.flatMap(keysIn));
  const isLost = ({ missing, declaredIn }: Diagnostic): boolean => {
    if (missing === undefined) return false;
    if (declaredIn === undefined) return words.has(missing) || clauses.some((clause) => mayWait.test(clause));
    return keys.has(missing) || declaredIn.some((section) => keys.has(section) || clauses.includes(`/${section}`));
  };
  return diagnostics.filter((diagnostic) => {
    const { lacks, pointer } = diagnostic;
    if (isLost(diagnostic)) return false;
    if (clauses.some((clause) => pointer === clause || pointer.startsWith(`${clause}/`))) return false;
    return lacks === undefined || !clauses.some((clause) => isWithout(pointer, lacks, clause));
  });
}

/** Whether what was taken out is the key that a clause lacks; or, for a place within it, whatever may have been that key. */
function isWithout(pointer: Pointer, lacks: string, out: Pointer): boolean {
  const [section = '', id = '', ...inner] = keysOf(pointer);
  if (inner.length === 0) return out.startsWith(pointer) && out.endsWith(`/${lacks}`);
  return out.startsWith(`${memberOf(memberOf('', section), id)}/`);
}
