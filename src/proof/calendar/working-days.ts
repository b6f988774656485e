import type { Calendar } from '../../calendar/calendar.ts';
import { addDays, daysBetween, type IsoDate } from '../../calendar/day.ts';

/** Counts the working days of a calendar between many pairs of days: each day is looked at once. */
export class WorkingDays {
  readonly #calendar: Calendar;
  readonly #back = new Map<string, IsoDate>();
  /** How many working days lie from the origin up to each day after it, and before it. */
  #origin: IsoDate | undefined;
  readonly #after: number[] = [0];
  readonly #before: number[] = [0];

  constructor(calendar: Calendar) {
    this.#calendar = calendar;
  }

  /** How many lie after one day, up to and including another; as a negative number when the other is earlier. */
  between(after: IsoDate, until: IsoDate): number {
    return this.#count(until) - this.#count(after);
  }

  /** The last day after which so many working days are left, a limit included. */
  leaving(count: number, limit: IsoDate): IsoDate {
    if (count === 0) return limit;
    const key = `${limit} ${count}`;
    const known = this.#back.get(key);
    if (known) return known;
    const firstOfThem = this.#calendar.addWorkingDays(addDays(limit, 1), -count, 'working');
    const day = addDays(firstOfThem, -1);
    this.#back.set(key, day);
    return day;
  }

  /** From the day after the origin up to a day; below zero before it. */
  #count(day: IsoDate): number {
    this.#origin ??= day;
    const distance = daysBetween(this.#origin, day);
    return distance >= 0 ? this.#reach(this.#after, distance, 1) : -this.#reach(this.#before, -distance, -1);
  }

  #reach(counts: number[], distance: number, step: 1 | -1): number {
    const origin = this.#origin as IsoDate;
    for (let at = counts.length; at <= distance; at += 1) {
      // Backwards, the day itself lies after the one before it.
      const day = addDays(origin, step === 1 ? at : 1 - at);
      counts.push((counts[at - 1] as number) + (this.#calendar.dayOff(day, 'working') ? 0 : 1));
    }
    return counts[distance] as number;
  }
}
