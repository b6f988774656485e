import { playToEnd } from '../../engine/lifecycle/replay.ts';
import { type State, stateOf } from '../../engine/lifecycle/state.ts';
import type { Analysis } from './analysis.ts';

/** A run that dates and states can be told of, and where its facts come from. */
export interface KnownRun {
  readonly scenario: string;
  readonly state: State;
}

/** The run that a scenario plays; `undefined` where it has errors. */
export function runOf({ scenario }: Analysis): KnownRun | undefined {
  if (!scenario) return undefined;
  const { end } = playToEnd(scenario.compiled, scenario.facts, scenario.until);
  return { scenario: scenario.id, state: end };
}

/** The state that a clause is in at the end of a run. */
export function stateIn({ state }: KnownRun, section: string, id: string): string | undefined {
  return stateOf(state, section, id);
}
