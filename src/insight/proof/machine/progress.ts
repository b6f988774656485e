import type { Context } from '../../../engine/chart/chart.ts';
import { membersOf } from '../../../engine/chart/members.ts';
import { conditionHolds } from '../../../engine/lifecycle/holds.ts';
import type { Condition } from '../../../language/model/condition.ts';

/** How many members of a condition are met: how near it is to being fulfilled. */
export function membersMet(condition: Condition, context: Context): number {
  if (typeof condition === 'object' && 'all' in condition) {
    return condition.all.reduce((sum, member) => sum + membersMet(member, context), 0);
  }
  if (typeof condition === 'object' && 'any' in condition) {
    return Math.max(0, ...condition.any.map((member) => membersMet(member, context)));
  }
  return conditionHolds(condition, context) ? 1 : 0;
}

/** How much has come so far. */
export function momentsCome({ context }: { readonly context: Context }): number {
  return [...membersOf(context.moments)].length;
}
