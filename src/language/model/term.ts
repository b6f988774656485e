import type { Period } from '../../calendar/period.ts';
import type { RuleSetId } from '../../calendar/rule-sets.ts';
import { memberOf, type Pointer } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import type {
  CountingDay,
  ExitDeclaration,
  NamedDateDeclaration,
  RenewalDeclaration,
  SuspensionDeclaration,
  TermDeclaration,
  TerminationDeclaration,
} from '../schema/declaration.ts';
import { keyMisplaced } from '../schema/rules/key-misplaced.ts';
import { valueMalformed } from '../schema/rules/value-malformed.ts';
import type { Binder } from './binder.ts';
import { bindClause, bindNamedClause, type Clause, type NamedClause } from './clause.ts';
import { bindCondition, type PlacedCondition } from './condition.ts';
import { type By, bindBy } from './parties.ts';
import { bindTiming, partsOfTiming, type Timing } from './timing.ts';

/** When the agreement is in force; both days are included. */
export interface Term extends Clause {
  readonly starts: Timing;
  /** Absent when it has no end of its own. */
  readonly ends?: Timing;
  readonly renewal?: Renewal;
  /** What other clauses of the text say of renewal; the first alone is played. */
  readonly otherRenewals: readonly Renewal[];
}

/**
 * How it goes on for another period: by itself at its end unless somebody declines, or only once it is renewed; or, of a
 * rolling end, by being put off after each period from the first day on.
 */
export interface Renewal extends Clause {
  readonly mode: 'tacit' | 'express' | 'rolling';
  /** Indefinite: it is renewed once, and has no end from then on (code civil, art. 1215). */
  readonly period: Period | 'indefinite';
  /** Without which it is not renewed. */
  readonly when?: PlacedCondition;
  /** At most so many times. */
  readonly times?: number;
  readonly by: By;
  /** The last day on which it can be declined. */
  readonly unlessDeclined?: Timing;
  readonly counts: CountingDay;
}

/** One way in which the agreement may end before its time. */
export interface Termination extends NamedClause {
  readonly ground: 'fault' | 'event' | 'convenience' | 'mutual';
  /** What the text says of reasons: that none need be given, or that they must be. */
  readonly reasons?: 'none' | 'given';
  readonly by: By;
  readonly when?: PlacedCondition;
  /** Until when a formal notice must have stayed unanswered. */
  readonly warning?: Timing;
  /** The last day of the agreement. */
  readonly effective: Timing;
  readonly counts: CountingDay;
}

/** How one party may leave while the agreement goes on between the others. */
export interface Exit extends Clause {
  readonly effective: Timing;
  readonly counts: CountingDay;
}

/** How an agreement, or some of its duties, can be suspended. */
export interface Suspension extends NamedClause {
  readonly by: By;
  readonly when?: PlacedCondition;
  /** Whether dates still ahead move by the days of the suspension. */
  readonly clock: 'freeze' | 'run';
  /** The duties that it touches; without them it suspends the agreement. */
  readonly of?: readonly string[];
  /** What ends it by itself. */
  readonly until?: PlacedCondition;
  /** After how long it is overlong. */
  readonly overlong?: { readonly after: Period; readonly isLimit: boolean };
}

/** A date with a name: a moment that the calendar brings. */
export interface NamedDate extends NamedClause {
  readonly timing: Timing;
}

export function bindTerm(
  declared: TermDeclaration,
  parties: readonly string[],
  rules: RuleSetId,
  binder: Binder,
): Term {
  const clause = bindClause(declared, '/term', binder);
  const ofTerm = (timing: TermDeclaration['starts'], key: 'starts' | 'ends'): Timing => ({
    ...(clause.basis && { basis: clause.basis }),
    ...bindTiming(timing, memberOf('/term', key), rules, binder),
  });
  const starts = ofTerm(declared.starts, 'starts');
  if (declared.renewal && declared.ends === 'never') {
    binder.report(keyMisplaced, '/term/renewal', { message: neverEnds, help: dropOne });
  }
  const [renewal, ...otherRenewals] = bindRenewals(declared.renewal, parties, rules, binder);
  for (const part of partsOfTiming(starts)) {
    // A day of each year is the first one from the first day on, which this would have to be.
    if ('anchor' in part && 'monthDay' in part.anchor) {
      binder.report(valueMalformed, part.anchorAt, { message: noYear, help: giveYear });
    }
  }
  return {
    ...clause,
    starts,
    ...(declared.ends !== 'never' && { ends: ofTerm(declared.ends, 'ends') }),
    ...(renewal && { renewal }),
    otherRenewals,
  };
}

const neverEnds: Text = {
  en: 'What never ends is never renewed.',
  fr: 'Une convention sans terme ne se reconduit pas.',
};
const dropOne: Text = {
  en: 'Give the agreement an end, or take the renewal out.',
  fr: 'Donnez un terme à la convention, ou retirez la reconduction.',
};
const noYear: Text = {
  en: 'The first day needs its year.',
  fr: 'Il faut l’année du premier jour.',
};
const giveYear: Text = {
  en: 'Write the year first: 2024-04-30.',
  fr: 'Écrivez l’année d’abord : 2024-04-30.',
};

function bindRenewals(
  declared: TermDeclaration['renewal'],
  parties: readonly string[],
  rules: RuleSetId,
  binder: Binder,
): readonly Renewal[] {
  const at = '/term/renewal';
  if (!Array.isArray(declared)) return declared ? [bindRenewal(declared, at, parties, rules, binder)] : [];
  return declared.map((one, index) => bindRenewal(one, memberOf(at, index), parties, rules, binder));
}

