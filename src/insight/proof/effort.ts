/** Thrown where no more may be done, and caught by whoever said how much: what was asked is then not settled. */
export class EffortSpent extends Error {
  /** How much was allowed. */
  readonly most: number;

  constructor(most: number) {
    super();
    this.most = most;
  }
}

/**
 * How much may be done for one command: steps of the machine, days that are worked out, states that are stepped to. It is
 * counted wherever they are taken, so that it is the same on every machine, and nothing here has a clock.
 */
export class Effort {
  readonly most: number;
  #left: number;

  constructor(most: number) {
    this.most = most;
    this.#left = most;
  }

  /** Counts what is done next; ends whatever wanted to do more than was left. */
  spend(count: number): void {
    this.#left -= count;
    if (this.#left < 0) throw new EffortSpent(this.most);
  }

  /** Sets some of it aside, which nothing can use until it is given back; it returns how to. */
  setAside(part: number): () => void {
    const kept = Math.max(0, Math.min(this.#left, Math.floor(this.most * part)));
    this.#left -= kept;
    return () => {
      this.#left = Math.max(0, this.#left) + kept;
    };
  }
}

/** As much as may be done, in proportion to the states that may be looked at where these are more than usual. */
export function effortFor(most: number, states: number, usualStates: number): Effort {
  return new Effort(Math.ceil(most * Math.max(1, states / usualStates)));
}

/** What is done, or something else where it would take more than is left. */
export function unlessSpent<T, U>(act: () => T, otherwise: (most: number) => U): T | U {
  try {
    return act();
  } catch (error) {
    if (error instanceof EffortSpent) return otherwise(error.most);
    throw error;
  }
}
