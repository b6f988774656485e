import { getAdjacencyMap } from '@xstate/graph';
import type { MachineEvent } from '../../../engine/chart/chart.ts';
import type { Work } from '../work.ts';
import type { Slice } from './slice.ts';
import type { SliceState } from './slice-steps.ts';

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

/** A state while the walk goes on, with all that leads on from it once that was looked at. */
interface Node {
  readonly key: string;
  readonly state: SliceState;
  readonly edges: { readonly event: MachineEvent; readonly to: string }[];
  isOpen: boolean;
}

/** What leads to a state that was not met before: these edges alone are walked. */
interface FirstEdge {
  readonly type: string;
  readonly event: MachineEvent;
  readonly to: Node;
}

/** A state in which more can happen than this counts as several. */
const usualEvents = 10;

/** Walks a slice with the graph package of XState. */
export function explore(slice: Slice, { work, isLast, goals }: Limits): Space {
  const nodes = new Map<string, Node>();
  const nodeOf = (key: string, state: SliceState): Node => {
    const node: Node = { key, state, edges: [], isOpen: false };
    nodes.set(key, node);
    return node;
  };
  const firstEdgesOf = ({ state, edges }: Node): readonly FirstEdge[] => {
    const first: FirstEdge[] = [];
    const events = slice.events(state);
    work.spend(Math.floor(events.length / usualEvents) * slice.weight);
    for (const event of events) {
      const next = slice.next(state, event);
      if (!next) continue;
      const key = slice.keyOf(next);
      if (!nodes.has(key)) first.push({ type: event.type, event, to: nodeOf(key, next) });
      edges.push({ event, to: key });
    }
    return first;
  };
  let found = 0;
  let isWhole = true;
  const start = slice.start();
  const map = getAdjacencyMap(graphOf(nodeOf(slice.keyOf(start), start)) as never, {
    events: (node: unknown) => firstEdgesOf(node as Node) as never,
    serializeState: (node: unknown) => (node as Node).key as never,
    serializeEvent: (edge: unknown) => (edge as FirstEdge).to.key as never,
    stopWhen: (given: unknown) => {
      const node = given as Node;
      if (goals?.isGoal(node.state)) found += 1;
      if (isLast?.(node.state)) return true;
      if ((goals === undefined || found < goals.most) && work.take(slice.weight)) return false;
      node.isOpen = true;
      isWhole = false;
      return true;
    },
  });
  return { slice, places: linked(map), isWhole };
}

/** The walk as the graph package takes it: the edges of a state are its events, each of which knows where it leads. */
function graphOf(start: Node) {
  return {
    transition: (_node: Node, { to }: FirstEdge) => to,
    getInitialSnapshot: () => start,
    getPersistedSnapshot: (node: Node) => node,
  };
}

type Mapped = Readonly<
  Record<
    string,
    { readonly state: Node; readonly transitions: Readonly<Record<string, { readonly event: FirstEdge }>> }
  >
>;

/** The map is filled nearest first, and walks each state by the first edge that led there: a shortest way. */
function linked(map: unknown): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const ways = new Map<string, NonNullable<Place['from']>>();
  for (const [key, { state: node, transitions }] of Object.entries(map as Mapped)) {
    const { state, edges, isOpen } = node;
    const from = ways.get(key);
    const place: Place = { key, state, edges, isOpen, ...(from && { from }) };
    places.set(key, place);
    for (const { event } of Object.values(transitions)) ways.set(event.to.key, { place, event: event.event });
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
