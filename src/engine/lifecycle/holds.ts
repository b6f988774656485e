import type { IsoDate } from '../../calendar/day.ts';
import type { Condition } from '../../language/model/condition.ts';
import { compareDecimals } from '../../language/model/decimal.ts';
import { recurrenceOf } from '../../language/model/recurrence.ts';
import type { Context } from '../chart/chart.ts';
import { occurrencesOf, own, usedOf } from './context.ts';
import { countDone, isDoneIn, isEveryDone, wasDoneBefore } from './occurrences/count.ts';
import { countOf, indexOfKey, latestOf } from './occurrences/list.ts';

/** The day on which a condition is asked; the key of the occurrence for which it is, and the day on which that arose. */
export interface Asked {
  readonly day?: IsoDate;
  readonly key?: string;
  readonly since?: IsoDate;
}

/**
 * Whether a condition holds: every moment that it names has come and was not undone. Asked for an occurrence, the names
 * of clauses that recur with it mean their occurrence of the same key.
 */
export function conditionHolds(condition: Condition, context: Context, asked: Asked = {}): boolean {
  if (typeof condition === 'string') return momentHolds(condition, context, asked);
  if ('all' in condition) return condition.all.every((member) => conditionHolds(member, context, asked));
  if ('any' in condition) return condition.any.some((member) => conditionHolds(member, context, asked));
  if ('not' in condition) return !conditionHolds(condition.not, context, asked);
  if ('budget' in condition) return compareDecimals(usedOf(condition.budget, context), condition.reaches) >= 0;
  if ('thisCycle' in condition) return momentHolds(condition.thisCycle, context, {});
  return quantityHolds(condition, context, asked);
}

function momentHolds(name: string, context: Context, { key, since }: Asked): boolean {
  if (key !== undefined) {
    const { clause, done } = recurrenceOf(name);
    const list = occurrencesOf(clause, context);
    if (indexOfKey(key, list) >= 0) return isDoneIn(key, list, done);
    // The cycle of the same days has not begun there yet: what was done in the one before is none of this.
    const last = latestOf(list)?.last;
    if (last !== undefined && since !== undefined && last < since) return false;
  }
  return own(context.moments, name) !== undefined;
}

/** What is asked of all the occurrences of a clause; what does not recur has one, or none. */
function quantityHolds(
  condition: Extract<Condition, { ever: string } | { lastCycle: string } | { everySoFar: string } | { count: string }>,
  context: Context,
  { day }: Asked,
): boolean {
  const name = nameIn(condition);
  const { clause, done } = recurrenceOf(name);
  const list = occurrencesOf(clause, context);
  const once = own(context.moments, name) !== undefined;
  const isAlone = countOf(list) === 0 && list.advances.length === 0;
  if ('ever' in condition) return once || countDone(list, done, undefined, undefined) > 0;
  if ('everySoFar' in condition) return isAlone ? once : isEveryDone(list, done, day);
  if ('lastCycle' in condition) return isAlone ? once : wasDoneBefore(list, done, day);
  const count = isAlone ? Number(once) : countDone(list, done, day, condition.per);
  return count >= (condition.atLeast ?? 0) && count <= (condition.atMost ?? Number.POSITIVE_INFINITY);
}

function nameIn(
  condition: { ever: string } | { lastCycle: string } | { everySoFar: string } | { count: string },
): string {
  if ('ever' in condition) return condition.ever;
  if ('lastCycle' in condition) return condition.lastCycle;
  return 'everySoFar' in condition ? condition.everySoFar : condition.count;
}

/** The members that keep a condition from holding: what would have to happen for it to hold. */
export function missingFor(condition: Condition, context: Context, asked: Asked = {}): readonly Condition[] {
  if (conditionHolds(condition, context, asked)) return [];
  if (typeof condition === 'object' && 'all' in condition) {
    return condition.all.flatMap((member) => missingFor(member, context, asked));
  }
  return [condition];
}
