import type { Fact } from '../../engine/lifecycle/facts/fact.ts';
import type { Store } from './store.ts';

/** A store that lasts as long as the process. */
export class MemoryStore implements Store {
  #facts: readonly Fact[];
  readonly #notices = new Map<string, 'claimed' | 'sent'>();

  constructor(facts: readonly Fact[] = []) {
    this.#facts = [...facts];
  }

  async facts(): Promise<readonly Fact[]> {
    return this.#facts;
  }

  async append(facts: readonly Fact[], known: number): Promise<boolean> {
    if (this.#facts.length !== known) return false;
    this.#facts = [...this.#facts, ...facts];
    return true;
  }

  async claim(notice: string): Promise<boolean> {
    if (this.#notices.has(notice)) return false;
    this.#notices.set(notice, 'claimed');
    return true;
  }

  async markSent(notice: string): Promise<void> {
    this.#notices.set(notice, 'sent');
  }

  async release(notice: string): Promise<void> {
    if (this.#notices.get(notice) === 'claimed') this.#notices.delete(notice);
  }
}
