import type { DayKind } from '../../../calendar/calendar.ts';
import type { Period } from '../../../calendar/period.ts';
import type { Text } from '../../../text/text.ts';
import { listed } from './grammar.ts';
import { type Gender, numberInWords } from './numbers.ts';

/** A period in words, as an agreement writes it: `twelve months`, « dix jours ouvrés ». */
export function periodInWords(period: Period, days: DayKind = 'calendar'): Text {
  const isYears = period.months > 0 && period.months % 12 === 0 && period.months > 12;
  const parts: readonly (readonly [number, Noun])[] = [
    isYears ? [period.months / 12, year] : [period.months, month],
    [period.weeks, week],
    [period.days, dayNouns[days]],
  ];
  return listed(parts.filter(([count]) => count > 0).map(([count, noun]) => counted(count, noun)));
}

interface Noun {
  readonly gender: Gender;
  readonly en: readonly [one: string, many: string];
  readonly fr: readonly [one: string, many: string];
}

function counted(count: number, { gender, en, fr }: Noun): Text {
  const number = numberInWords(count, gender);
  const form = count === 1 ? 0 : 1;
  return { en: `${number.en} ${en[form]}`, fr: `${number.fr} ${fr[form]}` };
}

const year: Noun = { gender: 'm', en: ['year', 'years'], fr: ['an', 'ans'] };
const month: Noun = { gender: 'm', en: ['month', 'months'], fr: ['mois', 'mois'] };
const week: Noun = { gender: 'f', en: ['week', 'weeks'], fr: ['semaine', 'semaines'] };
const dayNouns: Readonly<Record<DayKind, Noun>> = {
  calendar: { gender: 'm', en: ['day', 'days'], fr: ['jour', 'jours'] },
  working: { gender: 'm', en: ['working day', 'working days'], fr: ['jour ouvré', 'jours ouvrés'] },
  'working-six-day': {
    gender: 'm',
    en: ['working day (Monday to Saturday)', 'working days (Monday to Saturday)'],
    fr: ['jour ouvrable', 'jours ouvrables'],
  },
  clear: { gender: 'm', en: ['clear day', 'clear days'], fr: ['jour franc', 'jours francs'] },
};
