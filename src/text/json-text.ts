import { withoutCommands } from './ci-commands.ts';
import { type Printed, printed } from './printed.ts';

/**
 * Characters that JSON lets stand as they are, and that a terminal or a reader of the raw text would obey: the controls
 * of Latin-1, and those that turn the direction of a line.
 */
const obeyed = /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** A value as indented JSON that can be shown: what would be obeyed is escaped, and read as it was. */
export function jsonText(value: unknown): Printed {
  return escaped(JSON.stringify(value, null, 2));
}

/** The same on one line. */
export function jsonLine(value: unknown): Printed {
  return escaped(JSON.stringify(value));
}

function escaped(json: string): Printed {
  const shown = json.replace(obeyed, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return printed(withoutCommands(shown, { colons: '::', numberSigns: '#\\u0023' }));
}
