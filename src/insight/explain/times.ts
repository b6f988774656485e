import { law } from '../../calendar/law.ts';
import { ruleSets } from '../../calendar/rule-sets.ts';
import { sayDay, sayTheDay } from '../../calendar/say-day.ts';
import { sayRoll } from '../../calendar/say-roll.ts';
import type { CalendarUnit } from '../../calendar/unit.ts';
import type { Dated, Use } from '../../engine/lifecycle/dates/dated.ts';
import { fixedDayOf, type Stretches, type Timing } from '../../language/model/timing.ts';
import { own } from '../../text/own.ts';
import type { Text } from '../../text/text.ts';
import { momentWords } from './moments.ts';
import type { Teller } from './teller.ts';
import { eventOf } from './which.ts';
import { dayOfTheYear } from './words/days.ts';
import { de, listed, nothing, quoted, à } from './words/grammar.ts';
import { periodInWords } from './words/periods.ts';

/** What a time is told for. */
export interface Telling {
  readonly use: Use;
  /** The id of the clause that tells it. */
  readonly self?: string;
  /** Of what its days come again and again, “of the quarter”; no day is then the one that it comes to. */
  readonly cycle?: Text;
  /** It stands behind “no later than”, so that no “on” stands before a day. */
  readonly isLimit?: true;
}

/** When something is so: `on 31 December 2027`, « douze mois après la notification ». */
export function when(timing: Timing, teller: Teller, telling: Telling): Text {
  const { en, fr } = withoutHour(timing, teller, telling);
  const known = telling.cycle || teller.within ? nothing : knownDay(timing, teller, telling.use);
  const hour = sayHour(timing);
  return { en: `${en}${known.en}${hour.en}`, fr: `${fr}${known.fr}${hour.fr}` };
}

/** By when something must be done: `no later than two months after the delivery`. */
export function byWhen(timing: Timing, teller: Teller, telling: Omit<Telling, 'use'> = {}): Text {
  const { en, fr } = when(timing, teller, { ...telling, use: 'deadline', isLimit: true });
  const period = /^at the end of (.* beginning with .*)$/.exec(en)?.[1];
  if (period !== undefined && fr.startsWith(endOfPeriod)) {
    return {
      en: `within ${period.replace(/, that is (?=\d)/, ', that is by ')}`,
      fr: `dans un délai ${fr.slice(endOfPeriod.length).replace(/, soit le (?=\d)/, ', soit au plus tard le ')}`,
    };
  }
  const [eve, veille] = [/^on the day before (\d.*)$/.exec(en)?.[1], /^la veille du (\d.*)$/.exec(fr)?.[1]];
  if (eve !== undefined && veille !== undefined) return { en: `before ${eve}`, fr: `avant le ${veille}` };
  return { en: `no later than ${withoutOn(en)}`, fr: `au plus tard ${fr}` };
}

function knownDay(timing: Timing, { datedOf }: Teller, use: Use): Text {
  const dated = fixedDayOf(timing) ? undefined : datedOf(timing, use);
  if (!dated) return nothing;
  const [day, past] = [sayDay(dated.date), movedPast(dated)];
  return { en: `, that is ${day.en}${past.en}`, fr: `, soit le ${day.fr}${past.fr}` };
}

/** The days off that a last day was moved past, and the law that moves it. */
export function movedPast({ derivation }: Dated): Text {
  const roll = derivation?.steps.find((step) => step.step === 'roll');
  if (!roll) return nothing;
  const [past, cite] = [sayRoll(roll.over), roll.law ? law[roll.law].cite : undefined];
  return {
    en: ` (${past.en}${cite ? `: ${cite.en}` : ''})`,
    fr: ` (${past.fr}${cite ? ` : ${cite.fr}` : ''})`,
  };
}

function adverb(timing: Timing, teller: Teller, telling: Telling): Text {
  const hour = sayHour(timing);
  const { en, fr } = withoutHour(timing, teller, telling);
  return { en: `${en}${hour.en}`, fr: `${fr}${hour.fr}` };
}

function sayHour({ time }: Timing): Text {
  return time
    ? { en: `, before ${time}`, fr: `, avant ${time.replace(/^0/, '').replace(':', ' h ').replace(/ 00$/, '')}` }
    : nothing;
}

function withoutHour(timing: Timing, teller: Teller, telling: Telling): Text {
  if ('period' in timing) return sayCounted(timing, teller, telling);
  if ('among' in timing) return sayChoice(timing, teller, telling);
  const { en, fr } = noun(timing, teller, telling);
  if (timing.relation === 'end-of') return { en: `at ${en}`, fr: à(fr) };
  return { en: `on ${en}`, fr: fr.startsWith('la date ') ? à(fr) : fr };
}

