import { daysBetween } from '../../calendar/day.ts';
import type { Entry } from './entry.ts';
import type { Inquiry } from './inquiry.ts';
import type { Opening } from './latest-opening.ts';
import { lastUsefulDay, type OutsideEvent } from './outside-events.ts';

/** The last day of use of an event in one agreement, and what it leaves. */
export interface Useful {
  readonly entry: Entry;
  /** By the last certain day, or by the deadline that comes first. */
  readonly certain: Opening;
  /** By the other reading of the end. */
  readonly arguable: Opening;
  /** The days, and the working days, between it and what it is counted back from. */
  readonly lead: number;
  readonly needed: number;
  /** How many working days more than needed are left if it comes on the first day. */
  readonly slack: number;
}

/** `undefined` where the agreement has no end, or where nothing has to be worked by it. */
export function usefulIn(event: OutsideEvent, entry: Entry, inquiry: Inquiry): Useful | undefined {
  const { workingDays } = inquiry;
  const { end, certainEnd = end } = entry;
  if (end === undefined || certainEnd === undefined) return undefined;
  const certain = lastUsefulDay(event, entry, certainEnd, inquiry);
  if (certain.day === certainEnd) return undefined;
  const arguable = end === certainEnd ? certain : lastUsefulDay(event, entry, end, inquiry);
  return {
    entry,
    certain,
    arguable,
    lead: daysBetween(certain.day, certain.limit),
    needed: workingDays.between(certain.day, certain.limit),
    slack: workingDays.between(entry.start, certain.day),
  };
}

export function leastSlack(all: readonly Useful[]): Useful {
  return extreme(all, ({ slack }) => slack);
}

/** The first of those with the smallest number. */
export function extreme(all: readonly Useful[], numberOf: (one: Useful) => number): Useful {
  return all.reduce((best, one) => (numberOf(one) < numberOf(best) ? one : best));
}
