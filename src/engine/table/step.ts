import type { PackedEvent, PackedRun } from './packed-run.ts';
import { type PackedTransition, StaleRegions, type Table } from './table.ts';

/**
 * Takes events as XState v5 does, as far as charts use it: all regions choose their transition by what the run
 * remembers before the event; then the actions run, those of transitions before those of entries, in document order; then
 * transitions that need no event are taken in the same way until none is left. Only regions that entered a state or
 * whose conditions may have changed are asked again, which gives the same, since conditions look at nothing else.
 */
export class TableStepper {
  readonly #table: Table;
  readonly #stale: StaleRegions;
  readonly #chosen: PackedTransition[] = [];

  constructor(table: Table) {
    this.#table = table;
    this.#stale = new StaleRegions(table.regions.length);
  }

  /** Whether the run was changed; an event that is not admitted changes nothing. */
  take(event: PackedEvent, run: PackedRun): boolean {
    const chosen = this.#chosen;
    chosen.length = 0;
    for (const { region, byState } of this.#table.reactions[event.index] ?? []) {
      this.#choose(byState[run.states[region] as number] as readonly PackedTransition[], run, event);
    }
    if (chosen.length === 0 || !this.#run(run, event)) return false;
    this.#settle(event, run);
    return true;
  }

  /** Lets every region look at its conditions, as after a hand-over. */
  settleAll(event: PackedEvent, run: PackedRun): void {
    for (let region = 0; region < this.#table.regions.length; region += 1) this.#stale.add(region);
    this.#settle(event, run);
  }

  /** Takes the transitions that need no event, until none is left. */
  #settle(event: PackedEvent, run: PackedRun): void {
    const chosen = this.#chosen;
    while (this.#stale.list.length > 0) {
      chosen.length = 0;
      const stale = this.#stale.list.sort(ascending);
      for (const region of stale) {
        const always = this.#table.regions[region]?.always[run.states[region] as number];
        this.#choose(always as readonly PackedTransition[], run, event);
      }
      this.#stale.clear();
      this.#run(run, event);
    }
  }

  #choose(transitions: readonly PackedTransition[], run: PackedRun, event: PackedEvent): void {
    for (const transition of transitions) {
      if (transition.guard && !transition.guard(run, event)) continue;
      this.#chosen.push(transition);
      return;
    }
  }

  /** Whether anything was done. */
  #run(run: PackedRun, event: PackedEvent): boolean {
    let done = false;
    for (const { actions } of this.#chosen) {
      for (const action of actions) {
        action(run, event, this.#stale);
        done = true;
      }
    }
    for (const { region, target } of this.#chosen) {
      if (target === undefined || target === run.states[region]) continue;
      run.states[region] = target;
      this.#stale.add(region);
      done = true;
      const entry = this.#table.regions[region]?.entry[target] ?? [];
      for (const action of entry) action(run, event, this.#stale);
    }
    return done;
  }
}

function ascending(a: number, b: number): number {
  return a - b;
}
