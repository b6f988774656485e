import { membersOf } from '../../engine/chart/members.ts';
import type { Step } from '../../engine/lifecycle/replay.ts';
import { type State, type States, stateOf, statesOf } from '../../engine/lifecycle/state.ts';
import { own } from '../../text/own.ts';
import type { RegionOf } from './event-words.ts';
import type { Standing } from './graph.ts';

/** The states that a run has left, as `group.id.state` and `term.state`. */
export type Passed = ReadonlySet<string>;

/** What a run has left behind, step by step. */
export function passedThrough(steps: Iterable<Pick<Step, 'before' | 'after'>>): Passed {
  const passed = new Set<string>();
  for (const { before, after } of steps) {
    const [from, to] = [statesOf(before), statesOf(after)];
    for (const [group, old] of Object.entries(from)) {
      const now = own(to, group);
      if (old === now || old === undefined) continue;
      if (typeof old === 'string') passed.add(`${group}.${old}`);
      else for (const left of leftIn(group, old, after)) passed.add(left);
    }
  }
  return passed;
}

function* leftIn(group: string, old: Exclude<States[string], string | undefined>, after: State): Generator<string> {
  for (const [id, state] of membersOf(old)) {
    if (stateOf(after, group, id) !== state) yield `${group}.${id}.${state}`;
  }
}

/** How a state of a region stands: the run is in it, has left it, or may come to it. */
export function standingIn(state: State, passed: Passed): (region: RegionOf, name: string) => Standing {
  return ({ group, id }, name) => {
    const current = id === undefined ? own(statesOf(state), group) : stateOf(state, group, id);
    if (current === name) return 'current';
    return passed.has(id === undefined ? `${group}.${name}` : `${group}.${id}.${name}`) ? 'passed' : 'ahead';
  };
}
