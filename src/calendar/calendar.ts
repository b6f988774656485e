import { type Text, verbatim } from '../text/text.ts';
import { addDays, dayOf, firstCounted, type IsoDate, lastCounted, type Weekday, weekday, yearOf } from './day.ts';
import { easterSunday } from './easter.ts';
import { type HolidayZone, holidayRules } from './holidays-fr.ts';
import { usualYearStarts, type YearStarts } from './unit.ts';

/**
 * Which days count when a period is counted in days.
 * - `calendar`: every day (jours calendaires).
 * - `working`: Monday to Friday less holidays (jours ouvrés).
 * - `working-six-day`: every day but Sunday, less holidays (jours ouvrables; DILA F35697).
 * - `clear`: whole days between the two ends, neither of which counts (jours francs).
 */
export type DayKind = 'calendar' | 'working' | 'working-six-day' | 'clear';

export const dayKinds: readonly DayKind[] = ['calendar', 'working', 'working-six-day', 'clear'];

/** The calendar settings of a convention; each has a default. */
export interface CalendarSettings {
  /** The zone whose public holidays apply, or `none`. */
  readonly holidays: HolidayZone | 'none';
  /** Holidays that the convention adds, with their names. */
  readonly added: ReadonlyMap<IsoDate, string>;
  /** Holidays of the zone on which these parties work. */
  readonly removed: ReadonlySet<IsoDate>;
  /** The working days of the week, for `working`; Monday to Friday by default. */
  readonly workingWeek: readonly Weekday[];
  /** The days on which school years and financial years begin. */
  readonly yearStarts: YearStarts;
}

/** Why a day is not a working day. */
export type DayOff = { readonly kind: 'weekend' } | { readonly kind: 'holiday'; readonly name: Text };

/** A calendar without public holidays; Monday to Friday are working days. */
export const plainCalendar: CalendarSettings = {
  holidays: 'none',
  added: new Map(),
  removed: new Set(),
  workingWeek: [1, 2, 3, 4, 5],
  yearStarts: usualYearStarts,
};

/**
 * Says which days are working days. It caches the holidays of the years that it was asked about, and keeps no other
 * state.
 */
export class Calendar {
  readonly settings: CalendarSettings;
  readonly #years = new Map<number, ReadonlyMap<IsoDate, Text>>();

  constructor(settings: CalendarSettings = plainCalendar) {
    this.settings = settings;
  }

  /** The holidays of a year in date order, with their names. */
  holidaysOf(year: number): ReadonlyMap<IsoDate, Text> {
    const known = this.#years.get(year);
    if (known) return known;
    const days = this.#listHolidays(year);
    this.#years.set(year, days);
    return days;
  }

  holiday(day: IsoDate): Text | undefined {
    return this.holidaysOf(yearOf(day)).get(day);
  }

  /** Why the day is not a working day; `undefined` if it is one. */
  dayOff(day: IsoDate, kind: 'working' | 'working-six-day'): DayOff | undefined {
    const week = kind === 'working' ? this.settings.workingWeek : sixDays;
    if (!week.includes(weekday(day))) return { kind: 'weekend' };
    const name = this.holiday(day);
    return name && { kind: 'holiday', name };
  }

  /**
   * The days from `day` on, in the given direction, on which no time limit may expire: Saturdays, Sundays and
   * holidays, whatever week the parties work (code de procédure civile, art. 642 al. 2; Reg. 1182/71, art. 3(4)).
   */
  closedRun(day: IsoDate, step: 1 | -1): readonly { date: IsoDate; off: DayOff }[] {
    const run: { date: IsoDate; off: DayOff }[] = [];
    for (let at = day; ; at = addDays(at, step)) {
      const name = this.holiday(at);
      if (name) run.push({ date: at, off: { kind: 'holiday', name } });
      else if (weekday(at) >= 6) run.push({ date: at, off: { kind: 'weekend' } });
      else return run;
      if (at === firstCounted || at === lastCounted) return run;
    }
  }

  /**
   * The `count`-th working day after `day`, or before it if `count` is negative; `day` itself never counts. Every
   * week has at least one working day, so the search ends.
   */
  addWorkingDays(day: IsoDate, count: number, kind: 'working' | 'working-six-day'): IsoDate {
    const step = count < 0 ? -1 : 1;
    let at = day;
    for (let left = Math.abs(count); left > 0; ) {
      const next = addDays(at, step);
      if (next === at) return at;
      at = next;
      if (!this.dayOff(at, kind)) left -= 1;
    }
    return at;
  }

  /** How many working days lie after `start`, up to and including `end`. */
  workingDaysUntil(start: IsoDate, end: IsoDate): number {
    let count = 0;
    for (let day = addDays(start, 1); day <= end; day = addDays(day, 1)) {
      if (!this.dayOff(day, 'working')) count += 1;
      if (day === lastCounted) return count;
    }
    return count;
  }

  #listHolidays(year: number): ReadonlyMap<IsoDate, Text> {
    const days: [IsoDate, Text][] = [];
    const { holidays, added, removed } = this.settings;
    if (holidays !== 'none') {
      for (const { name, on, since, until } of holidayRules(holidays)) {
        const day = 'easter' in on ? addDays(easterSunday(year), on.easter) : dayOf(year, on.month, on.day);
        if (day >= since && (!until || day <= until) && !removed.has(day)) days.push([day, name]);
      }
    }
    for (const [day, name] of added) {
      if (yearOf(day) === year) days.push([day, verbatim(name)]);
    }
    return new Map(days.sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

const sixDays: readonly Weekday[] = [1, 2, 3, 4, 5, 6];
