import type { Condition } from '../../language/model/condition.ts';
import type { ChartGuard, PartKey } from '../chart/chart.ts';
import type { Draft } from './draft.ts';
import { never, none, type PackedEvent } from './packed-run.ts';
import { scaled } from './scaled.ts';
import type { PackedGuard } from './table.ts';

/** Where a guard stands. */
export interface Place {
  readonly draft: Draft;
  readonly region: number;
  /** The event that it guards; absent where none is needed. */
  readonly event: string | undefined;
}

type Params<T extends ChartGuard['type']> = Extract<ChartGuard, { type: T }>['params'];

type Compilers = {
  readonly [T in ChartGuard['type']]: (params: Params<T>, place: Place) => PackedGuard | undefined;
};

/** A guard over a packed run; `undefined` for one that a table can't run. `lifecycle/guards.ts` says what each means. */
export function compileGuard(guard: ChartGuard, place: Place): PackedGuard | undefined {
  const compile = compilers[guard.type] as ((params: unknown, place: Place) => PackedGuard | undefined) | undefined;
  // Without an event there is nobody who records, and no part.
  if (!compile || (place.event === undefined && !withoutEvent.includes(guard.type))) return undefined;
  return compile(guard.params, place);
}

const withoutEvent: readonly ChartGuard['type'][] = ['all', 'holds', 'cameToday', 'isOwed', 'isLate'];

const compilers: Compilers = {
  all: ({ guards }, place) => every(guards.map((guard) => compileGuard(guard, place))),

  holds: ({ condition }, place) => compileCondition(condition, place),

  recordedBy: ({ parties }, { draft, event = '' }) => {
    const isNamed = draft.parties.all.map((party) => parties.includes(party));
    const leftBy = draft.parties.all.map((party) => draft.moments.number(`left:${party}`));
    const outlives = /^(performed|paid|held|delivered|provided):/.test(event);
    return (run, { by }) => {
      if (by === none) return true;
      return isNamed[by] === true && (outlives || run.moments[leftBy[by] as number] === never);
    };
  },

  isNewPart: ({ fact, key }, { draft }) => {
    const part = partOf(fact, key, draft);
    return (run, event) => {
      const index = part(event);
      return index === none || run.parts[index] === never;
    };
  },

  completes: ({ fact, key, parts }, { draft }) => {
    const part = partOf(fact, key, draft);
    const { first, ids } = draft.partsOf(fact);
    const each = parts.map((id) => ({ index: first + ids.indexOf(id), left: draft.moments.number(`left:${id}`) }));
    return (run, event) => {
      const index = part(event);
      if (index === none) return true;
      for (const one of each) {
        const isThere = one.index === index || run.parts[one.index] !== never || run.moments[one.left] !== never;
        if (!isThere) return false;
      }
      return true;
    };
  },

  withinCap: ({ budget, max }, { draft }) => {
    const index = draft.budgets.number(budget);
    const most = scaled(max);
    return most === undefined ? undefined : (run, { quantity }) => (run.used[index] as number) + quantity <= most;
  },

  isMultipleOf: ({ step }) => {
    const unit = scaled(step);
    return unit === undefined || unit === 0 ? undefined : (_life, { quantity }) => quantity % unit === 0;
  },

  cameToday: ({ moment }, { draft }) => {
    const index = draft.moments.number(moment);
    return (run, { today }) => run.moments[index] === today;
  },

  renewalsLeft:
    ({ times }) =>
    (run) =>
      run.renewals < times,

  isOwed: ({ obligation }, place) => {
    const index = dutyRead(obligation, place);
    return (run) => (run.owed[index] as readonly unknown[]).length > 0;
  },

  isLate: ({ obligation }, place) => {
    const index = dutyRead(obligation, place);
    return (run) => (run.late[index] as number) > 0;
  },

  settlesLastLate: ({ obligation }, place) => {
    const index = dutyRead(obligation, place);
    return (run) => (run.late[index] as number) <= 1;
  },

  settlesLast: ({ obligation }, place) => {
    const index = dutyRead(obligation, place);
    return (run) => (run.owed[index] as readonly unknown[]).length <= 1;
  },
};

function compileCondition(condition: Condition, place: Place): PackedGuard | undefined {
  if (typeof condition === 'string') {
    const index = place.draft.moments.number(condition);
    read('moment', index, place);
    return (run) => run.moments[index] !== never;
  }
  if ('all' in condition) return every(condition.all.map((member) => compileCondition(member, place)));
  if ('any' in condition) return some(condition.any.map((member) => compileCondition(member, place)));
  if ('not' in condition) {
    const inner = compileCondition(condition.not, place);
    return inner && ((run, event) => !inner(run, event));
  }
  const index = place.draft.budgets.number(condition.budget);
  const least = scaled(condition.reaches);
  read('budget', index, place);
  return least === undefined ? undefined : (run) => (run.used[index] as number) >= least;
}

function every(guards: readonly (PackedGuard | undefined)[]): PackedGuard | undefined {
  const known = guards.filter((guard) => guard !== undefined);
  if (known.length < guards.length) return undefined;
  const [first, second] = known;
  if (known.length === 2 && first && second) return (run, event) => first(run, event) && second(run, event);
  return (run, event) => {
    for (const guard of known) if (!guard(run, event)) return false;
    return true;
  };
}

function some(guards: readonly (PackedGuard | undefined)[]): PackedGuard | undefined {
  const known = guards.filter((guard) => guard !== undefined);
  if (known.length < guards.length) return undefined;
  return (run, event) => {
    for (const guard of known) if (guard(run, event)) return true;
    return false;
  };
}

function dutyRead(obligation: string, place: Place): number {
  const index = place.draft.duties.number(obligation);
  read('duty', index, place);
  return index;
}

function read(kind: 'moment' | 'budget' | 'duty', index: number, { draft, region, event }: Place): void {
  if (event !== undefined) return;
  const readers = draft.readersOf(kind, index);
  if (!readers.includes(region)) readers.push(region);
}

/** Finds the number of the part that an event is about. */
export function partOf(fact: string, key: PartKey, draft: Draft): (event: PackedEvent) => number {
  const { first, ids } = draft.partsOf(fact);
  const names = key === 'by' ? draft.parties : draft.components;
  const parts = names.all.map((id) => (ids.includes(id) ? first + ids.indexOf(id) : none));
  return key === 'by' ? ({ by }) => parts[by] ?? none : ({ component }) => parts[component] ?? none;
}
