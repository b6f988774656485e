import { addDays, addMonths, dayOf, daysBetween, daysInMonth, type IsoDate, yearOf } from './day.ts';
import type { Period } from './period.ts';

/** The periods that the calendar itself is divided into, and the two years that begin on a day of their own. */
export const calendarUnits = ['month', 'quarter', 'half-year', 'year', 'school-year', 'financial-year'] as const;

/** The name of a calendar period. */
export type CalendarUnit = (typeof calendarUnits)[number];

/** A stretch of days, both included. */
export interface Stretch {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/** The first days of school years and financial years, as `MM-DD`. */
export interface YearStarts {
  /** 1 September by default: the school year of pupils in France begins on or about that day. */
  readonly schoolYear: string;
  /** 1 January by default: an association's accounts usually follow the calendar year. */
  readonly financialYear: string;
}

export const usualYearStarts: YearStarts = { schoolYear: '09-01', financialYear: '01-01' };

const monthsOf: Readonly<Record<CalendarUnit, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
  'school-year': 12,
  'financial-year': 12,
};

/** How many months a unit has. */
export function monthsOfUnit(unit: CalendarUnit): number {
  return monthsOf[unit];
}

/** The unit that holds a day. */
export function unitAround(day: IsoDate, unit: CalendarUnit, starts: YearStarts): Stretch {
  if (unit === 'school-year' || unit === 'financial-year') {
    const monthDay = unit === 'school-year' ? starts.schoolYear : starts.financialYear;
    const year = yearOf(day);
    const thisYear = dayInYear(year, monthDay);
    const first = thisYear <= day ? thisYear : dayInYear(year - 1, monthDay);
    return { first, last: addDays(dayInYear(yearOf(first) + 1, monthDay), -1) };
  }
  const months = monthsOf[unit];
  const month = Number(day.slice(5, 7));
  const first = month - ((month - 1) % months);
  const last = first + months - 1;
  return { first: dayOf(yearOf(day), first, 1), last: dayOf(yearOf(day), last, daysInMonth(yearOf(day), last)) };
}

/** The unit that follows another. */
export function unitAfter({ last }: Stretch, unit: CalendarUnit, starts: YearStarts): Stretch {
  return unitAround(addDays(last, 1), unit, starts);
}

/**
 * The stretch of a period from an anchor, by its number: always counted from the anchor, so that no month drifts. Where
 * a month lacks the number of the anchor, the stretch ends with that month, and the next begins with the month after.
 */
export function stretch(anchor: IsoDate, period: Period, index: number): Stretch {
  const start = (count: number): IsoDate => {
    const { day, missing } = addMonths(anchor, period.months * count);
    return addDays(day, (period.weeks * 7 + period.days) * count + (missing ? 1 : 0));
  };
  return { first: start(index), last: addDays(start(index + 1), -1) };
}

/** The number of a stretch that is not after the day, and near it: no month has more than 31 days. */
export function indexBefore(day: IsoDate, beginning: IsoDate, { months, weeks, days }: Period): number {
  return Math.max(0, Math.floor(daysBetween(beginning, day) / (months * 31 + weeks * 7 + days)) - 1);
}

/** The stretch that holds a day; the first one where the day comes before all. */
export function stretchAround(day: IsoDate, beginning: IsoDate, period: Period): Stretch {
  let index = indexBefore(day, beginning, period);
  let one = stretch(beginning, period, index);
  while (one.last < day) {
    index += 1;
    one = stretch(beginning, period, index);
  }
  return one;
}

/** The first day of this month and number on or after another; 29 February is the 28th in a year without it. */
export function nextMonthDay(monthDay: string, from: IsoDate): IsoDate {
  const inYear = dayInYear(yearOf(from), monthDay);
  return inYear >= from ? inYear : dayInYear(yearOf(from) + 1, monthDay);
}

function dayInYear(year: number, monthDay: string): IsoDate {
  const [month = 1, day = 1] = monthDay.split('-').map(Number);
  return dayOf(year, month, Math.min(day, daysInMonth(year, month)));
}

/** Reads `MM-DD`; `undefined` where no year has that day. */
export function readMonthDay(text: string): string | undefined {
  const [month = 0, day = 0] = text.split('-').map(Number);
  if (month < 1 || month > 12 || day < 1) return undefined;
  return day <= daysInMonth(2024, month) ? text : undefined;
}
