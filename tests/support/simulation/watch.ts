import { instantAt } from '../../../src/calendar/instant.ts';
import type { Notice } from '../../../src/register/agreement/notice.ts';
import { longestLease } from '../../../src/register/agreement/outbox.ts';
import type { Leased, LeasedId, LeaseRequest, Store } from '../../../src/register/store/store.ts';
import { compiledOnce } from './agreements.ts';
import { settingsIn } from './kept.ts';
import { type Host, mostSkew, type World } from './world.ts';

interface Taken {
  readonly host: Host;
  /** What its clock showed. */
  readonly at: number;
  readonly isClockRight: boolean;
  readonly order: number;
}

/** Looks on while things happen, and says at once what may never happen: too early, or twice for no reason. */
export class Watch {
  readonly #world: World;
  readonly #store: Store;
  /** Who delivers a notice, by agreement and notice. */
  readonly #taken = new Map<string, Taken>();
  readonly #last = new Map<string, Taken>();
  /** When a notice was marked as delivered to a place. */
  readonly #marked = new Map<string, number>();
  #order = 0;
  /** What was seen that may not be. */
  readonly broken: string[] = [];
  /** What somebody set out to deliver for the first time when there were no faults any more, by agreement and notice. */
  readonly firstInCalm = new Set<string>();

  constructor(world: World, store: Store) {
    this.#world = world;
    this.#store = store;
  }

  async applied(host: Host, method: keyof Store, args: readonly unknown[], result: unknown): Promise<void> {
    this.#order += 1;
    if (method === 'lease') {
      for (const leased of result as readonly Leased[]) await this.#lease(host, args[0] as LeaseRequest, leased);
    }
    if (method === 'markDelivered') {
      const [{ agreement, notice }, place] = args as [LeasedId, string];
      const what = `${agreement}/${notice} at ${place}`;
      if (!this.#marked.has(what)) this.#marked.set(what, this.#order);
    }
    if (method === 'endLease') {
      const [{ agreement, notice }] = args as [LeasedId];
      const what = `${agreement}/${notice}`;
      if (this.#taken.get(what)?.host === host) this.#taken.delete(what);
    }
  }

  begun(host: Host, place: string, notice: Notice): void {
    const what = `${notice.data.agreement}/${notice.id}`;
    const marked = this.#marked.get(`${what} at ${place}`);
    const taken = this.#last.get(`${what} by ${host.name}`);
    if (!taken) this.#say(`law 2: ${what} is delivered by ${host.name}, which never took it on`);
    else if (marked !== undefined && marked < taken.order) {
      this.#say(`law 2: ${what} is delivered to ${place} again, which was marked as having it`);
    }
  }

  async #lease(host: Host, { now }: LeaseRequest, { agreement, item }: Leased): Promise<void> {
    const what = `${agreement}/${item.notice.id}`;
    const before = this.#taken.get(what);
    // It was asked for some while before it came true, or by a clock that was put.
    const isClockRight = Math.abs(now - this.#world.now) <= 2 * mostSkew;
    const taken = { host, at: now, isClockRight, order: this.#order };
    if (before?.isClockRight && taken.isClockRight && now - before.at < longestLease - 2 * mostSkew) {
      this.#say(`law 2: ${what} is taken on by ${host.name} while ${before.host.name} has it`);
    }
    if (this.#world.isCalm && host.isAlive && item.attempts === 1) this.firstInCalm.add(what);
    this.#taken.set(what, taken);
    this.#last.set(`${what} by ${host.name}`, taken);
    await this.#time(agreement, item, now);
  }

  /** Nothing goes out before the hour of its day, by any hour that was ever set, and nothing of days that are past. */
  async #time(agreement: string, { notice, day, attempts }: Leased['item'], now: number): Promise<void> {
    const known = await this.#store.agreement(agreement);
    const text = known && (await this.#store.convention(known.convention.id, known.convention.version));
    if (!known || !text) return;
    const isLine = !/corrected|refused/.test(notice.type);
    const settings = settingsIn(await this.#store.journal(agreement));
    const since = settings.at(-1)?.since ?? '';
    if (attempts === 1 && isLine && day < since) {
      this.#say(`law 4: ${agreement}/${notice.id} is sent, of a day before ${since}`);
    }
    const { timeZone } = compiledOnce(text).convention;
    if (settings.every(({ hour }) => now < instantAt(day, hour, timeZone))) {
      this.#say(`law 4: ${agreement}/${notice.id} is sent before the hour of its day`);
    }
  }

  #say(what: string): void {
    this.#world.say('watch', () => what);
    this.broken.push(what);
  }
}
