import type { Period } from '../calendar/period.ts';
import type { RuleSetId } from '../calendar/rule-sets.ts';
import type { ConsiderationDeclaration, ObligationDeclaration, ReminderDeclaration } from '../schema/declaration.ts';
import { memberOf, type Pointer } from '../text/span.ts';
import type { Binder } from './binder.ts';
import { bindClause, bindNamedClause, type Clause, type NamedClause } from './clause.ts';
import { bindCondition, type PlacedCondition } from './condition.ts';
import { bindTiming, type Timing } from './timing.ts';

/** What a party must do, or must not. */
export type Obligation = ObligationClause &
  (
    | { readonly nature: 'once'; readonly due?: Timing; readonly fulfilled?: PlacedCondition }
    | { readonly nature: 'on-event'; readonly event: string; readonly due?: Timing; readonly must: readonly string[] }
    /** The text gives no rhythm, so nothing is ever overdue; a nudge may follow a silence. */
    | { readonly nature: 'recurring'; readonly nudge?: Clause & { readonly every: Period } }
    | { readonly nature: 'continuous' | 'prohibition' }
  );

interface ObligationClause extends NamedClause {
  /** Each of them owes it. */
  readonly party: readonly string[];
  readonly standard?: 'means' | 'result';
  /** The condition under which it binds. */
  readonly during: PlacedCondition;
  /** How long it outlives the last day of the agreement; absent when it ends with it. */
  readonly survives?: 'for-ever' | Period;
  /** The datasets that it concerns. */
  readonly about: readonly string[];
}

/** What is owed in return: nothing, by an explicit clause. */
export interface Consideration extends Clause {
  readonly amount: 'none';
  readonly scope?: string;
  readonly borneBy: readonly string[];
}

export interface Reminder extends NamedClause {
  readonly at: Pointer;
  readonly times: readonly Timing[];
  readonly to: readonly string[];
  readonly when?: PlacedCondition;
}

export function bindObligation(
  declared: ObligationDeclaration,
  id: string,
  at: Pointer,
  rules: RuleSetId,
  binder: Binder,
): Obligation {
  const due = declared.due && bindTiming(declared.due, memberOf(at, 'due'), rules, binder);
  const clause: ObligationClause = {
    ...bindNamedClause(declared, id, at, binder),
    party: [declared.party].flat(),
    ...(declared.standard && { standard: declared.standard }),
    during: bindCondition(declared.during ?? 'in-force', memberOf(at, 'during'), binder),
    ...(declared.survives && { survives: bindSurvival(declared.survives, memberOf(at, 'survives'), binder) }),
    about: declared.about ?? [],
  };
  switch (declared.nature) {
    case 'once': {
      const fulfilledAt = memberOf(memberOf(at, 'fulfilled'), 'when');
      return {
        ...clause,
        nature: 'once',
        ...(due && { due }),
        ...(declared.fulfilled && { fulfilled: bindCondition(declared.fulfilled.when, fulfilledAt, binder) }),
      };
    }
    case 'on-event':
      return {
        ...clause,
        nature: 'on-event',
        event: declared.event ?? '',
        must: declared.must ?? [],
        ...(due && { due }),
      };
    case 'recurring': {
      if (!declared.nudge) return { ...clause, nature: 'recurring' };
      const nudgeAt = memberOf(at, 'nudge');
      const every = binder.period(declared.nudge.every, memberOf(nudgeAt, 'every'));
      return { ...clause, nature: 'recurring', nudge: { ...bindClause(declared.nudge, nudgeAt, binder), every } };
    }
    default:
      return { ...clause, nature: declared.nature };
  }
}

function bindSurvival(text: string, at: Pointer, binder: Binder): 'for-ever' | Period {
  return text === 'for-ever' ? text : binder.period(text, at);
}

export function bindConsideration(declared: ConsiderationDeclaration, at: Pointer, binder: Binder): Consideration {
  return {
    ...bindClause(declared, at, binder),
    amount: declared.amount,
    ...(declared.scope && { scope: declared.scope.trim() }),
    borneBy: declared.borneBy ?? [],
  };
}

export function bindReminder(
  declared: ReminderDeclaration,
  id: string,
  at: Pointer,
  rules: RuleSetId,
  binder: Binder,
): Reminder {
  const timesAt = memberOf(at, 'at');
  const times = Array.isArray(declared.at)
    ? declared.at.map((timing, index) => bindTiming(timing, memberOf(timesAt, index), rules, binder))
    : [bindTiming(declared.at, timesAt, rules, binder)];
  return {
    ...bindNamedClause(declared, id, at, binder),
    times,
    to: declared.to,
    ...(declared.when !== undefined && { when: bindCondition(declared.when, memberOf(at, 'when'), binder) }),
  };
}
