import { fromEpochDay, toEpochDay } from '../../calendar/epoch-day.ts';
import type { ChartAction } from '../chart/chart.ts';
import type { Occurrences } from '../chart/occurrence.ts';
import { advance, arise, type Changed, closeAtEnd, fallLate, settle, use } from '../lifecycle/occurrences/changes.ts';
import { noOccurrences } from '../lifecycle/occurrences/list.ts';
import type { Told } from '../lifecycle/occurrences/meant.ts';
import { ripen } from '../lifecycle/occurrences/ripen.ts';
import { contextOfEach, partOf } from './compile-guards.ts';
import type { Draft } from './draft.ts';
import { toldBy } from './packed-occurrences.ts';
import { never, none } from './packed-run.ts';
import type { PackedAction, StaleRegions } from './table.ts';

type Params<T extends ChartAction['type']> = Extract<ChartAction, { type: T }>['params'];

/** The actions over a packed run. `lifecycle/actions.ts` says what each means. */
export const actionCompilers: {
  readonly [T in ChartAction['type']]: (params: Params<T>, draft: Draft) => PackedAction;
} = {
  come: ({ moment }, draft) => {
    const index = draft.moments.number(moment);
    const readers = draft.readersOf('moment', index);
    return ({ moments }, { on }, stale) => {
      if (moments[index] === never) addAll(readers, stale);
      moments[index] = on;
    };
  },

  note: ({ moment }, draft) => {
    const index = draft.moments.number(moment);
    const readers = draft.readersOf('moment', index);
    return ({ moments }, { today }, stale) => {
      if (moments[index] === never) addAll(readers, stale);
      moments[index] = today;
    };
  },

  undo: ({ moment }, draft) => {
    const index = draft.moments.number(moment);
    const readers = draft.readersOf('moment', index);
    const { first, ids } = draft.partsOf(moment);
    return ({ moments, parts }, _event, stale) => {
      if (moments[index] !== never) addAll(readers, stale);
      moments[index] = never;
      if (ids.length > 0) parts.fill(never, first, first + ids.length);
    };
  },

  collect: ({ fact, key }, draft) => {
    const part = partOf(fact, key, draft);
    return ({ parts }, event) => {
      const index = part(event);
      if (index !== none) parts[index] = event.on;
    };
  },

  consume: ({ budget }, draft) => {
    const index = draft.budgets.number(budget);
    const readers = draft.readersOf('budget', index);
    return ({ used }, { quantity }, stale) => {
      used[index] = (used[index] as number) + quantity;
      addAll(readers, stale);
    };
  },

  appoint: ({ role }, draft) => {
    const index = draft.roles.number(role);
    return ({ holders }, { name }) => {
      holders[index] = name;
    };
  },

  rename: ({ party }, draft) => {
    const index = draft.parties.number(party);
    return ({ names }, { name }) => {
      names[index] = name;
    };
  },

  renew: () => (run) => {
    run.renewals += 1;
  },

  freeze:
    (params) =>
    (run, { on }) => {
      run.frozen = [...run.frozen, { ...params, from: on, to: never }];
    },

  thaw:
    ({ suspension }) =>
    (run, { on }) => {
      run.frozen = run.frozen.map((one) =>
        one.suspension === suspension && one.to === never ? { ...one, to: on } : one,
      );
    },

  arise: (params, draft) => changing(params, draft, (list, told) => arise(list, told, params)),

  fallLate: (params, draft) => changing(params, draft, fallLate),

  ripen: (params, draft) => {
    const contextOf = contextOfEach(params, { draft, region: none, event: '' });
    const index = draft.clauses.number(params.clause);
    const readers = draft.readersOf('clause', index);
    return (run, { today }, stale) => {
      // A condition that no table can ask is refused where it guards.
      if (!contextOf) return;
      run.occurrences[index] = ripen(params, fromEpochDay(today), contextOf(run));
      addAll(readers, stale);
    };
  },

  settle: (params, draft) => changing(params, draft, (list, told) => settle(list, told, params)),

  advance: (params, draft) => changing(params, draft, advance),

  use: (params, draft) => changing(params, draft, use),

  closeAtEnd: (params, draft) => changing(params, draft, (list, told) => closeAtEnd(list, told, params)),
};

/** Changes the occurrences of a clause as the reference does, and the moment that tells of the latest. */
function changing(
  { clause, moment }: { readonly clause: string; readonly moment?: string },
  draft: Draft,
  change: (list: Occurrences, told: Told) => Changed,
): PackedAction {
  const index = draft.clauses.number(clause);
  const readers = draft.readersOf('clause', index);
  const number = moment === undefined ? none : draft.moments.number(moment);
  const readersOfMoment = moment === undefined ? [] : draft.readersOf('moment', number);
  return ({ occurrences, moments }, event, stale) => {
    const changed = change(occurrences[index] ?? noOccurrences, toldBy(event));
    occurrences[index] = changed.list;
    addAll(readers, stale);
    if (number === none || changed.moment === undefined) return;
    moments[number] = changed.moment === 'undone' ? never : toEpochDay(changed.moment.comes);
    addAll(readersOfMoment, stale);
  };
}

function addAll(regions: readonly number[], stale: StaleRegions): void {
  for (const region of regions) stale.add(region);
}
