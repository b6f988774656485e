import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Calendar, plainCalendar } from '../../src/calendar/calendar.ts';
import { type Computation, compute } from '../../src/calendar/compute.ts';
import { addDays, addMonths, daysBetween, type IsoDate, weekday } from '../../src/calendar/day.ts';
import type { Period } from '../../src/calendar/period.ts';
import { clocks, methodOf, ruleSetIds } from '../../src/calendar/rule-sets.ts';
import { assertLaw } from '../support/deep.ts';

const metropole = new Calendar({ ...plainCalendar, holidays: 'metropole' });

const day = fc.integer({ min: 0, max: 80_000 }).map((count) => addDays('1900-01-01', count));
const period: fc.Arbitrary<Period> = fc
  .record({ months: fc.nat(60), weeks: fc.nat(8), days: fc.nat(90) })
  .filter(({ months, weeks, days }) => months + weeks + days > 0);
const dayKind = fc.constantFrom('calendar', 'working', 'working-six-day', 'clear' as const);

const supported = ruleSetIds.flatMap((rules) =>
  clocks.filter((clock) => methodOf(rules, clock)).map((clock) => ({ rules, clock })),
);
const computation: fc.Arbitrary<Computation> = fc
  .record({ anchor: day, period, days: dayKind, way: fc.constantFrom(...supported) })
  .map(({ way, ...rest }) => ({ ...rest, ...way, direction: 'forward' as const }));

const dateOf = (asked: Computation): IsoDate => compute(asked, metropole)?.date as IsoDate;

describe('every computation', () => {
  test('is monotone in its anchor: who is notified later never has less time', () => {
    assertLaw(
      fc.property(computation, fc.nat(40), (asked, later) => {
        const other = { ...asked, anchor: addDays(asked.anchor, later) };
        expect(dateOf(other) >= dateOf(asked)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('says its steps: the last one arrives at the date', () => {
    assertLaw(
      fc.property(computation, (asked) => {
        const derivation = compute(asked, metropole);
        expect(derivation?.steps.at(-1)?.date).toBe(derivation?.date);
        expect(derivation?.law.length).toBeGreaterThan(0);
      }),
    );
  });

  test('that rolls ends on no Saturday, Sunday or holiday', () => {
    assertLaw(
      fc.property(computation, fc.constantFrom('following', 'preceding' as const), (asked, roll) => {
        const date = dateOf({ ...asked, roll });
        expect(weekday(date)).toBeLessThan(6);
        expect(metropole.holiday(date)).toBeUndefined();
      }),
    );
  });
});

describe('a notice', () => {
  // The two working days of Regulation 1182/71 lengthen a deadline forwards; they do not bind a notice.
  const backward = computation
    .filter(({ rules, clock }) => !methodOf(rules, clock)?.twoWorkingDays)
    .map((asked): Computation => ({ ...asked, direction: 'backward', roll: 'none' }));

  test('given on the computed day runs out in time, and on the day after it does not', () => {
    assertLaw(
      fc.property(backward, (asked) => {
        const latest = dateOf(asked);
        const runsOut = (anchor: IsoDate): IsoDate => dateOf({ ...asked, anchor, direction: 'forward' });
        expect(runsOut(latest) <= asked.anchor).toBe(true);
        expect(runsOut(addDays(latest, 1)) > asked.anchor).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['31 August for 28 February: held valid though subtraction gives 28 August', '2023-02-28', 6, '2022-08-31'],
    ['31 December for 30 June: held valid (31 Oct. 2006)', '1997-06-30', 6, '1996-12-31'],
    ['30 November for 29 February of a leap year', '2024-02-29', 3, '2023-11-30'],
    ['28 February for 31 March: there is no 29 February to begin with', '2023-03-31', 1, '2023-02-28'],
  ])('%s', (_why, end, months, expected) => {
    const asked = { anchor: end as IsoDate, period: { months, weeks: 0, days: 0 } };
    expect(dateOf({ ...asked, direction: 'backward', rules: 'fr-contract', clock: 'notice', days: 'calendar' })).toBe(
      expected,
    );
  });
});

describe('a duration that begins on a day', () => {
  const lasting = (anchor: string, months: number): IsoDate =>
    dateOf({
      anchor: anchor as IsoDate,
      period: { months, weeks: 0, days: 0 },
      direction: 'forward',
      rules: 'fr-contract',
      clock: 'duration',
      days: 'calendar',
    });

  test.each([
    ['an ordinary day', '2022-11-15', 12, '2023-11-14'],
    ['the first of a month ends on the last of one', '2023-01-01', 12, '2023-12-31'],
    ['29 February: no 29th, so the last day there is', '2024-02-29', 12, '2025-02-28'],
    ['31 January for a month: the eve of a day that does not exist', '2023-01-31', 1, '2023-02-28'],
    ['28 February for a year, into a leap year', '2023-02-28', 12, '2024-02-27'],
  ])('%s', (_why, anchor, months, expected) => {
    expect(lasting(anchor, months)).toBe(expected);
  });

  test('and one that begins on the day after leave no gap and never overlap', () => {
    assertLaw(
      fc.property(day, fc.integer({ min: 1, max: 48 }), (anchor, months) => {
        const end = lasting(anchor, months);
        const next = addMonths(anchor, months);
        expect(addDays(end, 1)).toBe(next.missing ? addDays(next.day, 1) : next.day);
      }),
    );
  });
});

describe('working days', () => {
  test('counted forward and back cancel out from a worked day', () => {
    const worked = day.filter((date) => !metropole.dayOff(date, 'working'));
    assertLaw(
      fc.property(worked, fc.integer({ min: 1, max: 60 }), (date, count) => {
        const there = metropole.addWorkingDays(date, count, 'working');
        expect(metropole.addWorkingDays(there, -count, 'working')).toBe(date);
        expect(metropole.workingDaysUntil(date, there)).toBe(count);
      }),
    );
  });

  test('of six a week never take longer than those of five', () => {
    assertLaw(
      fc.property(day, fc.integer({ min: 1, max: 30 }), (date, count) => {
        const six = metropole.addWorkingDays(date, count, 'working-six-day');
        expect(daysBetween(six, metropole.addWorkingDays(date, count, 'working'))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('beginning with a worked day count it', () => {
    const asked = { rules: 'fr-contract', clock: 'duration', days: 'working', direction: 'forward' } as const;
    // Monday 5 June 2023 is the first of five: the fifth is Friday the 9th.
    expect(dateOf({ ...asked, anchor: '2023-06-05', period: { months: 0, weeks: 0, days: 5 } })).toBe('2023-06-09');
  });
});

test('a set that does not regulate a clock gives no date, rather than another clock’s', () => {
  const asked = { anchor: '2023-01-12', period: { months: 1, weeks: 0, days: 0 }, days: 'calendar' } as const;
  expect(
    compute({ ...asked, direction: 'forward', rules: 'fr-procedure', clock: 'duration' }, metropole),
  ).toBeUndefined();
});
