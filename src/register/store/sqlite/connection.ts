import { statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Database, Row, Statement, Value } from './driver.ts';
import { asStoreError, isBusy, storeError } from './errors.ts';

/**
 * How long SQLite itself waits for a lock, in milliseconds. It blocks the whole process meanwhile, so it is short; what
 * is still locked then is tried again after everybody else in the process had a turn.
 */
export const blockingWait = 20;

/** How long a locked file is tried again for, in milliseconds, unless somebody says otherwise. */
export const usualPatience = 10_000;

/** One connection to a file: its statements, prepared once, and its transactions. */
export class Connection {
  readonly path: string;
  readonly #database: Database;
  readonly #patience: number;
  readonly #statements = new Map<string, Statement>();
  readonly #opened: string | undefined;

  constructor(path: string, database: Database, patience: number = usualPatience) {
    this.path = path;
    this.#database = database;
    this.#patience = patience;
    this.#opened = whichFile(path);
  }

  all(sql: string, ...values: readonly Value[]): readonly Row[] {
    return this.#statement(sql).all(...values) as readonly Row[];
  }

  get(sql: string, ...values: readonly Value[]): Row | undefined {
    return this.#statement(sql).get(...values) as Row | undefined;
  }

  run(sql: string, ...values: readonly Value[]): void {
    this.#statement(sql).run(...values);
  }

  /** Runs statements that nobody runs twice. */
  exec(sql: string): void {
    this.#database.exec(sql);
  }

  /** Reads. Each statement sees the file as it is at one moment; readers wait for nobody but a repair after a crash. */
  read<T>(work: () => T): Promise<T> {
    return this.#patiently(work);
  }

  /**
   * Does all of something or nothing, as if nobody else wrote. The work is done in one go, within this process too, and
   * from the beginning where the file was locked. What it answered is on the disk (`synchronous` is FULL), in the file
   * of that name: SQLite would go on in one that was moved or deleted, and nobody would find it again.
   */
  write<T>(work: () => T): Promise<T> {
    return this.#patiently(() => {
      if (whichFile(this.path) !== this.#opened) throw storeError('moved', this.path);
      // IMMEDIATE: who reads first and asks for the lock later may be too late, and would have to begin anew.
      this.run('BEGIN IMMEDIATE');
      try {
        const answer = work();
        this.run('COMMIT');
        return answer;
      } catch (error) {
        this.#rollBack();
        throw error;
      }
    });
  }

  /**
   * Puts what is in the log into the file itself, and lets go of it. The last one to close a file takes the log away too;
   * with `@photostructure/sqlite`, which keeps a file open for as long as there are statements, an empty one may stay.
   */
  close(): void {
    if (!this.#database.isOpen) return;
    try {
      this.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // Somebody else is busy with it, or it can't be done: what is in the log is as good.
    }
    this.#statements.clear();
    this.#database.close();
  }

  #rollBack(): void {
    try {
      this.run('ROLLBACK');
    } catch {
      // After some errors, a full disk among them, SQLite may have rolled back already.
    }
  }

  async #patiently<T>(work: () => T): Promise<T> {
    let waited = 0;
    for (let next = 1; ; next = Math.min(2 * next, 50)) {
      if (!this.#database.isOpen) throw storeError('closed', this.path);
      try {
        return work();
      } catch (error) {
        if (!isBusy(error) || waited >= this.#patience) throw asStoreError(error, this.path);
        await wait(next);
        waited += blockingWait + next;
      }
    }
  }

  #statement(sql: string): Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** Which file has a name. It is not opened for that: whoever closes it would take the locks of SQLite away. */
function whichFile(path: string): string | undefined {
  const there = statSync(path, { bigint: true, throwIfNoEntry: false });
  return there && `${there.dev}/${there.ino}`;
}
