import { type EpochDay, fromEpochDay } from '../../calendar/epoch-day.ts';
import { carriedOver } from '../lifecycle/carry-over.ts';
import { handOver } from '../lifecycle/hand-over.ts';
import { stateOn } from '../lifecycle/state.ts';
import { pack, unpackContext, unpackValue } from './pack.ts';
import type { Version } from './version.ts';

/** Hands a run over to the amended convention, as `Stepper.adopt` does; what is handed over is the reference's to say. */
export function takeOver(before: Version, after: Version, day: EpochDay): void {
  const { run, table, compiled } = before;
  const on = fromEpochDay(day);
  const state = stateOn(on, compiled, { value: unpackValue(run, table), context: unpackContext(run, table) });
  const { context, reopened } = handOver(state, after.compiled, on);
  pack({ value: carriedOver(state.value, after.compiled.chart, reopened), context }, after.table, after.run);
  after.run.day = day;
  after.stepper.settleAll(after.event('version.amended', day), after.run);
}
