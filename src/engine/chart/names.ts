/** Numbers for names, in the order in which they were first met. */
export class Names {
  readonly #numbers = new Map<string, number>();
  readonly all: string[] = [];

  constructor(names: Iterable<string> = []) {
    for (const name of names) this.number(name);
  }

  /** The number of a name, a new one where it has none. */
  number(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.all.length);
    return this.all.push(name) - 1;
  }

  /** The number of a name, or `undefined`. */
  find(name: string): number | undefined {
    return this.#numbers.get(name);
  }
}
