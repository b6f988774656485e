import type { IsoDate } from '../../calendar/day.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import { startOf } from '../../engine/lifecycle/replay.ts';
import { contextOf, type State } from '../../engine/lifecycle/state.ts';
import { tellerOf } from '../explain/teller.ts';
import type { MachineGraph, View } from './graph.ts';
import { phasesView } from './phases-view.ts';
import { regionsView } from './regions-view.ts';
import { type Passed, standingIn } from './standing.ts';

/** What a picture shows. */
export interface GraphOptions {
  /** How much of it is drawn. */
  readonly view: View;
  /** Where the agreement stands: it is shown as it stands there, by the version of the convention then in effect. */
  readonly state?: State;
  /** The day as at which it stands so, where that is later than the last change. */
  readonly on?: IsoDate;
  /** The states that the run has left, to be marked as such (`passedThrough`); none are known without it. */
  readonly passed?: Passed;
}

/** The statechart of a convention as a picture in the words of the agreement. */
export function machineGraph(
  compiled: Compiled,
  { view, state, on = state?.day, passed = new Set() }: GraphOptions,
): MachineGraph {
  const version = state?.compiled ?? compiled;
  const { convention } = version;
  const teller = tellerOf(version, contextOf(state ?? startOf(version)));
  return {
    title: convention.title,
    language: convention.language,
    view,
    ...(state && on && { on }),
    sections:
      view === 'phases'
        ? phasesView(version, teller, state)
        : regionsView(version, teller, state ? standingIn(state, passed) : () => undefined),
  };
}
