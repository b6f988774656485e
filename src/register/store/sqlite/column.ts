/**
 * A text as a column keeps it. Some drivers end a text that they read at its first NUL, and UTF-8 has no lone surrogates;
 * a text with such things, or one that looks as if it had been through this, is kept as JSON behind a mark. What has the
 * same column is the same text, so columns can be compared. (JSON escapes NUL and lone surrogates.)
 */
const mark = '\u{F0000}';
const special = /[\0\u{F0000}]|\p{Surrogate}/u;

export function toColumn(text: string): string {
  return special.test(text) ? mark + JSON.stringify(text) : text;
}

export function fromColumn(column: string): string {
  // In a file that is damaged, a row may be one of another table.
  if (typeof column !== 'string') throw new SyntaxError('no text');
  return column.startsWith(mark) ? (JSON.parse(column.slice(mark.length)) as string) : column;
}

/** A list of texts for `json_each`, which gives each as its column. */
export function toColumns(texts: Iterable<string>): string {
  return JSON.stringify([...texts].map(toColumn));
}
