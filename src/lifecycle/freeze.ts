import { addDays, daysBetween, type IsoDate, later } from '../calendar/day.ts';
import type { Frozen } from '../chart/chart.ts';

/** A time in which dates stand still; without `to` it is not over. */
interface Standstill {
  readonly from: IsoDate;
  readonly to?: IsoDate;
}

/**
 * How many days a date moves because the calendar stood still before it: each suspension moves it by its days, from the
 * day of the suspension up to the day before the resumption, as far as the period was running. `undefined` while a
 * suspension lasts, since nobody knows for how long. `from` is the anchor; a date that the text gives has none, and has
 * been running ever since.
 */
export function daysFrozen(date: IsoDate, from: IsoDate | undefined, frozen: readonly Frozen[]): number | undefined {
  let moved = date;
  for (const still of standstills(frozen)) {
    const begins = from === undefined ? still.from : later(from, still.from);
    if (moved < begins) break;
    if (still.to === undefined) return undefined;
    if (still.to > begins) moved = addDays(moved, daysBetween(begins, still.to));
  }
  return daysBetween(date, moved);
}

/** Suspensions that overlap stand still once. */
function standstills(frozen: readonly Frozen[]): readonly Standstill[] {
  const sorted = [...frozen].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const merged: { from: IsoDate; to?: IsoDate }[] = [];
  for (const { from, to } of sorted) {
    const last = merged.at(-1);
    if (!last || (last.to !== undefined && from > last.to)) merged.push({ from, ...(to && { to }) });
    else if (last.to !== undefined) {
      if (to === undefined) delete last.to;
      else last.to = later(last.to, to);
    }
  }
  return merged;
}
