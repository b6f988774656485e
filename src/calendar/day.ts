import { Temporal } from 'temporal-polyfill';
import { firstCounted, fromEpochDay, lastCounted, padded, toEpochDay } from './epoch-day.ts';

export { firstCounted, lastCounted } from './epoch-day.ts';

/**
 * A calendar day, `YYYY-MM-DD` (ISO 8601). Days compare as strings. The legal day runs from 0:00 to 24:00 in the time
 * zone of the convention; no hour is implied.
 */
export type IsoDate = `${number}-${number}-${number}`;

/** The days that can be declared or recorded; sums of days and periods then stay within four-digit years. */
export const firstDay: IsoDate = '1800-01-01';
export const lastDay: IsoDate = '2999-12-31';

/** Whether a day lies so far out that sums stop there: the last year is that of whatever comes after it too. */
export function isOutOfReach(day: IsoDate): boolean {
  return day > '9998-12-31';
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const shape = /^\d{4}-\d{2}-\d{2}$/;

/** Reads a day. `undefined` when it is not written `YYYY-MM-DD`, does not exist, or lies outside 1800 to 2999. */
export function readDay(text: string): IsoDate | undefined {
  if (!shape.test(text) || text < firstDay || text > lastDay) return undefined;
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return text as IsoDate;
}

/** Whether a value is a day that exists, written `YYYY-MM-DD`; it may be later than any that can be declared. */
export function isDay(value: unknown): value is IsoDate {
  if (typeof value !== 'string' || !shape.test(value)) return false;
  const [month, day] = [Number(value.slice(5, 7)), Number(value.slice(8))];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(value.slice(0, 4)), month);
}

/** The last day of the month that a day which does not exist would be in; `undefined` where there is no such month. */
export function lastOfMonth(text: string): IsoDate | undefined {
  if (!shape.test(text)) return undefined;
  const [year, month] = text.split('-').map(Number) as [number, number, number];
  return month < 1 || month > 12 ? undefined : readDay(`${text.slice(0, 7)}-${daysInMonth(year, month)}`);
}

/** The number of days of a month; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** The day `count` days later; earlier when `count` is negative. */
export function addDays(day: IsoDate, count: number): IsoDate {
  return fromEpochDay(toEpochDay(day) + count);
}

/**
 * The day of the same number `count` months later, failing which the last day of that month
 * (`Temporal` calls it `constrain`). `missing` tells that the number does not exist there.
 */
export function addMonths(day: IsoDate, count: number): { day: IsoDate; missing: boolean } {
  // Up to the 28th, every month has the day.
  if (day.slice(8) <= '28') {
    const months = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 + count;
    const year = Math.floor(months / 12);
    return { day: dayOf(year, months - year * 12 + 1, Number(day.slice(8))), missing: false };
  }
  const year = yearOf(day) + Math.floor((Number(day.slice(5, 7)) - 1 + count) / 12);
  if (year < 1 || year > 9999) return { day: dayOf(year, 1, 1), missing: false };
  const from = Temporal.PlainDate.from(day);
  const to = from.add({ months: count }, { overflow: 'constrain' });
  return { day: to.toString() as IsoDate, missing: to.day !== from.day };
}

export function weekday(day: IsoDate): Weekday {
  // 1970-01-01 was a Thursday; a remainder of a negative number is negative.
  return (((((toEpochDay(day) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** The number of days from `start` to `end`; 0 for the same day, negative when `end` is earlier. */
export function daysBetween(start: IsoDate, end: IsoDate): number {
  return toEpochDay(end) - toEpochDay(start);
}

export function yearOf(day: IsoDate): number {
  return Number(day.slice(0, 4));
}

/** The day `YYYY-MM-DD` of its parts; the caller vouches that it exists. Outside the years 1 to 9999, their first or last. */
export function dayOf(year: number, month: number, day: number): IsoDate {
  if (year > 9999) return lastCounted;
  if (year < 1) return firstCounted;
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}` as IsoDate;
}

export function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return a <= b ? a : b;
}

export function later(a: IsoDate, b: IsoDate): IsoDate {
  return a >= b ? a : b;
}
