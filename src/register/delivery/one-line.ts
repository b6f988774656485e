import { printable } from '../../text/printable.ts';

/**
 * Words of a file or of a fact on one line: what a terminal, a header or a reader's eye would obey (ends of lines,
 * control characters, turned directions, halves of characters) is a
 * space, and spaces are one; one that does not break stays so.
 */
export function onOneLine(words: string): string {
  return printable(words)
    .replace(/\p{Cs}/gu, ' ')
    .replace(/\s+/g, (spaces) => /[\u00a0\u202f]/.exec(spaces)?.[0] ?? ' ')
    .trim();
}

/** No more than so many characters, cut at a space where there is one near the end. */
export function shortened(words: string, most: number): string {
  const characters = [...words];
  if (characters.length <= most) return words;
  const cut = characters.slice(0, most - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–-]+$/u, '')}…`;
}
