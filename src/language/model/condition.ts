import type { CalendarUnit } from '../../calendar/unit.ts';
import type { Found } from '../../text/diagnostic.ts';
import { own } from '../../text/own.ts';
import { memberOf, type Pointer } from '../../text/span.ts';
import type { ConditionDeclaration } from '../schema/declaration.ts';
import { valueUnknown } from '../schema/rules/value-unknown.ts';
import type { Binder } from './binder.ts';
import { type Decimal, readDecimal } from './decimal.ts';
import type { CountedUnit } from './recurrence.ts';

/**
 * The one way to say under which condition. It is data, never an expression: the name of a moment that has come and
 * was not undone, or a combination of conditions, or a quantity that a budget has reached.
 */
export type Condition =
  | string
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly budget: string; readonly reaches: Decimal }
  | Quantified;

/**
 * What is asked of all the occurrences of something that recurs: whether it was done in the cycle that runs, in the one
 * before, ever, or in every one so far; or how often, in all or within a unit of the calendar.
 */
export type Quantified =
  | { readonly thisCycle: string }
  | { readonly lastCycle: string }
  | { readonly ever: string }
  | { readonly everySoFar: string }
  | {
      readonly count: string;
      readonly atLeast?: number;
      readonly atMost?: number;
      readonly per?: CountedUnit;
    };

/** The keys that ask of occurrences; each names what recurs. */
export const quantifiers = ['thisCycle', 'lastCycle', 'ever', 'everySoFar', 'count'] as const;

export type Quantifier = (typeof quantifiers)[number];

/** Which of them a condition is, and what it asks of. */
export function quantifierOf(condition: Quantified): { readonly quantifier: Quantifier; readonly name: string } {
  const quantifier = quantifiers.find((key) => key in condition) as Quantifier;
  return { quantifier, name: (condition as Readonly<Record<Quantifier, string>>)[quantifier] };
}

export function isQuantified(condition: Condition): condition is Quantified {
  return typeof condition === 'object' && quantifiers.some((key) => key in condition);
}

/** A condition and its place in the file. */
export interface PlacedCondition {
  readonly condition: Condition;
  readonly at: Pointer;
}

/** Reads a condition; `min` and `max` become the quantities of the budget that it names. */
export function bindCondition(declared: ConditionDeclaration, at: Pointer, binder: Binder): PlacedCondition {
  return { condition: read(declared, at, binder), at };
}

function read(declared: ConditionDeclaration, at: Pointer, binder: Binder): Condition {
  if (typeof declared === 'string') return declared;
  if ('not' in declared) return { not: read(declared.not, memberOf(at, 'not'), binder) };
  if ('budget' in declared) {
    return { budget: declared.budget, reaches: threshold(declared, memberOf(at, 'reaches'), binder) };
  }
  if (isDeclaredQuantifier(declared)) return quantified(declared, binder);
  const [key, members] = 'all' in declared ? (['all', declared.all] as const) : (['any', declared.any] as const);
  const conditions = members.map((member, index) => read(member, memberOf(memberOf(at, key), index), binder));
  return key === 'all' ? { all: conditions } : { any: conditions };
}

type QuantifiedDeclaration = Exclude<
  ConditionDeclaration,
  string | { all: unknown } | { any: unknown } | { not: unknown } | { budget: unknown }
>;

function isDeclaredQuantifier(declared: object): declared is QuantifiedDeclaration {
  return quantifiers.some((key) => key in declared);
}

function quantified(declared: QuantifiedDeclaration, binder: Binder): Quantified {
  if (!('count' in declared)) return declared;
  const { per, ...counted } = declared;
  return { ...counted, ...(per !== undefined && { per: { unit: per as CalendarUnit, starts: binder.yearStarts() } }) };
}

function threshold(
  { budget, reaches }: Extract<ConditionDeclaration, { budget: string }>,
  at: Pointer,
  binder: Binder,
): Decimal {
  const phase = own(binder.declaration.phases, budget);
  const bound = typeof reaches === 'string' ? phase?.budget?.[reaches] : reaches;
  const quantity = bound === undefined ? undefined : readDecimal(bound);
  // A phase that nobody declared is told of as such.
  if (phase && quantity === undefined) binder.report(valueUnknown, at, noSuchBound(budget, String(reaches)));
  return quantity ?? '0';
}

function noSuchBound(budget: string, reaches: string): Found {
  return {
    message: {
      en: `The budget of “${budget}” has no “${reaches}”.`,
      fr: `Le budget de « ${budget} » n’a pas de « ${reaches} ».`,
    },
    help: {
      en: `Give it one, “budget: { unit: day, ${reaches}: 8 }”, or write the number to reach.`,
      fr: `Donnez-lui-en un, « budget: { unit: day, ${reaches}: 8 } », ou écrivez le nombre à atteindre.`,
    },
    missing: budget,
  };
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
  } else if (isQuantified(condition)) {
    const { quantifier, name } = quantifierOf(condition);
    yield { name, at: memberOf(at, quantifier), of: 'moment' };
  } else if ('budget' in condition) {
    yield { name: condition.budget, at: memberOf(at, 'budget'), of: 'phase' };
  } else {
    const [key, members] = 'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const);
    for (const [index, member] of members.entries()) {
      yield* namesIn({ condition: member, at: memberOf(memberOf(at, key), index) });
    }
  }
}
