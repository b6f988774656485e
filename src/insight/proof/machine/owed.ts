import type { Context } from '../../../engine/chart/chart.ts';
import { lateOf, owedOf } from '../../../engine/lifecycle/context.ts';

/**
 * What the proofs know of duties that are owed more than once; nothing else here looks at how a machine remembers them.
 */

/** Whether one is owed of which the calendar has not yet told that it is late. */
export function canFallLate(duty: string, context: Context): boolean {
  return owedOf(duty, context).length > lateOf(duty, context);
}

/** What tells two states of a duty apart. Two that are owed behave as three: one more is left after one is settled. */
export function owedKey(duty: string, context: Context): string {
  return `${Math.min(mostOwed, owedOf(duty, context).length)}${Math.min(mostOwed, lateOf(duty, context))}`;
}

/** How many at once are told apart. */
export const mostOwed = 2;
