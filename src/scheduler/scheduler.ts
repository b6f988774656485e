import { timeline } from '../agenda/timeline.ts';
import { addDays, type IsoDate } from '../calendar/day.ts';
import { dayAt, startOfDay } from '../calendar/instant.ts';
import type { Compiled } from '../lifecycle/compile.ts';
import type { Fact } from '../lifecycle/fact.ts';
import { type FactFault, readFacts } from '../lifecycle/read-facts.ts';
import type { Refusal } from '../lifecycle/refusal.ts';
import { replay } from '../lifecycle/replay.ts';
import type { FactDeclaration } from '../schema/scenario-declaration.ts';
import type { Store } from '../store/store.ts';
import type { Clock } from './clock.ts';
import { type Notice, noticesOf } from './notice.ts';

/** The longest that one timer is armed for, in milliseconds: an hour, far below the 24.8 days that overflow one. */
export const longestWait = 60 * 60 * 1000;

export interface SchedulerOptions {
  readonly compiled: Compiled;
  readonly store: Store;
  readonly clock: Clock;
  /** Takes a notice over. A notice counts as sent once this has answered; when it throws, it is tried again later. */
  readonly deliver: (notice: Notice) => void | Promise<void>;
  /** Told when a delivery or the store failed; the scheduler goes on and tries again at its next wake-up. */
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
 * It is level-triggered: it works out afresh from the facts what is due, and sends what was not sent.
 * So a wake-up that is lost, doubled or late changes nothing, and neither does a clock that jumps or is put back. It
 * wakes at least once an hour and at each midnight of the convention's zone, and never arms a timer for a whole wait.
 */
export class Scheduler {
  readonly #options: SchedulerOptions;
  #cancel: (() => void) | undefined;
  #isRunning = false;
  /** The day, and the number of facts, for which everything due was sent. */
  #settled: { readonly day: IsoDate; readonly facts: number } | undefined;
  /** What is under way; everything that reads and writes the store waits for it. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: SchedulerOptions) {
    this.#options = options;
  }

  /** The day that it is in the zone of the convention. */
  today(): IsoDate {
    const { clock, compiled } = this.#options;
    return dayAt(clock.now(), compiled.convention.timeZone);
  }

  /** Begins to wake by itself. */
  async start(): Promise<void> {
    this.#isRunning = true;
    await this.#wake();
  }

  /** Wakes no more; what is under way is finished. */
  async stop(): Promise<void> {
    this.#isRunning = false;
    this.#cancel?.();
    await this.#last;
  }

  /** Sends what is due by now and was not sent. Several calls at once run one after the other. */
  tick(): Promise<void> {
    return this.#alone(() => this.#send());
  }

  /**
   * Records facts, all of them or none. They are refused when one of them is not admissible, or would make a fact that
   * is already recorded inadmissible; facts of days to come are no facts yet.
   */
  record(declared: readonly FactDeclaration[]): Promise<Recording> {
    return this.#alone(async () => {
      const recording = await this.#record(declared);
      if (recording.status === 'recorded') await this.#send();
      return recording;
    });
  }

  async #wake(): Promise<void> {
    try {
      await this.tick();
    } catch (error) {
      this.#options.onError?.(error);
    }
    if (!this.#isRunning) return;
    this.#cancel = this.#options.clock.wakeAfter(this.#nextWait(), () => this.#wake());
  }

  /** Milliseconds until the next midnight of the zone, an hour at most. */
  #nextWait(): number {
    const { clock, compiled } = this.#options;
    const midnight = startOfDay(addDays(this.today(), 1), compiled.convention.timeZone);
    return Math.max(1, Math.min(longestWait, midnight - clock.now()));
  }

  async #send(): Promise<void> {
    const { compiled, store, deliver } = this.#options;
    const facts = await store.facts();
    const today = this.today();
    // What is due depends on the facts, which are only ever appended, and on the day; on nothing else.
    if (this.#settled?.day === today && this.#settled.facts === facts.length) return;
    const { entries } = timeline(compiled, facts, today);
    for (const notice of noticesOf(entries, compiled)) {
      if (await store.wasSent(notice.id)) continue;
      await deliver(notice);
      await store.markSent(notice.id);
    }
    this.#settled = { day: today, facts: facts.length };
  }

  async #record(declared: readonly FactDeclaration[]): Promise<Recording> {
    const { compiled, store } = this.#options;
    const today = this.today();
    const known = await store.facts();
    const { facts, faults } = readFacts(declared, compiled, known);
    const early = declared.flatMap(({ on }, index) => (on !== undefined && on > today ? [tooEarly(index, today)] : []));
    if (faults.length + early.length > 0) return { status: 'unreadable', faults: [...faults, ...early] };
    const before = new Set(replay(compiled, known, today).refusals.map(({ fact }) => fact.id));
    const { refusals } = replay(compiled, [...known, ...facts], today);
    const caused = refusals.filter(({ fact }) => !before.has(fact.id));
    if (caused.length > 0) return { status: 'refused', refusals: caused };
    await store.append(facts);
    return { status: 'recorded', facts };
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work, work);
    this.#last = done.catch(() => undefined);
    return done;
  }
}

function tooEarly(index: number, today: IsoDate): FactFault {
  return {
    index,
    key: 'on',
    message: {
      en: `This day is still to come; today is ${today}.`,
      fr: `Ce jour est encore à venir ; nous sommes le ${today}.`,
    },
  };
}
