import { methodOf } from '../../../calendar/rule-sets.ts';
import { sayDay } from '../../../calendar/say-day.ts';
import type { NamedDate, Term } from '../../../language/model/term.ts';
import { momentsOfTiming, type Timing } from '../../../language/model/timing.ts';
import { counted, type Text } from '../../../text/text.ts';
import { never } from '../../agenda/last-day.ts';
import type { Passage, Section, Sentence } from '../restatement.ts';
import { type Moved, passageOf, resting, sourceOf, type Teller } from '../teller.ts';
import { when } from '../times.ts';
import { repeatingNamed } from '../which.ts';
import { ending } from '../words/ending.ts';
import { nothing } from '../words/grammar.ts';
import { numberInWords } from '../words/numbers.ts';
import { renewals } from './renewals.ts';

/** From when until when it is in force, how it is renewed, and the named dates. */
export function term(teller: Teller): Section {
  const { term: told, dates } = teller.convention;
  return {
    id: 'term',
    heading: { en: 'Duration', fr: 'La durée' },
    groups: [
      {
        passages: [sayStart(told, teller), sayEnd(told, teller), ...renewals(teller)],
      },
      {
        heading: { en: 'Named dates', fr: 'Les dates définies' },
        passages: [...dates.values()].map((date) => sayNamedDate(date, teller)),
      },
    ],
  };
}

function sayStart(told: Term, teller: Teller): Passage {
  const start = when(told.starts, teller, { use: 'state' });
  return {
    at: told.starts.at,
    heading: { en: 'Entry into force', fr: 'Entrée en vigueur' },
    sentences: [
      {
        text: { en: `The agreement enters into force ${start.en}.`, fr: `La convention entre en vigueur ${start.fr}.` },
      },
    ],
    source: sourceOf(told.starts),
  };
}

function sayEnd(told: Term, teller: Teller): Passage {
  const { ends, basis, ...ofTerm } = told;
  // The end has the citation of the whole unless it has its own; what is read into the whole is told here.
  return {
    at: ends?.at ?? told.at,
    heading: { en: 'End', fr: 'Fin' },
    sentences: ends ? sayDatedEnd(ends, teller) : [{ text: never }, ...sayEndOfEndless(teller)],
    source: ends ? { ...sourceOf(ofTerm), ...sourceOf(ends) } : sourceOf(told),
  };
}

function sayEndOfEndless({ moved }: Teller): readonly Sentence[] {
  return moved?.early ? [{ text: sayEarly(moved.early) }] : [];
}

function sayDatedEnd(ends: Timing, teller: Teller): readonly Sentence[] {
  const end = when(ends, teller, { use: 'state' });
  return [
    {
      text: {
        en: `The agreement ${ending(end).en}.`,
        fr: `La convention ${ending(end).fr}.`,
      },
      more: [untilMidnight],
    },
    ...sayReading(ends, teller),
    ...(teller.moved ? [...sayMoved(teller.moved)].map((text) => ({ text })) : []),
  ];
}

const untilMidnight: Text = {
  en: 'It is in force until midnight at the end of that day.',
  fr: 'Elle est en vigueur jusqu’à la fin de cette journée, à minuit.',
};

/** What has moved the last day since it was agreed, in turn. */
function* sayMoved({ suspended, renewed, early }: Moved): Generator<Text> {
  if (suspended) {
    const [count, to] = [counted(suspended.days, { en: ['day', 'days'], fr: ['jour', 'jours'] }), sayDay(suspended.to)];
    yield {
      en: `The suspension has moved that day by ${count.en}, to ${to.en}.`,
      fr: `La suspension a reporté cette date de ${count.fr}, au ${to.fr}.`,
    };
  }
  if (renewed) {
    const often = howOften(renewed.times);
    const to = renewed.to && sayDay(renewed.to);
    yield {
      en: `The agreement has since been renewed ${often.en}${to ? `, until ${to.en}` : ''}.`,
      fr: `La convention a depuis été reconduite ${often.fr}${to ? `, jusqu’au ${to.fr}` : ''}.`,
    };
  }
  if (early) yield sayEarly(early);
}

