import { bounds } from '../../text/bounds.ts';
import { isPossible, readClock } from '../agreement/clock-error.ts';
import { longestLease, type OutboxItem } from '../agreement/outbox.ts';
import type { Channel, Parcel } from '../delivery/channel.ts';
import { InTurn } from '../operations/in-turn.ts';
import type { DeliveryResult, Leased, LeasedId, Store } from '../store/store.ts';
import { mostAttempts, nextAttempt } from './backoff.ts';
import type { Clock } from './clock.ts';

/** How long one delivery may take, in milliseconds; well below a lease, so that nobody else begins while it runs. */
export const timeLimit: number = bounds.delivery.most;

/** How many notices are on their way at once, unless told otherwise. */
export const usualConcurrency: number = bounds.deliveriesAtOnce.most;

export interface DispatcherOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly channels: readonly Channel[];
  readonly concurrency: number;
  /** Who takes notices on; nobody else calls itself so. */
  readonly name: string;
  readonly report: (error: unknown) => void;
}

/**
 * Takes notices on and delivers them, so many at once; each has its own time limit, and one that hangs or fails delays no
 * other. A notice is sent once all its targets have it. A process that dies leaves its leases behind, which run out.
 */
export class Dispatcher {
  readonly #options: DispatcherOptions;
  readonly #under = new Set<Promise<void>>();
  readonly #writing = new InTurn();
  #filling: Promise<void> | undefined;
  #isStopped = false;

  constructor(options: DispatcherOptions) {
    this.#options = options;
  }

  /** Sets out to deliver what is due, as far as there is room; what gets free takes on more by itself. */
  async fill(): Promise<void> {
    this.#isStopped = false;
    this.#filling ??= this.#fill().finally(() => {
      this.#filling = undefined;
    });
    await this.#filling;
  }

  /** Settles once nothing is on its way any more. */
  async idle(): Promise<void> {
    while (this.#under.size > 0 || this.#filling) await Promise.all([...this.#under, this.#filling]);
  }

  /** Takes nothing on any more; what is on its way is finished. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.idle();
  }

  async #fill(): Promise<void> {
    const { store, clock, channels, concurrency, name, report } = this.#options;
    // Without a channel nothing is taken on: it would count as sent to all whom it concerns.
    if (channels.length === 0) return;
    while (!this.#isStopped && this.#under.size < concurrency) {
      const limit = concurrency - this.#under.size;
      let leased: readonly Leased[];
      try {
        const now = readClock(() => clock.now());
        leased = await store.lease({ by: name, now, length: longestLease, limit });
      } catch (error) {
        report(error);
        return;
      }
      if (leased.length === 0) return;
      for (const one of leased) this.#begin(one);
      // Whoever delivers at once leaves room for more.
      await clock.pause();
    }
  }

  #begin(leased: Leased): void {
    const delivery = this.#deliver(leased)
      .catch((error: unknown) => this.#options.report(error))
      .finally(() => {
        this.#under.delete(delivery);
        if (!this.#isStopped) void this.fill();
      });
    this.#under.add(delivery);
  }

  async #deliver({ agreement, item, contacts }: Leased): Promise<void> {
    const { store, name, channels } = this.#options;
    const id: LeasedId = { agreement, notice: item.notice.id, by: name };
    const parcel: Parcel = { notice: item.notice, contacts };
    const results = await Promise.all(
      channels.map((channel) => this.#deliverBy(channel, parcel, id, new Set(item.delivered))),
    );
    const result = this.#resultOf(results.flat(), item);
    await this.#write(() => store.endLease(id, result));
  }

  /** Why some targets of a channel did not get it. */
  async #deliverBy(
    channel: Channel,
    parcel: Parcel,
    id: LeasedId,
    done: ReadonlySet<string>,
  ): Promise<readonly string[]> {
    const deliverTo = async (target: string): Promise<readonly string[]> => {
      const place = target === '' ? channel.name : `${channel.name}:${target}`;
      if (done.has(place)) return [];
      try {
        await this.#within((signal) => channel.deliver(parcel, target, signal));
      } catch (error) {
        this.#options.report(error);
        return [`${place}: ${error instanceof Error ? error.message : String(error)}`];
      }
      await this.#write(() => this.#options.store.markDelivered(id, place));
      return [];
    };
    try {
      return (await Promise.all(channel.targets(parcel).map(deliverTo))).flat();
    } catch (error) {
      this.#options.report(error);
      return [`${channel.name}: ${error instanceof Error ? error.message : String(error)}`];
    }
  }

  /** Many deliveries may end at once: what comes of them is written one after the other, and others have a turn in between. */
  #write(write: () => Promise<void>): Promise<void> {
    return this.#writing.run('store', async () => {
      await this.#options.clock.pause();
      await write();
    });
  }

  #resultOf(errors: readonly string[], { attempts, sendAt, lease }: OutboxItem): DeliveryResult {
    const shown = this.#options.clock.now();
    // What was delivered was, whatever the clock has come to show meanwhile.
    const now = isPossible(shown) ? shown : (lease?.until ?? sendAt);
    if (errors.length === 0) return { kind: 'sent', at: now };
    const error = errors.join('\n').slice(0, longestError);
    if (attempts >= mostAttempts) return { kind: 'given-up', error };
    // The clock may have been put back meanwhile: it does not go out before its hour by any clock.
    return { kind: 'failed', error, nextAt: Math.max(sendAt, nextAttempt(attempts, now)) };
  }

  /** Runs something with a time limit, whether or not it minds the signal. */
  #within(run: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const abort = new AbortController();
    return new Promise<void>((resolve, reject) => {
      const cancel = this.#options.clock.wakeAfter(timeLimit, async () => {
        const late = new Error(`No answer within ${timeLimit / 1000} seconds.`);
        abort.abort(late);
        reject(late);
      });
      // What throws at once fails like what fails later.
      const running = (async () => run(abort.signal))();
      running.then(resolve, reject).finally(cancel);
    });
  }
}

/** How much of an error is kept, in characters. */
const longestError = 2000;
