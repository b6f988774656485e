import type { Period } from '../../calendar/period.ts';
import type { RuleSetId } from '../../calendar/rule-sets.ts';
import type { CalendarUnit } from '../../calendar/unit.ts';
import { memberOf, type Pointer } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import type {
  EveryDeclaration,
  ObligationDeclaration,
  ReminderDeclaration,
  TimingDeclaration,
} from '../schema/declaration.ts';
import { valueMalformed } from '../schema/rules/value-malformed.ts';
import type { Amount } from './amount.ts';
import type { Binder } from './binder.ts';
import { bindClause, bindNamedClause, type Clause, type NamedClause } from './clause.ts';
import { bindCondition, type PlacedCondition } from './condition.ts';
import { checkEach } from './each-time.ts';
import { bindStretches, bindTiming, type Timing } from './timing.ts';

/** The sections that duties are declared in, and what performing one is called there. */
export const dutyVerbs = { obligations: 'performed', payments: 'paid', meetings: 'held' } as const;

/** The section that a duty is declared in. */
export type DutySection = keyof typeof dutyVerbs;

/** What a party must do, or must not: an obligation, a payment or a meeting. */
export type Obligation = ObligationClause &
  (
    | { readonly nature: 'once'; readonly due?: Timing; readonly fulfilled?: PlacedCondition }
    /** Owed once for each time that something happens. */
    | ({
        readonly nature: 'on-event';
        readonly event: string;
        readonly due?: Timing;
        readonly must: readonly string[];
      } & Closing)
    /** Owed in each stretch of its rhythm, at least so many times. */
    | ({ readonly nature: 'rhythmic'; readonly every: Rhythm; readonly due: Timing } & Closing)
    /** The text gives no rhythm, so nothing is ever overdue; a nudge may follow a silence. */
    | { readonly nature: 'recurring'; readonly nudge?: Clause & { readonly every: Period } }
    | { readonly nature: 'continuous' | 'prohibition' }
  );

/** What closes one occurrence besides its performance. */
export interface Closing {
  /** What counts as performing it. */
  readonly fulfilled?: PlacedCondition;
  /** What makes it fall away: “unless it was paid meanwhile”. */
  readonly unless?: PlacedCondition;
}

/** What every duty has, whatever its nature. */
export interface ObligationClause extends NamedClause {
  readonly section: DutySection;
  /** Each of them owes it. */
  readonly party: readonly string[];
  readonly standard?: 'means' | 'result';
  /** The condition under which it binds. */
  readonly during: PlacedCondition;
  /** How long it outlives the last day of the agreement; absent when it ends with it. */
  readonly survives?: 'for-ever' | Period;
  /** The datasets that it concerns. */
  readonly about: readonly string[];
  /** The text says “promptly”: it is owed, and no day makes it overdue. */
  readonly promptly?: true;
  /** Who is paid. */
  readonly to?: string;
  /** How much is paid, with its currency. */
  readonly amount?: Amount;
  /** How long before its day a reminder says to convene it. */
  readonly convene?: Period;
}

/** Stretches of time, one after the other: those of the calendar, or those of a period from an anchor. */
export type Rhythm = {
  /**
   * Whether a stretch counts that the agreement covers only in part. Where the file does not say, one that is due on a day
   * of its own counts when the agreement is in force on that day, and another one only when it is whole.
   */
  readonly partial?: 'counted' | 'skipped';
  /** How often it is owed in each stretch. */
  readonly times: number;
} & ({ readonly cycle: CalendarUnit } | { readonly period: Period; readonly beginning: Timing });

/** When whom to remind of something. */
export interface Reminder extends NamedClause {
  readonly at: Pointer;
  readonly times: readonly Timing[];
  readonly to: readonly string[];
  readonly when?: PlacedCondition;
}

/** What the name of the fact is that performs a duty: `performed:inform`, `paid:deposit`, `held:review`. */
export function performanceOf({ section, id }: Pick<Obligation, 'section' | 'id'>): string {
  return `${dutyVerbs[section]}:${id}`;
}

/** What obligations, payments and meetings declare alike. */
type DutyDeclaration = Omit<ObligationDeclaration, 'party' | 'nature'> & {
  readonly party: string | string[];
  readonly nature?: ObligationDeclaration['nature'];
};

export function bindObligation(
  declared: ObligationDeclaration,
  id: string,
  at: Pointer,
  rules: RuleSetId,
  binder: Binder,
): Obligation {
  return bindDuty(declared, 'obligations', id, at, rules, binder);
}

