import type { AgendaLine } from '../../../insight/agenda/agenda-line.ts';

/** What is no date of its own: a remark, or what comes only where nobody does what is due on the day before. */
const echoes: ReadonlySet<AgendaLine['kind']> = new Set(['caution', 'overdue', 'outstanding', 'open']);

/** Whether a kind of line is a date that somebody waits for or works towards. */
export function isDate(kind: AgendaLine['kind']): boolean {
  return !echoes.has(kind);
}
