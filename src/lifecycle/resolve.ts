import type { Calendar } from '../calendar/calendar.ts';
import { type Computation, compute } from '../calendar/compute.ts';
import type { IsoDate } from '../calendar/day.ts';
import { earlier } from '../calendar/day.ts';
import type { Derivation } from '../calendar/derivation.ts';
import { writePeriod } from '../calendar/period.ts';
import type { Clock } from '../calendar/rule-sets.ts';
import type { Context } from '../chart/chart.ts';
import type { Convention } from '../model/convention.ts';
import type { Timing } from '../model/timing.ts';
import { dayOfMoment } from './context.ts';

/** A date with its reason: the moment or the day that it is, or the computation that gave it. */
export interface Dated {
  readonly date: IsoDate;
  /** The clause that says when. */
  readonly timing: Timing;
  /** What it was counted from: the name of a moment, or the day that the text gives. */
  readonly anchor: string;
  readonly derivation?: Derivation;
}

/** The first and the last day of an agreement, as far as the facts tell them; both included. */
export interface TermDates {
  readonly start?: Dated;
  readonly end?: Dated;
  /**
   * The last day by the reading that nobody contests. It differs from the end where “n months after an event” could
   * also be read as a duration, which ends on the eve (DOMAIN 1.8).
   */
  readonly certainEnd?: Dated;
}

/** What a timing serves; the law counts each differently. */
export type Use = 'state' | 'deadline';

/** Finds the dates that timings stand for, and remembers what it computed. */
export class Resolver {
  readonly #convention: Convention;
  readonly #calendar: Calendar;
  readonly #computed = new Map<string, Derivation | undefined>();

  constructor(convention: Convention, calendar: Calendar) {
    this.#convention = convention;
    this.#calendar = calendar;
  }

  /** The dates of the term that are known by now. */
  term(context: Context): TermDates {
    const { starts, ends } = this.#convention.term;
    const start = this.#resolve(starts, 'state', context, {});
    const end = this.#resolve(ends, 'state', context, start ? { start } : {});
    const certainEnd = end && this.#certainEnd(end);
    return { ...(start && { start }), ...(end && { end }), ...(certainEnd && { certainEnd }) };
  }

  /** The date of a timing, or `undefined` while its anchor has no day. */
  date(timing: Timing, use: Use, context: Context, instead?: ReadonlyMap<string, IsoDate>): Dated | undefined {
    return this.#resolve(timing, use, context, this.#needsTerm(timing) ? this.term(context) : {}, instead);
  }

  #needsTerm({ anchor }: Timing): boolean {
    return 'moment' in anchor && (anchor.moment.startsWith('term.') || anchor.moment === 'in-force');
  }

  #resolve(
    timing: Timing,
    use: Use,
    context: Context,
    term: TermDates,
    instead?: ReadonlyMap<string, IsoDate>,
  ): Dated | undefined {
    const anchor = 'day' in timing.anchor ? timing.anchor.day : timing.anchor.moment;
    const day = 'day' in timing.anchor ? timing.anchor.day : anchorDay(timing, context, term, instead);
    if (!day) return undefined;
    if (timing.relation === 'on') return { date: day, timing, anchor };
    const derivation = this.#compute({
      anchor: day,
      period: timing.period,
      direction: timing.relation === 'before' ? 'backward' : 'forward',
      rules: timing.rules,
      clock: clockOf(timing.relation, use),
      days: timing.days,
      ...(timing.roll && { roll: timing.roll }),
    });
    return derivation && { date: derivation.date, timing, anchor, derivation };
  }

  /** “n months after” an event may also be read as a duration; the earlier of both is certain. */
  #certainEnd(end: Dated): Dated {
    if (end.timing.relation !== 'after' || !end.derivation) return end;
    const asDuration = this.#compute({ ...computationOf(end.derivation, end.timing.days), clock: 'duration' });
    if (!asDuration || earlier(asDuration.date, end.date) === end.date) return end;
    return { ...end, date: asDuration.date, derivation: asDuration };
  }

  /** How long something outlives the agreement: the last day of a period after its end. */
  afterEnd(end: Dated, period: Computation['period']): Derivation | undefined {
    const { rules } = this.#convention;
    return this.#compute({ anchor: end.date, period, direction: 'forward', rules, clock: 'expiry', days: 'calendar' });
  }

  #compute(computation: Computation): Derivation | undefined {
    const { anchor, period, direction, rules, clock, days, roll } = computation;
    const key = `${anchor} ${writePeriod(period)} ${direction} ${rules} ${clock} ${days} ${roll ?? ''}`;
    if (!this.#computed.has(key)) this.#computed.set(key, compute(computation, this.#calendar));
    return this.#computed.get(key);
  }
}

/** Backwards from the end, what must be done before it counts from the last certain day; the rest takes the day itself. */
function anchorDay(
  timing: Timing,
  context: Context,
  term: TermDates,
  instead?: ReadonlyMap<string, IsoDate>,
): IsoDate | undefined {
  if (!('moment' in timing.anchor)) return timing.anchor.day;
  const { moment } = timing.anchor;
  // The first day stays known after the end, when the agreement is no longer in force.
  if (moment === 'term.start' || moment === 'in-force') return term.start?.date;
  if (moment === 'term.end') return timing.relation === 'before' ? term.certainEnd?.date : term.end?.date;
  return instead?.get(moment) ?? dayOfMoment(moment, context);
}

function clockOf(relation: 'after' | 'before' | 'beginning', use: Use): Clock {
  if (relation === 'before') return 'notice';
  if (relation === 'beginning') return 'duration';
  return use === 'deadline' ? 'deadline' : 'expiry';
}

function computationOf(
  { anchor, period, direction, rules, clock }: Derivation,
  days: Computation['days'],
): Computation {
  return { anchor, period, direction, rules, clock, days };
}
