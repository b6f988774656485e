import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Calendar, plainCalendar } from '../../src/calendar/calendar.ts';
import { addDays, daysInMonth, type IsoDate, readDay } from '../../src/calendar/day.ts';
import { easterSunday } from '../../src/calendar/easter.ts';
import { dayAt, isTimeZone, startOfDay } from '../../src/calendar/instant.ts';
import { readPeriod, sayPeriod, writePeriod } from '../../src/calendar/period.ts';
import { occurrence, occurrences } from '../../src/calendar/recurrence.ts';
import { sayDay, sayShortDay } from '../../src/calendar/say-day.ts';
import { assertLaw } from '../support/deep.ts';

describe('a day is read', () => {
  test.each([
    ['2023-06-30', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['2023-02-30', false],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2023-13-01', false],
    ['2023-00-10', false],
    ['2023-06-31', false],
    ['2023-6-3', false],
    ['30/06/2023', false],
    ['1799-12-31', false],
    ['3000-01-01', false],
    ['2023-06-30T00:00', false],
    ['', false],
  ])('%p: %p', (text, exists) => {
    expect(readDay(text)).toBe(exists ? text : undefined);
  });

  test('only when it exists', () => {
    const numbers = fc.tuple(fc.integer({ min: 1800, max: 2999 }), fc.integer({ min: 1, max: 12 }), fc.nat(40));
    assertLaw(
      fc.property(numbers, ([year, month, number]) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`;
        expect(readDay(text) !== undefined).toBe(number >= 1 && number <= daysInMonth(year, month));
      }),
    );
  });
});

describe('a period is read', () => {
  test.each([
    ['P12M', { months: 12, weeks: 0, days: 0 }],
    ['P1Y', { months: 12, weeks: 0, days: 0 }],
    ['P1M15D', { months: 1, weeks: 0, days: 15 }],
    ['P6W', { months: 0, weeks: 6, days: 0 }],
    ['P1Y2M3W4D', { months: 14, weeks: 3, days: 4 }],
    ['PT24H', 'hours'],
    ['P1DT2H', 'hours'],
    ['P1.5D', 'fraction'],
    ['P0D', 'zero'],
    ['P', 'malformed'],
    ['P1', 'malformed'],
    ['12 mois', 'malformed'],
    ['P1D1M', 'malformed'],
    ['P201Y', 'too-long'],
    ['P99999999999999999999Y', 'too-long'],
  ])('%s', (text, expected) => {
    expect(readPeriod(text)).toEqual(expected);
  });

  test('and written so that it reads the same', () => {
    const period = fc.record({ months: fc.nat(500), weeks: fc.nat(50), days: fc.integer({ min: 1, max: 300 }) });
    assertLaw(fc.property(period, (one) => expect(readPeriod(writePeriod(one))).toEqual(one)));
  });

  test.each([
    ['P1M15D', '1 month and 15 days', '1 mois et 15 jours'],
    ['P2W', '2 weeks', '2 semaines'],
    ['P1D', '1 day', '1 jour'],
  ])('and said: %s', (text, en, fr) => {
    const period = readPeriod(text);
    expect(typeof period === 'string' ? period : sayPeriod(period)).toEqual({ en, fr });
  });
});

test.each([
  // Dates of Easter that tables of the computus give, its earliest and latest among them.
  [1818, '1818-03-22'],
  [1943, '1943-04-25'],
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2022, '2022-04-17'],
  [2024, '2024-03-31'],
  [2038, '2038-04-25'],
])('Easter of %d', (year, expected) => {
  expect(easterSunday(year)).toBe(expected);
});

describe('holidays hold from and until the days of their law', () => {
  const on = (zone: 'metropole' | 'saint-martin' | 'saint-barthelemy', day: IsoDate): boolean =>
    new Calendar({ ...plainCalendar, holidays: zone }).holiday(day) !== undefined;
  test.each([
    ['metropole', '1981-05-08', false],
    ['metropole', '1982-05-08', true],
    ['saint-martin', '2017-05-27', true],
    ['saint-martin', '2017-05-28', false],
    ['saint-martin', '2018-05-27', false],
    ['saint-martin', '2018-05-28', true],
    ['saint-barthelemy', '2011-10-09', false],
    ['saint-barthelemy', '2012-10-09', true],
  ] as const)('%s %s: %p', (zone, day, expected) => {
    expect(on(zone, day)).toBe(expected);
  });

  test('and a convention adds and removes its own', () => {
    const calendar = new Calendar({
      ...plainCalendar,
      holidays: 'metropole',
      added: new Map([['2023-05-19', 'Pont']]),
      removed: new Set<IsoDate>(['2023-05-29']),
    });
    expect(calendar.holiday('2023-05-19')?.fr).toBe('Pont');
    expect(calendar.holiday('2023-05-29')).toBeUndefined();
    // Thursday is Ascension Day, Friday the bridge: the next worked day is Monday.
    expect(calendar.addWorkingDays('2023-05-17', 1, 'working')).toBe('2023-05-22');
  });
});

describe('days become instants', () => {
  test.each([
    ['Europe/Paris', '2024-03-31', 23],
    ['Europe/Paris', '2024-10-27', 25],
    ['Europe/Paris', '2024-06-01', 24],
    // Midnight does not exist there on that day: the clock goes from 23:59 to 1:00.
    ['America/Sao_Paulo', '2018-11-04', 23],
    ['Indian/Reunion', '2024-03-31', 24],
  ] as const)('%s %s has %d hours', (zone, day, hours) => {
    expect((startOfDay(addDays(day, 1), zone) - startOfDay(day, zone)) / 3_600_000).toBe(hours);
  });

  test('and back, at the first and at the last millisecond', () => {
    const zones = fc.constantFrom('Europe/Paris', 'Indian/Reunion', 'America/Cayenne', 'Pacific/Noumea', 'UTC');
    assertLaw(
      fc.property(zones, fc.integer({ min: 0, max: 20_000 }), (zone, count) => {
        const day = dayAt(count * 86_400_000, 'UTC');
        expect(dayAt(startOfDay(day, zone), zone)).toBe(day);
        expect(dayAt(startOfDay(addDays(day, 1), zone) - 1, zone)).toBe(day);
      }),
    );
  });

  test('only in zones that exist', () => {
    expect(isTimeZone('Europe/Paris')).toBe(true);
    expect(isTimeZone('Europe/Bellerive')).toBe(false);
  });
});

describe('a recurrence', () => {
  const month = { months: 1, weeks: 0, days: 0 };

  test('never drifts: each date is counted from the anchor', () => {
    expect([...occurrences('2023-01-31', month, '2023-06-30')]).toEqual([
      '2023-02-28',
      '2023-03-31',
      '2023-04-30',
      '2023-05-31',
      '2023-06-30',
    ]);
  });

  test('skips where it is told to, as iCalendar does (RFC 5545)', () => {
    expect([...occurrences('2023-01-31', month, '2023-06-30', 'skip')]).toEqual(['2023-03-31', '2023-05-31']);
    expect(occurrence('2023-01-31', month, 0, 'skip')).toBe('2023-01-31');
  });
});

describe('a day is said', () => {
  test.each([
    ['2022-11-15', '15 November 2022', '15 novembre 2022', 'mar. 15 nov. 2022'],
    ['2023-07-01', '1 July 2023', '1er juillet 2023', 'sam. 1er juil. 2023'],
  ] as const)('%s', (day, en, fr, short) => {
    expect(sayDay(day)).toEqual({ en, fr });
    expect(sayShortDay(day, 'fr')).toBe(short);
  });
});
