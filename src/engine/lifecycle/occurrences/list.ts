import type { OccurrenceStatus } from '../../../language/model/recurrence.ts';
import type { Occurrence, Occurrences } from '../../chart/occurrence.ts';

/** The paged list of the occurrences of one clause. It is never changed: each function gives another one. */

const pageSize = 64;

export const noOccurrences: Occurrences = {
  pages: [],
  settled: 0,
  past: 0,
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
export function* unsettled(list: Occurrences): Generator<readonly [index: number, occurrence: Occurrence]> {
  if (list.awaited + list.open + list.late === 0) return;
  for (const found of each(list, list.settled)) if (!isClosed(found[1].status)) yield found;
}

const openStatuses: readonly OccurrenceStatus[] = ['awaited', 'owed', 'overdue', 'delivered', 'rejected'];

/** Those that are neither closed nor overdue, oldest first. */
export function* ahead(list: Occurrences): Generator<readonly [index: number, occurrence: Occurrence]> {
  if (list.awaited + list.open === 0) return;
  for (const found of each(list, list.past)) if (!isPast(found[1].status)) yield found;
}

function isPast(status: OccurrenceStatus): boolean {
  return status === 'overdue' || isClosed(status);
}

export function isClosed(status: OccurrenceStatus): boolean {
  return !openStatuses.includes(status);
}

/** The place of the occurrence with a key; the last ones are looked at first. */
export function indexOfKey(key: string, list: Occurrences): number {
  for (let index = countOf(list) - 1; index >= 0; index -= 1) {
    if (occurrenceAt(index, list)?.key === key) return index;
  }
  return -1;
}

export function added(occurrence: Occurrence, list: Occurrences): Occurrences {
  const { pages } = list;
  const last = pages.at(-1);
  const isFull = !last || last.length === pageSize;
  return counted(list, undefined, occurrence, {
    pages: isFull ? [...pages, [occurrence]] : [...pages.slice(0, -1), [...last, occurrence]],
  });
}

/** The list with another occurrence in the place of one. */
export function replaced(index: number, occurrence: Occurrence, list: Occurrences): Occurrences {
  const [page, place] = [Math.floor(index / pageSize), index % pageSize];
  const before = occurrenceAt(index, list);
  const pages = list.pages.with(page, (list.pages[page] as readonly Occurrence[]).with(place, occurrence));
  // What was late and is done again lies ahead once more.
  const past = isPast(occurrence.status) ? list.past : Math.min(list.past, index);
  return counted({ ...list, past }, before, occurrence, { pages });
}

/** Keeps the counts true, and moves the mark behind which everything is closed. */
function counted(
  list: Occurrences,
  before: Occurrence | undefined,
  now: Occurrence,
  { pages }: Pick<Occurrences, 'pages'>,
): Occurrences {
  const change = (count: (status: OccurrenceStatus) => boolean): number =>
    Number(count(now.status)) - Number(before !== undefined && count(before.status));
  const counts = {
    ...list,
    pages,
    late: list.late + change((status) => status === 'overdue'),
    awaited: list.awaited + change((status) => status === 'awaited'),
    open: list.open + change((status) => !isClosed(status) && status !== 'overdue' && status !== 'awaited'),
  };
  const count = countOf(counts);
  const after = (from: number, isOver: (status: OccurrenceStatus) => boolean): number => {
    let index = from;
    while (index < count && isOver((occurrenceAt(index, counts) as Occurrence).status)) index += 1;
    return index;
  };
  return { ...counts, settled: after(counts.settled, isClosed), past: after(counts.past, isPast) };
}
