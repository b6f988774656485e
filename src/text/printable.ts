/** Characters that would move the cursor of a terminal, paint it or turn its line around. */
const unprintable = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Words as a terminal can show them: what it would obey is a space each. */
export function printable(words: string): string {
  return words.replace(unprintable, ' ');
}

/** The same, where the ends of lines are meant. */
export function printableLines(words: string): string {
  return words.split('\n').map(printable).join('\n');
}
