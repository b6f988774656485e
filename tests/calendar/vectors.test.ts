import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Calendar, plainCalendar } from '../../src/calendar/calendar.ts';
import { type Computation, compute } from '../../src/calendar/compute.ts';
import { addDays, addMonths, type IsoDate } from '../../src/calendar/day.ts';
import { type HolidayZone, holidayZones } from '../../src/calendar/holidays-fr.ts';
import { startOfDay, writeInstant } from '../../src/calendar/instant.ts';
import type { Period } from '../../src/calendar/period.ts';
import { occurrence } from '../../src/calendar/recurrence.ts';

/**
 * Worked dates, each with the text, the ruling or the author that gives it. A new one needs a row in the file, and a
 * line below only where it names a rule that no row had before.
 */
interface Vector {
  id: string;
  rule: string;
  input: Record<string, string | number>;
  expected: IsoDate;
  source: string;
}

const read = (name: string): string => readFileSync(new URL(`../vectors/${name}`, import.meta.url), 'utf8');
const vectors = JSON.parse(read('deadlines.json')) as {
  dates: Vector[];
  instants: { id: string; rule: string; expected: string }[];
};

const forward = { direction: 'forward', days: 'calendar' } as const;
const backward = { direction: 'backward', days: 'calendar' } as const;
type Recipe = Pick<Computation, 'rules' | 'clock' | 'direction' | 'days' | 'roll'>;

const recipes: Record<string, Recipe> = {
  'cpc.months': { ...forward, rules: 'fr-procedure', clock: 'deadline', roll: 'none' },
  'cpc.years': { ...forward, rules: 'fr-procedure', clock: 'deadline', roll: 'none' },
  'cpc.days': { ...forward, rules: 'fr-procedure', clock: 'deadline', roll: 'none' },
  'cpc.monthsThenDays': { ...forward, rules: 'fr-procedure', clock: 'deadline' },
  'cpc.months+roll': { ...forward, rules: 'fr-procedure', clock: 'deadline' },
  'cpc.days+roll': { ...forward, rules: 'fr-procedure', clock: 'deadline' },
  'fr.prescription': { ...forward, rules: 'fr-contract', clock: 'limitation' },
  'fr.ja.franc.months': { ...forward, rules: 'fr-administrative', clock: 'deadline' },
  'fr.franc.backward.convocation': { ...backward, rules: 'fr-administrative', clock: 'notice' },
  'fr.franc.days': { ...forward, rules: 'fr-administrative', clock: 'deadline', roll: 'none' },
  'fr.prefect.deferral': { ...forward, rules: 'fr-administrative', clock: 'deadline' },
  'contract.term.anniversary': { ...forward, rules: 'fr-contract', clock: 'expiry' },
  'contract.term.veille': { ...forward, rules: 'fr-contract', clock: 'duration' },
  'notice.latest.months': { ...backward, rules: 'fr-contract', clock: 'notice' },
  'notice.valid': { ...forward, rules: 'fr-contract', clock: 'notice' },
  'notice.weeks.strict': { ...backward, rules: 'fr-procedure', clock: 'notice' },
  'fr.ouvrables': { ...forward, days: 'working-six-day', rules: 'fr-contract', clock: 'deadline' },
  'fr.ouvres': { ...forward, days: 'working', rules: 'fr-contract', clock: 'deadline' },
  'fr.calendaires': { ...forward, rules: 'fr-contract', clock: 'deadline' },
  'plpdma.transmission': { ...forward, rules: 'fr-contract', clock: 'deadline' },
  'plpdma.review': { ...forward, rules: 'fr-contract', clock: 'expiry' },
  'plpdma.consultation.earliestClose': { ...forward, rules: 'fr-contract', clock: 'expiry' },
  'eu1182.weeks': { ...forward, rules: 'eu-1182-71', clock: 'deadline' },
  'eu.cjeu.months': { ...forward, rules: 'eu-1182-71', clock: 'expiry' },
  'eu1182.months': { ...forward, rules: 'eu-1182-71', clock: 'deadline' },
  'eu1182.months+roll': { ...forward, rules: 'eu-1182-71', clock: 'deadline' },
  'eu1182.days.min2working': { ...forward, rules: 'eu-1182-71', clock: 'deadline' },
  'uk.correspondingDate': { ...forward, rules: 'corresponding-date', clock: 'deadline' },
  'uk.beginningWith': { ...forward, rules: 'corresponding-date', clock: 'duration' },
  'uk.from': { ...forward, rules: 'corresponding-date', clock: 'expiry' },
  'iso.temporal.constrain': { ...forward, rules: 'iso', clock: 'deadline' },
};

