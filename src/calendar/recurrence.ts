import { addDays, addMonths, type IsoDate, lastCounted } from './day.ts';
import type { Period } from './period.ts';
import { indexBefore } from './unit.ts';

/**
 * What becomes of an occurrence whose day the month lacks: the law moves it to the last day of the month
 * (code de procédure civile, art. 641 al. 2), iCalendar skips it (RFC 5545, 3.3.10).
 */
export type MissingDay = 'last-day' | 'skip';

/**
 * The `index`-th occurrence after the anchor (0 is the anchor itself), or `undefined` when it is skipped.
 * Always anchor + index × period in one step: stepping month by month would drift from the 31st to the 28th.
 */
export function occurrence(
  anchor: IsoDate,
  period: Period,
  index: number,
  missingDay: MissingDay = 'last-day',
): IsoDate | undefined {
  const { day, missing } = addMonths(anchor, period.months * index);
  if (missing && missingDay === 'skip') return undefined;
  return addDays(day, (period.weeks * 7 + period.days) * index);
}

/** How many periods lie between an anchor and one of its occurrences. */
export function countTo(date: IsoDate, anchor: IsoDate, period: Period): number {
  let index = indexBefore(date, anchor, period);
  while ((occurrence(anchor, period, index) as IsoDate) < date) index += 1;
  return index;
}

/** The occurrences after the anchor, up to and including `until`, in date order; those before `from` are left out. */
export function* occurrences(
  anchor: IsoDate,
  period: Period,
  until: IsoDate,
  missingDay: MissingDay = 'last-day',
  from: IsoDate = anchor,
): Generator<IsoDate> {
  for (let index = Math.max(1, indexBefore(from, anchor, period)); ; index += 1) {
    const nominal = occurrence(anchor, period, index) as IsoDate;
    if (nominal > until || nominal === lastCounted) return;
    const date = nominal < from ? undefined : occurrence(anchor, period, index, missingDay);
    if (date) yield date;
  }
}
