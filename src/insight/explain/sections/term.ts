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

/** From when until when it is in force, how it goes on, and the dates that have a name. */
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
        heading: { en: 'Dates that have a name', fr: 'Les dates qui ont un nom' },
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
    heading: { en: 'End', fr: 'Terme' },
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
        en: `It ${ending(end).en}, and stays in force until midnight of that day.`,
        fr: `Elle ${ending(end).fr}, et reste en vigueur ce jour-là jusqu’à minuit.`,
      },
    },
    ...sayReading(ends, teller),
    ...(teller.moved ? [...sayMoved(teller.moved)].map((text) => ({ text })) : []),
  ];
}

/** What has moved the last day since it was agreed, in turn. */
function* sayMoved({ suspended, renewed, early }: Moved): Generator<Text> {
  if (suspended) {
    const [count, to] = [counted(suspended.days, { en: ['day', 'days'], fr: ['jour', 'jours'] }), sayDay(suspended.to)];
    yield {
      en: `What was suspended has moved that day by ${count.en}, to ${to.en}.`,
      fr: `La suspension a reporté ce jour de ${count.fr}, au ${to.fr}.`,
    };
  }
  if (renewed) {
    const often = howOften(renewed.times);
    const to = renewed.to && sayDay(renewed.to);
    yield {
      en: `It has been renewed ${often.en} since${to ? `, up to ${to.en}` : ''}.`,
      fr: `Elle a depuis été reconduite ${often.fr}${to ? `, jusqu’au ${to.fr}` : ''}.`,
    };
  }
  if (early) yield sayEarly(early);
}

function sayEarly({ to, termination }: NonNullable<Moved['early']>): Text {
  const day = sayDay(to);
  const by = termination
    ? { en: `under “${termination.title}”`, fr: `en vertu de « ${termination.title} »` }
    : { en: 'since only one party is left', fr: 'puisqu’il ne reste qu’une partie' };
  return {
    en: `It ends early, ${by.en}: its last day is ${day.en}.`,
    fr: `Elle prend fin par anticipation, ${by.fr} : son dernier jour est le ${day.fr}.`,
  };
}

function howOften(times: number): Text {
  if (times <= 2) return { en: times === 1 ? 'once' : 'twice', fr: times === 1 ? 'une fois' : 'deux fois' };
  const { en, fr } = numberInWords(times, 'f');
  return { en: `${en} times`, fr: `${fr} fois` };
}

/** “Twelve months after” can also be read as a duration, which ends on the eve: the day of each reading is told. */
function sayReading(ends: Timing, teller: Teller): readonly Sentence[] {
  if (ends.relation === 'beginning') return [{ text: toTheEve }];
  if (ends.relation !== 'after' || ends.period.months === 0) return [];
  if (ends.period.weeks + ends.period.days > 0 || methodOf(ends.rules, 'expiry')?.counting !== 'after') return [];
  return [{ text: sameNumber }, { text: sayEve(ends, teller) }];
}

const sameNumber: Text = {
  en: 'That day has the same number in the month as the day that it is counted from; in a month without that number, it is the last of the month.',
  fr: 'Ce jour porte le même quantième que celui d’où l’on compte ; si le mois n’en a pas, c’est le dernier du mois.',
};

/** Where the file says itself how it reads the clause, only the day of the other reading is left to tell. */
function sayEve({ interpretation }: Timing, { convention, certainEnd }: Teller): Text {
  const isFrench = convention.jurisdiction.startsWith('FR');
  const ruling = isFrench
    ? { en: ' (Cass. soc., 15 March 2006, no. 04-44.544)', fr: ' (Cass. soc., 15 mars 2006, n° 04-44.544)' }
    : nothing;
  const day = certainEnd
    ? { en: `, ${sayDay(certainEnd).en},`, fr: `, le ${sayDay(certainEnd).fr},` }
    : { en: ',', fr: ',' };
  const [eve, laVeille] = [`the eve${day.en}`, `la veille${day.fr}`];
  return interpretation === undefined
    ? {
        en: `The clause could also be read as a duration${ruling.en}, whose last day is ${eve} the last one that no reading contests: whatever must be done before the end counts from it.`,
        fr: `La clause pourrait aussi se lire comme une durée${ruling.fr}, dont le dernier jour est ${laVeille} le dernier qu’aucune lecture ne conteste : ce qui doit être fait avant la fin se compte de lui.`,
      }
    : {
        en: `Whatever must be done before the end counts from ${eve} the last day that no reading contests${ruling.en}.`,
        fr: `Ce qui doit être fait avant la fin se compte de ${laVeille} dernier jour qu’aucune lecture ne conteste${ruling.fr}.`,
      };
}

const toTheEve: Text = {
  en: 'The first day counts, so that the last day is the eve of the one with the same number in the month.',
  fr: 'Le premier jour compte : le dernier est donc la veille du jour de même quantième.',
};

function sayNamedDate(date: NamedDate, teller: Teller): Passage {
  const day = when(date.timing, teller, { use: 'state' });
  const { events } = teller.convention;
  const comesAgain = [...momentsOfTiming(date.timing)].some(
    ({ name }) => events.has(name) || repeatingNamed(name, teller.convention),
  );
  return passageOf(date, [
    resting({ text: { en: `This is ${day.en}.`, fr: `C’est ${day.fr}.` } }, date.timing, date),
    ...(comesAgain ? [{ text: countedAnew }] : []),
  ]);
}

const countedAnew: Text = {
  en: 'It is counted anew each time, and lies ahead again.',
  fr: 'Elle est comptée à nouveau chaque fois, et redevient à venir.',
};
