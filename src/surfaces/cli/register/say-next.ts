import type { IsoDate } from '../../../calendar/day.ts';
import type { AgendaLine } from '../../../insight/agenda/agenda-line.ts';
import { isToCome } from '../../../insight/agenda/dates-ahead.ts';
import type { Lang } from '../../../text/text.ts';
import { sayLines } from './say-lines.ts';

const mostShown = 5;

/** What comes next for an agreement, or that nothing does; a caution says nothing without its reason. */
export function sayNext(lines: readonly AgendaLine[], today: IsoDate, lang: Lang): readonly string[] {
  const isShown = (line: AgendaLine): boolean =>
    line.state === 'ahead' && line.kind !== 'caution' && (line.date !== today || isToCome(line, today));
  const ahead = lines.filter(isShown).slice(0, mostShown);
  if (ahead.length === 0) return ['', nothing[lang]];
  return ['', heading[lang], ...sayLines(ahead, lang)];
}

const heading = { en: 'What comes next', fr: 'Prochaines dates' };
const nothing = {
  en: 'No dates within a year, according to the recorded facts.',
  fr: 'Aucune date à venir d’ici un an, d’après les faits enregistrés.',
};
