import type { Calendar, DayKind } from './calendar.ts';
import { addDays, addMonths, firstCounted, type IsoDate } from './day.ts';
import type { Derivation, Step } from './derivation.ts';
import type { LawId } from './law.ts';
import type { Period } from './period.ts';
import { type Clock, type Method, methodOf, type Roll, type RuleSetId } from './rule-sets.ts';

/** What to compute: one period from one anchor. */
export interface Computation {
  readonly anchor: IsoDate;
  readonly period: Period;
  /** `forward`: the last day of the period. `backward`: the latest day from which the period still ends in time. */
  readonly direction: 'forward' | 'backward';
  readonly rules: RuleSetId;
  readonly clock: Clock;
  /** Which days count, for the days of the period. */
  readonly days: DayKind;
  /** Overrides the rule of the clock for a last day that is a Saturday, a Sunday or a holiday. */
  readonly roll?: Roll;
}

/**
 * Computes a date under a rule set, with its derivation; `undefined` when the set does not regulate that clock.
 *
 * Months are counted first, then weeks, then days (code de procédure civile, art. 641 al. 3), always from the
 * anchor: a period of k months is one step of k, never k steps. Backwards there is no subtraction: the latest day
 * is searched from which the period has run out in time (Cass. 3e civ., 13 Jan. 2004, no. 02-18.337).
 */
export function compute(computation: Computation, calendar: Calendar): Derivation | undefined {
  const method = methodOf(computation.rules, computation.clock);
  if (!method) return undefined;
  return computation.direction === 'forward'
    ? runForward(computation, method, calendar)
    : searchBackward(computation, method, calendar);
}

function runForward(computation: Computation, method: Method, calendar: Calendar): Derivation {
  const { anchor, rules, clock, direction, period } = computation;
  const steps = countFrom(anchor, computation, method, calendar);
  const law = lawOf(method, period);
  let date = lastDate(steps, anchor);

  const secondWorkingDay = method.twoWorkingDays && calendar.addWorkingDays(anchor, 2, 'working');
  if (secondWorkingDay && date > addDays(anchor, 1) && date < secondWorkingDay) {
    date = secondWorkingDay;
    steps.push({ step: 'two-working-days', date, law: 'eu-3-5' });
    law.push('eu-3-5');
  }
  const roll = computation.roll ?? method.roll;
  // Where the text moves a day otherwise than the law does, it is the text that moves it.
  const rollLaw = roll === method.roll ? method.rollLaw : undefined;
  const rolled = rollStep(date, roll, calendar, rollLaw);
  if (rolled) {
    steps.push(rolled);
    date = rolled.date;
    if (rollLaw) law.push(rollLaw);
  }
  return { rules, clock, direction, anchor, period, steps, law, date };
}

function searchBackward(computation: Computation, method: Method, calendar: Calendar): Derivation {
  const { anchor, rules, clock, direction, period } = computation;
  const runsOut = (from: IsoDate): IsoDate => lastDate(countFrom(from, computation, method, calendar), from);

  let date = subtractRoughly(anchor, computation, calendar);
  while (date < anchor && runsOut(addDays(date, 1)) <= anchor) date = addDays(date, 1);
  while (date > firstCounted && runsOut(date) > anchor) date = addDays(date, -1);

  const steps: Step[] = [{ step: 'search', date, runsOut: runsOut(date) }];
  const rolled = rollStep(date, computation.roll ?? 'none', calendar, undefined);
  if (rolled) steps.push(rolled);
  return { rules, clock, direction, anchor, period, steps, law: lawOf(method, period), date: rolled?.date ?? date };
}

/** Counts the period from a day, roll aside. */
function countFrom(from: IsoDate, { period, days }: Computation, method: Method, calendar: Calendar): Step[] {
  const steps: Step[] = [];
  let date = from;
  if (period.months > 0) {
    const { day, missing } = addMonths(date, period.months);
    steps.push({ step: 'months', count: period.months, missing, date: day });
    date = day;
  }
  // A period that begins on a 31st and whose last month has none ends on that month's last day: the eve of a day
  // that does not exist is the last day that does.
  const onMissingDay = steps.some((step) => step.step === 'months' && step.missing);
  if (method.counting === 'beginning' && !onMissingDay) {
    date = addDays(date, -1);
    steps.push({ step: 'eve', date });
  }
  if (period.weeks > 0) {
    date = addDays(date, period.weeks * 7);
    steps.push({ step: 'weeks', count: period.weeks, kind: 'calendar', date });
  }
  if (period.days > 0) {
    const worked = days === 'working' || days === 'working-six-day';
    date = worked ? calendar.addWorkingDays(date, period.days, days) : addDays(date, period.days);
    steps.push({ step: 'days', count: period.days, kind: days, date });
  }
  if (method.counting === 'clear' || days === 'clear') {
    date = addDays(date, 1);
    steps.push({ step: 'clear', date });
  }
  return steps;
}

/** What a computation rests on: the law of each unit that the period has, then what holds always. */
function lawOf({ law }: Method, { months, weeks, days }: Period): LawId[] {
  const cited = [
    months > 0 ? law.months : undefined,
    weeks > 0 ? law.weeks : undefined,
    days > 0 ? law.days : undefined,
    months > 0 && weeks + days > 0 ? law.mixed : undefined,
    ...law.always,
  ];
  return [...new Set(cited.filter((id) => id !== undefined))];
}

/** Where a last day goes that is not worked; `undefined` when it stays. */
export function rollStep(date: IsoDate, roll: Roll, calendar: Calendar, law: LawId | undefined): Step | undefined {
  if (roll === 'none') return undefined;
  const direction = roll === 'following' ? 1 : -1;
  const over = calendar.closedRun(date, direction);
  const last = over.at(-1);
  return last && { step: 'roll', over, date: addDays(last.date, direction), ...(law && { law }) };
}

/** A day near the answer, to start the search from. */
function subtractRoughly(anchor: IsoDate, { period, days }: Computation, calendar: Calendar): IsoDate {
  const whole = addDays(addMonths(anchor, -period.months).day, -7 * period.weeks);
  return days === 'working' || days === 'working-six-day'
    ? calendar.addWorkingDays(whole, -period.days, days)
    : addDays(whole, -period.days);
}

function lastDate(steps: readonly Step[], from: IsoDate): IsoDate {
  return steps.at(-1)?.date ?? from;
}
