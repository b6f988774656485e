/**
 * Words without what a word processor puts around them, curly quotes, no-break spaces, the mark of a paragraph, and
 * without a remark of another language.
 */
export function undressed(words: string): string {
  return words
    .replace(/\\par\b.*$/s, '')
    .replace(/\s\/\/.*$/s, '')
    .replace(/^[“”„"«»‘’'\s\u200b]+|[“”"«»‘’'\s\u200b]+$/g, '');
}
