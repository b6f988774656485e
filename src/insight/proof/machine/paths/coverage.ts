import type { Chart, ChartTransition, MachineEvent } from '../../../../engine/chart/chart.ts';
import type { Compiled } from '../../../../engine/lifecycle/compile.ts';
import { passes } from '../../../../engine/lifecycle/guards.ts';
import type { Run } from '../../../../engine/lifecycle/replay.ts';
import type { Snapshot } from '../../../../engine/lifecycle/stepper.ts';
import { own } from '../../../../text/own.ts';
import { actingRegionsOf, type Region, stateIn, transitionsOf } from '../regions.ts';

/** Something of a chart that a run can pass through: a state of a region, or a transition of one. */
export interface Item {
  readonly region: Region;
  readonly state: string;
  /** Absent for a state; `''` for a transition that waits for no event. */
  readonly event?: string;
  /** Absent for a transition that stays where it is. */
  readonly target?: string;
}

/** Names an item in one line: `phases/support open`, `phases/support open -worked:support-> open`. */
export function nameOfItem({ region, state, event, target }: Item): string {
  if (event === undefined) return `${region.id} ${state}`;
  return `${region.id} ${state} -${event || 'always'}-> ${target ?? state}`;
}

/** Every state and every transition of every region of a chart, by name. */
export function itemsOf(chart: Chart): ReadonlyMap<string, Item> {
  const items = actingRegionsOf(chart).flatMap((region) =>
    Object.entries(region.node.states ?? {}).flatMap(([state, node]): Item[] => [
      { region, state },
      ...[...transitionsOf(node)].map(([event, transition]) => itemOf(region, state, event, transition)),
    ]),
  );
  return new Map(items.map((item) => [nameOfItem(item), item]));
}

function itemOf(region: Region, state: string, event: string, { target }: ChartTransition): Item {
  return { region, state, event, ...(target !== undefined && { target }) };
}

/** What an event makes a region pass through, as its guards say. */
export function itemTaken(region: Region, snapshot: Snapshot, event: MachineEvent, isFirst: boolean): Item | undefined {
  const state = stateIn(snapshot.value, region);
  const node = own(region.node.states, state);
  if (state === undefined || !node) return undefined;
  const { context } = snapshot;
  const candidates = (isFirst ? own(node.on, event.type) : node.always) ?? [];
  const taken = candidates.find(({ guard }) => !guard || passes(guard, { context, event }));
  return taken && itemOf(region, state, isFirst ? event.type : '', taken);
}

/** What an event makes a region pass through, round by round. */
export function* itemsPassed(
  regions: readonly Region[],
  rounds: readonly Snapshot[],
  before: Snapshot,
  event: MachineEvent,
): Generator<Item> {
  let at = before;
  for (const [index, next] of rounds.entries()) {
    for (const region of regions) {
      const item = itemTaken(region, at, event, index === 0);
      if (item) yield item;
      const state = stateIn(next.value, region);
      if (state !== undefined) yield { region, state };
    }
    at = next;
  }
}

/** The names of what a run passes through, as long as no amendment makes another chart of it. */
export function coveredBy({ start, steps }: Run, { chart, stepper }: Compiled): ReadonlySet<string> {
  const regions = actingRegionsOf(chart);
  const covered = new Set<string>();
  for (const region of regions) {
    const state = stateIn(start.snapshot.value, region);
    if (state !== undefined) covered.add(nameOfItem({ region, state }));
  }
  for (const { before, event } of steps) {
    if (before.compiled.chart !== chart) break;
    const rounds = stepper.rounds(before.snapshot, event);
    for (const item of itemsPassed(regions, rounds, before.snapshot, event)) covered.add(nameOfItem(item));
  }
  return covered;
}
