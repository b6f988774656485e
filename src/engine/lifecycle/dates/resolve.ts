import type { Calendar } from '../../../calendar/calendar.ts';
import { type Computation, compute } from '../../../calendar/compute.ts';
import { addDays, daysBetween, type IsoDate } from '../../../calendar/day.ts';
import type { Derivation } from '../../../calendar/derivation.ts';
import { type Period, writePeriod } from '../../../calendar/period.ts';
import { type Clock, methodOf } from '../../../calendar/rule-sets.ts';
import { type CalendarUnit, nextMonthDay, stretchAround, unitAround } from '../../../calendar/unit.ts';
import { namesIn } from '../../../language/model/condition.ts';
import type { Convention } from '../../../language/model/convention.ts';
import { declineBy, declines } from '../../../language/model/moments.ts';
import { once } from '../../../language/model/once.ts';
import { type Repeating, repeatingOf, rhythmOf } from '../../../language/model/repeating.ts';
import type { Stretches, Timing } from '../../../language/model/timing.ts';
import type { Context } from '../../chart/chart.ts';
import { dayOfMoment, occurrencesOf } from '../context.ts';
import { waiting } from '../occurrences/list.ts';
import type { CycleMeant, Dated, DaysAhead, Instead, Known, Resolving, TermDates, Use } from './dated.ts';
import { daysFrozen, thawed } from './freeze.ts';
import { RememberedTerm } from './remembered-term.ts';
import { cycleAhead } from './rhythm.ts';
import { dueUnderSuspension } from './suspended-duty.ts';
import { lastDayToDecline, termDates } from './term-dates.ts';

/** Whoever lends a view of contexts, one after the other. */
export interface Lender {
  /** The context that the view shows now. */
  readonly shown: () => Context;
  /** A day that was found in the view: it is worked out again once something changed that it depends on. */
  readonly kept: (name: string, workOut: () => IsoDate | undefined) => IsoDate | undefined;
}

/** Finds the dates that timings stand for, and remembers what it computed. */
export class Resolver implements Resolving {
  readonly convention: Convention;
  readonly calendar: Calendar;
  readonly #computed = new Map<string, Derivation | undefined>();
  readonly #terms = new WeakMap<Context, TermDates>();
  readonly #lent = new WeakMap<Context, Lender>();
  #latest: Omit<Known, 'use'> | undefined;
  readonly #remembered = new RememberedTerm((context) => termDates(this, context));

  constructor(convention: Convention, calendar: Calendar) {
    this.convention = convention;
    this.calendar = calendar;
  }

  /** The dates of the term that are known by now. */
  term(context: Context): TermDates {
    const lent = this.#lent.get(context);
    if (lent) return this.term(lent.shown());
    const known = this.#terms.get(context);
    if (known) return known;
    const dates = this.#remembered.of(context);
    this.#terms.set(context, dates);
    return dates;
  }

  /** The last day on which the next renewal can be declined, while one is ahead. */
  declineBy(context: Context): Dated | undefined {
    return lastDayToDecline(this, { context, use: 'state', term: () => this.term(context) });
  }

  /** From now on answers for a view of contexts what it answers for the one that it then shows. */
  lend(view: Context, lender: Lender): void {
    this.#lent.set(view, lender);
  }

  /** The date of a timing, or `undefined` while its anchor has no day. */
  date(timing: Timing, use: Use, context: Context, instead?: Instead): Dated | undefined {
    if (instead || this.#lent.has(context)) {
      return this.resolve(timing, { context, use, instead, term: () => this.term(context) });
    }
    return this.resolve(timing, { ...this.#latestKnown(context), use });
  }

  /** Of one context many dates are asked for in a row, which hang on one another. */
  #latestKnown(context: Context): Omit<Known, 'use'> {
    if (this.#latest?.context !== context) {
      const term = () => this.term(context);
      this.#latest = { context, term, ahead: { context, term, days: new Map() } };
    }
    return this.#latest;
  }

  resolve(timing: Timing, known: Known): Dated | undefined {
    const ends = endedBy(this.convention).get(timing);
    if (!ends) return this.#resolve(timing, known);
    // The date that ends a suspension is none that it puts off.
    const frozen = known.context.frozen.filter(({ suspension }) => !ends.includes(suspension));
    return this.#resolve(timing, { ...known, context: { ...known.context, frozen } });
  }

  #resolve(timing: Timing, known: Known): Dated | undefined {
    if ('among' in timing) return this.#choose(timing, known);
    if (timing.relation === 'end-of' && typeof timing.unit === 'object') return this.#ofOne(timing, sharing(known));
    return this.#ofOne(timing, known);
  }

