import type { Lang } from '../../../text/text.ts';
import type { Agenda, AgendaQuery } from './agenda-of.ts';
import { lineData } from './status-data.ts';

/** The agenda as JSON data: what is left to do, and what comes. */
export function agendaData({ open, days }: Agenda, { from, to, today }: AgendaQuery, lang: Lang) {
  return {
    format: 'conventio.agenda/1',
    lang,
    today,
    from,
    to,
    open: open.map((line) => lineData(line, lang)),
    days: days.map((line) => lineData(line, lang)),
  };
}
