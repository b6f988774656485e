import { daysBetween } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import type { Convention } from './convention.ts';
import { fixedDayOf, type Timing } from './timing.ts';

/** How many days something takes, at least and at most, whatever the day on which it begins. */
export interface Length {
  readonly least: number;
  readonly most: number;
}

/** The days of so many months in a row, 0 to 11: those that hold February at its shortest, and those that do not. */
const leastOfMonths = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334] as const;
const mostOfMonths = [0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337] as const;

export function lengthOf({ months, weeks, days }: Period): Length {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  const counted = weeks * 7 + days;
  return {
    least: years * 365 + (leastOfMonths[rest] ?? 0) + counted,
    most: years * 366 + (mostOfMonths[rest] ?? 0) + counted,
  };
}

/** Whether one period always ends after another that begins with it, or on the same day. */
export function isAtLeastAsLong(one: Period, other: Period): boolean {
  const isInMonths = [one, other].every(({ weeks, days }) => weeks + days === 0);
  return isInMonths ? one.months >= other.months : lengthOf(one).least >= lengthOf(other).most;
}

/** How long an agreement is in force, where its own words tell and nothing renews it. */
export interface TermLength extends Length {
  /** The period that it was counted by, from its first day on. */
  readonly period?: Period;
}

export function termLength({ term }: Convention): TermLength | undefined {
  const { starts, ends, renewal } = term;
  if (!ends || renewal) return undefined;
  const [first, last] = [fixedDayOf(starts), fixedDayOf(ends)];
  if (first && last) {
    const days = daysBetween(first, last) + 1;
    return { least: days, most: days };
  }
  if ((ends.relation !== 'after' && ends.relation !== 'beginning') || !isCountedFromStart(ends, starts))
    return undefined;
  if (ends.days !== 'calendar') return undefined;
  const { least, most } = lengthOf(ends.period);
  // Counted after an event, the day of the event is in force as well.
  return { least, most: ends.relation === 'after' ? most + 1 : most, period: ends.period };
}

/** Whether a time is counted from the first day of the agreement, or from what that day is. */
export function isCountedFromStart(ends: Timing, starts: Timing): boolean {
  if (!('anchor' in ends) || !('anchor' in starts) || !('moment' in ends.anchor)) return false;
  const { moment } = ends.anchor;
  if (moment === 'term.start' || moment === 'in-force') return true;
  return starts.relation === 'on' && 'moment' in starts.anchor && starts.anchor.moment === moment;
}
