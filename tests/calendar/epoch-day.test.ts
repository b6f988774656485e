import { expect, test } from '@jest/globals';
import { addDays, type IsoDate } from '../../src/calendar/day.ts';
import { fromEpochDay, toEpochDay } from '../../src/calendar/epoch-day.ts';

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

test('every day from 1880 to 2120 has the number after that of the day before', () => {
  const wrong: IsoDate[] = [];
  let day: IsoDate = '1880-01-01';
  for (let count = toEpochDay(day); day < '2121-01-01'; count += 1, day = addDays(day, 1)) {
    if (toEpochDay(day) !== count || fromEpochDay(count) !== day) wrong.push(day);
  }
  expect(wrong).toEqual([]);
});

test('and so at the ends of what can be declared', () => {
  for (const day of ['1800-01-01', '1899-12-31', '1900-02-28', '1900-03-01', '2100-02-28', '2999-12-31'] as const) {
    expect(fromEpochDay(toEpochDay(day))).toBe(day);
    expect(fromEpochDay(toEpochDay(day) + 1)).toBe(addDays(day, 1));
  }
});
