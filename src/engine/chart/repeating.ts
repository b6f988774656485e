import { mayRipenAfterEnd } from '../../language/model/at-end.ts';
import type { Condition } from '../../language/model/condition.ts';
import type { Decimal } from '../../language/model/decimal.ts';
import type { OccurrenceStatus } from '../../language/model/recurrence.ts';
import { type Repeating, rhythmOf } from '../../language/model/repeating.ts';
import type { ChartAction, ChartGuard, ChartNode, ChartTransition, KeptAtEnd } from './chart.ts';
import { allOf, come, holds } from './parts.ts';

/** What a clause that applies several times brings with it, besides what all of them have. */
export interface RepeatingParts {
  /** The condition under which the clause as a whole binds. */
  readonly binds: Condition;
  /** It outlives the agreement; `releases` where a day of the calendar ends it. */
  readonly survives: boolean;
  readonly releases: boolean;
  readonly keeps: KeptAtEnd;
  /** Who may record that it was performed. */
  readonly author: ChartGuard | undefined;
  /** The guard under which the event is admitted that it is owed for. */
  readonly admitted: { readonly guard?: ChartGuard };
  /** How many amendments govern: an occurrence keeps the terms under which it arose. */
  readonly terms: number;
  readonly amount?: Decimal;
  /** Transitions of its own, in every state in which something can be owed. */
  readonly on: NonNullable<ChartNode['on']>;
  readonly always: readonly ChartTransition[];
  /** What performing an occurrence makes of it. */
  readonly performed: OccurrenceStatus;
}

/** The statuses in which an occurrence can be performed. */
export const performable: readonly OccurrenceStatus[] = ['overdue', 'owed', 'rejected'];

/**
 * A clause that applies several times. Each occurrence stands in the context, with a status of its own; the region says
 * how the clause stands as a whole: dormant, binding while nothing is owed, owing, overdue; and after the end
 * remaining (still owed, not due yet) or outstanding (fell due, still owed).
 */
export function repeatingStates(clause: Repeating, parts: RepeatingParts): Readonly<Record<string, ChartNode>> {
  const list = { clause: clause.clause };
  const isLate: ChartGuard = { type: 'isLate', params: list };
  const isOwed: ChartGuard = { type: 'isOwed', params: list };
  const isFree: ChartGuard = { type: 'isFree', params: list };
  const isUnsettled: ChartGuard = { type: 'isUnsettled', params: list };
  const isSettled: ChartGuard = { type: 'isSettled', params: list };
  const isInTime: ChartGuard = { type: 'isInTime', params: list };
  const settle = performing(clause, parts, true);
  const ofCalendar: ChartNode['on'] =
    clause.due || clause.acceptance?.revised
      ? { [`${clause.clause}.overdue`]: [{ actions: [{ type: 'fallLate', params: list }] }] }
      : {};
  const close: ChartTransition = {
    target: 'closing',
    actions: [{ type: 'closeAtEnd', params: { ...list, keeps: parts.keeps, mayRipen: mayRipenAfterEnd(clause) } }],
  };
  const free: ChartTransition = {
    target: 'closing',
    actions: [{ type: 'closeAtEnd', params: { ...list, keeps: 'nothing', mayRipen: false } }],
  };
  const release: ChartNode['on'] = parts.releases ? { [`${clause.clause}.released`]: [free] } : {};
  const binds: ChartTransition = { target: 'binding', guard: holds(parts.binds) };
  const pauses: ChartTransition = {
    target: 'dormant',
    guard: holds({ all: [{ not: 'ended' }, { not: parts.binds }] }),
  };
  const ripens: ChartTransition[] =
    clause.each === undefined
      ? []
      : [
          {
            guard: { type: 'ripens', params: { ...list, condition: clause.each } },
            actions: [{ type: 'ripen', params: { ...list, condition: clause.each } }],
          },
        ];
  const always = [...ripens, ...parts.always];
  const leaving = [...(parts.survives ? [] : [{ ...close, guard: holds('ended') }]), pauses];
  const open: ChartNode['on'] = {
    ...arising(clause, parts),
    ...settle,
    ...ofCalendar,
    ...parts.on,
    ...release,
  };
  const afterEnd: ChartNode['on'] = {
    ...performing(clause, parts, false),
    ...ofCalendar,
    ...parts.on,
  };
  const rhythm = rhythmOf(clause);
  return {
    dormant: parts.survives
      ? { always: [binds], on: release }
      : { always: [{ ...close, guard: holds('ended') }, binds] },
    binding: {
      ...(rhythm && { entry: [come(`bound:${clause.clause}`)] }),
      always: [...leaving, ...always, { target: 'overdue', guard: isLate }, { target: 'owing', guard: isOwed }],
      on: open,
    },
    owing: {
      always: [...leaving, ...always, { target: 'overdue', guard: isLate }, { target: 'binding', guard: isFree }],
      on: open,
    },
    overdue: { always: [...leaving, ...always, { target: 'owing', guard: isInTime }], on: open },
    closing: {
      always: [
        { target: 'outstanding', guard: isLate },
        { target: 'remaining', guard: isUnsettled },
        { target: 'released' },
      ],
    },
    remaining: {
      always: [...always, { target: 'outstanding', guard: isLate }, { target: 'released', guard: isSettled }],
      on: afterEnd,
    },
    outstanding: { always: [...always, { target: 'remaining', guard: isInTime }], on: afterEnd },
    released: {},
  };
}

