import type { AgendaLine } from '../../../insight/agenda/agenda-line.ts';
import type { Lang } from '../../../text/text.ts';
import { sayLines } from './say-lines.ts';

const mostShown = 5;

/** What comes next for an agreement, or that nothing does; a caution says nothing without its reason. */
export function sayNext(lines: readonly AgendaLine[], lang: Lang): readonly string[] {
  const ahead = lines.filter(({ state, kind }) => state === 'ahead' && kind !== 'caution').slice(0, mostShown);
  if (ahead.length === 0) return ['', nothing[lang]];
  return ['', heading[lang], ...sayLines(ahead, lang)];
}

const heading = { en: 'What comes next', fr: 'Prochaines dates' };
const nothing = {
  en: 'Nothing comes within a year, as far as the facts tell.',
  fr: 'Aucune date à venir d’ici un an, d’après les faits constatés.',
};
