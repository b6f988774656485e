import { bounds } from '../../../text/bounds.ts';
import { Work } from '../work.ts';

/**
 * How much may be looked at in a proof on the calendar: checks of one clause on one entry day. As many as the bound
 * allows, in proportion to the states that may be looked at in the machine.
 */
export class Checks {
  readonly #work: Work;

  constructor(mostStates: number = bounds.proofStates.most) {
    this.#work = new Work(Math.ceil((bounds.proofChecks.most / bounds.proofStates.most) * mostStates));
  }

  get most(): number {
    return this.#work.most;
  }

  /** Takes so many checks; false where none were left. */
  take(count: number): boolean {
    return this.#work.take(count);
  }
}