function sayEarly({ to, termination }: NonNullable<Moved['early']>): Text {
  const day = sayDay(to);
  const by = termination
    ? { en: `under “${termination.title}”`, fr: `en vertu de « ${termination.title} »` }
    : { en: 'because only one party remains', fr: 'parce qu’il ne reste qu’une partie' };
  return {
    en: `The agreement ends early, ${by.en}. Its last day is ${day.en}.`,
    fr: `La convention prend fin par anticipation, ${by.fr}. Son dernier jour est le ${day.fr}.`,
  };
}

function howOften(times: number): Text {
  if (times <= 2) return { en: times === 1 ? 'once' : 'twice', fr: times === 1 ? 'une fois' : 'deux fois' };
  const { en, fr } = numberInWords(times, 'f');
  return { en: `${en} times`, fr: `${fr} fois` };
}

/** “Twelve months after” can also be read as a duration, which ends the day before: the day of each reading is given. */
function sayReading(ends: Timing, teller: Teller): readonly Sentence[] {
  if (ends.relation === 'beginning') return [{ text: firstDayCounts }];
  if (ends.relation !== 'after' || ends.period.months === 0) return [];
  if (ends.period.weeks + ends.period.days > 0 || methodOf(ends.rules, 'expiry')?.counting !== 'after') return [];
  return [{ text: correspondingDate }, { text: sayDayBefore(ends, teller) }];
}

const correspondingDate: Text = {
  en: 'That day is the corresponding date: the same day of the month as the day that the period is counted from, or the last day of the month if there is no such day.',
  fr: 'Le délai se compte de quantième à quantième : son dernier jour porte le même numéro dans le mois que le jour de départ ; si ce numéro n’existe pas, c’est le dernier jour du mois.',
};

/** Where the file says itself how it reads the clause, only the day of the other reading is left to tell. */
function sayDayBefore({ interpretation }: Timing, { convention, certainEnd }: Teller): Text {
  const isFrench = convention.jurisdiction.startsWith('FR');
  const ruling = isFrench
    ? { en: ' (Cass. soc., 15 March 2006, no. 04-44.544)', fr: ' (Cass. soc., 15 mars 2006, n° 04-44.544)' }
    : nothing;
  const day = certainEnd ? { en: `, ${sayDay(certainEnd).en}`, fr: `, soit le ${sayDay(certainEnd).fr}` } : nothing;
  return interpretation === undefined
    ? {
        en: `The clause could also be read as a duration${ruling.en}, which ends the day before${day.en}. That is the last certain day: anything that must be done before the end is counted back from it.`,
        fr: `La clause pourrait aussi se lire comme une durée${ruling.fr}, qui s’achève la veille${day.fr}. C’est le dernier jour certain : ce qui doit être fait avant la fin se compte à partir de lui.`,
      }
    : {
        en: `The last certain day is the day before${day.en}${ruling.en}: anything that must be done before the end is counted back from it.`,
        fr: `Le dernier jour certain est la veille${day.fr}${ruling.fr} : ce qui doit être fait avant la fin se compte à partir de lui.`,
      };
}

const firstDayCounts: Text = {
  en: 'The first day counts, so the last day is the day before the corresponding date.',
  fr: 'Le premier jour compte ; le dernier jour est donc la veille du jour de même quantième.',
};

function sayNamedDate(date: NamedDate, teller: Teller): Passage {
  const day = when(date.timing, teller, { use: 'state' });
  const { events } = teller.convention;
  const comesAgain = [...momentsOfTiming(date.timing)].some(
    ({ name }) => events.has(name) || repeatingNamed(name, teller.convention),
  );
  return passageOf(date, [
    resting({ text: { en: `This date falls ${day.en}.`, fr: `Cette date tombe ${day.fr}.` } }, date.timing, date),
    ...(comesAgain ? [{ text: recalculated }] : []),
  ]);
}

const recalculated: Text = {
  en: 'It is recalculated each time, and is then in the future again.',
  fr: 'Elle est recalculée chaque fois, et redevient alors à venir.',
};
