import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  daysInMonth,
  firstDay,
  type IsoDate,
  lastDay,
  weekday,
} from '../../src/calendar/day.ts';
import { fromEpochDay, toEpochDay } from '../../src/calendar/epoch-day.ts';
import { assertLaw, isDeep } from '../support/deep.ts';

/** Days are counted as numbers, since so many of them are. Temporal is the reference. */
const plain = (day: IsoDate): Temporal.PlainDate => Temporal.PlainDate.from(day);
const day1970 = plain('1970-01-01');

test.each<[IsoDate, number]>([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['2000-02-29', 11016],
  ['2022-11-15', 19311],
  ['0001-01-01', -719162],
])('%s is day %i', (day, count) => {
  expect(toEpochDay(day)).toBe(count);
  expect(fromEpochDay(count)).toBe(day);
});

test('each month from 1800 to 3200 has the days that Temporal gives it', () => {
  const wrong: string[] = [];
  for (let month = Temporal.PlainYearMonth.from('1800-01'); month.year < 3201; month = month.add({ months: 1 })) {
    if (daysInMonth(month.year, month.month) !== month.daysInMonth) wrong.push(month.toString());
    // The days between the first and the last are a matter of counting: only the deep run looks at each.
    const numbers = isDeep
      ? Array.from({ length: month.daysInMonth }, (_, index) => index + 1)
      : [1, month.daysInMonth];
    for (const number of numbers) {
      const day = month.toPlainDate({ day: number });
      const text = day.toString() as IsoDate;
      const count = day1970.until(day).days;
      const isRight =
        dayOf(month.year, month.month, number) === text &&
        toEpochDay(text) === count &&
        fromEpochDay(count) === text &&
        weekday(text) === day.dayOfWeek;
      if (!isRight) wrong.push(text);
    }
  }
  expect(wrong).toEqual([]);
});

describe('what is computed of any days is what Temporal computes', () => {
  const anyDay = fc.integer({ min: toEpochDay(firstDay), max: toEpochDay(lastDay) }).map(fromEpochDay);

  test('so many days later or earlier, and back', () => {
    assertLaw(
      fc.property(anyDay, fc.integer({ min: -80_000, max: 80_000 }), (day, count) => {
        const other = addDays(day, count);
        expect(other).toBe(plain(day).add({ days: count }).toString());
        expect(daysBetween(day, other)).toBe(count);
      }),
      { numRuns: 500 },
    );
  });

  // Half of them begin on a day that some months lack.
  const nearEnd = fc
    .tuple(anyDay, fc.integer({ min: 27, max: 31 }))
    .map(([day, number]) => plain(day).with({ day: number }, { overflow: 'constrain' }).toString() as IsoDate);

  test('so many months later or earlier', () => {
    assertLaw(
      fc.property(fc.oneof(anyDay, nearEnd), fc.integer({ min: -2400, max: 2400 }), (day, count) => {
        const other = plain(day).add({ months: count }, { overflow: 'constrain' });
        expect(addMonths(day, count)).toEqual({ day: other.toString(), missing: other.day !== plain(day).day });
      }),
      { numRuns: 500 },
    );
  });
});
