import { Logger, type Runner, run } from 'graphile-worker';
import type { EpochMilliseconds } from '../../calendar/instant.ts';
import { Dispatcher, usualConcurrency } from '../scheduler/dispatcher.ts';
import { type KeeperOptions, longestWait } from '../scheduler/keeper.ts';
import { reporting } from '../scheduler/reporting.ts';
import { addLostWakes } from './lost-wakes.ts';
import { Presence } from './presence.ts';
import type { PostgresStore } from './store.ts';
import { fromPostgres } from './text.ts';

/** What a keeper of a register in PostgreSQL needs. */
export interface PostgresKeeperOptions extends KeeperOptions {
  /** The store of the register. */
  readonly store: PostgresStore;
  /** How many agreements are brought up to date at once; 4 unless told otherwise. */
  readonly settling?: number;
}

/** How many agreements are brought up to date at once: it is computing, of which a process does one thing at a time. */
const usualSettling = 4;

/** How many agreements a sweep brings up to date by itself. */
const mostSettled = 100;

/** After how many milliseconds a worker looks for jobs that have become due; of new ones it is told at once. */
const usualPoll = 1000;

/**
 * Keeps the agreements of a register in time, as `Keeper` does, with any number of processes: each job of graphile-worker
 * wakes one of them. Only the waking is another: what is due follows from what is stored and the clock, so a job that is
 * lost, doubled or late changes nothing. Once a minute it looks for what is overdue, as if there were no jobs.
 *
 * Jobs become due by the clock of this machine, which has to be that of `clock`.
 */
export class PostgresKeeper {
  readonly #options: PostgresKeeperOptions;
  readonly #report: (error: unknown) => void;
  readonly #dispatcher: Dispatcher;
  readonly #presence: Presence;
  #runner: Runner | undefined;
  /** Whether it failed to ask for jobs when it last did. */
  #isDeaf = false;
  #cancel: (() => void) | undefined;
  #isRunning = false;
  #round: Promise<void> | undefined;

  constructor(options: PostgresKeeperOptions) {
    this.#options = options;
    this.#report = reporting(options.onError);
    const { store, clock, channels, concurrency = usualConcurrency, name = crypto.randomUUID() } = options;
    this.#dispatcher = new Dispatcher({ store, clock, channels, concurrency, name, report: this.#report });
    this.#presence = new Presence(store.pool, store.names);
  }

  /** Begins to keep. Where the server does not answer, it is tried again every minute. Starting twice is starting once. */
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
    const runner = this.#runner;
    this.#runner = undefined;
    await this.#attempt(async () => runner?.stop());
    await this.#dispatcher.stop();
    await this.#attempt(() => this.#presence.leave());
  }

  /**
   * What is done every minute: the jobs of dead workers are given to others, what is overdue by more than a minute gets
   * jobs, and what is due is delivered.
   */
  async sweep(): Promise<void> {
    this.#round ??= this.#sweep().finally(() => {
      this.#round = undefined;
    });
    await this.#round;
  }

  async #sweep(): Promise<void> {
    const { store, clock } = this.#options;
    await this.#attempt(() => this.#presence.show());
    await this.#attempt(() => this.#presence.unlockDead());
    const overdue = clock.now() - longestWait;
    await this.#attempt(() => addLostWakes(store.pool, store.names, overdue, clock.now()));
    await this.#attempt(() => this.#settleOverdue(overdue));
    await this.#dispatcher.fill();
    if (this.#isRunning) await this.#attempt(() => this.#seeToRunner());
  }

  /** A few of those that have waited longest, whatever became of their jobs: most are left to whoever is woken for them. */
  async #settleOverdue(by: EpochMilliseconds): Promise<void> {
    const { register, store, clock } = this.#options;
    for (const id of await store.awake(by, mostSettled)) {
      await this.#attempt(() => register.settle(id));
      await clock.pause();
    }
  }

  async #wake(): Promise<void> {
    await this.sweep();
    if (!this.#isRunning) return;
    this.#cancel?.();
    this.#cancel = this.#options.clock.wakeAfter(longestWait, () => this.#wake());
  }

  /**
   * Begins to take jobs, or begins anew: a runner gives up where it could not say what became of a job; and one that the
   * server left while it looked up the numbers of its tasks keeps that failure, and never takes a job again.
   */
  async #seeToRunner(): Promise<void> {
    const runner = this.#runner;
    if (runner && !this.#isDeaf) return;
    this.#runner = undefined;
    if (runner) await this.#attempt(() => runner.stop());
    await this.#run();
  }

  async #run(): Promise<void> {
    const { store, channels, settling = usualSettling } = this.#options;
    const { plainJobs, wake, deliver } = store.names;
    const runner = await run({
      pgPool: store.pool,
      schema: plainJobs,
      concurrency: settling,
      pollInterval: usualPoll,
      // A notice is due for the register when its job is due: both by the clock of this machine.
      useNodeTime: true,
      noHandleSignals: true,
      parsedCronItems: [],
      logger: this.#logger,
      preset: { plugins: [this.#plugin] },
      taskList: {
        [wake]: (payload) => this.#settle(payload),
        // Who delivers nothing leaves these jobs to others.
        ...(channels.length > 0 && { [deliver]: (payload: unknown) => this.#deliver(payload) }),
      },
    });
    this.#runner = runner;
    this.#isDeaf = false;
    runner.events.on('worker:getJob:error', () => {
      this.#isDeaf = true;
    });
    for (const event of ['worker:getJob:empty', 'job:start'] as const) {
      runner.events.on(event, () => {
        this.#isDeaf = false;
      });
    }
    const over = (): void => {
      if (this.#runner === runner) this.#runner = undefined;
    };
    runner.promise.then(over, over);
  }

  async #settle(payload: unknown): Promise<void> {
    const { agreement } = payload as { readonly agreement: string };
    await this.#options.register.settle(fromPostgres(agreement));
  }

  async #deliver(payload: unknown): Promise<void> {
    // Of an agreement that is to be looked at first, nothing is delivered.
    await this.#settle(payload);
    await this.#dispatcher.fill();
    // The first time it may have joined others, who had asked before this one was due.
    await this.#dispatcher.fill();
  }

  /** Shows that this worker lives before it takes its first job. */
  readonly #plugin: GraphileConfig.Plugin = {
    name: 'conventio',
    version: '1',
    worker: {
      hooks: {
        startWorker: async (_, { worker }) => this.#presence.show(worker.workerPool.id),
      },
    },
  };

  /** graphile-worker says on its logger what failed. */
  readonly #logger = new Logger(() => (level, message, meta) => {
    if (level === 'error') this.#report((meta as { error?: unknown } | undefined)?.error ?? new Error(message));
  });

  async #attempt(run: () => Promise<unknown>): Promise<void> {
    try {
      await run();
    } catch (error) {
      this.#report(error);
    }
  }
}
