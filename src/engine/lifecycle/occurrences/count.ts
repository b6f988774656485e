import type { IsoDate } from '../../../calendar/day.ts';
import { unitAround } from '../../../calendar/unit.ts';
import type { CountedUnit, OccurrenceStatus } from '../../../language/model/recurrence.ts';
import type { Occurrence, Occurrences } from '../../chart/occurrence.ts';
import { countOf, indexOfKey, occurrenceAt } from './list.ts';

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
  for (const page of list.pages) {
    const { earliest, latest, times } = doneOn(page, done);
    if (first === undefined || last === undefined || (earliest >= first && latest <= last)) count += times;
    else if (earliest <= last && latest >= first) count += timesDone(page, done, isWithin);
  }
  return count;
}

type Page = Occurrences['pages'][number];

/** How often the occurrences of a page were done, and between which days. */
const doneOn = ofPage((page: Page, done) => {
  const days = page.flatMap(({ status, since, on = since }) => (done.includes(status) ? [on] : []));
  return {
    earliest: days.reduce((first, on) => (on < first ? on : first), '9999'),
    latest: days.reduce((last, on) => (on > last ? on : last), ''),
    times: timesDone(page, done, () => true),
  };
});

function timesDone(page: Page, done: Done, isWithin: (on: IsoDate) => boolean): number {
  return page.reduce((sum, { status, since, on = since, times = 1 }) => {
    return done.includes(status) && isWithin(on) ? sum + times : sum;
  }, 0);
}

/** Of the occurrences of a page that were not done, the first last day; the empty day for one without; none if all were done. */
const firstUndone = ofPage((page: Page, done): string | undefined => {
  const days = page.flatMap(({ status, last = '' }) => (done.includes(status) ? [] : [last as string]));
  return days.length === 0 ? undefined : days.reduce((first, last) => (last < first ? last : first));
});

/** Works something out once for each page and way to be done: all but the last page stay the very same. */
function ofPage<T>(workOut: (page: Page, done: Done) => T): (page: Page, done: Done) => T {
  const known = new WeakMap<Page, Map<string, { readonly found: T }>>();
  return (page, done) => {
    const ofThis = known.get(page) ?? new Map<string, { readonly found: T }>();
    known.set(page, ofThis);
    const key = done.join();
    const answer = ofThis.get(key) ?? { found: workOut(page, done) };
    ofThis.set(key, answer);
    return answer.found;
  };
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
  return list.pages.every((page) => {
    const undone = firstUndone(page, done);
    return undone === undefined || (day !== undefined && undone >= day);
  });
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
