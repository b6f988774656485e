import type { Lang, Text } from '../../text/text.ts';

/** The text of one language as it is printed: its apostrophes curve, raised letters stand on the line, and the spaces of its typography do not break. */
export function typeset(text: Text, lang: Lang): string {
  return typesetWords(text[lang], lang);
}

export function typesetWords(words: string, lang: Lang): string {
  const kept = words
    .replace(/(?<=\p{L})'(?=[\p{L}\d«])/gu, '’')
    .replace(/\^\{(\p{L}+)\}/gu, '$1')
    .replace(/\s+/g, ' ')
    .replace(/\b(art|arts|no)\. (?=[\dLR])/g, '$1.\u00a0');
  if (lang === 'en') return kept;
  return kept
    .replace(/ ([;!?»%])/g, '\u00a0$1')
    .replace(/ :/g, '\u00a0:')
    .replace(/« /g, '«\u00a0')
    .replace(/n° (?=\d)/g, 'n°\u00a0');
}
