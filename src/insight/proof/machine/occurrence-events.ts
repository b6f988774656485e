import type { Context } from '../../../engine/chart/chart.ts';
import { own } from '../../../engine/lifecycle/context.ts';
import { countOf, unsettled } from '../../../engine/lifecycle/occurrences/list.ts';
import type { OccurrenceStatus } from '../../../language/model/recurrence.ts';

/** The statuses of which a day of the calendar tells. */
const statusesOf: Readonly<Record<string, readonly OccurrenceStatus[]>> = {
  overdue: ['owed', 'rejected'],
  silence: ['delivered'],
};

/**
 * The key of the occurrence that a day of the calendar is about, in a run without days: of a cycle that begins, its
 * number; of one that falls late or is answered by a silence, the oldest. `null` where there is none, and `undefined` for
 * an event that is about no occurrence.
 */
export function occurrenceFor(event: string, { occurrences }: Context): string | null | undefined {
  const [section = '', id = '', what = ''] = event.split('.');
  const list = own(occurrences, `${section}.${id}`);
  if (what === 'cycle') return `c${list ? countOf(list) + 1 : 1}`;
  const wanted = own(statusesOf, what);
  if (!wanted || !list) return undefined;
  for (const [, { status, key }] of unsettled(list)) if (wanted.includes(status)) return key;
  return null;
}

/** How the occurrences stand that are not closed: two of a kind behave as three, since one more is left after one is closed. */
export function standingOf({ occurrences }: Context, clause: string): readonly number[] {
  const list = own(occurrences, clause);
  const counts = new Map<OccurrenceStatus | 'advance', number>();
  if (!list) return [];
  for (const [, { status }] of unsettled(list)) counts.set(status, (counts.get(status) ?? 0) + 1);
  counts.set('advance', list.advances.length);
  const kinds = ['awaited', 'owed', 'overdue', 'delivered', 'rejected', 'advance'] as const;
  return kinds.map((kind) => Math.min(mostAtOnce, counts.get(kind) ?? 0));
}

/** How many occurrences of a clause at once the proofs tell from one another. */
export const mostAtOnce = 2;
