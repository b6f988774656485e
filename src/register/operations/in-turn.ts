/** Lets one task at a time work on a thing, in the order in which they came; on different things they go on together. */
export class InTurn {
  readonly #last = new Map<string, Promise<unknown>>();

  async run<T>(thing: string, task: () => Promise<T>): Promise<T> {
    const before = this.#last.get(thing);
    const mine = before ? before.then(task, task) : task();
    // Whoever comes next waits for it, and not for what it answered.
    const settled = mine.then(
      () => undefined,
      () => undefined,
    );
    this.#last.set(thing, settled);
    try {
      return await mine;
    } finally {
      if (this.#last.get(thing) === settled) this.#last.delete(thing);
    }
  }
}
