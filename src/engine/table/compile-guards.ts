import type { IsoDate } from '../../calendar/day.ts';
import { fromEpochDay } from '../../calendar/epoch-day.ts';
import {
  type Condition,
  isQuantified,
  namesIn,
  type Quantified,
  quantifierOf,
} from '../../language/model/condition.ts';
import { recurrenceOf } from '../../language/model/recurrence.ts';
import type { ChartGuard, Context, PartKey, Ripening } from '../chart/chart.ts';
import { initialContext } from '../chart/initial-context.ts';
import type { Occurrences } from '../chart/occurrence.ts';
import { conditionHolds } from '../lifecycle/holds.ts';
import { countWithin } from '../lifecycle/occurrences/count.ts';
import { noOccurrences } from '../lifecycle/occurrences/list.ts';
import { isInAdvance, placeOfMeant, wasNoticed } from '../lifecycle/occurrences/meant.ts';
import { ripening } from '../lifecycle/occurrences/ripen.ts';
import type { Draft } from './draft.ts';
import { onlyWith, toldBy } from './packed-occurrences.ts';
import { never, none, type PackedEvent, type PackedRun } from './packed-run.ts';
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

const withoutEvent: readonly ChartGuard['type'][] = [
  'all',
  'holds',
  'cameToday',
  'isOwed',
  'isFree',
  'isUnsettled',
  'isSettled',
  'ripens',
  'isLate',
  'isInTime',
  'means',
];

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

  isOwed: ({ clause }, place) => {
    const index = clauseRead(clause, place);
    return ({ occurrences }) => countOpen(occurrences[index]) > 0;
  },

  isFree: ({ clause }, place) => {
    const index = clauseRead(clause, place);
    return ({ occurrences }) => countOpen(occurrences[index]) === 0;
  },

  isUnsettled: ({ clause }, place) => {
    const index = clauseRead(clause, place);
    return ({ occurrences }) => countUnsettled(occurrences[index]) > 0;
  },

  isSettled: ({ clause }, place) => {
    const index = clauseRead(clause, place);
    return ({ occurrences }) => countUnsettled(occurrences[index]) === 0;
  },

  ripens: (params, place) => {
    const contextOf = contextOfEach(params, place);
    return contextOf && ((run, { today }) => ripening(params, fromEpochDay(today), contextOf(run)).length > 0);
  },

  isLate: ({ clause }, place) => {
    const index = clauseRead(clause, place);
    return ({ occurrences }) => (occurrences[index]?.late ?? 0) > 0;
  },

  isInTime: ({ clause }, place) => {
    const index = clauseRead(clause, place);
    return ({ occurrences }) => (occurrences[index]?.late ?? 0) === 0;
  },

  means: ({ clause, from }, place) => {
    const index = clauseRead(clause, place);
    return (run, event) => placeOfMeant(run.occurrences[index] ?? noOccurrences, toldBy(event), from) >= 0;
  },

  isInAdvance: ({ clause }, place) => {
    const index = clauseRead(clause, place);
    return (run, { occurrence }) =>
      isInAdvance(run.occurrences[index] ?? noOccurrences, occurrence === undefined ? {} : { occurrence });
  },

  noticed: ({ clause }, place) => {
    const index = clauseRead(clause, place);
    return (run, { on, noticeBy }) => wasNoticed(run.occurrences[index] ?? noOccurrences, fromEpochDay(on), noticeBy);
  },

  isByLastDay:
    () =>
    (_run, { on, lastDay }) =>
      lastDay === undefined || fromEpochDay(on) <= lastDay,

  isBelow: ({ clause, times, per }, place) => {
    const index = clauseRead(clause, place);
    return (run, { on }) => countWithin(run.occurrences[index] ?? noOccurrences, fromEpochDay(on), per) < times;
  },

  paysTheRest: ({ budget, amount }, { draft }) => {
    const index = draft.budgets.number(budget);
    const whole = scaled(amount);
    return whole === undefined
      ? undefined
      : (run, { quantity }) => quantity === 0 || (run.used[index] as number) + quantity >= whole;
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
  if (isQuantified(condition)) return compileQuantified(condition, place);
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

/** What is asked of all the occurrences of a clause is asked in the reference's own words. */
function compileQuantified(condition: Quantified, place: Place): PackedGuard | undefined {
  // What is counted within a unit of the calendar changes with the day alone, and nothing tells of that.
  if ('per' in condition && place.event === undefined) return undefined;
  const { name } = quantifierOf(condition);
  const { clause } = recurrenceOf(name);
  const moment = place.draft.moments.number(name);
  read('moment', moment, place);
  const index = clauseRead(clause, place);
  return (run, { today }) => {
    const day = run.moments[moment] as number;
    const moments: Record<string, IsoDate> = day === never ? {} : { [name]: fromEpochDay(day) };
    return conditionHolds(
      condition,
      { ...onlyWith(clause, run.occurrences[index]), moments },
      { day: fromEpochDay(today) },
    );
  };
}

/** What the condition of each occurrence looks at, in the words of the reference; `undefined` where it asks of a budget. */
export function contextOfEach(
  { clause, condition }: Ripening,
  place: Place,
): ((run: PackedRun) => Context) | undefined {
  const names = [...namesIn({ condition, at: '' })];
  if (names.some(({ of }) => of !== 'moment')) return undefined;
  const moments = names.map(({ name }) => [name, place.draft.moments.number(name)] as const);
  const lists = [clause, ...names.map(({ name }) => recurrenceOf(name).clause)].map(
    (one) => [one, clauseRead(one, place)] as const,
  );
  for (const [, index] of moments) read('moment', index, place);
  return (run) => ({
    ...initialContext,
    moments: Object.fromEntries(
      moments.flatMap(([name, index]) => {
        const day = run.moments[index] as number;
        return day === never ? [] : [[name, fromEpochDay(day)] as const];
      }),
    ),
    occurrences: Object.fromEntries(lists.map(([one, index]) => [one, run.occurrences[index] ?? noOccurrences])),
  });
}

function countUnsettled(list: Occurrences | undefined): number {
  return list ? list.awaited + list.open + list.late : 0;
}

function countOpen(list: Occurrences | undefined): number {
  return list ? list.open + list.late : 0;
}

function clauseRead(clause: string, place: Place): number {
  const index = place.draft.clauses.number(clause);
  read('clause', index, place);
  return index;
}

function read(kind: 'moment' | 'budget' | 'clause', index: number, { draft, region, event }: Place): void {
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
