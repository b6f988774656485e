import { sayDay } from '../../calendar/say-day.ts';
import type { Text } from '../../text/text.ts';
import type { ShownAgenda } from './shown-agenda.ts';

/** The words that the agenda has in every form. */
export function agendaTitle({ from, to, onlyOpen }: Pick<ShownAgenda, 'from' | 'to' | 'onlyOpen'>): Text {
  if (onlyOpen) return leftToDo;
  const [first, last] = [sayDay(from), sayDay(to)];
  return { en: `Agenda, ${first.en} to ${last.en}`, fr: `Échéancier du ${first.fr} au ${last.fr}` };
}

/** What stands before the day that is today. */
export const todayWords: Text = { en: 'Today is', fr: 'Nous sommes le' };
export const leftToDo: Text = { en: 'Left to do', fr: 'Reste à faire' };
export const nothingDue: Text = { en: 'Nothing is due.', fr: 'Aucune échéance.' };
export const nothingToday: Text = { en: 'Nothing is due today.', fr: 'Aucune échéance aujourd’hui.' };
export const todayIs: Text = { en: 'today', fr: 'aujourd’hui' };
export const undated: Text = { en: 'no date', fr: 'sans date' };