  #ofOne(timing: Exclude<Timing, { among: readonly Timing[] }>, known: Known): Dated | undefined {
    const found = this.#anchor(timing, known);
    if (!found) return undefined;
    const { anchor, via } = found;
    const cycle = cycleMeant(anchor, found.day, known);
    const more = { ...(via && { via }), ...(cycle && { cycle }) };
    const dated = (date: IsoDate): Dated => ({ timing, anchor, date, ...more });
    const computed = (derivation: Derivation | undefined): Dated | undefined =>
      derivation && { timing, anchor, date: derivation.date, derivation, ...more };
    // The day of something that has happened stands, whatever is suspended; what the text gives moves.
    const since = found.isFixed ? found.day : found.since;
    switch (timing.relation) {
      case 'on':
        return found.isFixed ? dated(found.day) : this.#moved(dated(found.day), since, known);
      case 'eve-of': {
        const eve = dated(addDays(found.day, -1));
        return found.isFixed ? eve : this.#moved(eve, since, known);
      }
      case 'end-of': {
        const last = this.#endOf(timing.unit, found.day, known);
        return last && this.#moved(dated(last), since, known);
      }
      case 'before':
        return computed(this.#derive(timing, found.day, since, known));
      default:
        return computed(this.#derive(timing, found.day, found.day, known));
    }
  }

  #endOf(unit: CalendarUnit | Stretches, day: IsoDate, known: Known): IsoDate | undefined {
    if (typeof unit !== 'object') return unitAround(day, unit, this.calendar.settings.yearStarts).last;
    const beginning = this.resolve(unit.beginning, known)?.date;
    return beginning && stretchAround(day, beginning, unit.period).last;
  }

  /** The end as first agreed, extended by a period that begins on the day after it. */
  prolonged(first: Dated, period: Period, context: Context): Dated | undefined {
    const from = addDays(first.date, 1);
    const derivation = this.#run(this.#ownComputation(from, period, 'duration'), from, context);
    return derivation && { ...first, date: derivation.date, derivation, via: first, anchor: from };
  }

  /** A day that moves with the suspensions since another. */
  standing(dated: Dated, since: IsoDate, context: Context): Dated | undefined {
    return this.#moved(dated, since, { context });
  }

  /** A period that begins on a day and includes it: the last day of it. */
  duration(from: IsoDate, period: Period): Derivation | undefined {
    return this.#compute(this.#ownComputation(from, period, 'duration'));
  }

  /** The latest day from which a period has run out by a day. */
  noticeBefore(day: IsoDate, period: Period): Derivation | undefined {
    return this.#compute({ ...this.#ownComputation(day, period, 'notice'), direction: 'backward' });
  }

  /** A day that comes so many periods after another, counted on the calendar. */
  later(anchor: IsoDate, period: Period): Derivation | undefined {
    return this.#compute({ anchor, period, direction: 'forward', rules: 'iso', clock: 'expiry', days: 'calendar' });
  }

  /** How long something outlives the agreement: the last day of a period after its end. */
  afterEnd(end: Dated, period: Period): Derivation | undefined {
    return this.lasting(end.date, period);
  }

  /** The last day of a period after a day. */
  lasting(after: IsoDate, period: Period): Derivation | undefined {
    return this.#compute(this.#ownComputation(after, period, 'expiry'));
  }

