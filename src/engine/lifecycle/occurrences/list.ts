import type { IsoDate } from '../../../calendar/day.ts';
import type { OccurrenceStatus } from '../../../language/model/recurrence.ts';
import type { Occurrence, Occurrences } from '../../chart/occurrence.ts';

/** The paged list of the occurrences of one clause. It is never changed: each function gives another one. */

const pageSize = 64;

export const noOccurrences: Occurrences = {
  pages: [],
  settled: 0,
  past: 0,
  ordered: true,
  awaited: 0,
  open: 0,
  late: 0,
  advances: [],
};

/** How many have arisen. */
export function countOf({ pages }: Occurrences): number {
  return pages.length === 0 ? 0 : (pages.length - 1) * pageSize + (pages.at(-1)?.length ?? 0);
}

export function occurrenceAt(index: number, { pages }: Occurrences): Occurrence | undefined {
  return pages[Math.floor(index / pageSize)]?.[index % pageSize];
}

/** The one that arose last. */
export function latestOf({ pages }: Occurrences): Occurrence | undefined {
  return pages.at(-1)?.at(-1);
}

/** All of them, oldest first, each with its place; from a place on, where one is given. */
export function* each(list: Occurrences, from = 0): Generator<readonly [index: number, occurrence: Occurrence]> {
  const count = countOf(list);
  for (let index = from; index < count; index += 1) yield [index, occurrenceAt(index, list) as Occurrence];
}

/** Those that are not closed, oldest first. */
export function unsettled(list: Occurrences): Generator<readonly [index: number, occurrence: Occurrence]> {
  return found(list, list.settled, list.awaited + list.open + list.late, (status) => !isClosed(status));
}

/** Those that are neither closed nor overdue, oldest first: they wait for their day, or for their condition. */
export function waiting(list: Occurrences): Generator<readonly [index: number, occurrence: Occurrence]> {
  return found(list, list.past, list.awaited + list.open, (status) => !isPast(status));
}

/** So many that stand in a way, from a place on: no more of the list is looked at than holds them. */
function* found(
  list: Occurrences,
  from: number,
  many: number,
  isMeant: (status: OccurrenceStatus) => boolean,
): Generator<readonly [index: number, occurrence: Occurrence]> {
  let left = many;
  for (let index = from; left > 0; index += 1) {
    const occurrence = occurrenceAt(index, list);
    if (!occurrence) return;
    if (!isMeant(occurrence.status)) continue;
    left -= 1;
    yield [index, occurrence];
  }
}

/** The places at which two lists of one clause are not the same; pages that are the very same are not looked into. */
export function changedPlaces({ pages: before }: Occurrences, { pages: after }: Occurrences): readonly number[] {
  const places: number[] = [];
  for (let page = 0; page < Math.max(before.length, after.length); page += 1) {
    const was = before[page];
    const is = after[page];
    if (was === is) continue;
    for (let place = 0; place < pageSize; place += 1) {
      if (was?.[place] !== is?.[place]) places.push(page * pageSize + place);
    }
  }
  return places;
}

const openStatuses: readonly OccurrenceStatus[] = ['awaited', 'owed', 'overdue', 'delivered', 'rejected'];

export function isClosed(status: OccurrenceStatus): boolean {
  return !openStatuses.includes(status);
}

function isPast(status: OccurrenceStatus): boolean {
  return status === 'overdue' || isClosed(status);
}

/** The place of the occurrence with a key. */
export function indexOfKey(key: string, list: Occurrences): number {
  if (!list.ordered) return lastIndexOfKey(key, list);
  let [first, end] = [0, countOf(list)];
  while (first < end) {
    const middle = Math.floor((first + end) / 2);
    if ((occurrenceAt(middle, list) as Occurrence).key < key) first = middle + 1;
    else end = middle;
  }
  return occurrenceAt(first, list)?.key === key ? first : -1;
}

function lastIndexOfKey(key: string, list: Occurrences): number {
  for (let index = countOf(list) - 1; index >= 0; index -= 1) {
    if (occurrenceAt(index, list)?.key === key) return index;
  }
  return -1;
}

export function added(occurrence: Occurrence, list: Occurrences): Occurrences {
  const { pages } = list;
  const last = pages.at(-1);
  const isFull = !last || last.length === pageSize;
  const latest = latestOf(list);
  return counted(list, undefined, occurrence, {
    pages: isFull ? [...pages, [occurrence]] : [...pages.slice(0, -1), [...last, occurrence]],
    ordered: list.ordered && (latest === undefined || latest.key < occurrence.key),
  });
}

/**
 * An occurrence that stands otherwise since a day. The day comes first: a copy that gains a member after others has a shape
 * of its own in V8, and a long list of such copies takes several times its room.
 */
export function standing(occurrence: Occurrence, status: OccurrenceStatus, on: IsoDate): Occurrence {
  return Object.assign({ on }, occurrence, { status, on });
}

/** The list with another occurrence in the place of one. */
export function replaced(index: number, occurrence: Occurrence, list: Occurrences): Occurrences {
  const [page, place] = [Math.floor(index / pageSize), index % pageSize];
  const before = occurrenceAt(index, list);
  const pages = list.pages.with(page, (list.pages[page] as readonly Occurrence[]).with(place, occurrence));
  // What lies ahead once more, or is owed again, is behind no mark.
  const past = isPast(occurrence.status) ? list.past : Math.min(list.past, index);
  const settled = isClosed(occurrence.status) ? list.settled : Math.min(list.settled, index);
  return counted(list, before, occurrence, { pages, past, settled });
}

/** Keeps the counts true, and moves the marks behind which everything is closed, or waits for nothing. */
function counted(
  list: Occurrences,
  before: Occurrence | undefined,
  after: Occurrence,
  changes: Partial<Occurrences>,
): Occurrences {
  const change = (count: (status: OccurrenceStatus) => boolean): number =>
    Number(count(after.status)) - Number(before !== undefined && count(before.status));
  const counts = {
    ...list,
    ...changes,
    late: list.late + change((status) => status === 'overdue'),
    awaited: list.awaited + change((status) => status === 'awaited'),
    open: list.open + change((status) => !isClosed(status) && status !== 'overdue' && status !== 'awaited'),
  };
  let { settled, past } = counts;
  const count = countOf(counts);
  while (settled < count && isClosed((occurrenceAt(settled, counts) as Occurrence).status)) settled += 1;
  while (past < count && isPast((occurrenceAt(past, counts) as Occurrence).status)) past += 1;
  return { ...counts, settled, past };
}