/** What gives rise to one more occurrence. */
function arising(clause: Repeating, { admitted, terms, amount }: RepeatingParts): NonNullable<ChartNode['on']> {
  const { arises, performance, isNotice } = clause;
  if (arises === 'request') return {};
  const isCycle = 'every' in arises;
  const arise: ChartAction = {
    type: 'arise',
    params: {
      clause: clause.clause,
      status: clause.each === undefined ? 'owed' : 'awaited',
      terms,
      ...(amount !== undefined && { amount }),
      moment: performance,
      ...(isCycle ? { covered: 'within' } : isNotice ? { covered: 'before' } : {}),
    },
  };
  return isCycle
    ? { [`${clause.clause}.cycle`]: [{ actions: [arise] }] }
    : { [arises.event]: [{ ...admitted, actions: [arise] }] };
}

/**
 * How it is performed: for an occurrence that is owed; in advance, where more than what is owed may be done; and each
 * time anew, where nobody owes it.
 */
function performing(
  clause: Repeating,
  { author, performed, terms }: RepeatingParts,
  mayAdvance: boolean,
): NonNullable<ChartNode['on']> {
  const { arises, performance, isNotice, each } = clause;
  const meant = { clause: clause.clause, from: performable };
  const times = rhythmOf(clause)?.times ?? 1;
  const settle: ChartTransition = {
    ...allOf(author, { type: 'means', params: meant }),
    actions: [
      {
        type: 'settle',
        params: { ...meant, to: performed, ...(times > 1 && { times }), moment: performance },
      },
    ],
  };
  if (arises === 'request') {
    const arise: ChartAction = {
      type: 'arise',
      params: { clause: clause.clause, status: 'delivered', terms },
    };
    const ask = { ...allOf(author), actions: [arise, come(performance)] };
    return { [performance]: mayAdvance ? [settle, ask] : [settle] };
  }
  const advance: ChartTransition = {
    ...allOf(author, { type: 'isInAdvance', params: { clause: clause.clause } }),
    actions: [{ type: 'advance', params: { clause: clause.clause } }, come(performance)],
  };
  if (!mayAdvance) return { [performance]: [settle] };
  if (isNotice) return { [performance]: [advance, settle] };
  // Doing more than is owed is no fault; what waits for its own occurrence cannot be done before it.
  return { [performance]: rhythmOf(clause) && each === undefined ? [settle, advance] : [settle] };
}
