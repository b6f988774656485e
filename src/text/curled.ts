/** The words with typographic apostrophes, as people read them: files are typed with straight ones. */
export function curled(words: string): string {
  return words.replace(/(?<=\p{L})'(?=[\p{L}\d«])/gu, '’');
}