function sayChoice(
  { among, relation }: Extract<Timing, { among: readonly Timing[] }>,
  teller: Teller,
  telling: Telling,
) {
  const members = among.map((member) => adverb(member, teller, telling));
  const { en, fr } = listed(
    telling.isLimit ? members.map((one) => ({ ...one, en: withoutOn(one.en) })) : members,
    'or',
  );
  const isPair = among.length === 2;
  return relation === 'earliest'
    ? {
        en: `${en}, whichever is ${isPair ? 'earlier' : 'the earliest'}`,
        fr: `${fr}, la première de ces dates étant retenue`,
      }
    : {
        en: `${en}, whichever is ${isPair ? 'later' : 'the latest'}`,
        fr: `${fr}, la dernière de ces dates étant retenue`,
      };
}

/** How a period that counts its first day is told as a day. */
const endOfPeriod = 'à la fin d’un délai ';

/** A day without what would stand before it in a sentence: `30 June 2024`. */
export function withoutOn(day: string): string {
  return day.replace(/^(on|at) /, '');
}

/** A time as a noun with its article, to count another from. */
function noun(timing: Timing, teller: Teller, telling: Telling): Text {
  if ('among' in timing) {
    const among = listed(
      timing.among.map((member) => adverb(member, teller, telling)),
      'or',
    );
    return timing.relation === 'earliest'
      ? { en: `the earliest of these dates: ${among.en}`, fr: `la première de ces dates : ${among.fr}` }
      : { en: `the latest of these dates: ${among.en}`, fr: `la dernière de ces dates : ${among.fr}` };
  }
  const anchor = anchorNoun(timing, teller, telling);
  switch (timing.relation) {
    case 'on': {
      const reached = milestoneReached(timing, teller);
      if (reached) return reached;
      return isMoment(timing) && !isDayItself(anchor)
        ? { en: `the day of ${anchor.en}`, fr: `le jour ${de(anchor.fr)}` }
        : anchor;
    }
    case 'eve-of':
      return { en: `the day before ${anchor.en}`, fr: `la veille ${de(anchor.fr)}` };
    case 'end-of': {
      const unit = sayUnit(timing.unit, teller, telling);
      const counted = 'timing' in timing.anchor ? sayPeriodFrom(timing.anchor.timing, teller, telling) : undefined;
      if (counted) {
        return { en: `the end of ${unit.en} in which ${counted.en}`, fr: `la fin ${de(unit.fr)} où ${counted.fr}` };
      }
      return {
        en: `the end of ${unit.en} in which ${anchor.en} falls`,
        fr: `la fin ${de(unit.fr)} où tombe ${anchor.fr}`,
      };
    }
    default: {
      const said = sayCounted(timing, teller, telling);
      return { en: `the day ${said.en}`, fr: `le jour qui tombe ${said.fr}` };
    }
  }
}

function isMoment(timing: Exclude<Timing, { among: readonly Timing[] }>): boolean {
  return 'moment' in timing.anchor;
}

/** `the day on which the milestone “X” is reached`. */
function milestoneReached({ anchor }: Exclude<Timing, { among: readonly Timing[] }>, { convention }: Teller) {
  const milestone = 'moment' in anchor ? convention.milestones.get(anchor.moment) : undefined;
  if (!milestone) return undefined;
  const { en, fr } = quoted(milestone.title);
  return { en: `the day on which the milestone ${en} is reached`, fr: `le jour où le jalon ${fr} est atteint` };
}

/** “The last day of the agreement” is a day already. */
function isDayItself({ en }: Text): boolean {
  return /^the (first |last )?day|^the (due )?date/.test(en);
}

export function anchorNoun(
  timing: Exclude<Timing, { among: readonly Timing[] }>,
  teller: Teller,
  telling: Telling,
): Text {
  const { anchor } = timing;
  const following = 'following' in timing ? timing.following : undefined;
  if ('day' in anchor) return sayTheDay(anchor.day);
  if ('monthDay' in anchor) return sayMonthDay(anchor.monthDay, following, teller, telling);
  if ('timing' in anchor) return noun(anchor.timing, teller, telling);
  const ofCycle = telling.cycle ? own(cycleEnds, anchor.moment) : undefined;
  if (ofCycle) return { en: `${ofCycle.en} ${telling.cycle?.en}`, fr: `${ofCycle.fr} ${telling.cycle?.fr}` };
  return momentWords(anchor.moment, teller, telling.self).noun;
}

/** A day of each year, and which one: that of the cycle, the first after another day, from an event on, or of all. */
function sayMonthDay(monthDay: string, following: Timing | undefined, teller: Teller, telling: Telling): Text {
  const { en, fr } = dayOfTheYear(monthDay);
  if (following) {
    const after = noun(following, teller, telling);
    return { en: `the first ${en} after ${after.en}`, fr: `le premier ${fr} qui suit ${after.fr}` };
  }
  if (telling.cycle) return { en, fr: `le ${fr}` };
  const event = teller.within && eventOf(teller.within);
  const from = momentWords(event ?? 'term.start', teller).noun;
  return { en: `the first ${en} on or after ${from.en}`, fr: `le premier ${fr} à compter ${de(from.fr)}` };
}

const cycleEnds: Readonly<Record<string, Text>> = {
  'cycle.start': { en: 'the first day', fr: 'le premier jour' },
  'cycle.end': { en: 'the last day', fr: 'le dernier jour' },
};

