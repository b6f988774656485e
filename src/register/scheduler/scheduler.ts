import { addDays, type IsoDate } from '../../calendar/day.ts';
import { dayAt, type EpochMilliseconds, endOfDay, startOfDay } from '../../calendar/instant.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import type { Fact } from '../../engine/lifecycle/facts/fact.ts';
import { type FactFault, readFacts } from '../../engine/lifecycle/facts/read-facts.ts';
import type { Refusal } from '../../engine/lifecycle/refusals/refusal.ts';
import type { FactDeclaration } from '../../language/schema/scenario-declaration.ts';
import type { Store } from '../store/store.ts';
import type { Clock } from './clock.ts';
import { KeptAgreement } from './kept-agreement.ts';
import type { Notice } from './notice.ts';

/** The longest that one timer is armed for, in milliseconds: an hour, far below the 24.8 days that overflow one. */
export const longestWait = 60 * 60 * 1000;

export interface SchedulerOptions {
  readonly compiled: Compiled;
  readonly store: Store;
  readonly clock: Clock;
  /**
   * Takes a notice over. A notice counts as sent once this has answered; when it throws, it is tried again later, and
   * those behind it do not wait. It may record facts; it must not wait for `stop()`, which waits for it.
   */
  readonly deliver: (notice: Notice) => void | Promise<void>;
  /** Told when a delivery, the store or the clock failed; the scheduler tries again at its next wake-up. */
  readonly onError?: (error: unknown) => void;
}

/** What became of facts that somebody wanted to record: all of them are stored, or none. */
export type Recording =
  | { readonly status: 'recorded'; readonly facts: readonly Fact[] }
  | { readonly status: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly status: 'unreadable'; readonly faults: readonly FactFault[] };

/**
 * Keeps one agreement in time: it sends each notice once, on its day or as soon after as it can.
 *
 * It is level-triggered: what is due follows from the facts and the day, and what was not sent is sent. What it keeps in
 * memory to know that, it could make anew from the facts at any time; so one more fact costs what its day costs, and a
 * new day what it brings up. And so a wake-up that is lost, doubled or late changes nothing, and neither does a clock that jumps or is put back. It
 * wakes at least once an hour and at each midnight of the convention's zone, and never arms a timer for a whole wait.
 */
export class Scheduler {
  readonly #options: SchedulerOptions;
  #cancel: (() => void) | undefined;
  #isRunning = false;
  #kept: KeptAgreement;
  /** The day on which the clock was last asked, and the instants between which it lies. */
  #day: { readonly day: IsoDate; readonly begins: EpochMilliseconds; readonly ends: EpochMilliseconds } | undefined;
  /** The day, and the number of facts, for which everything due was sent. */
  #settled: { readonly day: IsoDate; readonly facts: number } | undefined;
  /** The recording under way; the next one waits for it. */
  #recording: Promise<unknown> = Promise.resolve();
  /** Whether facts are played that may not come to be stored. */
  #isTrying = false;
  /** The sending under way, and whether there may be more to send than it knows. */
  #sending: Promise<void> | undefined;
  #maySendMore = false;

  constructor(options: SchedulerOptions) {
    this.#options = options;
    this.#kept = new KeptAgreement(options.compiled);
  }

  /** The day that it is in the zone of the convention. */
  today(): IsoDate {
    const { clock, compiled } = this.#options;
    const now = clock.now();
    if (!this.#day || now < this.#day.begins || now >= this.#day.ends) {
      const { timeZone } = compiled.convention;
      const day = dayAt(now, timeZone);
      this.#day = { day, begins: startOfDay(day, timeZone), ends: endOfDay(day, timeZone) };
    }
    return this.#day.day;
  }

  /** Begins to wake by itself. Starting twice is starting once. */
  async start(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    await this.#wake();
  }

  /** Wakes no more; what is under way is finished. */
  async stop(): Promise<void> {
    this.#isRunning = false;
    this.#cancel?.();
    await this.#recording;
    await this.#sending;
  }

