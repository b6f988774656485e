import { sayShortDay } from '../../../calendar/say-day.ts';
import { sayKey } from '../../../calendar/say-key.ts';
import type { AgendaLine } from '../../../insight/agenda/agenda-line.ts';
import { labelOf } from '../../../render/agenda/say-line.ts';
import { sayPlace } from '../../../render/place.ts';
import type { Lang } from '../../../text/text.ts';
import { column } from './columns.ts';

/** Lines of an agenda, each with its day, what it is and its title. */
export function sayLines(lines: readonly AgendaLine[], lang: Lang): readonly string[] {
  return lines.map((line) => {
    const day = line.date === null ? '' : sayShortDay(line.date, lang);
    return `  ${column(day, 20)}${column(labelOf(line)[lang], 16)}${titleOf(line, lang)}`;
  });
}

/** Its title with the occurrence and the article. */
export function titleOf({ title, occurrence, article }: AgendaLine, lang: Lang): string {
  const which = occurrence === undefined ? '' : ` (${sayKey(occurrence)[lang]})`;
  const place = article === null ? '' : ` (${sayPlace(article)})`;
  return `${title[lang]}${which}${place}`;
}
