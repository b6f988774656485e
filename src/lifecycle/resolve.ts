import type { Calendar } from '../calendar/calendar.ts';
import { type Computation, compute } from '../calendar/compute.ts';
import { addDays, daysBetween, type IsoDate } from '../calendar/day.ts';
import type { Derivation } from '../calendar/derivation.ts';
import { type Period, writePeriod } from '../calendar/period.ts';
import type { Clock } from '../calendar/rule-sets.ts';
import { nextMonthDay, unitAround } from '../calendar/unit.ts';
import type { Context } from '../chart/chart.ts';
import type { Convention } from '../model/convention.ts';
import type { Timing } from '../model/timing.ts';
import { dayOfMoment } from './context.ts';
import type { Dated, Instead, Known, Resolving, TermDates, Use } from './dated.ts';
import { daysFrozen } from './freeze.ts';
import { termDates } from './term-dates.ts';

/** Finds the dates that timings stand for, and remembers what it computed. */
export class Resolver implements Resolving {
  readonly convention: Convention;
  readonly calendar: Calendar;
  readonly #computed = new Map<string, Derivation | undefined>();
  readonly #terms = new WeakMap<Context, TermDates>();

  constructor(convention: Convention, calendar: Calendar) {
    this.convention = convention;
    this.calendar = calendar;
  }

  /** The dates of the term that are known by now. */
  term(context: Context): TermDates {
    const known = this.#terms.get(context);
    if (known) return known;
    const dates = termDates(this, context);
    this.#terms.set(context, dates);
    return dates;
  }

  /** The date of a timing, or `undefined` while its anchor has no day. */
  date(timing: Timing, use: Use, context: Context, instead?: Instead): Dated | undefined {
    return this.resolve(timing, { context, use, instead, term: () => this.term(context) });
  }

  resolve(timing: Timing, known: Known): Dated | undefined {
    if ('among' in timing) return this.#choose(timing, known);
    const found = this.#anchor(timing, known);
    if (!found) return undefined;
    const dated = { timing, anchor: found.anchor, ...(found.via && { via: found.via }) };
    switch (timing.relation) {
      case 'on':
      case 'eve-of': {
        const date = timing.relation === 'on' ? found.day : addDays(found.day, -1);
        // The day of something that has happened stands, whatever is suspended.
        return found.isGiven ? this.#thawed({ ...dated, date }, undefined, known.context) : { ...dated, date };
      }
      case 'end-of': {
        const { last } = unitAround(found.day, timing.unit, this.calendar.settings.yearStarts);
        return { ...dated, date: last };
      }
      default: {
        const derivation = this.#derive(timing, found.day, known);
        if (!derivation) return undefined;
        const from = timing.relation === 'before' ? (found.isGiven ? undefined : derivation.date) : found.day;
        return this.#thawed({ ...dated, date: derivation.date, derivation }, from, known.context);
      }
    }
  }

  /** A period that begins on a day and includes it: the last day of it. */
  duration(from: IsoDate, period: Period): Derivation | undefined {
    const { rules } = this.convention;
    return this.#compute({ anchor: from, period, direction: 'forward', rules, clock: 'duration', days: 'calendar' });
  }

  /** The end as it was first agreed, prolonged by a period that begins on the day after it. */
  prolonged(first: Dated, period: Period, context: Context): Dated | undefined {
    const from = addDays(first.date, 1);
    const derivation = this.duration(from, period);
    if (!derivation) return first;
    return this.#thawed({ ...first, date: derivation.date, derivation, via: first, anchor: from }, from, context);
  }

  /** The latest day from which a period has run out by a day. */
  noticeBefore(day: IsoDate, period: Period): Derivation | undefined {
    const { rules } = this.convention;
    return this.#compute({ anchor: day, period, direction: 'backward', rules, clock: 'notice', days: 'calendar' });
  }

  /** How long something outlives the agreement: the last day of a period after its end. */
  afterEnd(end: Dated, period: Period): Derivation | undefined {
    return this.lasting(end.date, period);
  }

  /** The last day of a period after a day, by the rules of the convention. */
  lasting(after: IsoDate, period: Period): Derivation | undefined {
    const { rules } = this.convention;
    return this.#compute({ anchor: after, period, direction: 'forward', rules, clock: 'expiry', days: 'calendar' });
  }