  /**
   * Sends what is due by now and was not sent. While that is under way, another call only makes it look once more.
   * Errors go to `onError`.
   */
  async tick(): Promise<void> {
    this.#maySendMore = true;
    if (this.#sending) return;
    this.#sending = this.#sendAll();
    await this.#sending;
    this.#sending = undefined;
  }

  /**
   * Records facts, all of them or none. They are refused when one of them is not admissible, or would make a fact that
   * is already recorded inadmissible; facts of days to come are no facts yet. What they make due is sent at once.
   */
  async record(declared: readonly FactDeclaration[]): Promise<Recording> {
    const recorded = this.#recording.then(() => this.#record(declared));
    this.#recording = recorded.catch(() => undefined);
    const recording = await recorded;
    // Whatever becomes of the notices, the facts are stored.
    if (recording.status === 'recorded') await this.tick();
    return recording;
  }

  async #wake(): Promise<void> {
    await this.tick();
    if (!this.#isRunning) return;
    this.#cancel?.();
    this.#cancel = this.#options.clock.wakeAfter(this.#nextWait(), () => this.#wake());
  }

  /** Milliseconds until the next midnight of the zone, an hour at most; an hour from a clock that tells no time. */
  #nextWait(): number {
    const { clock, compiled } = this.#options;
    try {
      const midnight = startOfDay(addDays(this.today(), 1), compiled.convention.timeZone);
      return Math.max(1, Math.min(longestWait, midnight - clock.now()));
    } catch {
      return longestWait;
    }
  }

  async #sendAll(): Promise<void> {
    while (this.#maySendMore) {
      this.#maySendMore = false;
      await this.#sendDue().catch((error: unknown) => this.#report(error));
    }
  }

  async #sendDue(): Promise<void> {
    const { store } = this.#options;
    let facts = await store.facts();
    if (this.#isTrying) {
      // What is only tried makes nothing due.
      await this.#recording;
      facts = await store.facts();
    }
    const today = this.today();
    if (this.#settled?.day === today && this.#settled.facts === facts.length) return;
    const kept = this.#keptOn(facts, today);
    let allSent = true;
    for (const notice of kept.due()) {
      if (!(await store.claim(notice.id))) kept.leave(notice.id);
      else if (await this.#deliver(notice)) kept.settle(notice.id);
      else allSent = false;
    }
    if (allSent) this.#settled = { day: today, facts: facts.length };
  }

  /** The agreement with all facts that are stored, on a day. */
  #keptOn(facts: readonly Fact[], today: IsoDate): KeptAgreement {
    // Facts are only ever appended: with fewer, it is another store, or one that has lost some.
    if (facts.length < this.#kept.count) this.#kept = new KeptAgreement(this.#options.compiled);
    this.#kept.goOn(facts, today);
    return this.#kept;
  }

  /** Whether it was delivered. One that was not is free again, for whoever tries next. */
  async #deliver(notice: Notice): Promise<boolean> {
    const { store, deliver } = this.#options;
    try {
      await deliver(notice);
    } catch (error) {
      await store.release(notice.id);
      this.#report(error);
      return false;
    }
    await store.markSent(notice.id);
    return true;
  }

  #report(error: unknown): void {
    try {
      this.#options.onError?.(error);
    } catch {
      // A report that fails must not stop what it reports on.
    }
  }

  async #record(declared: readonly FactDeclaration[]): Promise<Recording> {
    const { compiled, store } = this.#options;
    const today = this.today();
    const known = await store.facts();
    const kept = this.#keptOn(known, today);
    const { facts, faults } = readFacts(declared, compiled, kept.ids);
    if (faults.length > 0) return { status: 'unreadable', faults };
    const early = declared.flatMap((declaration, index) => {
      const key = datedKeys.find((each) => (declaration[each] ?? '') > today);
      return key ? [tooEarly(index, key, today)] : [];
    });
    if (early.length > 0) return { status: 'unreadable', faults: early };
    const { caused, undo } = kept.try(facts);
    if (caused.length > 0) {
      undo();
      return { status: 'refused', refusals: caused };
    }
    if (await this.#append(facts, known.length, undo)) return { status: 'recorded', facts };
    // Somebody else recorded in the meantime: what is admissible has to be looked at afresh.
    return this.#record(declared);
  }

  /** Whether what was tried is stored; what is not was never recorded. */
  async #append(facts: readonly Fact[], known: number, undo: () => void): Promise<boolean> {
    let isStored = false;
    this.#isTrying = true;
    try {
      isStored = await this.#options.store.append(facts, known);
    } finally {
      this.#isTrying = false;
      if (!isStored) undo();
    }
    return isStored;
  }
}

const datedKeys = ['on', 'sent', 'presented', 'received'] as const;

function tooEarly(index: number, key: string, today: IsoDate): FactFault {
  return {
    index,
    key,
    message: {
      en: `This day is still to come; today is ${today}.`,
      fr: `Ce jour est encore à venir ; nous sommes le ${today}.`,
    },
  };
}
