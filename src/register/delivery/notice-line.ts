import { sayPlace } from '../../render/place.ts';
import { onOneLine } from '../../text/printable.ts';
import type { Lang } from '../../text/text.ts';
import { kindOf, type Notice } from '../agreement/notice.ts';
import { kindWords } from './notice-words.ts';

/**
 * A notice on one line, in columns with two spaces between them: its day, what it is, its agreement, its title with the
 * article, and how its day was found. No column has two spaces inside, so that none can pass for the next.
 */
export function sayLine(notice: Notice, lang: Lang): string {
  const { date, agreement, article, words } = notice.data;
  const { title, detail, reason } = words[lang];
  const place = article === null ? '' : ` (${sayPlace(article)})`;
  return [date, kindWords[kindOf(notice)][lang], agreement, `${title}${place}`, detail, reason && `= ${reason}`]
    .flatMap((column) => (column ? [onOneLine(column)] : []))
    .join('  ');
}
