import type { IsoDate } from '../../calendar/day.ts';
import { fromEpochDay } from '../../calendar/epoch-day.ts';
import { own } from '../../text/own.ts';
import type { Context } from '../chart/chart.ts';
import type { Compiled } from '../lifecycle/compile.ts';
import type { State, States } from '../lifecycle/state.ts';
import { type Input, inputOf } from './inputs.ts';
import { dayText, unpackFrozen } from './pack.ts';
import type { PackedRun } from './packed-run.ts';
import { unscaled } from './scaled.ts';
import type { Table } from './table.ts';

/** What a question looked at is told here, each time. */
export type Watch = (input: Input) => void;

/**
 * A packed run in the form that everything else knows, which tells whatever is looked at. So a question that was
 * written for snapshots can be asked of a packed run, and its answer remembered for all runs that look the same there.
 */
export function watchedState(run: PackedRun, table: Table, compiled: Compiled, watch: Watch): State {
  const value: Record<string, unknown> = {};
  for (const [region, { path, states }] of table.regions.entries()) {
    const [group, id] = path;
    const current = (): string => {
      watch(inputOf('state', region));
      return states[run.states[region] as number] ?? '';
    };
    if (id === undefined) Object.defineProperty(value, group, { get: current, enumerable: true });
    else {
      const members = own(value, group) ?? {};
      value[group] = Object.defineProperty(members, id, { get: current, enumerable: true });
    }
  }
  const context = watchedContext(run, table, watch);
  return {
    compiled,
    value: value as unknown as States,
    context,
    get snapshot(): never {
      throw new Error('a watched state has no snapshot');
    },
    get day(): IsoDate {
      watch(inputOf('day'));
      return fromEpochDay(run.day);
    },
  };
}

function watchedContext(run: PackedRun, table: Table, watch: Watch): Context {
  const { moments, budgets, clauses, parts } = table;
  return {
    moments: watchedRecord(
      (name) => moments.find(name),
      (index) => {
        watch(inputOf('moment', index));
        return dayText(run.moments[index] as number);
      },
    ),
    used: watchedRecord(
      (name) => budgets.find(name),
      (index) => {
        watch(inputOf('used', index));
        return run.used[index] ? unscaled(run.used[index]) : undefined;
      },
    ),
    occurrences: watchedRecord(
      (name) => clauses.find(name),
      (index) => {
        watch(inputOf('occurrences', index));
        return run.occurrences[index];
      },
    ),
    parts: watchedRecord(
      (fact) => parts.get(fact),
      ({ first, ids }) =>
        watchedRecord(
          (id) => (ids.includes(id) ? first + ids.indexOf(id) : undefined),
          (index) => {
            watch(inputOf('part', index));
            return dayText(run.parts[index] as number);
          },
        ),
    ),
    get renewals() {
      watch(inputOf('renewals'));
      return run.renewals;
    },
    get frozen() {
      watch(inputOf('frozen'));
      return unpackFrozen(run);
    },
    get agreed() {
      watch(inputOf('agreed'));
      return run.agreed;
    },
    holders: {},
    names: {},
  };
}

/** A record that finds a member only when it is asked for, by `Object.hasOwn` too; it can't be listed. */
function watchedRecord<K, T>(
  find: (name: string) => K | undefined,
  value: (key: K) => T | undefined,
): Readonly<Record<string, T>> {
  const get = (name: string | symbol): T | undefined => {
    const key = typeof name === 'string' ? find(name) : undefined;
    return key === undefined ? undefined : value(key);
  };
  return new Proxy<Record<string, T>>(
    {},
    {
      get: (_target, name) => get(name),
      has: (_target, name) => get(name) !== undefined,
      getOwnPropertyDescriptor(_target, name) {
        const found = get(name);
        return found === undefined ? undefined : { value: found, configurable: true, enumerable: true };
      },
      ownKeys() {
        throw new Error('a watched record can’t be listed');
      },
    },
  );
}