  /** A period that the engine counts itself, by the rules of the convention where they regulate it, else plainly. */
  #ownComputation(anchor: IsoDate, period: Period, clock: Clock): Computation {
    const { rules } = this.convention;
    const regulated = methodOf(rules, clock) ? rules : 'iso';
    return { anchor, period, direction: 'forward', rules: regulated, clock, days: 'calendar' };
  }

  #choose(timing: Extract<Timing, { among: readonly Timing[] }>, known: Known): Dated | undefined {
    const { relation, among } = timing;
    const shared = sharing(known);
    const dates = among.map((member) => this.resolve(member, shared));
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

  /** The day that a timing is told from. */
  #anchor(timing: Exclude<Timing, { among: readonly Timing[] }>, known: Known): FoundAnchor | undefined {
    const { anchor } = timing;
    if ('day' in anchor) return { day: anchor.day, anchor: anchor.day, isFixed: false };
    if ('timing' in anchor) {
      const via = this.resolve(anchor.timing, { ...known, use: 'state' });
      return via && { day: via.date, anchor: via.anchor, isFixed: true, via };
    }
    if ('monthDay' in anchor) {
      const following = 'following' in timing ? timing.following : undefined;
      if (following) {
        const after = this.resolve(following, { ...known, use: 'state' });
        const since = after && addDays(after.date, 1);
        return since && { day: nextMonthDay(anchor.monthDay, since), anchor: anchor.monthDay, isFixed: false, since };
      }
      const since = known.instead?.get('cycle.start') ?? known.term().start?.date;
      return since && { day: nextMonthDay(anchor.monthDay, since), anchor: anchor.monthDay, isFixed: false, since };
    }
    const day = this.#dayOf(anchor.moment, timing.relation, known);
    return day && { day, anchor: anchor.moment, isFixed: true };
  }

  /**
   * Backwards from the end, what must be done before it counts from the last certain day; the rest takes the day
   * itself. The first day stays known after the end, when the agreement is no longer in force.
   */
  #dayOf(moment: string, relation: Timing['relation'], known: Known): IsoDate | undefined {
    const { instead, context } = known;
    const given = instead?.get(moment) ?? dayOfMoment(moment, context);
    switch (moment) {
      case 'cycle.end': {
        const since = instead?.get('cycle.start');
        const count = given && since ? daysFrozen(given, since, context.frozen) : undefined;
        return given && count !== undefined ? addDays(given, count) : undefined;
      }
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
        return given ?? this.#keptDayAhead(moment, known);
    }
  }

  /** The same, kept by whoever lent the context for as long as it stays so: dates may be counted in long rows. */
  #keptDayAhead(moment: string, known: Known): IsoDate | undefined {
    const { context, instead, reading, use, term } = known;
    const lent = instead || reading ? undefined : this.#lent.get(context);
    if (!lent) return this.#dayAheadOnce(moment, known);
    return lent.kept(`${use} ${moment}`, () => this.#dayAhead(moment, { context, use, term }));
  }

  #dayAheadOnce(moment: string, known: Known): IsoDate | undefined {
    const days = isShared(known) ? known.ahead.days : undefined;
    const key = `${known.use} ${moment}`;
    if (days?.has(key)) return days.get(key);
    const day = this.#dayAhead(moment, known);
    days?.set(key, day);
    return day;
  }

  /** The day of something that has not come yet and whose day is known: a named date, or a deadline. */
  #dayAhead(moment: string, known: Known): IsoDate | undefined {
    if (moment === declineBy && declines(this.convention)) return lastDayToDecline(this, known)?.date;
    const named = this.convention.dates.get(moment);
    if (named) return this.resolve(named.timing, { ...known, use: 'state' })?.date;
    const id = /^due:(.*)$/.exec(moment)?.[1];
    if (id === undefined) return undefined;
    const { deliverables, phases, obligations } = this.convention;
    const duty = obligations.get(id);
    const due = deliverables.get(id)?.due ?? phases.get(id)?.due ?? (duty && 'due' in duty ? duty.due : undefined);
    const repeating =
      repeatingOf(this.convention).get(`${duty?.section}.${id}`) ??
      repeatingOf(this.convention).get(`deliverables.${id}`);
    const instead = repeating && rhythmOf(repeating) ? this.#cycleAhead(repeating, known.context) : known.instead;
    return due && dueUnderSuspension(id, due, this, { ...known, instead })?.date;
  }

  /** The oldest cycle that is owed and not late, else the one to come. */
  #cycleAhead(repeating: Repeating, context: Context): Instead | undefined {
    for (const [, { status, since, last = since }] of waiting(occurrencesOf(repeating.clause, context))) {
      if (status === 'owed') return cycleAhead(repeating, { first: since, last }, this, context);
    }
    return cycleAhead(repeating, undefined, this, context);
  }

  #derive(
    timing: Extract<Timing, { period: Period }>,
    anchor: IsoDate,
    since: IsoDate | undefined,
    { use, reading, context }: Known,
  ): Derivation | undefined {
    const { relation, period, rules, days, roll } = timing;
    const computation: Computation = {
      anchor,
      period,
      direction: relation === 'before' ? 'backward' : 'forward',
      rules,
      clock: clockOf(relation, use),
      days,
      ...(roll && { roll }),
    };
    const derivation = this.#run(computation, since, context);
    if (reading !== 'certain' || relation !== 'after' || !derivation) return derivation;
    const { roll: _, ...asDuration } = computation;
    const other = this.#run({ ...asDuration, clock: 'duration' }, since, context);
    return other && other.date < derivation.date ? other : derivation;
  }

  /** Computes a period, and moves it past the suspensions during which it was running. */
  #run(computation: Computation, since: IsoDate | undefined, { frozen }: Context): Derivation | undefined {
    if (frozen.length === 0) return this.#compute(computation);
    const unrolled = this.#compute({ ...computation, roll: 'none' });
    return unrolled && thawed(unrolled, computation, since, frozen, this.calendar);
  }

  /** Moves a day past the suspensions before which it was running; unknown while one of them lasts. */
  #moved(dated: Dated, since: IsoDate | undefined, { context }: Pick<Known, 'context'>): Dated | undefined {
    const count = daysFrozen(dated.date, since, context.frozen);
    if (count === 0) return dated;
    return count === undefined ? undefined : { ...dated, date: addDays(dated.date, count), suspended: count };
  }

  #compute(computation: Computation): Derivation | undefined {
    const { anchor, period, direction, rules, clock, days, roll } = computation;
    const key = `${anchor} ${writePeriod(period)} ${direction} ${rules} ${clock} ${days} ${roll ?? ''}`;
    if (!this.#computed.has(key)) this.#computed.set(key, compute(computation, this.calendar));
    return this.#computed.get(key);
  }
}

