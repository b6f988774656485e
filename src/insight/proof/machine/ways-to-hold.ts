import { type Condition, isQuantified } from '../../../language/model/condition.ts';

/** What has come, and what has not, where a condition holds in one of several ways. */
interface Way {
  readonly come: ReadonlySet<string>;
  readonly lacking: ReadonlySet<string>;
}

/** How many ways are looked at; a condition with more of them is taken to be able to hold. */
const mostWays = 64;

/** Whether a condition can't hold, whatever comes: each way to meet it wants something both to have come and not to have. */
export function isContradictory(condition: Condition): boolean {
  return waysOf(condition, true)?.length === 0;
}

/** The ways to meet a condition that do not contradict themselves; `undefined` where there are too many to be looked at. */
function waysOf(condition: Condition, isMet: boolean): readonly Way[] | undefined {
  if (typeof condition === 'string') {
    const named = new Set([condition]);
    return [isMet ? { come: named, lacking: new Set() } : { come: new Set(), lacking: named }];
  }
  if ('not' in condition) return waysOf(condition.not, !isMet);
  // Quantities and occurrences are taken to be as they may be.
  if ('budget' in condition || isQuantified(condition)) return [{ come: new Set(), lacking: new Set() }];
  const members = 'all' in condition ? condition.all : condition.any;
  const isEach = 'all' in condition === isMet;
  let ways: readonly Way[] | undefined = isEach ? [{ come: new Set(), lacking: new Set() }] : [];
  for (const member of members) {
    const more = waysOf(member, isMet);
    if (!more || !ways) return undefined;
    ways = isEach ? bothOf(ways, more) : [...ways, ...more];
    if (ways.length > mostWays) return undefined;
  }
  return ways;
}

function bothOf(some: readonly Way[], others: readonly Way[]): readonly Way[] {
  return some.flatMap((one) =>
    others.flatMap((other): readonly Way[] => {
      const come = new Set([...one.come, ...other.come]);
      const lacking = new Set([...one.lacking, ...other.lacking]);
      return [...come].some((name) => lacking.has(name)) ? [] : [{ come, lacking }];
    }),
  );
}

/** Whether one condition holds wherever another does, as far as their form tells. */
export function implies(condition: Condition, other: Condition): boolean {
  if (typeof condition === 'object' && 'any' in condition) return condition.any.every((one) => implies(one, other));
  if (typeof other === 'object' && 'all' in other) return other.all.every((one) => implies(condition, one));
  if (typeof other === 'object' && 'any' in other) return other.any.some((one) => implies(condition, one));
  if (typeof condition === 'object' && 'all' in condition) return condition.all.some((one) => implies(one, other));
  return typeof condition === 'string' && condition === other;
}

/** The names none of which has come where a condition has never held: each of them would do. */
export function eachEnough(condition: Condition): readonly string[] {
  if (typeof condition === 'string') return [condition];
  return typeof condition === 'object' && 'any' in condition ? condition.any.flatMap(eachEnough) : [];
}
