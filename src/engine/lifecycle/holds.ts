import type { Condition } from '../../language/model/condition.ts';
import { compareDecimals } from '../../language/model/decimal.ts';
import { own } from '../../text/own.ts';
import type { Context } from '../chart/chart.ts';
import { usedOf } from './context.ts';

/** Whether a condition holds: every moment that it names has come and was not undone. */
export function conditionHolds(condition: Condition, context: Context): boolean {
  if (typeof condition === 'string') return own(context.moments, condition) !== undefined;
  if ('all' in condition) return condition.all.every((member) => conditionHolds(member, context));
  if ('any' in condition) return condition.any.some((member) => conditionHolds(member, context));
  if ('not' in condition) return !conditionHolds(condition.not, context);
  return compareDecimals(usedOf(condition.budget, context), condition.reaches) >= 0;
}

/** The members that keep a condition from holding: what would have to happen for it to hold. */
export function missingFor(condition: Condition, context: Context): readonly Condition[] {
  if (conditionHolds(condition, context)) return [];
  if (typeof condition === 'object' && 'all' in condition) {
    return condition.all.flatMap((member) => missingFor(member, context));
  }
  return [condition];
}
