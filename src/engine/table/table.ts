import type { Names } from '../chart/names.ts';
import type { PackedEvent, PackedRun } from './packed-run.ts';

export type PackedGuard = (run: PackedRun, event: PackedEvent) => boolean;

/** Changes what a run remembers, and tells which conditions may hold otherwise from now on. */
export type PackedAction = (run: PackedRun, event: PackedEvent, stale: StaleRegions) => void;

export interface PackedTransition {
  readonly region: number;
  /** The state that it leads to; `undefined` when it stays. */
  readonly target: number | undefined;
  readonly guard: PackedGuard | undefined;
  readonly actions: readonly PackedAction[];
}

/** One small machine: the term, or one thing that has a state. */
export interface Region {
  /** `term`, or a group and a member of it: `phases`, `support`. */
  readonly path: readonly [group: string, id?: string];
  readonly states: readonly string[];
  /** What is done when a state is entered, by state. */
  readonly entry: readonly (readonly PackedAction[])[];
  /** The transitions that need no event, by state. */
  readonly always: readonly (readonly PackedTransition[])[];
}

/** How one region takes one event: the transitions to try in order, by the state that it is in. */
export type Reaction = { readonly region: number; readonly byState: readonly (readonly PackedTransition[])[] };

/** The parts that a fact is made of, as a stretch of all parts. */
export interface PartsOfFact {
  readonly first: number;
  readonly ids: readonly string[];
}

/** A chart as numbers. It is not written to: any number of runs may be played on it. */
export interface Table {
  readonly regions: readonly Region[];
  /** The regions that take each event, in document order. */
  readonly reactions: readonly (readonly Reaction[])[];
  readonly events: Names;
  readonly moments: Names;
  readonly budgets: Names;
  /** The clauses that may apply several times. */
  readonly clauses: Names;
  readonly roles: Names;
  readonly parties: Names;
  readonly components: Names;
  readonly parts: ReadonlyMap<string, PartsOfFact>;
  readonly partCount: number;
}

/** The regions whose conditions have to be looked at again, each once. */
export class StaleRegions {
  readonly #isListed: Uint8Array;
  readonly list: number[] = [];

  constructor(count: number) {
    this.#isListed = new Uint8Array(count);
  }

  add(region: number): void {
    if (this.#isListed[region] === 1) return;
    this.#isListed[region] = 1;
    this.list.push(region);
  }

  clear(): void {
    for (const region of this.list) this.#isListed[region] = 0;
    this.list.length = 0;
  }
}
