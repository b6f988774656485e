import type { CalendarUnit } from '../../../calendar/unit.ts';
import type { Obligation, Rhythm } from '../../../language/model/obligations.ts';
import type { Text } from '../../../text/text.ts';
import type { Sentence } from '../restatement.ts';
import { resting, type Teller } from '../teller.ts';
import { byWhen, when } from '../times.ts';
import { de } from '../words/grammar.ts';
import { periodInWords } from '../words/periods.ts';

type Rhythmic = Extract<Obligation, { nature: 'rhythmic' }>;

/** Once, or in each cycle, and by when: said of whatever is paid or held. */
export function sayTimes(duty: Obligation, does: Text, teller: Teller): readonly Sentence[] {
  if (duty.nature === 'rhythmic') {
    const often = sayOncePer(duty, teller);
    const text = { en: `${does.en} ${often.en}.`, fr: `${does.fr} ${often.fr}.` };
    return [resting({ text }, duty.due, duty), { text: countsPartial(duty.every) }];
  }
  const due = 'due' in duty ? duty.due : undefined;
  if (!due) {
    return [{ text: { en: `${does.en}; the text gives no day.`, fr: `${does.fr} ; le texte ne fixe pas de date.` } }];
  }
  const by = byWhen(due, teller, { self: duty.id });
  return [resting({ text: { en: `${does.en} ${by.en}.`, fr: `${does.fr} ${by.fr}.` } }, due, duty)];
}

/** Once in each cycle, and by when. */
export function sayOncePer({ every, due, id, at }: Rhythmic, teller: Teller): Text {
  const { of } = cycleOf(every);
  const stretch = sayStretch(every, teller);
  const isLastDay = due.at === `${at}/every`;
  const by = isLastDay
    ? { en: `no later than the last day ${of.en}`, fr: `au plus tard le dernier jour ${of.fr}` }
    : byWhen(due, teller, { self: id, cycle: of });
  return { en: `once in each ${stretch.en}, ${by.en}`, fr: `une fois par ${stretch.fr}, ${by.fr}` };
}

/** Whether a stretch counts that the agreement covers only in part. */
export function countsPartial(every: Rhythm): Text {
  const { one } = cycleOf(every);
  return every.partial === 'counted'
    ? {
        en: `${one.en} that the agreement covers only in part counts too.`,
        fr: `${one.fr} que la convention ne couvre qu’en partie compte aussi.`,
      }
    : {
        en: `${one.en} that the agreement covers only in part does not count.`,
        fr: `${one.fr} que la convention ne couvre qu’en partie ne compte pas.`,
      };
}

function sayStretch(every: Rhythm, teller: Teller): Text {
  if ('cycle' in every) return cycles[every.cycle].name;
  const length = periodInWords(every.period);
  const beginning = when(every.beginning, teller, { use: 'state' });
  return {
    en: `period of ${length.en} (the first begins ${beginning.en})`,
    fr: `période ${de(length.fr)} (la première commence ${beginning.fr})`,
  };
}

/** How the stretches of a rhythm are called. */
interface Cycle {
  readonly name: Text;
  readonly of: Text;
  readonly one: Text;
}

function cycleOf(every: Rhythm): Cycle {
  return 'cycle' in every ? cycles[every.cycle] : period;
}

function cycle(en: string, name: string, of: string, one: string): Cycle {
  const bare = en.replace(/^calendar /, '');
  return { name: { en, fr: name }, of: { en: `of the ${bare}`, fr: of }, one: { en: `A ${bare}`, fr: one } };
}

const period = cycle('period', 'période', 'de la période', 'Une période');

const cycles: Readonly<Record<CalendarUnit, Cycle>> = {
  month: cycle('month', 'mois', 'du mois', 'Un mois'),
  quarter: cycle('calendar quarter', 'trimestre civil', 'du trimestre', 'Un trimestre'),
  'half-year': cycle('calendar half-year', 'semestre civil', 'du semestre', 'Un semestre'),
  year: cycle('calendar year', 'année civile', 'de l’année', 'Une année'),
  'school-year': cycle('school year', 'année scolaire', 'de l’année scolaire', 'Une année scolaire'),
  'financial-year': cycle('financial year', 'exercice', 'de l’exercice', 'Un exercice'),
};
