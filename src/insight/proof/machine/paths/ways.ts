import type { MachineEvent } from '../../../../engine/chart/chart.ts';
import { createMachine } from '../../../../engine/lifecycle/machine.ts';
import { plainStanding } from '../../../../engine/lifecycle/state.ts';
import { Stepper } from '../../../../engine/lifecycle/stepper.ts';
import { own } from '../../../../text/own.ts';
import { type Place, type Space, wayTo } from '../explore.ts';
import { type Region, stateIn } from '../regions.ts';
import { itemsPassed, nameOfItem } from './coverage.ts';

/** The shortest ways through each state and transition of a region, by its name. */
export interface RegionWays {
  readonly ways: ReadonlyMap<string, readonly (() => readonly MachineEvent[])[]>;
  readonly isWhole: boolean;
}

/** How many ways to an item are kept, to be tried on real days. */
export const mostWays = 3;

export function waysThrough(region: Region, { slice, places, isWhole }: Space): RegionWays {
  const machine = createMachine(slice.chart);
  const stepper = new Stepper(machine);
  const ways = new Map<string, (() => readonly MachineEvent[])[]>();
  const add = (name: string, way: () => readonly MachineEvent[]): void => {
    const known = ways.get(name) ?? [];
    if (known.length < mostWays) ways.set(name, [...known, way]);
  };
  for (const place of places.values()) {
    slice.spend(place.edges.length);
    const state = stateIn(place.state.value, region);
    if (state === undefined) continue;
    if (!place.from) add(nameOfItem({ region, state }), () => []);
    for (const edge of place.edges) {
      if (!concerns(region, state, edge, places)) continue;
      const before = machine.resolveState(plainStanding(place.state));
      for (const item of itemsPassed([region], stepper.rounds(before, edge.event), before, edge.event)) {
        add(nameOfItem(item), () => [...wayTo(place), edge.event]);
      }
    }
  }
  return { ways, isWhole };
}

/** Whether an edge can lead through anything of the region. */
function concerns(
  region: Region,
  state: string,
  { event, to }: Place['edges'][number],
  places: Space['places'],
): boolean {
  if (own(own(region.node.states, state)?.on, event.type)) return true;
  const next = places.get(to);
  return next !== undefined && stateIn(next.state.value, region) !== state;
}
