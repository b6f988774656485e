import type { IsoDate } from '../../../calendar/day.ts';
import type { Decimal } from '../../../language/model/decimal.ts';
import type { OccurrenceStatus } from '../../../language/model/recurrence.ts';
import type { Occurrences } from '../../chart/occurrence.ts';
import { indexOfKey, occurrenceAt, unsettled } from './list.ts';

/** What an event tells of an occurrence: its day, and the key of the one that it names. */
export interface Told {
  readonly on: IsoDate;
  readonly occurrence?: string;
  readonly last?: IsoDate;
  readonly quantity?: Decimal;
}

/** The place of the occurrence that an event means: the one that it names, else the oldest; -1 where there is none. */
export function placeOfMeant(
  list: Occurrences,
  { occurrence }: Pick<Told, 'occurrence'>,
  from: readonly OccurrenceStatus[],
): number {
  if (occurrence !== undefined) {
    const index = indexOfKey(occurrence, list);
    const status = occurrenceAt(index, list)?.status;
    return status !== undefined && from.includes(status) ? index : -1;
  }
  for (const [index, { status }] of unsettled(list)) if (from.includes(status)) return index;
  return -1;
}

/** Whether an act of a day was announced, by the day by which it had to be where that is known. */
export function wasNoticed({ advances }: Occurrences, day: IsoDate, noticeBy: IsoDate | undefined): boolean {
  return advances.some(({ on, for: wanted = day }) => wanted === day && (noticeBy === undefined || on <= noticeBy));
}

/** Whether an event names no occurrence, or one that has not arisen yet. */
export function isInAdvance(list: Occurrences, { occurrence }: Pick<Told, 'occurrence'>): boolean {
  return occurrence === undefined || indexOfKey(occurrence, list) < 0;
}
