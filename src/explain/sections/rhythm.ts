import type { CalendarUnit } from '../../calendar/unit.ts';
import type { Obligation, Rhythm } from '../../model/obligations.ts';
import type { Text } from '../../text/text.ts';
import type { Sentence } from '../restatement.ts';
import { resting, type Teller } from '../teller.ts';
import { byWhen, when } from '../times.ts';
import { periodInWords } from '../words/periods.ts';

type Rhythmic = Extract<Obligation, { nature: 'rhythmic' }>;

/** What is owed once in each cycle, and by when. */
export function sayRhythm(duty: Rhythmic, does: Text, teller: Teller): readonly Sentence[] {
  const { every, due, id } = duty;
  const cycle = sayCycle(every, teller);
  const by = due.at === `${duty.at}/every` ? byLastDay : byWhen(due, teller, { self: id });
  return [
    resting(
      {
        text: {
          en: `${does.en} once in each ${cycle.en}, ${by.en}.`,
          fr: `${does.fr} une fois par ${cycle.fr}, ${by.fr}.`,
        },
      },
      due,
      duty,
    ),
    { text: partial[every.partial] },
  ];
}

const byLastDay: Text = {
  en: 'no later than the last day of the period',
  fr: 'au plus tard le dernier jour de la période',
};

function sayCycle(every: Rhythm, teller: Teller): Text {
  if ('cycle' in every) return cycles[every.cycle];
  const period = periodInWords(every.period);
  const beginning = when(every.beginning, teller, { use: 'state' });
  return {
    en: `period of ${period.en} (the first begins ${beginning.en})`,
    fr: `période de ${period.fr} (la première commence ${beginning.fr})`,
  };
}

const cycles: Readonly<Record<CalendarUnit, Text>> = {
  month: { en: 'month', fr: 'mois' },
  quarter: { en: 'calendar quarter', fr: 'trimestre civil' },
  'half-year': { en: 'calendar half-year', fr: 'semestre civil' },
  year: { en: 'calendar year', fr: 'année civile' },
  'school-year': { en: 'school year', fr: 'année scolaire' },
  'financial-year': { en: 'financial year', fr: 'exercice' },
};

const partial: Readonly<Record<Rhythm['partial'], Text>> = {
  counted: {
    en: 'A period that the agreement covers only in part counts too.',
    fr: 'Une période que la convention ne couvre qu’en partie compte aussi.',
  },
  skipped: {
    en: 'A period that the agreement covers only in part does not count.',
    fr: 'Une période que la convention ne couvre qu’en partie ne compte pas.',
  },
};
