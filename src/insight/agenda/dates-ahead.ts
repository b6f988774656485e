import type { IsoDate } from '../../calendar/day.ts';
import type { AgendaLine } from './agenda-line.ts';
import { announcementKinds } from './entry.ts';

/** What is no date of its own: a remark, or what comes only where nobody does what is due on the day before. */
const echoes: ReadonlySet<AgendaLine['kind']> = new Set(['caution', 'overdue', 'outstanding', 'open']);

const announcements: ReadonlySet<AgendaLine['kind']> = new Set(announcementKinds);

/** Whether a kind of line is a date that somebody waits for or works towards. */
export function isDate(kind: AgendaLine['kind']): boolean {
  return !echoes.has(kind);
}

/** Whether a line is still to come: of today, what is due or is recalled, and not what has changed of itself. */
export function isToCome({ date, state, kind }: AgendaLine, today: IsoDate): boolean {
  if (state !== 'ahead' || date === null || !isDate(kind)) return false;
  return date > today || (date === today && announcements.has(kind));
}