/** What was found ahead counts for the same question alone. */
function isShared(known: Known): known is Known & { readonly ahead: DaysAhead } {
  const { ahead } = known;
  return (
    ahead !== undefined &&
    ahead.context === known.context &&
    ahead.term === known.term &&
    ahead.instead === known.instead &&
    ahead.reading === known.reading
  );
}

/** Each of several times may hang on the same others, and those on the same in turn. */
function sharing(known: Known): Known {
  if (isShared(known)) return known;
  const { context, term, instead, reading } = known;
  return { ...known, ahead: { context, term, instead, ...(reading && { reading }), days: new Map() } };
}

/** The times of named dates that end suspensions by themselves, with those suspensions. */
const endedBy = once((convention: Convention): ReadonlyMap<Timing, readonly string[]> => {
  const ends = new Map<Timing, readonly string[]>();
  for (const { id, until } of convention.suspensions.values()) {
    for (const { name } of until ? namesIn(until) : []) {
      const timing = convention.dates.get(name)?.timing;
      if (timing) ends.set(timing, [...(ends.get(timing) ?? []), id]);
    }
  }
  return ends;
});

/** The day that a timing is told from, and how it was found. */
interface FoundAnchor {
  readonly day: IsoDate;
  readonly anchor: string;
  /** It is the day of a moment, which no suspension moves. */
  readonly isFixed: boolean;
  /** Since when a day that is not fixed has been ahead; ever since when absent. */
  readonly since?: IsoDate;
  readonly via?: Dated;
}

/** The cycle that an anchor is of, and by how many days its last day was put off. */
function cycleMeant(anchor: string, day: IsoDate, { instead }: Known): CycleMeant | undefined {
  const cycle = anchor === 'cycle.start' || anchor === 'cycle.end' ? instead?.cycle : undefined;
  if (!cycle || anchor === 'cycle.start' || day === cycle.last) return cycle;
  return { ...cycle, suspended: daysBetween(cycle.last, day) };
}

function clockOf(relation: 'after' | 'before' | 'beginning', use: Use): Clock {
  if (relation === 'before') return 'notice';
  if (relation === 'beginning') return 'duration';
  return use === 'deadline' ? 'deadline' : 'expiry';
}
