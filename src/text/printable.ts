/** Characters that would move the cursor of a terminal, paint it or turn its line around, and halves of characters. */
const unprintable = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Characters that set the direction of what follows them until another ends it (UAX 9): a day beside them could be read backwards. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

/** Words that turn nothing around on a page; letters that are written from right to left still are. */
export function straight(words: string): string {
  return words.replace(turning, '');
}

/** Control characters, ends of lines and halves of characters: no page or table holds any of them within words. */
const breaking = /[\p{Cc}\p{Cs}\u2028\u2029]/gu;

/** Words for a page or a table, where each of these is a space; marks of languages that are written from right to left stay. */
export function unbroken(words: string): string {
  return straight(words).replace(breaking, ' ');
}

/** Words as a terminal can show them: what it would obey is a space each. */
export function printable(words: string): string {
  return words.replace(unprintable, ' ');
}

/** Letters, digits, the signs of writing and single spaces: most words are of nothing else. */
const plain = /^(?! )(?:[^\p{C}\p{Z}]| (?! |$))*$/u;

/**
 * Words of a file or of a fact on one line: what a terminal, a header or a reader's eye would obey (ends of lines,
 * control characters, turned directions, halves of characters) is a space, and spaces are one; one that does not break
 * stays so.
 */
export function onOneLine(words: string): string {
  return plain.test(words) ? words : withSingleSpaces(printable(words));
}

/** The same for a page, where the marks of languages that are written from right to left stay. */
export function inOneLine(words: string): string {
  return plain.test(words) ? words : withSingleSpaces(unbroken(words));
}

function withSingleSpaces(words: string): string {
  return words.replace(/\s+/g, (spaces) => /[\u00a0\u202f]/.exec(spaces)?.[0] ?? ' ').trim();
}

/** A character that nobody sees and that acts: a control character, a turned direction, half of a character. */
const acting = /\p{Cc}|[\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** The first such character in a text, by its number in Unicode; tabs and ends of lines count where it has to be one line. */
export function actingIn(words: string, isOneLine = false): string | undefined {
  const code = acting.exec(isOneLine ? words : words.replace(/[\t\n\r]/g, ' '))?.[0].charCodeAt(0);
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Words of a file as a message names them: of a long text, the beginning. */
export function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 57)}…` : words;
}
