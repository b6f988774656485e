import type { Look } from '../desk.ts';
import type { Session } from '../session.ts';
import type { Client, NoAnswer } from './client.ts';

/** How long typing must pause before the text is looked at, in milliseconds. */
const pause = 150;

/**
 * Has a session looked at again whenever it changes: soon after the last key, one look at a time, and always the latest.
 * What comes back about an earlier one is told only if nothing later is on its way.
 */
export class Looker {
  readonly #client: Client;
  readonly #told: (session: Session, look: Look | NoAnswer) => void;
  #next: Session | undefined;
  #timer: number | undefined;
  #isBusy = false;

  constructor(client: Client, told: (session: Session, look: Look | NoAnswer) => void) {
    this.#client = client;
    this.#told = told;
  }

  look(session: Session, isTyping: boolean): void {
    this.#next = session;
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#begin(), isTyping ? pause : 0);
  }

  async #begin(): Promise<void> {
    const session = this.#next;
    if (!session || this.#isBusy) return;
    this.#isBusy = true;
    this.#next = undefined;
    const found = await this.#client.ask('look', { session }).catch((error: unknown) => error as NoAnswer);
    this.#isBusy = false;
    // A later text replaces this answer; a later day of the same text still shows something of it.
    const { text } = this.#next ?? session;
    if (text === session.text) this.#told(session, found);
    if (this.#next) this.#begin();
  }
}
