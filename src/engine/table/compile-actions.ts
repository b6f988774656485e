import type { ChartAction } from '../chart/chart.ts';
import { partOf } from './compile-guards.ts';
import type { Draft } from './draft.ts';
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
    ({ suspension }) =>
    (run, { on }) => {
      run.frozen = [...run.frozen, { suspension, from: on, to: never }];
    },

  thaw:
    ({ suspension }) =>
    (run, { on }) => {
      run.frozen = run.frozen.map((one) =>
        one.suspension === suspension && one.to === never ? { ...one, to: on } : one,
      );
    },

  owe: ({ obligation }, draft) => {
    const index = draft.duties.number(obligation);
    const readers = draft.readersOf('duty', index);
    return ({ owed }, { on }, stale) => {
      owed[index] = [...(owed[index] as readonly number[]), on];
      addAll(readers, stale);
    };
  },

  fallLate: ({ obligation }, draft) => {
    const index = draft.duties.number(obligation);
    const readers = draft.readersOf('duty', index);
    return ({ late }, _event, stale) => {
      late[index] = (late[index] as number) + 1;
      addAll(readers, stale);
    };
  },

  settle: ({ obligation }, draft) => {
    const index = draft.duties.number(obligation);
    const readers = draft.readersOf('duty', index);
    return ({ owed, late }, _event, stale) => {
      owed[index] = (owed[index] as readonly number[]).slice(1);
      late[index] = Math.max(0, (late[index] as number) - 1);
      addAll(readers, stale);
    };
  },
};

function addAll(regions: readonly number[], stale: StaleRegions): void {
  for (const region of regions) stale.add(region);
}
