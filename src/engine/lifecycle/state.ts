import type { IsoDate } from '../../calendar/day.ts';
import { own } from '../../text/own.ts';
import type { Context } from '../chart/chart.ts';
import type { Compiled } from './compile.ts';
import type { Value } from './machine.ts';
import type { Snapshot } from './stepper.ts';

/** Where a run stands on a day: the version of the convention in effect, and the snapshot of its machine. */
export interface State {
  readonly day: IsoDate;
  readonly compiled: Compiled;
  readonly snapshot: Snapshot;
}

export function statesOf({ snapshot }: State): Value {
  return snapshot.value as Value;
}

export function contextOf({ snapshot }: State): Context {
  return snapshot.context;
}

/** The state of one thing of a group, or `undefined` when the convention has none of that name. */
export function stateOf(state: State, group: string, id: string): string | undefined {
  const regions = own(statesOf(state), group);
  return typeof regions === 'object' ? own(regions, id) : undefined;
}
