import { withoutCommands } from './ci-commands.ts';
import { curled } from './curled.ts';
import { printable } from './printable.ts';
import { type Printed, printed } from './printed.ts';

/**
 * Lines for people to read: the door of everything that is told in plain text. Each is one line and stays one, whatever a
 * file or a fact brought into it; a terminal or the log of a CI obeys none of it.
 */
export function page(lines: readonly string[]): Printed {
  return plainPage(lines.map((line) => curled(line).trimEnd()));
}

/** The same with the apostrophes that the words have, for lines that a program may take apart. */
export function plainPage(lines: readonly string[]): Printed {
  return printed(lines.map((line) => `${withoutCommands(printable(line))}\n`).join(''));
}

const escapeSign = '\u001b';

/** The colours of our own, as terminals write them, and what no other words may bring. */
const ownColours = new RegExp(`(${escapeSign}\\[(?:1|2|22|31|33|36|39)m)`);

/** The same with colours; words are as they are in the file. */
export function paintedPage(lines: readonly string[]): Printed {
  const shown = lines.map((line) => {
    const words = line.includes(escapeSign)
      ? line.split(ownColours).map(printableUnlessColour).join('')
      : printable(line);
    return `${withoutCommands(words)}\n`;
  });
  return printed(shown.join(''));
}

/** Every other part is a colour. */
function printableUnlessColour(part: string, index: number): string {
  return index % 2 === 1 ? part : printable(part);
}
