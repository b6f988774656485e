import type pg from 'pg';
import type { Names } from './names.ts';
import { inTransaction } from './pool.ts';

/**
 * Which workers live. Each holds an advisory lock on a connection of its own, which PostgreSQL lets go of when the
 * connection ends, however the process died; so no heartbeat has to be believed, and no clock compared. graphile-worker
 * itself waits four hours before it gives the jobs of a dead worker to others.
 *
 * A worker that lost its connection and lives on counts as dead until it is back, within a minute. Its jobs are then done
 * twice, which changes nothing.
 */
export class Presence {
  readonly #pool: pg.Pool;
  readonly #names: Names;
  #id: string | undefined;
  #held: Promise<Held> | undefined;

  constructor(pool: pg.Pool, names: Names) {
    this.#pool = pool;
    this.#names = names;
  }

  /** Shows that the worker of that id lives, from now on. It must be shown before it takes a job. */
  async show(id: string | undefined = this.#id): Promise<void> {
    if (id === undefined) return;
    if (this.#id !== id) await this.leave();
    this.#id = id;
    this.#held ??= this.#hold(id).catch((error: unknown) => {
      if (this.#id === id) this.#held = undefined;
      throw error;
    });
    await this.#held;
  }

  /** Takes itself off: nothing of it is locked any more. */
  async leave(): Promise<void> {
    const [id, held] = [this.#id, this.#held];
    this.#id = undefined;
    this.#held = undefined;
    if (id === undefined || held === undefined) return;
    try {
      await this.#pool.query(`delete from ${this.#names.schema}.workers where id = $1`, [id]);
    } finally {
      (await held).letGo();
    }
  }

  /** Gives the jobs of dead workers to others; the answer is how many are dead. */
  async unlockDead(): Promise<number> {
    const { schema, jobs, wake, deliver } = this.#names;
    return inTransaction(this.#pool, async (client) => {
      // Their locks can be had; who lives holds its own.
      const { rows } = await client.query<{ id: string }>(
        `delete from ${schema}.workers where id in (
           select id from ${schema}.workers as known
           where id is distinct from $1 and pg_try_advisory_xact_lock(${lockOf(this.#names, 'known.id')})
         )
         returning id`,
        [this.#id ?? null],
      );
      if (rows.length === 0) return 0;
      await client.query(`select ${jobs}.force_unlock_workers($1::text[])`, [rows.map(({ id }) => id)]);
      // What they were doing has a new job where there is more to do; the old ones would never be tried again, nor go.
      await client.query(
        `select ${jobs}.complete_jobs(array(
           select id from ${jobs}.jobs
           where task_identifier = any ($1::text[]) and key is null and locked_at is null and attempts >= max_attempts
         ))`,
        [[wake, deliver]],
      );
      return rows.length;
    });
  }

  /** Takes a connection for good, and the lock on it. */
  async #hold(id: string): Promise<Held> {
    const held = new Held(await this.#pool.connect());
    const forget = (): void => {
      held.letGo();
      if (this.#id === id) this.#held = undefined;
    };
    held.client.on('error', forget);
    try {
      await held.client.query(`select pg_advisory_lock(${lockOf(this.#names, '$1::text')})`, [id]);
      // Only now: who is listed and holds no lock is dead.
      await held.client.query(`insert into ${this.#names.schema}.workers (id) values ($1) on conflict do nothing`, [
        id,
      ]);
      return held;
    } catch (error) {
      forget();
      throw error;
    }
  }
}

/** A connection that is given to nobody again, since it holds a lock. */
class Held {
  readonly client: pg.PoolClient;
  #isHeld = true;

  constructor(client: pg.PoolClient) {
    this.client = client;
  }

  letGo(): void {
    if (this.#isHeld) this.client.release(true);
    this.#isHeld = false;
  }
}

function lockOf({ plainSchema }: Names, id: string): string {
  return `hashtextextended('conventio worker ${plainSchema} ' || ${id}, 0)`;
}
