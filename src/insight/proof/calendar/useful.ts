import { daysBetween, type IsoDate } from '../../../calendar/day.ts';
import type { Entry } from './entry.ts';
import type { Inquiry } from './inquiry.ts';
import type { Opening } from './latest-opening.ts';
import { entryItself, lastUsefulDay, type OutsideEvent } from './outside-events.ts';

/** The last day of use of an event in one agreement, and what it leaves. */
export interface Useful {
  readonly entry: Entry;
  /** The first day on which it may come; of a date that the text names, its day. */
  readonly first: IsoDate;
  /** By the last certain day, or by the deadline that comes first. */
  readonly certain: Opening;
  /** By the other reading of the end. */
  readonly arguable: Opening;
  /** The days, and the working days, between it and what it is counted back from. */
  readonly lead: number;
  readonly needed: number;
  /** How many working days more than needed are left if it comes on that day. */
  readonly slack: number;
}

/** `undefined` where the agreement has no end, or where nothing has to be worked by it. */
export function usefulIn(event: OutsideEvent, entry: Entry, inquiry: Inquiry): Useful | undefined {
  const { workingDays } = inquiry;
  const { end, certainEnd = end } = entry;
  if (end === undefined || certainEnd === undefined) return undefined;
  const first = event.timing ? inquiry.compiled.resolver.date(event.timing, 'state', entry.context)?.date : entry.start;
  if (first === undefined) return undefined;
  const certain = lastUsefulDay(event, entry, certainEnd, inquiry);
  const needed = workingDays.between(certain.day, certain.limit);
  // Where nothing has to be worked, the last day of an agreement is early enough, and a deadline for what comes by itself.
  if (certain.day === certainEnd || (needed === 0 && event.fact === entryItself)) return undefined;
  const arguable = end === certainEnd ? certain : lastUsefulDay(event, entry, end, inquiry);
  return {
    entry,
    first,
    certain,
    arguable,
    lead: daysBetween(certain.day, certain.limit),
    needed,
    slack: workingDays.between(first, certain.day),
  };
}

export function leastSlack(all: readonly Useful[]): Useful {
  return extreme(all, ({ slack }) => slack);
}

/** The first of those with the smallest number. */
export function extreme(all: readonly Useful[], numberOf: (one: Useful) => number): Useful {
  return all.reduce((best, one) => (numberOf(one) < numberOf(best) ? one : best));
}
