import { own } from '../../../text/own.ts';
import { isOfCalendar, namesAhead, namesOf, type Region, type RegionNames, stateIn } from './regions.ts';

/** What can still make a difference to a question in a state. */
export interface Live {
  readonly regions: readonly Region[];
  /** Moments, and budgets by the names that regions read. */
  readonly names: ReadonlySet<string>;
  /** The events that one of the regions may take in the state that it is in. */
  readonly events: ReadonlySet<string>;
  /** Those that one of them may take now or later. */
  readonly eventsAhead: ReadonlySet<string>;
}

/**
 * The cone of influence, state by state: a phase that is over waits for nothing any more, so that what was done for it
 * tells no two states apart. Of phases in a row as many states are left as there are phases, and not two to the power of
 * them.
 */
export class Liveness {
  readonly #regions: readonly Region[];
  readonly #base: { readonly regions: ReadonlySet<string>; readonly names: readonly string[] };
  readonly #anchorsOf: (event: string) => readonly string[];
  readonly #writers = new Map<string, number[]>();
  readonly #known = new Map<string, Live>();

  /** `base` is what the question itself looks at; `anchorsOf` tells the moments that a day of the calendar waits for. */
  constructor(
    regions: readonly Region[],
    base: { readonly regions: readonly string[]; readonly names: readonly string[] },
    anchorsOf: (event: string) => readonly string[],
  ) {
    this.#regions = regions;
    this.#base = { regions: new Set(base.regions), names: base.names };
    this.#anchorsOf = anchorsOf;
    for (const [index, region] of regions.entries()) {
      for (const name of namesOf(region).writes) {
        this.#writers.set(name, [...(this.#writers.get(name) ?? []), index]);
      }
    }
  }

  in(value: unknown): Live {
    const states = this.#regions.map((region) => stateIn(value, region) ?? '');
    const key = states.join(' ');
    const known = this.#known.get(key) ?? this.#find(states);
    this.#known.set(key, known);
    return known;
  }

  #find(states: readonly string[]): Live {
    const names = new Set<string>();
    const kept = new Set<number>();
    const eventsAhead = new Set<string>();
    const aheadOf = (index: number): RegionNames | undefined =>
      namesAhead(this.#regions[index] as Region).get(states[index] ?? '');
    const keep = (index: number): void => {
      if (kept.has(index)) return;
      kept.add(index);
      const ahead = aheadOf(index);
      for (const name of ahead?.reads ?? []) follow(name);
      for (const event of ahead?.events ?? []) {
        eventsAhead.add(event);
        if (isOfCalendar(event)) for (const name of this.#anchorsOf(event)) follow(name);
      }
    };
    const follow = (name: string): void => {
      if (names.has(name)) return;
      names.add(name);
      for (const index of this.#writers.get(name) ?? []) if (aheadOf(index)?.writes.has(name)) keep(index);
    };
    for (const name of this.#base.names) follow(name);
    for (const [index, { id }] of this.#regions.entries()) if (this.#base.regions.has(id)) keep(index);
    const indices = [...kept].sort((a, b) => a - b);
    const events = new Set(
      indices.flatMap((index) => Object.keys(own(this.#regions[index]?.node.states, states[index])?.on ?? {})),
    );
    return { regions: indices.map((index) => this.#regions[index] as Region), names, events, eventsAhead };
  }
}
