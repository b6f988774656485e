import type { Calendar } from '../../../calendar/calendar.ts';
import { addDays, daysBetween, type IsoDate } from '../../../calendar/day.ts';

/**
 * Counts the working days of a calendar between many pairs of days. Each day is looked at once: what is kept is how many
 * working days lie between a day of origin and each other.
 */
export class WorkingDays {
  readonly #calendar: Calendar;
  #origin: IsoDate | undefined;
  readonly #after: number[] = [0];
  readonly #before: number[] = [0];

  constructor(calendar: Calendar) {
    this.#calendar = calendar;
  }

  /** How many lie after one day, up to and including another; as a negative number when the other is earlier. */
  between(after: IsoDate, until: IsoDate): number {
    return this.#count(this.#distance(until)) - this.#count(this.#distance(after));
  }

  /** The last day after which so many working days are left, a limit included. */
  leaving(count: number, limit: IsoDate): IsoDate {
    if (count === 0) return limit;
    const last = this.#distance(limit);
    const wanted = this.#count(last) - count;
    // The count never falls from one day to the next: what is sought lies between a day that is early enough and one
    // that is too late. A week has a working day, so the search ends.
    let early = last - count;
    while (this.#count(early) > wanted) early -= count;
    let late = last;
    while (late - early > 1) {
      const middle = Math.floor((early + late) / 2);
      if (this.#count(middle) <= wanted) early = middle;
      else late = middle;
    }
    return addDays(limit, early - last);
  }

  #distance(day: IsoDate): number {
    this.#origin ??= day;
    return daysBetween(this.#origin, day);
  }

  /** The working days after the origin, up to a day so far from it; below zero before it. */
  #count(distance: number): number {
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
