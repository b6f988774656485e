import type { IsoDate } from '../../calendar/day.ts';
import { membersOf } from '../../engine/chart/members.ts';
import { dayOfMoment, own, usedOf } from '../../engine/lifecycle/context.ts';
import { contextOf, type State, stateOf, statesOf } from '../../engine/lifecycle/state.ts';
import { difference } from '../../language/model/decimal.ts';
import { observed } from '../../language/model/properties.ts';
import { matterState, type OccurrenceSummary } from './occurrence-summary.ts';
import { type OpenMatter, openMatters } from './open-matters.ts';

/** How an agreement stands or ended; `null` while that is open. */
export type Outcome =
  | 'completed'
  | 'expired-complete'
  | 'expired-incomplete'
  | 'lapsed-before-force'
  | 'terminated-fault'
  | 'terminated-event'
  | 'terminated-convenience'
  | 'terminated-mutual'
  | 'terminated-exit'
  | null;

/** Where a run stands, thing by thing, as plain data. */
export interface Summary {
  readonly term: {
    readonly status: 'draft' | 'signed' | 'in-force' | 'suspended' | 'expired' | 'terminated';
    /** The first and the last day in force, both included; `null` while they are not known. */
    readonly firstDay: IsoDate | null;
    readonly lastDay: IsoDate | null;
    /** The last day that no reading contests. */
    readonly lastCertainDay: IsoDate | null;
    /** How many times the agreement was renewed. */
    readonly renewals: number;
  };
  readonly outcome: Outcome;
  /** What is overdue, or outstanding after the end, and what is still owed after it: the oldest due date first. */
  readonly open: readonly OpenMatter[];
  readonly milestones: Readonly<Record<string, { state: string }>>;
  readonly decisions: Readonly<Record<string, MatterState>>;
  readonly phases: Readonly<Record<string, { state: string }>>;
  readonly budgets: Readonly<Record<string, BudgetSummary>>;
  readonly deliverables: Readonly<Record<string, MatterState>>;
  readonly datasets: Readonly<Record<string, { state: string }>>;
  readonly obligations: Readonly<Record<string, MatterState>>;
  readonly meetings: Readonly<Record<string, MatterState>>;
  readonly payments: Readonly<Record<string, MatterState>>;
  readonly dates: Readonly<Record<string, { state: string }>>;
  readonly terminations: Readonly<Record<string, { state: string }>>;
  readonly suspensions: Readonly<Record<string, { state: string }>>;
  readonly roles: Readonly<Record<string, { state: string; holder: string | null }>>;
  readonly parties: Readonly<Record<string, { state: string; name: string }>>;
  readonly amendments: Readonly<Record<string, { state: string }>>;
  readonly properties: Readonly<Record<string, PropertySummary>>;
}

/** How a clause stands, and each of its occurrences where it applies several times. */
export interface MatterState {
  readonly state: string;
  readonly occurrences?: readonly OccurrenceSummary[];
}

/** Whether a property holds so far. */
export interface PropertySummary {
  readonly state: string;
  /** The day on which it was broken. */
  readonly broken: IsoDate | null;
}

