import { straight } from '../../text/printable.ts';

/** A line of a spreadsheet (RFC 4180). */
export function csvRecord(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/**
 * What a spreadsheet would take for a formula gets an apostrophe, and is shown as it is: at the beginning of a cell, and
 * after a semicolon, where a French Excel begins another cell, quotation marks or not.
 */
function cell(words: string): string {
  const safe = straight(words).replace(/(?<=^|;\s*)(?=[=+\-@\t\r\n])/g, "'");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
