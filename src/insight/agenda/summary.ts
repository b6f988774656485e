import type { IsoDate } from '../../calendar/day.ts';
import { dayOfMoment, usedOf } from '../../engine/lifecycle/context.ts';
import { contextOf, type State, stateOf, statesOf } from '../../engine/lifecycle/state.ts';
import { difference } from '../../language/model/decimal.ts';
import { observed } from '../../language/model/properties.ts';
import { own } from '../../text/own.ts';

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
    /** How often it was renewed. */
    readonly renewals: number;
  };
  readonly outcome: Outcome;
  readonly milestones: Readonly<Record<string, { state: string }>>;
  readonly decisions: Readonly<Record<string, { state: string }>>;
  readonly phases: Readonly<Record<string, { state: string }>>;
  readonly budgets: Readonly<Record<string, BudgetSummary>>;
  readonly deliverables: Readonly<Record<string, { state: string }>>;
  readonly datasets: Readonly<Record<string, { state: string }>>;
  readonly obligations: Readonly<Record<string, { state: string }>>;
  readonly meetings: Readonly<Record<string, { state: string }>>;
  readonly payments: Readonly<Record<string, { state: string }>>;
  readonly dates: Readonly<Record<string, { state: string }>>;
  readonly terminations: Readonly<Record<string, { state: string }>>;
  readonly suspensions: Readonly<Record<string, { state: string }>>;
  readonly roles: Readonly<Record<string, { state: string; holder: string | null }>>;
  readonly parties: Readonly<Record<string, { state: string; name: string }>>;
  readonly amendments: Readonly<Record<string, { state: string }>>;
  readonly properties: Readonly<Record<string, PropertySummary>>;
}

export interface PropertySummary {
  readonly state: string;
  /** The day on which it was broken. */
  readonly broken: IsoDate | null;
}

export interface BudgetSummary {
  readonly state: string;
  readonly unit: string;
  readonly used: number;
  /** What is left up to the maximum; `null` where there is none. */
  readonly remaining: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

export function summarise(state: State): Summary {
  const { convention, resolver } = state.compiled;
  const context = contextOf(state);
  const { start, end, certainEnd } = resolver.term(context);
  const group = (name: string) => groupOf(state, name, (current) => ({ state: current }));
  return {
    term: {
      status: statusOf(state),
      firstDay: start?.date ?? null,
      lastDay: end?.date ?? null,
      lastCertainDay: certainEnd?.date ?? null,
      renewals: context.renewals,
    },
    outcome: outcomeOf(state),
    milestones: group('milestones'),
    decisions: group('decisions'),
    phases: group('phases'),
    budgets: groupOf(state, 'budgets', (current, id) => budgetSummary(current, id, state)),
    deliverables: group('deliverables'),
    datasets: group('datasets'),
    obligations: group('obligations'),
    meetings: group('meetings'),
    payments: group('payments'),
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

function groupOf<T>(state: State, name: string, each: (current: string, id: string) => T): Record<string, T> {
  const regions = own(statesOf(state), name);
  if (typeof regions !== 'object') return {};
  return Object.fromEntries(Object.entries(regions).map(([id, current]) => [id, each(current, id)]));
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

/** An agreement in force is suspended while any of its suspensions lasts. */
function statusOf(state: State): Summary['term']['status'] {
  const { term, suspensions } = statesOf(state);
  const states = typeof suspensions === 'object' ? Object.values(suspensions) : [];
  return term === 'in-force' && states.some((current) => current !== 'running') ? 'suspended' : term;
}

/** How the agreement stands or ended. */
export function outcomeOf(state: State): Outcome {
  const { term } = statesOf(state);
  if (term === 'terminated') {
    const { cut } = state.compiled.resolver.term(contextOf(state));
    return `terminated-${cut?.termination?.ground ?? 'exit'}`;
  }
  const needed = neededStates(state);
  const isComplete = needed.length > 0 && needed.every((isThere) => isThere);
  if (term === 'expired') {
    if (dayOfMoment('term.start', contextOf(state)) === undefined) return 'lapsed-before-force';
    return isComplete || needed.length === 0 ? 'expired-complete' : 'expired-incomplete';
  }
  return isComplete && term === 'in-force' ? 'completed' : null;
}

/** Whether each thing is there that the agreement is complete with: its phases, else what it delivers, else its duties. */
function neededStates(state: State): readonly boolean[] {
  const { phases, deliverables, obligations } = state.compiled.convention;
  const needed = [...phases.values()].filter(({ optional }) => !optional);
  if (phases.size > 0) return needed.map(({ id }) => stateOf(state, 'phases', id) === 'done');
  if (deliverables.size > 0) {
    const awaited = [...deliverables.values()].filter(({ optional }) => !optional);
    return awaited.map(({ id, acceptance }) => {
      return stateOf(state, 'deliverables', id) === (acceptance ? 'accepted' : 'delivered');
    });
  }
  const once = [...obligations.values()].filter(({ nature }) => nature === 'once');
  return once.map(({ id, section }) => stateOf(state, section, id) === 'performed');
}
