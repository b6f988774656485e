import type { IsoDate } from '../../calendar/day.ts';
import type { RuleSetId } from '../../calendar/rule-sets.ts';
import type { CalendarUnit } from '../../calendar/unit.ts';
import { meant } from '../../text/did-you-mean.ts';
import { replacing } from '../../text/fix.ts';
import { own } from '../../text/own.ts';
import { memberOf, type Pointer } from '../../text/span.ts';
import type {
  BudgetDeclaration,
  DecisionDeclaration,
  EventDeclaration,
  MilestoneDeclaration,
  PhaseDeclaration,
  RightDeclaration,
  WindowDeclaration,
} from '../schema/declaration.ts';
import { valueMalformed } from '../schema/rules/value-malformed.ts';
import { valueUnknown } from '../schema/rules/value-unknown.ts';
import type { Binder } from './binder.ts';
import { bindClause, bindNamedClause, type Clause, type NamedClause } from './clause.ts';
import { bindCondition, type PlacedCondition } from './condition.ts';
import { type Decimal, readDecimal } from './decimal.ts';
import { bindRhythm, type Rhythm } from './obligations.ts';
import { type By, bindBy } from './parties.ts';
import type { CountedUnit } from './recurrence.ts';
import { bindTiming, type Timing } from './timing.ts';

/** An outside event that something waits for. */
export interface Milestone extends NamedClause {
  readonly by?: By;
}

/** A choice left to a party, or to several together. */
export interface Decision extends NamedClause {
  readonly by: By;
  /** In each stretch of which it is made anew. */
  readonly every?: Rhythm;
}

/** What may happen any number of times, under a condition where there is one. */
export interface Event extends NamedClause {
  readonly by?: By;
  readonly when?: PlacedCondition;
  /** How often it may happen, in all or within each unit of the calendar. */
  readonly atMost?: { readonly times: number; readonly per?: CountedUnit };
  /** It is what somebody may do, and need not. */
  readonly right?: Right;
}

/** What a right needs besides its condition. */
export interface Right {
  /** How long before the act it has to be announced. */
  readonly notice?: Timing;
  /** The last day on which it can be exercised. */
  readonly until?: Timing;
}

/** When the text expects something: indicative, so it warns and is never overdue. Both days are included. */
export interface ExpectedWindow extends Clause {
  readonly from?: IsoDate;
  readonly until?: IsoDate;
}

/** The condition under which a phase opens. */
export interface Gate extends Clause, PlacedCondition {
  readonly onRevocation: 'relock' | 'stay-open';
}

/** A stretch of work: locked, open, done or lapsed. */
export interface Phase extends NamedClause {
  readonly gate: Gate;
  readonly done?: Clause & PlacedCondition;
  readonly expected?: ExpectedWindow;
  /** The day by which it must be done. */
  readonly due?: Timing;
  /** The agreement is complete without it. */
  readonly optional?: true;
  readonly budget?: Budget;
}

/** A quantity that facts consume, in decimal steps. Both bounds are included. */
export interface Budget extends Clause {
  /** `day`, `half-day`, `hour`, or any other word. */
  readonly unit: string;
  readonly min?: { readonly quantity: Decimal; readonly kind: 'commitment' | 'estimate' };
  readonly max?: { readonly quantity: Decimal; readonly kind: 'cap' | 'estimate' };
  /** The smallest quantity that can be booked, of which every other is a multiple. */
  readonly step?: Decimal;
  readonly by?: By;
}

export function bindMilestone(declared: MilestoneDeclaration, id: string, at: Pointer, binder: Binder): Milestone {
  return { ...bindNamedClause(declared, id, at, binder), ...(declared.by && { by: bindBy(declared.by) }) };
}

export function bindDecision(
  declared: DecisionDeclaration,
  id: string,
  at: Pointer,
  rules: RuleSetId,
  binder: Binder,
): Decision {
  return {
    ...bindNamedClause(declared, id, at, binder),
    by: bindBy(declared.by),
    ...(declared.every && { every: bindRhythm(declared.every, memberOf(at, 'every'), rules, binder) }),
  };
}

export function bindEvent(declared: EventDeclaration, id: string, at: Pointer, binder: Binder): Event {
  const { by, when, atMost } = declared;
  return {
    ...bindNamedClause(declared, id, at, binder),
    ...(by && { by: bindBy(by) }),
    ...(when !== undefined && { when: bindCondition(when, memberOf(at, 'when'), binder) }),
    ...(atMost && {
      atMost: {
        times: atMost.times,
        ...(atMost.per !== undefined && { per: { unit: atMost.per as CalendarUnit, starts: binder.yearStarts() } }),
      },
    }),
  };
}

