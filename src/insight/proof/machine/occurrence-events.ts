import type { Context } from '../../../engine/chart/chart.ts';
import { own } from '../../../engine/lifecycle/context.ts';
import { countOf, each, unsettled } from '../../../engine/lifecycle/occurrences/list.ts';
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

/**
 * How the occurrences of a clause stand that are not closed: two of a kind behave as three, since one more is left after
 * one is closed. Where closed ones are asked about too, `counted` tells up to how many of a kind it makes a difference.
 */
export function standingOf({ occurrences }: Context, clause: string, counted?: number): string {
  const list = own(occurrences, clause);
  if (!list) return '';
  const most = Math.max(mostAtOnce, counted ?? 0);
  const counts = new Map<string, number>([['advance', list.advances.length]]);
  let last: readonly OccurrenceStatus[] = [];
  for (const [, { status }] of counted === undefined ? unsettled(list) : each(list)) {
    counts.set(status, (counts.get(status) ?? 0) + 1);
    if (counted !== undefined) last = [...last.slice(-1), status];
  }
  const kinds = [...counts].filter(([, count]) => count > 0).map(([kind, count]) => `${kind}${Math.min(most, count)}`);
  return [...kinds.sort(), ...last].join(' ');
}

/** How many occurrences of a clause at once the proofs tell from one another. */
export const mostAtOnce = 2;