function bindRenewal(
  declared: RenewalDeclaration,
  at: Pointer,
  parties: readonly string[],
  rules: RuleSetId,
  binder: Binder,
): Renewal {
  const { mode, by, when, unlessDeclined } = declared;
  const isIndefinite = declared.period === 'indefinite';
  if (isIndefinite) checkIndefinite(declared, at, binder);
  const times = isIndefinite ? 1 : declared.times;
  return {
    ...bindClause(declared, at, binder),
    mode,
    period: isIndefinite ? 'indefinite' : binder.period(declared.period, memberOf(at, 'period')),
    ...(when !== undefined && { when: bindCondition(when, memberOf(at, 'when'), binder) }),
    ...(times !== undefined && { times }),
    by: by ? bindBy(by) : mode === 'express' ? { each: parties } : { any: parties },
    ...(unlessDeclined && {
      unlessDeclined: bindTiming(unlessDeclined, memberOf(at, 'unlessDeclined'), rules, binder),
    }),
    counts: declared.counts ?? 'received',
  };
}

/** What has no end is renewed once, and has none that could be put off. */
function checkIndefinite({ mode, times }: RenewalDeclaration, at: Pointer, binder: Binder): void {
  if (mode === 'rolling')
    binder.report(keyMisplaced, memberOf(at, 'period'), { message: noEndToPutOff, help: givePeriod });
  if (times !== undefined && times > 1) {
    binder.report(keyMisplaced, memberOf(at, 'times'), { message: onlyOnce, help: dropTimes });
  }
}

const noEndToPutOff: Text = {
  en: 'An end can be put off by a period only.',
  fr: 'Un terme ne se reporte que d’une période.',
};
const givePeriod: Text = { en: 'Write by how long each time: P1Y.', fr: 'Écrivez de combien chaque fois : P1Y.' };
const onlyOnce: Text = {
  en: 'For an indefinite time it is renewed once, and for good.',
  fr: 'Reconduite pour une durée indéterminée, elle l’est une seule fois.',
};
const dropTimes: Text = { en: 'Leave “times” out.', fr: 'Supprimez « times ».' };

/**
 * The last day on which a renewal can be declined, as the text gives it: where it does not say, the last day of the
 * period itself, or the eve of the day on which a rolling end is put off.
 */
export function lastChanceToDecline({ at, mode, unlessDeclined }: Renewal): Timing {
  const moment = mode === 'rolling' ? 'cycle.end' : 'term.end';
  return unlessDeclined ?? { at, relation: 'on', anchor: { moment }, anchorAt: at };
}

export function bindTermination(
  declared: TerminationDeclaration,
  id: string,
  at: Pointer,
  parties: readonly string[],
  rules: RuleSetId,
  binder: Binder,
): Termination {
  const { ground, reasons, by, when, warning, effective } = declared;
  const timing = (declaredTiming: NonNullable<typeof effective>, key: string): Timing =>
    bindTiming(declaredTiming, memberOf(at, key), rules, binder);
  return {
    ...bindNamedClause(declared, id, at, binder),
    ground,
    ...(reasons && { reasons }),
    by: by ? bindBy(by) : ground === 'mutual' ? { each: parties } : { any: parties },
    ...(when !== undefined && { when: bindCondition(when, memberOf(at, 'when'), binder) }),
    ...(warning && { warning: timing(warning, 'warning') }),
    effective: timing(effective ?? { on: `terminated:${id}` }, 'effective'),
    counts: declared.counts ?? 'received',
  };
}

export function bindExit(declared: ExitDeclaration, at: Pointer, rules: RuleSetId, binder: Binder): Exit {
  return {
    ...bindClause(declared, at, binder),
    effective: bindTiming(declared.effective, memberOf(at, 'effective'), rules, binder),
    counts: declared.counts ?? 'received',
  };
}

export function bindSuspension(
  declared: SuspensionDeclaration,
  id: string,
  at: Pointer,
  parties: readonly string[],
  binder: Binder,
): Suspension {
  const { by, when, clock, of, until } = declared;
  const overlong = bindOverlong(declared, at, binder);
  return {
    ...bindNamedClause(declared, id, at, binder),
    by: by ? bindBy(by) : { any: parties },
    ...(when !== undefined && { when: bindCondition(when, memberOf(at, 'when'), binder) }),
    clock,
    ...(of && { of }),
    ...(until !== undefined && { until: bindCondition(until, memberOf(at, 'until'), binder) }),
    ...(overlong && { overlong }),
  };
}

/** How long it may last, or after how long it opens a right without being limited to it. */
function bindOverlong(
  { atMost, overlongAfter }: SuspensionDeclaration,
  at: Pointer,
  binder: Binder,
): Suspension['overlong'] {
  const key = atMost === undefined ? 'overlongAfter' : 'atMost';
  if (atMost !== undefined && overlongAfter !== undefined) {
    binder.report(keyMisplaced, memberOf(at, 'overlongAfter'), { message: eitherLimit, help: keepOneLimit });
  }
  const after = atMost ?? overlongAfter;
  return after === undefined
    ? undefined
    : { after: binder.period(after, memberOf(at, key)), isLimit: atMost !== undefined };
}

const eitherLimit: Text = {
  en: 'Either the suspension is limited to a time, or that time only opens a right.',
  fr: 'Soit la suspension est limitée à une durée, soit cette durée ouvre seulement une faculté.',
};
const keepOneLimit: Text = {
  en: 'Keep “atMost” or “overlongAfter”, as the text says.',
  fr: 'Gardez « atMost » ou « overlongAfter », selon le texte.',
};

export function bindNamedDate(
  declared: NamedDateDeclaration,
  id: string,
  at: Pointer,
  rules: RuleSetId,
  binder: Binder,
): NamedDate {
  return {
    ...bindNamedClause(declared, id, at, binder),
    timing: bindTiming(declared.at, memberOf(at, 'at'), rules, binder),
  };
}
