import { getAdjacencyMap } from '@xstate/graph';
import type { MachineEvent } from '../../../engine/chart/chart.ts';
import type { Slice } from './slice.ts';
import type { SliceState } from './slice-steps.ts';
import type { Work } from './work.ts';

/** A state of a slice, with the shortest way to it. */
export interface Place {
  readonly key: string;
  readonly state: SliceState;
  /** The place before it on a shortest way, and what led on from there; absent at the start. */
  readonly from?: { readonly place: Place; readonly event: MachineEvent };
  readonly edges: readonly { readonly event: MachineEvent; readonly to: string }[];
  /** What comes after it was not looked at, since a bound was reached. */
  readonly isOpen: boolean;
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
  readonly work: Work;
  /** What comes after such a state is of no interest. */
  isLast?(state: SliceState): boolean;
  /** Once so many of such states are found, nothing more is looked for. */
  readonly goals?: { readonly most: number; isGoal(state: SliceState): boolean };
}

/** Something that happens in a state, and what it leads to. */
interface Edge {
  readonly type: string;
  readonly event: MachineEvent;
  readonly to: Node;
  /** Its place among the edges of its state. */
  readonly name: string;
}

interface Node {
  readonly key: string;
  readonly state: SliceState;
}

/** Walks a slice with the graph package of XState. */
export function explore(slice: Slice, { work, isLast, goals }: Limits): Space {
  const nodes = new Map<string, Node>();
  const nodeOf = (state: SliceState): Node => {
    const key = slice.keyOf(state);
    const known = nodes.get(key) ?? { key, state };
    nodes.set(key, known);
    return known;
  };
  const edgesOf = ({ state }: Node): readonly Edge[] => {
    const edges: Edge[] = [];
    for (const event of slice.events(state)) {
      const next = slice.next(state, event);
      if (next) edges.push({ type: event.type, event, to: nodeOf(next), name: String(edges.length) });
    }
    return edges;
  };
  const open = new Set<string>();
  let found = 0;
  const map = getAdjacencyMap(graphOf(nodeOf(slice.start())) as never, {
    events: (node: unknown) => edgesOf(node as Node) as never,
    serializeState: (node: unknown) => (node as Node).key as never,
    serializeEvent: (edge: unknown) => (edge as Edge).name as never,
    stopWhen: (node: unknown) => {
      const { key, state } = node as Node;
      if (goals?.isGoal(state)) found += 1;
      if (isLast?.(state)) return true;
      if ((goals === undefined || found < goals.most) && work.take()) return false;
      open.add(key);
      return true;
    },
  });
  return { slice, places: linked(map, open), isWhole: open.size === 0 };
}

/** The walk as the graph package takes it: the edges of a state are its events, each of which knows where it leads. */
function graphOf(start: Node) {
  return {
    transition: (_node: Node, { to }: Edge) => to,
    getInitialSnapshot: () => start,
    getPersistedSnapshot: (node: Node) => node,
  };
}

type Mapped = Readonly<
  Record<string, { readonly state: unknown; readonly transitions: Readonly<Record<string, unknown>> }>
>;

/** The map is filled nearest first, so the first way found to a state is a shortest one. */
function linked(map: unknown, open: ReadonlySet<string>): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const ways = new Map<string, NonNullable<Place['from']>>();
  for (const [key, { state: node, transitions }] of Object.entries(map as Mapped)) {
    const steps = Object.values(transitions) as readonly { readonly event: Edge }[];
    const edges = steps.map(({ event: { event, to } }) => ({ event, to: to.key }));
    const from = ways.get(key);
    const { state } = node as Node;
    const place: Place = { key, state, edges, isOpen: open.has(key), ...(from && { from }) };
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

/** The places from which one of the others can still be reached, by edges that count. */
export function canReach(
  { places }: Space,
  isGoal: (place: Place) => boolean,
  counts: (from: Place, to: Place) => boolean = () => true,
): ReadonlySet<string> {
  const before = new Map<string, string[]>();
  for (const place of places.values()) {
    for (const { to } of place.edges) {
      const next = places.get(to);
      if (!next || !counts(place, next)) continue;
      const known = before.get(to);
      if (known) known.push(place.key);
      else before.set(to, [place.key]);
    }
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
