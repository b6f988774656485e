import type { Fact } from '../lifecycle/fact.ts';
import type { Store } from './store.ts';

/** A store that lasts as long as the process. */
export class MemoryStore implements Store {
  #facts: readonly Fact[];
  readonly #sent = new Set<string>();

  constructor(facts: readonly Fact[] = []) {
    this.#facts = [...facts];
  }

  async facts(): Promise<readonly Fact[]> {
    return this.#facts;
  }

  async append(facts: readonly Fact[]): Promise<void> {
    this.#facts = [...this.#facts, ...facts];
  }

  async wasSent(notice: string): Promise<boolean> {
    return this.#sent.has(notice);
  }

  async markSent(notice: string): Promise<void> {
    this.#sent.add(notice);
  }
}
