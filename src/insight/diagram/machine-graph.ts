import type { Compiled } from '../../engine/lifecycle/compile.ts';
import { startOf } from '../../engine/lifecycle/replay.ts';
import { contextOf, type State } from '../../engine/lifecycle/state.ts';
import { tellerOf } from '../explain/teller.ts';
import type { MachineGraph, View } from './graph.ts';
import { phasesView } from './phases-view.ts';

/** What a picture shows. */
export interface GraphOptions {
  readonly view: View;
  /** Where the agreement stands: it is shown as it stands there, by the version of the convention then in effect. */
  readonly state?: State;
}

/** The statechart of a convention as a picture in the words of the agreement. */
export function machineGraph(compiled: Compiled, { view, state }: GraphOptions): MachineGraph {
  const version = state?.compiled ?? compiled;
  const { convention } = version;
  const teller = tellerOf(version, contextOf(state ?? startOf(version)));
  return {
    title: convention.title,
    language: convention.language,
    view,
    ...(state && { on: state.day }),
    sections: phasesView(version, teller, state),
  };
}