const month: Period = { months: 1, weeks: 0, days: 0 };
const year: Period = { months: 12, weeks: 0, days: 0 };

/** Rows that are no deadline: what iterating does, and what iCalendar does instead of the law. */
const others: Record<string, (input: Vector['input']) => IsoDate | undefined> = {
  'iso.addition.nonassociative': ({ date }) => addMonths(addMonths(date as IsoDate, 1).day, 1).day,
  'rfc5545.bymonthday31': ({ dtstart }) => nthOf(dtstart as IsoDate, month, 'skip', 2),
  'rfc5545.bymonthday-1': ({ dtstart }) => nthOf(dtstart as IsoDate, month, 'last-day', 2),
  'rfc5545.yearlyFeb29': ({ dtstart }) => nthOf(dtstart as IsoDate, year, 'skip', 2),
};

/** The nth date of a recurrence, its start being the first. */
function nthOf(start: IsoDate, period: Period, missing: 'skip' | 'last-day', nth: number): IsoDate | undefined {
  const dates = [...Array(20).keys()].map((index) => occurrence(start, period, index, missing));
  return dates.filter((date) => date !== undefined)[nth - 1];
}

const anchorKeys = ['from', 'end', 'event', 'meeting', 'adopted', 'opened', 'date'];

function anchorOf(input: Vector['input']): IsoDate {
  // A notice has its end beside it; everything else has one date.
  const key = ['notice', ...anchorKeys].find((name) => name in input);
  return input[key ?? ''] as IsoDate;
}

function periodOf(input: Vector['input']): Period {
  if (input.dur === 'P1M') return month;
  return {
    months: Number(input.months ?? 0) + 12 * Number(input.years ?? 0),
    weeks: Number(input.weeks ?? 0),
    days: Number(input.days ?? 0),
  };
}

function calendarOf(zone: unknown): Calendar {
  return new Calendar({ ...plainCalendar, holidays: (zone as HolidayZone) ?? 'metropole' });
}

describe('worked deadlines', () => {
  test.each(vectors.dates)('$id $rule: $source', ({ rule, input, expected }) => {
    const other = others[rule];
    if (other) {
      expect(other(input)).toBe(expected);
      return;
    }
    const recipe = recipes[rule];
    if (!recipe) throw new Error(`no recipe for ${rule}: say which rule set and clock it means`);
    const computation: Computation = { ...recipe, anchor: anchorOf(input), period: periodOf(input) };
    expect(compute(computation, calendarOf(input.zone))?.date).toBe(expected);
  });
});

describe('the last instant of a day', () => {
  test.each(vectors.instants)('$id $rule', ({ rule, expected }) => {
    const [, day, zone] = /^24:00 of (\S+) (\S+)$/.exec(rule) ?? [];
    expect(writeInstant(startOfDay(addDays(day as IsoDate, 1), zone as string))).toBe(expected.replace('Z', ':00Z'));
  });
});

describe('public holidays', () => {
  const zones = JSON.parse(read('holidays-fr.json')) as Record<string, Record<IsoDate, string>>;

  test('every zone of the table is known, and no other', () => {
    expect([...holidayZones].sort()).toEqual(Object.keys(zones).sort());
  });

  test.each(Object.entries(zones))('%s: every holiday of 2022 to 2027 by date and name', (zone, expected) => {
    const calendar = calendarOf(zone);
    const years = [2022, 2023, 2024, 2025, 2026, 2027].flatMap((of) => [...calendar.holidaysOf(of)]);
    expect(Object.fromEntries(years.map(([day, name]) => [day, name.fr.replace('’', "'")]))).toEqual(expected);
  });
});
