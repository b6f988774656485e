/** How much may be looked at, in states: a bound that is the same on every machine, since nothing here has a clock. */
export class Work {
  #left: number;

  constructor(most: number) {
    this.#left = most;
  }

  /** Takes some of what is left; false where it is not enough. */
  isLeft(states = 1): boolean {
    if (this.#left < states) return false;
    this.#left -= states;
    return true;
  }
}
