import { withoutCommands } from '../../text/ci-commands.ts';
import { own } from '../../text/own.ts';
import { printable } from '../../text/printable.ts';
import { type Printed, printed } from '../../text/printed.ts';

/** What XML 1.0 can't hold, even escaped: control characters, halves of characters, and two that are none. */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader turns these into spaces within an attribute unless they are written as numbers.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** The door of a report in XML: lines of it, in which the log of a CI finds no command. */
export function xmlText(text: string): Printed {
  return printed(withoutCommands(text, { colons: '&#58;&#58;', numberSigns: '&#35;&#35;' }));
}

/** The attributes of an element, escaped; those without a value are left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(String(value), /[&<>"\t\n\r]/g)}"`)
    .join('');
}

/** The text of an element, escaped. */
export function content(words: string): string {
  return escaped(words, /[&<>\r]/g);
}

function escaped(words: string, special: RegExp): string {
  return shown(words).replace(special, (character) => own(named, character) ?? '');
}

/** What XML could hold but a terminal or a browser would obey is a space; tabs and the ends of lines stay. */
function shown(words: string): string {
  return words.replace(forbidden, '').replace(/[^\t\n\r]+/g, printable);
}
