import { recurrenceOf } from '../../language/model/recurrence.ts';
import { own as ofRecord } from '../../text/own.ts';
import type { Chart, ChartAction, ChartNode, ChartTransition } from '../chart/chart.ts';
import { put } from '../chart/members.ts';
import { own } from './context.ts';
import type { States } from './state.ts';

/** One small machine of a chart: the term, or one thing that has a state. */
export class Region {
  /** Its place in document order. */
  readonly number: number;
  /** `term`, or a group and a member of it: `phases`, `support`. */
  readonly group: string;
  readonly id: string | undefined;
  readonly initial: string;
  readonly states: ReadonlyMap<string, RegionState>;
  /** It has transitions that need no event. */
  readonly looksOn: boolean;

  constructor(number: number, group: string, id: string | undefined, { initial = '', states = {} }: ChartNode) {
    this.number = number;
    this.group = group;
    this.id = id;
    this.initial = initial;
    this.states = new Map(Object.entries(states).map(([name, node]) => [name, readState(node)]));
    this.looksOn = [...this.states.values()].some(({ always }) => always.length > 0);
  }

  stateIn(value: States): string {
    const found = ofRecord(value, this.group);
    return (typeof found === 'object' ? own(found, this.id ?? '') : found) ?? '';
  }

  withState(value: States, state: string): States {
    const found = ofRecord(value, this.group);
    return { ...value, [this.group]: typeof found === 'object' ? put(found, this.id ?? '', state) : state };
  }
}

export interface RegionState {
  readonly on: ReadonlyMap<string, readonly ChartTransition[]>;
  readonly always: readonly ChartTransition[];
  readonly entry: readonly ChartAction[];
}

function readState({ on = {}, always = [], entry = [] }: ChartNode): RegionState {
  return { on: new Map(Object.entries(on)), always, entry };
}

/** The regions of a chart, and which of them an event or a change concerns. */
export interface ChartRegions {
  readonly all: readonly Region[];
  /** Those that know an event, in document order. */
  readonly knowing: ReadonlyMap<string, readonly Region[]>;
  /** Those of which a condition that needs no event may look at what has a name. */
  readonly readers: ReadonlyMap<string, readonly Region[]>;
  /** Those of which such a condition may change with the day alone. */
  readonly watching: readonly Region[];
}

export function readRegions({ states }: Chart): ChartRegions {
  const all: Region[] = [];
  for (const [group, node] of Object.entries(states)) {
    const members: readonly (readonly [string | undefined, ChartNode])[] =
      node.type === 'parallel' ? Object.entries(node.states ?? {}) : [[undefined, node]];
    for (const [id, member] of members) all.push(new Region(all.length, group, id, member));
  }
  const knowing = new Map<string, Region[]>();
  const readers = new Map<string, Region[]>();
  const watching: Region[] = [];
  for (const region of all) {
    const conditions = [...region.states.values()].flatMap(({ always }) => always.map(({ guard }) => guard));
    for (const event of new Set([...region.states.values()].flatMap(({ on }) => [...on.keys()]))) {
      listUnder(event, region, knowing);
    }
    for (const name of new Set(namesIn(conditions))) listUnder(name, region, readers);
    if (asksTheDay(conditions)) watching.push(region);
  }
  return { all, knowing, readers, watching };
}

function listUnder(name: string, region: Region, lists: Map<string, Region[]>): void {
  const list = lists.get(name) ?? [];
  lists.set(name, list);
  list.push(region);
}

/** Every word in a condition: what it looks at by name is among them, as it stands or as the clause that a moment is about. */
function* namesIn(condition: unknown): Generator<string> {
  if (typeof condition === 'string') {
    yield condition;
    yield recurrenceOf(condition).clause;
  } else if (typeof condition === 'object' && condition !== null) {
    for (const part of Object.values(condition)) yield* namesIn(part);
  }
}

/** Whether a condition looks at cycles or units of the calendar: which of them runs is a matter of the day. */
function asksTheDay(condition: unknown): boolean {
  if (typeof condition !== 'object' || condition === null) return false;
  return (
    (['lastCycle', 'everySoFar', 'per'] as const).some((key) => key in condition) ||
    Object.values(condition).some(asksTheDay)
  );
}
