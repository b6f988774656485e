import { type AdjacencyMap, getAdjacencyMap } from '@xstate/graph';
import type { MachineEvent } from '../../../engine/chart/chart.ts';
import type { Snapshot } from '../../../engine/lifecycle/stepper.ts';
import type { Slice } from './slice.ts';

/** A state of a slice, with the shortest way to it. */
export interface Place {
  readonly key: string;
  readonly state: Snapshot;
  /** The place before it on a shortest way, and what led on from there; absent at the start. */
  readonly from?: { readonly place: Place; readonly event: MachineEvent };
  readonly edges: readonly { readonly event: MachineEvent; readonly to: string }[];
}

/** The states of a slice, nearest first. */
export interface Space {
  readonly slice: Slice;
  readonly places: ReadonlyMap<string, Place>;
  /** Whether these are all there are, rather than as many as were asked for. */
  readonly isWhole: boolean;
}

/** Where a walk may stop. */
export interface Limits {
  readonly mostStates: number;
  /** What comes after such a state is of no interest. */
  isLast?(state: Snapshot): boolean;
  /** Once so many of such states are found, nothing more is looked for. */
  readonly goals?: { readonly most: number; isGoal(state: Snapshot): boolean };
}

/** Walks a slice with the graph package of XState. */
export function explore(slice: Slice, { mostStates, isLast, goals }: Limits): Space {
  let states = 0;
  let found = 0;
  let isWhole = true;
  const map = getAdjacencyMap(slice.machine, {
    events: (state) => slice.events(state) as MachineEvent[],
    serializeState: (state) => slice.keyOf(state) as never,
    stopWhen: (state) => {
      states += 1;
      if (goals?.isGoal(state)) found += 1;
      const isFar = states > mostStates || (goals !== undefined && found >= goals.most);
      if (isFar) isWhole = false;
      return isFar || (isLast?.(state) ?? false);
    },
  });
  return { slice, places: linked(map, slice), isWhole };
}

/** The map is filled nearest first, so the first way found to a state is a shortest one. */
function linked(map: AdjacencyMap<Snapshot, { type: string }>, slice: Slice): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const ways = new Map<string, NonNullable<Place['from']>>();
  for (const [key, { state, transitions }] of Object.entries(map)) {
    const steps = Object.values(transitions) as readonly { readonly event: MachineEvent; readonly state: Snapshot }[];
    const edges = steps
      .filter((step) => step.state !== state)
      .map((step) => ({ event: step.event, to: slice.keyOf(step.state) }));
    const from = ways.get(key);
    const place: Place = { key, state, edges, ...(from && { from }) };
    places.set(key, place);
    for (const { event, to } of edges)
      if (!ways.has(to) && to !== key && !places.has(to)) ways.set(to, { place, event });
  }
  return places;
}

/** What leads from the start to a place. */
export function wayTo(place: Place): readonly MachineEvent[] {
  const events: MachineEvent[] = [];
  for (let at: Place | undefined = place; at?.from; at = at.from.place) events.unshift(at.from.event);
  return events;
}

/** The places from which one of the others can still be reached. */
export function canReach({ places }: Space, isGoal: (place: Place) => boolean): ReadonlySet<string> {
  const before = new Map<string, string[]>();
  for (const { key, edges } of places.values()) {
    for (const { to } of edges) before.set(to, [...(before.get(to) ?? []), key]);
  }
  const reaching = new Set<string>();
  const waiting = [...places.values()].filter(isGoal).map(({ key }) => key);
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (reaching.has(key)) continue;
    reaching.add(key);
    waiting.push(...(before.get(key) ?? []));
  }
  return reaching;
}
