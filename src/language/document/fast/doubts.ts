/**
 * Where the two packages that read YAML part: each reads some texts that the other refuses, or reads otherwise. The
 * differential tests found these; none of them is common in a convention, so the fast reading leaves them all alone.
 */

/** Tabs, byte order marks, carriage returns by themselves, the markers between documents, and an empty line behind a line break that is escaped. */
export function isUnusual(text: string): boolean {
  return (
    text.includes('\t') ||
    text.includes('\uFEFF') ||
    text.includes('\n---') ||
    text.includes('\n...') ||
    text.startsWith('...') ||
    (text.includes('\r') && /\r(?!\n)/.test(text)) ||
    /\\\r?\n *\r?\n/.test(text)
  );
}

/** Whether only an indent stands before the offset in its line, or the dashes of lists too. */
export function isFirstOfLine(text: string, offset: number, before: ' ' | ' -'): boolean {
  let at = offset - 1;
  while (at >= 0 && before.includes(text.charAt(at))) at -= 1;
  return at < 0 || text[at] === '\n';
}

/** Keys of one block stand in one column; one that was announced by a question mark stands further in. */
export function columnOf(text: string, offset: number): number {
  return offset - 1 - text.lastIndexOf('\n', offset - 1);
}

/** Whether a line goes on as it may after a quote or a bracket that closes. */
export function endsWell(text: string, offset: number): boolean {
  let at = offset;
  while (text[at] === ' ') at += 1;
  return at >= text.length || '\r\n,]}:#'.includes(text.charAt(at));
}

/** The name of an anchor that is a mere word, with a space after it. */
export function isSetApart(text: string, start: number, end: number): boolean {
  return /^[\w-]+[ \r\n]$/.test(text.slice(start, end + 1));
}

/** A comment between what belongs together: a key and its text, the members of a list in brackets. */
export function hasComment(text: string, start: number, end: number): boolean {
  return end - start > 2 && text.slice(start, end).includes('#');
}

/** The header of a block of text that tells its own indent: `|2`, `>1-`. */
export function tellsIndent(text: string, blockStart: number): boolean {
  const header = text.slice(text.lastIndexOf('\n', blockStart - 2) + 1, blockStart);
  return /[|>][-+]?\d/.test(header);
}
