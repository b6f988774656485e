import type { Look, Looked } from '../desk.ts';
import type { Client, NoAnswer } from './client.ts';

/** How long typing must pause before the text is looked at, in milliseconds. */
const pause = 150;

/**
 * Has a session looked at again whenever it changes: soon after the last key, one look at a time, and always the latest.
 * What comes back about an earlier one is told only if nothing later is on its way.
 */
export class Looker {
  readonly #client: Client;
  readonly #told: (looked: Looked, look: Look | NoAnswer) => void;
  #next: Looked | undefined;
  #timer: number | undefined;
  #isBusy = false;

  constructor(client: Client, told: (looked: Looked, look: Look | NoAnswer) => void) {
    this.#client = client;
    this.#told = told;
  }

  look(wanted: Looked, isTyping: boolean): void {
    this.#next = wanted;
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#begin(), isTyping ? pause : 0);
  }

  async #begin(): Promise<void> {
    const looked = this.#next;
    if (!looked || this.#isBusy) return;
    this.#isBusy = true;
    this.#next = undefined;
    const found = await this.#client.ask('look', looked).catch((error: unknown) => error as NoAnswer);
    this.#isBusy = false;
    // A later text replaces this answer; a later day of the same text still shows something of it.
    const { session } = this.#next ?? looked;
    if (session.text === looked.session.text) this.#told(looked, found);
    if (this.#next) this.#begin();
  }
}
