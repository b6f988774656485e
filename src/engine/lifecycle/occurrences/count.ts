import type { IsoDate } from '../../../calendar/day.ts';
import { unitAround } from '../../../calendar/unit.ts';
import type { CountedUnit, OccurrenceStatus } from '../../../language/model/recurrence.ts';
import type { Occurrence, Occurrences } from '../../chart/occurrence.ts';
import { countOf, each, indexOfKey, occurrenceAt } from './list.ts';

type Done = readonly OccurrenceStatus[];

/** Whether the occurrence of a key stands in one of these ways. */
export function isDoneIn(key: string, list: Occurrences, done: Done): boolean {
  const occurrence = occurrenceAt(indexOfKey(key, list), list);
  return occurrence !== undefined && done.includes(occurrence.status);
}

/** How often it was done within the unit of the calendar that holds a day, or in all. */
export function countDone(
  list: Occurrences,
  done: Done,
  day: IsoDate | undefined,
  per: CountedUnit | undefined,
): number {
  const { first, last } = per && day ? unitAround(day, per.unit, per.starts) : { first: undefined, last: undefined };
  const isWithin = (on: IsoDate): boolean => first === undefined || last === undefined || (on >= first && on <= last);
  let count = list.advances.filter(({ on }) => isWithin(on)).length;
  for (const [, { status, since, on = since, times = 1 }] of each(list)) {
    if (done.includes(status) && isWithin(on)) count += times;
  }
  return count;
}

/** How often it happened within the unit of the calendar that holds a day, or in all; the last ones are looked at first. */
export function countWithin(list: Occurrences, day: IsoDate, per: CountedUnit | undefined): number {
  if (!per) return countOf(list);
  const { first } = unitAround(day, per.unit, per.starts);
  let count = 0;
  for (let index = countOf(list) - 1; index >= 0; index -= 1) {
    if ((occurrenceAt(index, list) as Occurrence).since < first) break;
    count += 1;
  }
  return count;
}

/** Whether every occurrence whose cycle is over was done; one without a cycle counts from the day on which it arose. */
export function isEveryDone(list: Occurrences, done: Done, day: IsoDate | undefined): boolean {
  for (const [, { status, last }] of each(list)) {
    const isOver = last === undefined || day === undefined || last < day;
    if (isOver && !done.includes(status)) return false;
  }
  return true;
}

/** Whether it was done in the cycle before the one that holds a day. */
export function wasDoneBefore(list: Occurrences, done: Done, day: IsoDate | undefined): boolean {
  for (let index = countOf(list) - 1; index >= 0; index -= 1) {
    const { last, status } = occurrenceAt(index, list) as Occurrence;
    const isRunning = last !== undefined && (day === undefined ? index === countOf(list) - 1 : last >= day);
    if (!isRunning) return done.includes(status);
  }
  return false;
}
