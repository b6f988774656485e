import type { CalendarUnit } from '../../../calendar/unit.ts';
import type { Rhythm } from '../../../language/model/obligations.ts';
import type { Text } from '../../../text/text.ts';
import { startsWithVowel } from './grammar.ts';

/** What the periods of a rhythm are called. */
export interface CycleWords {
  /** After “each”: `calendar year`, « année civile ». */
  readonly name: Text;
  /** After what belongs to it: `of the year`, « de l’année ». */
  readonly of: Text;
  /** At the head of a sentence: `A year`, « Une année ». */
  readonly one: Text;
  /** The one that runs, the one before it, the very one that was spoken of, and every one that is over. */
  readonly current: Text;
  readonly previous: Text;
  readonly same: Text;
  readonly over: Text;
}

/** The words for the periods of a rhythm: those of the calendar have names of their own. */
export function cycleWords(every: Rhythm): CycleWords {
  return 'cycle' in every ? cycles[every.cycle] : period;
}

/** The words for a period of the calendar. */
export function unitWords(unit: CalendarUnit): CycleWords {
  return cycles[unit];
}

function cycle(en: string, fr: string, gender: 'm' | 'f', short: string): CycleWords {
  const bare = en.replace(/^calendar /, '');
  const isFeminine = gender === 'f';
  const the = (noun: string): string => (startsWithVowel(noun) ? `l’${noun}` : `${isFeminine ? 'la' : 'le'} ${noun}`);
  const of = startsWithVowel(short) ? `de l’${short}` : isFeminine ? `de la ${short}` : `du ${short}`;
  const e = isFeminine ? 'e' : '';
  return {
    name: { en, fr },
    of: { en: `of the ${bare}`, fr: of },
    one: { en: `A ${bare}`, fr: `${isFeminine ? 'Une' : 'Un'} ${short}` },
    current: { en: `the current ${en}`, fr: `${the(fr)} en cours` },
    previous: { en: `the previous ${en}`, fr: `${the(fr)} précédent${e}` },
    same: { en: `the same ${en}`, fr: `${isFeminine ? 'la' : 'le'} même ${fr}` },
    over: { en: `each ${en} that has ended`, fr: `chaque ${fr} écoulé${e}` },
  };
}

const period = cycle('period', 'période', 'f', 'période');

const cycles: Readonly<Record<CalendarUnit, CycleWords>> = {
  month: cycle('month', 'mois', 'm', 'mois'),
  quarter: cycle('calendar quarter', 'trimestre civil', 'm', 'trimestre'),
  'half-year': cycle('calendar half-year', 'semestre civil', 'm', 'semestre'),
  year: cycle('calendar year', 'année civile', 'f', 'année'),
  'school-year': cycle('school year', 'année scolaire', 'f', 'année scolaire'),
  'financial-year': cycle('financial year', 'exercice', 'm', 'exercice'),
};