/** A right is an event that its holder brings about. */
export function bindRight(
  declared: RightDeclaration,
  id: string,
  at: Pointer,
  rules: RuleSetId,
  binder: Binder,
): Event {
  const { notice, until } = declared;
  const noticeAt = memberOf(at, 'notice');
  const before = typeof notice === 'string' ? { period: notice } : notice;
  return {
    ...bindEvent(declared, id, at, binder),
    right: {
      ...(before && { notice: bindTiming({ ...before, before: id }, noticeAt, rules, binder) }),
      ...(until && { until: bindTiming(until, memberOf(at, 'until'), rules, binder) }),
    },
  };
}

export function bindPhase(
  declared: PhaseDeclaration,
  id: string,
  at: Pointer,
  rules: RuleSetId,
  binder: Binder,
): Phase {
  const { opens, done, expected, due, optional, budget } = declared;
  const opensAt = memberOf(at, 'opens');
  const doneAt = memberOf(at, 'done');
  const clause = bindNamedClause(declared, id, at, binder);
  const openingClause = bindClause(opens, memberOf(opensAt, 'when'), binder);
  return {
    ...clause,
    gate: {
      ...(clause.basis && { basis: clause.basis }),
      ...openingClause,
      ...bindCondition(opens.when, memberOf(opensAt, 'when'), binder),
      onRevocation: opens.onRevocation ?? 'relock',
    },
    ...(done && {
      done: { ...bindClause(done, doneAt, binder), ...bindCondition(done.when, memberOf(doneAt, 'when'), binder) },
    }),
    ...(expected && { expected: bindWindow(expected, memberOf(at, 'expected'), binder) }),
    ...(due && { due: bindTiming(due, memberOf(at, 'due'), rules, binder) }),
    ...(optional && { optional }),
    ...(budget && { budget: bindBudget(budget, memberOf(at, 'budget'), binder) }),
  };
}

export function bindWindow(declared: WindowDeclaration, at: Pointer, binder: Binder): ExpectedWindow {
  const from = declared.from && binder.day(declared.from, memberOf(at, 'from'));
  const until = declared.until && binder.day(declared.until, memberOf(at, 'until'));
  return { ...bindClause(declared, at, binder), ...(from && { from }), ...(until && { until }) };
}

function bindBudget(declared: BudgetDeclaration, at: Pointer, binder: Binder): Budget {
  const quantity = (key: 'min' | 'max' | 'step'): Decimal | undefined => {
    if (declared[key] === undefined) return undefined;
    const pointer = memberOf(at, key);
    const decimal = readDecimal(binder.places.writtenAt(pointer) ?? declared[key]);
    if (decimal === undefined) binder.report(valueMalformed, pointer, { message: tooManyDigits });
    return decimal ?? '0';
  };
  const known = own(meantUnits, declared.unit.trim().toLowerCase());
  if (known) {
    const pointer = memberOf(at, 'unit');
    const fix = replacing(binder.places.spanOf(pointer), known, { safe: true });
    binder.report(valueUnknown, pointer, { ...notTheUnit(declared.unit), help: meant(known), suggestion: known, fix });
  }
  const [min, max, step] = [quantity('min'), quantity('max'), quantity('step')];
  return {
    ...bindClause(declared, at, binder),
    unit: declared.unit.trim(),
    ...(min !== undefined && { min: { quantity: min, kind: declared.minKind ?? 'estimate' } }),
    ...(max !== undefined && { max: { quantity: max, kind: declared.maxKind ?? 'cap' } }),
    ...(step !== undefined && { step }),
    ...(declared.by && { by: bindBy(declared.by) }),
  };
}

/** Words for the units that the engine knows by another; taken as words of the text's own they would read twice. */
const meantUnits: Readonly<Record<string, string>> = {
  days: 'day',
  jour: 'day',
  jours: 'day',
  hours: 'hour',
  heure: 'hour',
  heures: 'hour',
  'half-days': 'half-day',
  'demi-journée': 'half-day',
  'demi-journées': 'half-day',
};

function notTheUnit(unit: string) {
  return { message: { en: `The unit can’t be “${unit}”.`, fr: `L’unité ne peut pas être « ${unit} ».` } };
}

const tooManyDigits = {
  en: 'A quantity has at most fifteen digits.',
  fr: 'Une quantité a au plus quinze chiffres.',
};
