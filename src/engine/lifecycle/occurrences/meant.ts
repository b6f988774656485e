import type { IsoDate } from '../../../calendar/day.ts';
import type { Decimal } from '../../../language/model/decimal.ts';
import type { Context, Meant } from '../../chart/chart.ts';
import type { Occurrence, Occurrences } from '../../chart/occurrence.ts';
import { occurrencesOf } from '../context.ts';
import { conditionHolds } from '../holds.ts';
import { indexOfKey, occurrenceAt, unsettled } from './list.ts';

/** What an event tells of an occurrence: its day, and the key of the one that it names. */
export interface Told {
  readonly on: IsoDate;
  readonly occurrence?: string;
  readonly last?: IsoDate;
  readonly quantity?: Decimal;
}

/**
 * The place of the occurrence that an event means: the one that it names, else the oldest; -1 where there is none. What
 * has fallen due waits for nothing any more.
 */
export function placeOfMeant(
  { on, occurrence }: Pick<Told, 'on' | 'occurrence'>,
  { clause, from, condition }: Meant,
  context: Context,
): number {
  const list = occurrencesOf(clause, context);
  const isMeant = ({ status, key }: Occurrence): boolean =>
    from.includes(status) &&
    (condition === undefined || status === 'overdue' || conditionHolds(condition, context, { day: on, key }));
  if (occurrence !== undefined) {
    const index = indexOfKey(occurrence, list);
    const named = occurrenceAt(index, list);
    return named && isMeant(named) ? index : -1;
  }
  for (const [index, one] of unsettled(list)) if (isMeant(one)) return index;
  return -1;
}

/** Whether an event names no occurrence, or one that has not arisen yet. */
export function isInAdvance(list: Occurrences, { occurrence }: Pick<Told, 'occurrence'>): boolean {
  return occurrence === undefined || indexOfKey(occurrence, list) < 0;
}
