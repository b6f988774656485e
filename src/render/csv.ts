import { withoutCommands } from '../text/ci-commands.ts';
import { unbroken } from '../text/printable.ts';
import { type Printed, printed } from '../text/printed.ts';

/** A line of a spreadsheet (RFC 4180). */
export function csvRecord(cells: readonly (string | number)[]): Printed {
  return printed(withoutCommands(`${cells.map(cell).join(',')}\r\n`));
}

/** What a spreadsheet takes for the beginning of a formula; that of Japan takes the wide signs too. */
const formula = /(?<=(?:^|;)[\s"]*)(?=[=+\-@＝＋－＠])/g;

/**
 * What a spreadsheet would take for a formula gets an apostrophe, and is shown as it is: at the beginning of a cell, and
 * after a semicolon, where a French Excel begins another cell, quotation marks or not. A cell is one line: whoever reads a
 * file line by line finds each record on its own.
 */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = unbroken(value).replace(formula, "'");
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
