/**
 * How much may be looked at, in states: those of a slice that are walked, and those that a run on real days passes
 * through. A bound that is the same on every machine, since nothing here has a clock.
 */
export class Work {
  readonly most: number;
  /** What this is a part of. */
  readonly #whole: Work | undefined;
  #left: number;

  constructor(most: number, whole?: Work) {
    this.most = most;
    this.#whole = whole;
    this.#left = most;
  }

  /** Whether nothing more may be looked at. */
  get isSpent(): boolean {
    return this.#left <= 0 || (this.#whole?.isSpent ?? false);
  }

  /** Takes some of what is left; false where nothing was. */
  take(states = 1): boolean {
    if (this.isSpent) return false;
    this.spend(states);
    return true;
  }

  /** Takes what was looked at already. */
  spend(states: number): void {
    this.#left -= states;
    this.#whole?.spend(states);
  }
}
