import { type EpochDay, fromEpochDay } from '../../calendar/epoch-day.ts';
import { handOver } from '../lifecycle/hand-over.ts';
import type { State } from '../lifecycle/state.ts';
import { carriedOver, type Snapshot } from '../lifecycle/stepper.ts';
import { pack, unpackContext, unpackValue } from './pack.ts';
import type { Version } from './version.ts';

/** Hands a run over to the amended convention, as `Stepper.adopt` does; what is handed over is the reference's to say. */
export function takeOver(before: Version, after: Version, day: EpochDay): void {
  const { run, table, compiled } = before;
  const snapshot = { value: unpackValue(run, table), context: unpackContext(run, table) } as unknown as Snapshot;
  const on = fromEpochDay(day);
  const state: State = { day: on, compiled, snapshot };
  const { context, reopened } = handOver(state, after.compiled, on);
  const value = carriedOver(snapshot.value, after.compiled.chart, reopened);
  pack({ value: value as Snapshot['value'], context }, after.table, after.run);
  after.run.day = day;
  after.stepper.settleAll(after.event('version.amended', day), after.run);
}
