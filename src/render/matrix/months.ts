import { addMonths, type IsoDate } from '../../calendar/day.ts';

/** How many months a matrix shows, and how many of them lie before that of today. */
export const monthsShown = 9;
const monthsBefore = 2;

/** A month, `YYYY-MM`. */
export type Month = string;

/** The first month that is shown where nobody says. */
export function usualFirst(today: IsoDate): Month {
  return monthsLater(today.slice(0, 7), -monthsBefore);
}

/** The months that are shown from a first one on. */
export function monthsFrom(first: Month): readonly Month[] {
  return Array.from({ length: monthsShown }, (_, index) => monthsLater(first, index));
}

export function monthsLater(month: Month, count: number): Month {
  return addMonths(`${month}-01` as IsoDate, count).day.slice(0, 7);
}

/** Reads a month of the years that days can be in, a margin left for those beside it; `undefined` where it is none. */
export function readMonth(text: string | undefined): Month | undefined {
  return text !== undefined && /^(?:18[1-9]\d|19\d\d|2[0-8]\d\d)-(?:0[1-9]|1[0-2])$/.test(text) ? text : undefined;
}
