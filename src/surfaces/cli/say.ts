import { printableLines } from '../../text/printable.ts';
import type { Lang } from '../../text/text.ts';

/** What the program says of itself or of its call, beside what it was asked for; a name in it may hold anything. */
export function programSays(words: string, lang: Lang): string {
  return `${lang === 'fr' ? 'conventio :' : 'conventio:'} ${printableLines(words)}\n`;
}