/** How far a budget is used, in its own unit. */
export interface BudgetSummary {
  readonly state: string;
  readonly unit: string;
  readonly used: number;
  /** What is left up to the maximum; `null` where there is none. */
  readonly remaining: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

/** Where an agreement stands in a state, as plain data: JSON, with days as `YYYY-MM-DD`. */
export function summarise(state: State): Summary {
  const { convention, resolver } = state.compiled;
  const context = contextOf(state);
  const { start, end, certainEnd } = resolver.term(context);
  const group = (name: string) => groupOf(state, name, (current) => ({ state: current }));
  return {
    term: {
      status: statusOf(state),
      firstDay: firstDayOf(start?.date, end?.date),
      lastDay: end?.date ?? null,
      lastCertainDay: certainEnd?.date ?? null,
      renewals: context.renewals,
    },
    outcome: outcomeOf(state),
    open: openMatters(state),
    milestones: group('milestones'),
    decisions: groupOf(state, 'decisions', (current, id) => matterState(state, 'decisions', id, current)),
    phases: group('phases'),
    budgets: groupOf(state, 'budgets', (current, id) => budgetSummary(current, id, state)),
    deliverables: groupOf(state, 'deliverables', (current, id) => matterState(state, 'deliverables', id, current)),
    datasets: group('datasets'),
    obligations: groupOf(state, 'obligations', (current, id) => matterState(state, 'obligations', id, current)),
    meetings: groupOf(state, 'meetings', (current, id) => matterState(state, 'meetings', id, current)),
    payments: groupOf(state, 'payments', (current, id) => matterState(state, 'payments', id, current)),
    dates: group('dates'),
    terminations: group('terminations'),
    suspensions: group('suspensions'),
    roles: groupOf(state, 'roles', (current, id) => ({ state: current, holder: own(context.holders, id) ?? null })),
    parties: groupOf(state, 'parties', (current, id) => ({
      state: current,
      name: own(context.names, id) ?? convention.parties.get(id)?.name ?? id,
    })),
    amendments: group('amendments'),
    properties: groupOf(state, 'properties', (current, id) => ({
      state: current,
      broken: dayOfMoment(observed.broken(id), context) ?? null,
    })),
  };
}

/** What ends before its first day is never in force: it has no first day. */
function firstDayOf(start: IsoDate | undefined, end: IsoDate | undefined): IsoDate | null {
  return start === undefined || (end !== undefined && end < start) ? null : start;
}

function groupOf<T>(state: State, name: string, each: (current: string, id: string) => T): Record<string, T> {
  const regions = own(statesOf(state), name);
  if (typeof regions !== 'object') return {};
  return Object.fromEntries([...membersOf(regions)].map(([id, current]) => [id, each(current, id)]));
}

function budgetSummary(current: string, id: string, state: State): BudgetSummary {
  const budget = state.compiled.convention.phases.get(id)?.budget;
  const used = usedOf(id, contextOf(state));
  const max = budget?.max?.quantity;
  return {
    state: current,
    unit: budget?.unit ?? 'day',
    used: Number(used),
    remaining: max === undefined ? null : Math.max(0, Number(difference(max, used))),
    min: budget?.min ? Number(budget.min.quantity) : null,
    max: max === undefined ? null : Number(max),
  };
}

/** An agreement in force is suspended while a suspension of the whole of it lasts. */
function statusOf(state: State): Summary['term']['status'] {
  const { term } = statesOf(state);
  const whole = [...state.compiled.convention.suspensions.values()].filter(({ of }) => of === undefined);
  const isSuspended = whole.some(({ id }) => (stateOf(state, 'suspensions', id) ?? 'running') !== 'running');
  return term === 'in-force' && isSuspended ? 'suspended' : term;
}

/** How the agreement stands or ended. It is complete when nothing that was owed is left to do. */
export function outcomeOf(state: State): Outcome {
  const { term } = statesOf(state);
  if (term === 'terminated') {
    const { cut } = state.compiled.resolver.term(contextOf(state));
    return `terminated-${cut?.termination?.ground ?? 'exit'}`;
  }
  if (term === 'expired') {
    if (dayOfMoment('term.start', contextOf(state)) === undefined) return 'lapsed-before-force';
    return isComplete(state) && openMatters(state).length === 0 ? 'expired-complete' : 'expired-incomplete';
  }
  const isDone = term === 'in-force' && hasWork(state) && isComplete(state) && isNothingToCome(state);
  return isDone && openMatters(state).length === 0 ? 'completed' : null;
}

/** Whether each phase that the agreement needs is done. */
function isComplete(state: State): boolean {
  const needed = [...state.compiled.convention.phases.values()].filter(({ optional }) => !optional);
  return needed.every(({ id }) => stateOf(state, 'phases', id) === 'done');
}

/** Whether there is anything that could be complete before the end. */
function hasWork({ compiled: { convention } }: State): boolean {
  const { phases, deliverables, obligations } = convention;
  const once = [...obligations.values()].some(({ nature }) => nature === 'once');
  return [...phases.values()].some(({ optional }) => !optional) || isAnyOwed(deliverables) || once;
}

function isAnyOwed(deliverables: ReadonlyMap<string, { readonly optional?: true }>): boolean {
  return [...deliverables.values()].some(({ optional }) => !optional);
}

/** Whether nothing more can fall due: what is owed once is done, and nothing recurs. */
function isNothingToCome(state: State): boolean {
  const { deliverables, obligations } = state.compiled.convention;
  const delivered = [...deliverables.values()].every(({ id, optional, acceptance, arises }) => {
    if (optional) return true;
    if (arises) return typeof arises === 'object' && 'event' in arises;
    return stateOf(state, 'deliverables', id) === (acceptance ? 'accepted' : 'delivered');
  });
  return (
    delivered &&
    [...obligations.values()].every(({ id, section, nature }) => {
      if (nature === 'rhythmic') return false;
      return nature !== 'once' || stateOf(state, section, id) === 'performed';
    })
  );
}
