/** Characters that would move the cursor of a terminal, paint it or turn its line around. */
const unprintable = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Characters that set the direction of what follows them until another ends it (UAX 9): a day beside them could be read backwards. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

/** Words that turn nothing around on a page; letters that are written from right to left still are. */
export function straight(words: string): string {
  return words.replace(turning, '');
}

/** Words as a terminal can show them: what it would obey is a space each. */
export function printable(words: string): string {
  return words.replace(unprintable, ' ');
}

/** The same, where the ends of lines are meant. */
export function printableLines(words: string): string {
  return words.split('\n').map(printable).join('\n');
}

/** Words of a file as a message names them: of a long text, the beginning. */
export function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 57)}…` : words;
}
