import type { EpochMilliseconds } from '../../calendar/instant.ts';

/** What time it is, and how to be woken. The scheduler asks nobody else. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): EpochMilliseconds;
  /** Runs something once, after a number of milliseconds; the answer cancels it. */
  wakeAfter(milliseconds: number, run: () => Promise<void>): () => void;
  /** Lets the process do something else first: between two pieces of work that take a while. */
  pause(): Promise<void>;
}

/** The longest time that a timer holds, some 24.8 days: one that is to wait for longer fires at once. */
const longestTimer = 2 ** 31 - 1;

/**
 * The clock of this machine, in Node, in other runtimes and in browsers. It does not keep a process alive by itself, and
 * wakes after any number of milliseconds, however many. A machine that sleeps wakes whoever waits later, and never earlier.
 */
export const systemClock: Clock = {
  now: () => Date.now(),
  wakeAfter(milliseconds, run) {
    let timer: ReturnType<typeof setTimeout>;
    const wait = (left: number): void => {
      const next = left > longestTimer ? () => wait(left - longestTimer) : () => void run();
      timer = setTimeout(next, Math.min(left, longestTimer));
      // A browser has nothing to keep alive, and its timers are numbers.
      timer.unref?.();
    };
    wait(milliseconds);
    return () => clearTimeout(timer);
  },
  pause: () => new Promise((resolve) => afterOthers(resolve)),
};

/** Runs something once what waits already has had its turn; browsers put off timers by milliseconds, and messages not. */
function afterOthers(run: () => void): void {
  if (typeof setImmediate === 'function') setImmediate(run);
  else if (typeof MessageChannel === 'function') {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      run();
    };
    port2.postMessage(undefined);
  } else setTimeout(run, 0);
}

/** A clock that stands still until it is told to go on: virtual time, for tests and for playing ahead. */
export class VirtualClock implements Clock {
  #now: EpochMilliseconds;
  #wakes: { at: EpochMilliseconds; run: () => Promise<void> }[] = [];

  constructor(now: EpochMilliseconds) {
    this.#now = now;
  }

  now(): EpochMilliseconds {
    return this.#now;
  }

  wakeAfter(milliseconds: number, run: () => Promise<void>): () => void {
    const wake = { at: this.#now + milliseconds, run };
    this.#wakes.push(wake);
    return () => {
      this.#wakes = this.#wakes.filter((each) => each !== wake);
    };
  }

  async pause(): Promise<void> {}

  /** Goes on to an instant, running what is due on the way, each at its own time. */
  async advanceTo(instant: EpochMilliseconds): Promise<void> {
    for (let next = this.#next(instant); next; next = this.#next(instant)) {
      const due = next;
      this.#wakes = this.#wakes.filter((each) => each !== due);
      this.#now = Math.max(this.#now, due.at);
      await due.run();
    }
    this.#now = instant;
  }

  /**
   * Sets the clock without running anything: a machine that slept, or whose clock was put back. A timer counts what
   * passes and not what the clock shows, so one that was armed waits no longer after the clock is put back.
   */
  jumpTo(instant: EpochMilliseconds): void {
    const back = Math.max(0, this.#now - instant);
    this.#wakes = this.#wakes.map((wake) => Object.assign(wake, { at: wake.at - back }));
    this.#now = instant;
  }

  #next(until: EpochMilliseconds) {
    const due = this.#wakes.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
    return due[0];
  }
}
