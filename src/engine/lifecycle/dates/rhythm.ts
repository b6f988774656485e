import { addDays, type IsoDate } from '../../../calendar/day.ts';
import { indexBefore, type Stretch, stretch, unitAfter, unitAround } from '../../../calendar/unit.ts';
import type { Rhythm } from '../../../language/model/obligations.ts';
import { type Repeating, rhythmOf } from '../../../language/model/repeating.ts';
import { partsOfTiming, type Timing } from '../../../language/model/timing.ts';
import type { Context } from '../../chart/chart.ts';
import { dayOfMoment, occurrencesOf } from '../context.ts';
import { latestOf } from '../occurrences/list.ts';
import { type DaysInstead, daysInCycle, type Instead, type Resolving } from './dated.ts';

/** More stretches than any agreement has: one a day, for two centuries. */
const mostStretches = 80_000;

/**
 * The next stretch in which a clause is owed, after those that have arisen; `undefined` when its first day is not known
 * or the agreement ends before.
 */
export function nextStretch(clause: Repeating, resolver: Resolving, context: Context): Stretch | undefined {
  const every = rhythmOf(clause);
  const since = dayOfMoment(`bound:${clause.clause}`, context);
  if (!every || !since) return undefined;
  const arisen = latestOf(occurrencesOf(clause.clause, context))?.since;
  const { end } = resolver.term(context);
  for (const one of stretches(every, arisen ?? since, resolver, context)) {
    if (arisen && one.first <= arisen) continue;
    if (end && one.first > end.date) return undefined;
    if (isOwedIn(one, clause, every, since, resolver, context)) return one;
  }
  return undefined;
}

/**
 * Whether a clause is owed in a stretch. What would have been due before it bound is not owed. What is due on a day of
 * its own is owed when that day lies within the agreement; what is due by the end of a stretch, when the stretch is
 * whole. The text may say that a stretch counts, or does not, that the agreement covers only in part.
 */
function isOwedIn(
  one: Stretch,
  { due }: Repeating,
  every: Rhythm,
  since: IsoDate,
  resolver: Resolving,
  context: Context,
): boolean {
  if (one.last < since) return false;
  const { end, goesOn } = resolver.term(context);
  const date = due && resolver.date(due, 'deadline', context, daysOfCycle(one, every, resolver, context))?.date;
  if (date && date < since) return false;
  if (every.partial === 'counted') return true;
  if (every.partial === undefined && due && date && !isByEndOfCycle(due)) {
    return !end || goesOn === true || date <= end.date || one.last <= end.date;
  }
  return one.first >= since && (!end || one.last <= end.date);
}

/** Whether a time is counted from the end of its cycle, so that the cycle has to be whole. */
function isByEndOfCycle(due: Timing): boolean {
  return [...partsOfTiming(due)].some(
    (part) => 'anchor' in part && 'moment' in part.anchor && part.anchor.moment === 'cycle.end',
  );
}

/** The cycle whose due date is the next one: the oldest that is owed, else the one to come. */
export function cycleAhead(
  clause: Repeating,
  oldest: Stretch | undefined,
  resolver: Resolving,
  context: Context,
): Instead | undefined {
  const every = rhythmOf(clause);
  const ahead = oldest ?? nextStretch(clause, resolver, context);
  return every && ahead && daysOfCycle(ahead, every, resolver, context);
}

/** The days of a cycle; one that counts although the end cuts it short ends with the agreement. */
export function daysOfCycle(
  { first, last }: Stretch,
  every: Rhythm,
  resolver: Resolving,
  context: Context,
): DaysInstead {
  const { end, goesOn } = resolver.term(context);
  const isCut = every.partial === 'counted' && end !== undefined && goesOn !== true && first <= end.date;
  return isCut && end.date < last ? daysInCycle({ first, last: end.date, isCut }) : daysInCycle({ first, last });
}

/** How a person writes which cycle: `2026`, `2026-h1`, `2026-q3`, `2026-05`, `2025-2026`; else by its first day. */
export function keyOfCycle({ first, last }: Stretch, every: Rhythm): string {
  if (!('cycle' in every)) return first;
  const [year, month] = [first.slice(0, 4), Number(first.slice(5, 7))];
  switch (every.cycle) {
    case 'month':
      return first.slice(0, 7);
    case 'quarter':
      return `${year}-q${(month + 2) / 3}`;
    case 'half-year':
      return `${year}-h${month === 1 ? 1 : 2}`;
    default:
      return year === last.slice(0, 4) ? year : `${year}-${last.slice(0, 4)}`;
  }
}

/** The stretches of a rhythm in order, beginning with one that is not later than the first to hold the day. */
function* stretches(every: Rhythm, around: IsoDate, resolver: Resolving, context: Context): Generator<Stretch> {
  if ('cycle' in every) {
    const { yearStarts } = resolver.calendar.settings;
    let one = unitAround(around, every.cycle, yearStarts);
    for (let count = 0; count < mostStretches; count += 1) {
      yield one;
      one = unitAfter(one, every.cycle, yearStarts);
    }
    return;
  }
  const beginning = resolver.date(every.beginning, 'state', context)?.date;
  if (!beginning) return;
  const first = indexBefore(around, beginning, every.period);
  for (let index = first; index < first + mostStretches; index += 1) {
    const one = stretch(beginning, every.period, index);
    if (addDays(one.last, 1) > one.first) yield one;
  }
}
