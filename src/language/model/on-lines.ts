import { inOneLine, unbroken } from '../../text/printable.ts';

/** The texts that may go over several lines; every other one is a name, a title, a word, and is one line. */
const ofSeveralLines: ReadonlySet<string> = new Set(['aims', 'interpretation', 'note', 'quote', 'text']);

/**
 * A declaration in whose titles and names nothing ends a line, and in whose texts nothing acts: whoever puts them into
 * words need not think of it. The declaration itself stays as it was written.
 */
export function onLines<D>(declared: D): D {
  return tidied(declared, inOneLine) as D;
}

function tidied(value: unknown, say: (words: string) => string): unknown {
  if (typeof value === 'string') return say(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const members = value.map((member) => tidied(member, say));
    return members.some((member, index) => member !== value[index]) ? members : value;
  }
  let copy: Record<string, unknown> | undefined;
  for (const [key, member] of Object.entries(value)) {
    const clean = tidied(member, ofSeveralLines.has(key) ? eachLine : say);
    if (clean === member) continue;
    copy ??= { ...value };
    // Assigned so that no key is taken for the prototype.
    Object.defineProperty(copy, key, { value: clean, enumerable: true, configurable: true, writable: true });
  }
  return copy ?? value;
}

function eachLine(words: string): string {
  return words.replace(/[^\n\t]+/g, unbroken);
}
