import { printable } from '../../../text/printable.ts';
import { printed } from '../../../text/printed.ts';
import type { Io } from '../io.ts';

/** A run that is shorter than this is over before anybody wonders. */
const patience = 1000;

/** How often the line is written anew, so that writing it costs nothing. */
const interval = 100;

const eraseLine = printed('\r\u001b[K');

/** Tells how far a long run has come, in one line that is written over, where somebody sees it. */
export class Progress {
  readonly #io: Pick<Io, 'err' | 'showsProgress' | 'clock'>;
  #next: number;
  #isShown = false;

  constructor(io: Pick<Io, 'err' | 'showsProgress' | 'clock'>) {
    this.#io = io;
    this.#next = io.clock.now() + patience;
  }

  show(words: () => string): void {
    if (!this.#io.showsProgress || this.#io.clock.now() < this.#next) return;
    this.#next = this.#io.clock.now() + interval;
    this.#io.err(printed(`${eraseLine}${printable(words())}`));
    this.#isShown = true;
  }

  /** Makes room for what is printed next. */
  clear(): void {
    if (this.#isShown) this.#io.err(eraseLine);
    this.#isShown = false;
  }
}
