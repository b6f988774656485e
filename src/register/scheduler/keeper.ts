import type { EpochMilliseconds } from '../../calendar/instant.ts';
import type { Channel } from '../delivery/channel.ts';
import type { Register } from '../operations/register.ts';
import type { Clock } from './clock.ts';
import { Dispatcher, usualConcurrency } from './dispatcher.ts';
import { reporting } from './reporting.ts';

/** The longest that a keeper waits, in milliseconds: a minute, so that it is right soon after a suspend or a jump. */
export const longestWait = 60_000;

/** What a keeper needs, and how it works. */
export interface KeeperOptions {
  /** The register that it keeps in time. */
  readonly register: Register;
  /** What tells the time and wakes it: `systemClock`, or a `VirtualClock` in tests. */
  readonly clock: Clock;
  /** Where notices go. A notice is sent once every channel has delivered it to all whom it concerns. */
  readonly channels: readonly Channel[];
  /** How many notices are on their way at once; 16 unless told otherwise. */
  readonly concurrency?: number;
  /** What it calls itself towards the store, so that others see what it took on; a random name unless told otherwise. */
  readonly name?: string;
  /** Told when a delivery, the store or the clock failed; it is tried again later. */
  readonly onError?: (error: unknown) => void;
}

/**
 * Keeps the agreements of a register in time: brings those up to date for which something is due, and sends each notice
 * once, at its hour or as soon after as it can. Any number of keepers may share a store.
 *
 * It is level-triggered: what is due follows from the facts and the clock, so a wake-up that is lost, doubled or late
 * changes nothing. It never arms a timer for a whole wait.
 */
export class Keeper {
  readonly #options: KeeperOptions;
  readonly #report: (error: unknown) => void;
  readonly #dispatcher: Dispatcher;
  #cancel: (() => void) | undefined;
  #isRunning = false;
  #round: Promise<void> | undefined;

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#report = reporting(options.onError);
    const { register, clock, channels, concurrency = usualConcurrency, name = crypto.randomUUID() } = options;
    this.#dispatcher = new Dispatcher({
      store: register.store,
      clock,
      channels,
      concurrency,
      name,
      report: this.#report,
    });
  }

  /** Begins to keep by itself. Starting twice is starting once. */
  async start(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    await this.#wake();
  }

  /** Keeps no more; what is on its way is finished. */
  async stop(): Promise<void> {
    this.#isRunning = false;
    this.#cancel?.();
    await this.#round;
    await this.#dispatcher.stop();
  }

  /** One round: what is due by now is brought up to date, and set out to be delivered. Two at once are one. */
  async tick(): Promise<void> {
    this.#round ??= this.#keep().finally(() => {
      this.#round = undefined;
    });
    await this.#round;
  }

  /** As many rounds as bring something forward, and everything delivered, or failed, that was set out in them. */
  async tickThrough(): Promise<void> {
    const { register, clock } = this.#options;
    let [before, next]: (EpochMilliseconds | undefined)[] = [];
    do {
      before = next;
      await this.tick();
      await this.#dispatcher.idle();
      next = await register.store.nextInstant();
    } while (next !== undefined && next <= clock.now() && next !== before);
  }

  async #keep(): Promise<void> {
    const { register, clock } = this.#options;
    try {
      await register.settleAll({ report: this.#report, pause: () => clock.pause() });
    } catch (error) {
      this.#report(error);
    }
    await this.#dispatcher.fill();
  }

  async #wake(): Promise<void> {
    await this.tick();
    const wait = await this.#nextWait();
    if (!this.#isRunning) return;
    this.#cancel?.();
    this.#cancel = this.#options.clock.wakeAfter(wait, () => this.#wake());
  }

  /** Milliseconds until something is due, a minute at most; a minute where what is due could not be done. */
  async #nextWait(): Promise<number> {
    const { register, clock } = this.#options;
    try {
      const wait = ((await register.store.nextInstant()) ?? Number.POSITIVE_INFINITY) - clock.now();
      return wait > 0 ? Math.min(longestWait, wait) : longestWait;
    } catch (error) {
      this.#report(error);
      return longestWait;
    }
  }
}