export function bindDuty(
  declared: DutyDeclaration,
  section: DutySection,
  id: string,
  at: Pointer,
  rules: RuleSetId,
  binder: Binder,
  duringKey: 'during' | 'when' = 'during',
): Obligation {
  checkEach(declared, section, at, binder);
  const isDated = declared.due !== undefined && declared.due !== 'promptly';
  const due = isDated ? bindTiming(declared.due as TimingDeclaration, memberOf(at, 'due'), rules, binder) : undefined;
  const clause: ObligationClause = {
    ...bindNamedClause(declared, id, at, binder),
    section,
    party: [declared.party].flat(),
    ...(declared.standard && { standard: declared.standard }),
    during: bindCondition(declared.during ?? 'in-force', memberOf(at, duringKey), binder),
    ...(declared.survives && { survives: bindSurvival(declared.survives, memberOf(at, 'survives'), binder) }),
    about: declared.about ?? [],
    ...(declared.due === 'promptly' && { promptly: true }),
  };
  const dated = due && { due };
  const closing = {
    ...(declared.fulfilled && {
      fulfilled: bindCondition(declared.fulfilled.when, memberOf(memberOf(at, 'fulfilled'), 'when'), binder),
    }),
    ...(declared.unless !== undefined && { unless: bindCondition(declared.unless, memberOf(at, 'unless'), binder) }),
  };
  switch (declared.nature ?? natureOf(declared)) {
    case 'once':
      return { ...clause, nature: 'once', ...dated, ...closing };
    case 'on-event':
      return {
        ...clause,
        nature: 'on-event',
        event: declared.event ?? '',
        must: declared.must ?? [],
        ...dated,
        ...closing,
      };
    case 'recurring': {
      const recurring = bindRecurring(declared, clause, due, rules, binder);
      return recurring.nature === 'rhythmic' ? { ...recurring, ...closing } : recurring;
    }
    default:
      return { ...clause, nature: declared.nature as 'continuous' | 'prohibition' };
  }
}

function natureOf({ every, event }: DutyDeclaration): 'once' | 'on-event' | 'recurring' {
  if (every) return 'recurring';
  return event === undefined ? 'once' : 'on-event';
}

/** What comes back: in a rhythm, or without one. */
function bindRecurring(
  declared: DutyDeclaration,
  clause: ObligationClause,
  due: Timing | undefined,
  rules: RuleSetId,
  binder: Binder,
): Obligation {
  const { at } = clause;
  if (declared.every) {
    const every = bindRhythm(declared.every, memberOf(at, 'every'), rules, binder);
    if (due && isBeforeCycle(due)) {
      binder.report(valueMalformed, due.at, { message: beforeCycle, help: moveCycle });
    }
    return { ...clause, nature: 'rhythmic', every, due: due ?? endOfCycle(at) };
  }
  if (!declared.nudge) return { ...clause, nature: 'recurring' };
  const nudgeAt = memberOf(at, 'nudge');
  const every = binder.period(declared.nudge.every, memberOf(nudgeAt, 'every'));
  return { ...clause, nature: 'recurring', nudge: { ...bindClause(declared.nudge, nudgeAt, binder), every } };
}

/** Owed from the first day of each cycle on, so that it can't be due before. */
function isBeforeCycle(due: Timing): boolean {
  if (due.relation !== 'before' && due.relation !== 'eve-of') return false;
  return 'moment' in due.anchor && due.anchor.moment === 'cycle.start';
}

const beforeCycle: Text = {
  en: 'This would be due before the cycle begins in which it is owed.',
  fr: 'L’échéance tomberait avant le début du cycle auquel elle se rapporte.',
};
const moveCycle: Text = {
  en: 'Count from “cycle.end”: the end of a cycle is the eve of the next.',
  fr: 'Comptez de « cycle.end » : la fin d’un cycle est la veille du suivant.',
};

/** In each cycle means: by its last day. */
export function endOfCycle(at: Pointer): Timing {
  return {
    at: memberOf(at, 'every'),
    relation: 'on',
    anchor: { moment: 'cycle.end' },
    anchorAt: memberOf(at, 'every'),
  };
}

export function bindRhythm(declared: EveryDeclaration, at: Pointer, rules: RuleSetId, binder: Binder): Rhythm {
  const { cycle, period = '', beginning = '', partial, times = 1 } = declared;
  const common = { ...(partial && { partial }), times };
  if (cycle !== undefined) return { ...common, cycle: cycle as CalendarUnit };
  return { ...common, ...bindStretches({ period, beginning }, at, rules, binder) };
}

function bindSurvival(text: string, at: Pointer, binder: Binder): 'for-ever' | Period {
  return text === 'for-ever' ? text : binder.period(text, at);
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