/** A time that the end of a month is told from: `a period of four months after the delivery runs out`. */
function sayPeriodFrom(timing: Timing, teller: Teller, telling: Telling): Text | undefined {
  if (!('period' in timing) || timing.relation === 'beginning') return undefined;
  const { en } = sayCounted(timing, teller, telling);
  const { periods, from } = chainOf(timing, teller);
  const delay = `le délai ${de(inTurn(periods).fr)}`;
  const anchor = anchorNoun(from, teller, telling).fr;
  const tail = sayCountedTail(timing, teller).fr;
  return timing.relation === 'after'
    ? { en: `a period of ${en} ends`, fr: `s’achève ${delay} qui suit ${anchor}${tail}` }
    : { en: `a period of ${en} begins`, fr: `commence ${delay} qui précède ${anchor}${tail}` };
}

export type Counted = Extract<Timing, { relation: 'after' | 'before' | 'beginning' }>;

function sayCounted(timing: Counted, teller: Teller, telling: Telling): Text {
  const { periods, from } = chainOf(timing, teller);
  const said = relations[timing.relation](inTurn(periods), anchorNoun(from, teller, telling));
  const tail = sayCountedTail(timing, teller);
  return { en: `${said.en}${tail.en}`, fr: `${said.fr}${tail.fr}` };
}

/** Periods that run one after the other from one day, the first to run first. */
function chainOf(timing: Counted, teller: Teller): { readonly periods: readonly Text[]; readonly from: Counted } {
  const own = periodInWords(timing.period, timing.days);
  const before = 'timing' in timing.anchor ? timing.anchor.timing : undefined;
  const follows = timing.relation === 'after' && before?.relation === 'after' && !before.time;
  if (!follows || sayCountedTail(before, teller).en !== '') return { periods: [own], from: timing };
  const { periods, from } = chainOf(before, teller);
  return { periods: [...periods, own], from };
}

function inTurn(periods: readonly Text[]): Text {
  const [only] = periods;
  if (periods.length === 1 && only) return only;
  return {
    en: `${periods.map(({ en }) => en).join(', then ')},`,
    fr: periods.map(({ fr }) => fr).join(' puis '),
  };
}

export function sayCountedTail(timing: Counted, { convention }: Teller): Text {
  const { rules } = timing;
  return sayTail(timing, rules === convention.rules ? undefined : ruleSets[rules].title);
}

export const relations: Readonly<Record<Counted['relation'], (period: Text, anchor: Text) => Text>> = {
  after: (period, anchor) => ({ en: `${period.en} after ${anchor.en}`, fr: `${period.fr} après ${anchor.fr}` }),
  before: (period, anchor) => ({ en: `${period.en} before ${anchor.en}`, fr: `${period.fr} avant ${anchor.fr}` }),
  beginning: (period, anchor) => ({
    en: `at the end of ${period.en} beginning with ${anchor.en}`,
    fr: `${endOfPeriod}${de(period.fr)} à compter ${de(anchor.fr)}, ce jour compris`,
  }),
};

/** Where a last day goes that is not worked, and other rules than the convention's, where the clause says so. */
function sayTail({ roll }: Counted, rules: Text | undefined): Text {
  const parts = [
    ...(roll ? [rolls[roll]] : []),
    ...(rules ? [{ en: `counted by these rules: ${rules.en}`, fr: `selon les règles suivantes : ${rules.fr}` }] : []),
  ];
  if (parts.length === 0) return nothing;
  return {
    en: ` (${parts.map(({ en }) => en).join('; ')})`,
    fr: ` (${parts.map(({ fr }) => fr).join(' ; ')})`,
  };
}

const rolls = {
  none: { en: 'even if that day is not a working day', fr: 'même si ce jour n’est pas ouvré' },
  following: { en: 'or the next working day', fr: 'ou le premier jour ouvrable suivant' },
  preceding: { en: 'or the working day before', fr: 'ou le jour ouvrable précédent' },
} as const;

function sayUnit(unit: CalendarUnit | Stretches, teller: Teller, telling: Telling): Text {
  if (typeof unit !== 'object') return unitNouns[unit];
  const period = periodInWords(unit.period);
  const beginning = noun(unit.beginning, teller, telling);
  return {
    en: `the period of ${period.en}, counted from ${beginning.en},`,
    fr: `la période de ${period.fr}, comptée depuis ${beginning.fr},`,
  };
}

/** The periods of the calendar, with their article. */
export const unitNouns: Readonly<Record<CalendarUnit, Text>> = {
  month: { en: 'the month', fr: 'le mois' },
  quarter: { en: 'the calendar quarter', fr: 'le trimestre civil' },
  'half-year': { en: 'the calendar half-year', fr: 'le semestre civil' },
  year: { en: 'the calendar year', fr: 'l’année civile' },
  'school-year': { en: 'the school year', fr: 'l’année scolaire' },
  'financial-year': { en: 'the financial year', fr: 'l’exercice' },
};
