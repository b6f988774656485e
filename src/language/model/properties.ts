import type { RuleSetId } from '../../calendar/rule-sets.ts';
import { memberOf, type Pointer } from '../../text/span.ts';
import type { PropertyDeclaration } from '../schema/declaration.ts';
import type { Binder } from './binder.ts';
import { bindNamedClause, type NamedClause } from './clause.ts';
import { bindCondition, type PlacedCondition } from './condition.ts';
import { bindTiming, type Timing } from './timing.ts';

/** The days that are looked at, both included: from the signature and for ever where nothing else is said. */
export interface Stretch {
  readonly from?: Timing;
  readonly until?: Timing;
}

/** It holds at the end of each day, or of none. */
export interface Lasting extends NamedClause, Stretch {
  readonly form: 'always' | 'never';
  readonly condition: PlacedCondition;
}

/** It holds at the end of one day, before the agreement has ended. */
export interface Eventual extends NamedClause, Stretch {
  readonly form: 'eventually';
  readonly condition: PlacedCondition;
}

/** The one never holds before the other has come. */
export interface Precedence extends NamedClause {
  readonly form: 'before';
  readonly never: PlacedCondition;
  readonly before: PlacedCondition;
}

/** Each time the one holds, the other holds that day or later. */
export interface Response extends NamedClause {
  readonly form: 'leads-to';
  readonly when: PlacedCondition;
  readonly leadsTo: PlacedCondition;
  /** The last day for it, counted from the day since which it is awaited. */
  readonly within?: Timing;
}

/**
 * What an author says must be so in every run. The forms are the patterns of Dwyer, Avrunin and Corbett (1999):
 * universality, absence, existence, precedence and response, with days for their scopes, and with a bounded response as
 * Konrad and Cheng (2005) have it.
 */
export type Property = Lasting | Eventual | Precedence | Response;

/** What an observer remembers of a property, each with its day. No condition can name these: an observer only looks on. */
export const observed = {
  broken: (id: string) => `broken:${id}`,
  /** Since when what must follow is awaited. */
  awaited: (id: string) => `awaited:${id}`,
} as const;

export function bindProperty(
  declared: PropertyDeclaration,
  id: string,
  at: Pointer,
  rules: RuleSetId,
  binder: Binder,
): Property {
  const clause = bindNamedClause(declared, id, at, binder);
  const condition = (key: 'always' | 'never' | 'before' | 'eventually' | 'when' | 'leadsTo'): PlacedCondition =>
    bindCondition(declared[key] ?? { all: [] }, memberOf(at, key), binder);
  if (declared.when !== undefined) {
    const within = declared.within && bindWithin(declared.within, id, memberOf(at, 'within'), rules, binder);
    return {
      ...clause,
      form: 'leads-to',
      when: condition('when'),
      leadsTo: condition('leadsTo'),
      ...(within && { within }),
    };
  }
  if (declared.before !== undefined) {
    return { ...clause, form: 'before', never: condition('never'), before: condition('before') };
  }
  const form = (['always', 'never', 'eventually'] as const).find((key) => declared[key] !== undefined) ?? 'always';
  const { from, until } = declared;
  return {
    ...clause,
    form,
    condition: condition(form),
    ...(from && { from: bindTiming(from, memberOf(at, 'from'), rules, binder) }),
    ...(until && { until: bindTiming(until, memberOf(at, 'until'), rules, binder) }),
  };
}

function bindWithin(period: string, id: string, at: Pointer, rules: RuleSetId, binder: Binder): Timing {
  const anchor = { moment: observed.awaited(id) };
  return { at, relation: 'after', anchor, anchorAt: at, period: binder.period(period, at), days: 'calendar', rules };
}

/** The conditions of a property, each at its place. */
export function conditionsOf(property: Property): readonly PlacedCondition[] {
  switch (property.form) {
    case 'before':
      return [property.never, property.before];
    case 'leads-to':
      return [property.when, property.leadsTo];
    default:
      return [property.condition];
  }
}