  #choose(timing: Extract<Timing, { among: readonly Timing[] }>, known: Known): Dated | undefined {
    const { relation, among } = timing;
    const dates = among.map((member) => this.resolve(member, known));
    const found = dates.filter((dated) => dated !== undefined);
    // The latest of several is known once all are; the earliest, as soon as one is.
    if (found.length === 0 || (relation === 'latest' && found.length < among.length)) return undefined;
    const chosen = found.reduce((best, dated) => {
      const isBetter = relation === 'earliest' ? dated.date < best.date : dated.date > best.date;
      return isBetter ? dated : best;
    });
    const told = timing.time ? { ...chosen.timing, time: timing.time } : chosen.timing;
    return { ...chosen, timing: told, choice: relation };
  }

  /** The day that a timing is told from; `isGiven` where the text gives it, so that it has been running ever since. */
  #anchor(
    timing: Exclude<Timing, { among: readonly Timing[] }>,
    known: Known,
  ): { day: IsoDate; anchor: string; isGiven: boolean; via?: Dated } | undefined {
    const { anchor } = timing;
    if ('day' in anchor) return { day: anchor.day, anchor: anchor.day, isGiven: true };
    if ('timing' in anchor) {
      const via = this.resolve(anchor.timing, { ...known, use: 'state' });
      return via && { day: via.date, anchor: via.anchor, isGiven: false, via };
    }
    if ('monthDay' in anchor) {
      const from = known.instead?.get('cycle.start') ?? known.term().start?.date;
      return from && { day: nextMonthDay(anchor.monthDay, from), anchor: anchor.monthDay, isGiven: true };
    }
    const day = this.#dayOf(anchor.moment, timing.relation, known);
    return day && { day, anchor: anchor.moment, isGiven: false };
  }

  /**
   * Backwards from the end, what must be done before it counts from the last certain day; the rest takes the day
   * itself. The first day stays known after the end, when the agreement is no longer in force.
   */
  #dayOf(moment: string, relation: Timing['relation'], known: Known): IsoDate | undefined {
    const { instead, context } = known;
    const given = instead?.get(moment) ?? dayOfMoment(moment, context);
    switch (moment) {
      case 'term.start':
      case 'in-force':
        return known.term().start?.date;
      case 'term.middle': {
        const { start, firstEnd } = known.term();
        return start && firstEnd && addDays(start.date, Math.floor(daysBetween(start.date, firstEnd.date) / 2));
      }
      case 'term.end': {
        const { end, certainEnd, goesOn } = known.term();
        // What is due at the end is not due while the agreement goes on by itself; a notice looks ahead to it all the same.
        if (goesOn && known.use === 'deadline') return undefined;
        return relation === 'before' || relation === 'eve-of' ? certainEnd?.date : end?.date;
      }
      default:
        return given ?? this.#dayAhead(moment, known);
    }
  }

  /** The day of something that has not come yet and whose day is known: a named date, or a deadline. */
  #dayAhead(moment: string, known: Known): IsoDate | undefined {
    const named = this.convention.dates.get(moment);
    if (named) return this.resolve(named.timing, { ...known, use: 'state' })?.date;
    const id = /^due:(.*)$/.exec(moment)?.[1];
    if (id === undefined) return undefined;
    const { deliverables, phases } = this.convention;
    const due = deliverables.get(id)?.due ?? phases.get(id)?.due ?? dueOfDuty(id, this.convention);
    return due && this.resolve(due, { ...known, use: 'deadline' })?.date;
  }

  #derive(
    timing: Extract<Timing, { period: Period }>,
    anchor: IsoDate,
    { use, reading }: Known,
  ): Derivation | undefined {
    const { relation, period, rules, days, roll } = timing;
    const derivation = this.#compute({
      anchor,
      period,
      direction: relation === 'before' ? 'backward' : 'forward',
      rules,
      clock: clockOf(relation, use),
      days,
      ...(roll && { roll }),
    });
    if (reading !== 'certain' || relation !== 'after' || !derivation) return derivation;
    const asDuration = this.#compute({ anchor, period, direction: 'forward', rules, clock: 'duration', days });
    return asDuration && asDuration.date < derivation.date ? asDuration : derivation;
  }

  /** Moves a date past the suspensions before which it was running; unknown while one of them lasts. */
  #thawed(dated: Dated, from: IsoDate | undefined, context: Context): Dated | undefined {
    if (context.frozen.length === 0) return dated;
    const count = daysFrozen(dated.date, from, context.frozen);
    if (count === undefined) return undefined;
    if (count === 0) return dated;
    const date = addDays(dated.date, count);
    const { derivation } = dated;
    const moved = derivation && {
      ...derivation,
      date,
      steps: [...derivation.steps, { step: 'suspended', count, date } as const],
    };
    return { ...dated, date, ...(moved && { derivation: moved }) };
  }

  #compute(computation: Computation): Derivation | undefined {
    const { anchor, period, direction, rules, clock, days, roll } = computation;
    const key = `${anchor} ${writePeriod(period)} ${direction} ${rules} ${clock} ${days} ${roll ?? ''}`;
    if (!this.#computed.has(key)) this.#computed.set(key, compute(computation, this.calendar));
    return this.#computed.get(key);
  }
}

function dueOfDuty(id: string, { obligations }: Convention): Timing | undefined {
  const duty = obligations.get(id);
  return duty && 'due' in duty ? duty.due : undefined;
}

function clockOf(relation: 'after' | 'before' | 'beginning', use: Use): Clock {
  if (relation === 'before') return 'notice';
  if (relation === 'beginning') return 'duration';
  return use === 'deadline' ? 'deadline' : 'expiry';
}
