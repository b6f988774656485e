import type { ConditionDeclaration } from '../schema/declaration.ts';
import { memberOf, type Pointer } from '../text/span.ts';

/**
 * The one way to say under which condition. It is data, never an expression: the name of a moment that has come and
 * was not undone, or a combination of conditions, or a quantity that a budget has reached.
 */
export type Condition = ConditionDeclaration;

/** A condition and its place in the file. */
export interface PlacedCondition {
  readonly condition: Condition;
  readonly at: Pointer;
}

/** The names that a condition waits for, each at its own place. */
export function* namesIn({
  condition,
  at,
}: PlacedCondition): Generator<{ name: string; at: Pointer; of: 'moment' | 'phase' }> {
  if (typeof condition === 'string') {
    yield { name: condition, at, of: 'moment' };
  } else if ('not' in condition) {
    yield* namesIn({ condition: condition.not, at: memberOf(at, 'not') });
  } else if ('budget' in condition) {
    yield { name: condition.budget, at: memberOf(at, 'budget'), of: 'phase' };
  } else {
    const [key, members] = 'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const);
    for (const [index, member] of members.entries()) {
      yield* namesIn({ condition: member, at: memberOf(memberOf(at, key), index) });
    }
  }
}
