import pg from 'pg';

/** What runs a statement: the pool, or the connection of a transaction. */
export interface Runs {
  query<R extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<pg.QueryResult<R>>;
}

/** How many connections a pool must be able to have: two that a worker keeps, one for what it does, one to spare. */
export const fewestConnections = 4;

/** A connection to a database, and how it is ended. */
export interface Connected {
  readonly pool: pg.Pool;
  /** Ends what was begun here; a pool that was given stays. */
  readonly end: () => Promise<void>;
}

export function connect(to: { readonly connectionString: string } | { readonly pool: pg.Pool }): Connected {
  if ('connectionString' in to) {
    const pool = new pg.Pool({ connectionString: to.connectionString });
    watch(pool);
    return { pool, end: () => pool.end() };
  }
  const most = to.pool.options.max;
  if (most < fewestConnections) {
    throw new Error(`The pool may have ${most} connections; a register needs ${fewestConnections} at least.`);
  }
  watch(to.pool);
  return { pool: to.pool, end: async () => undefined };
}

const watched = new WeakSet<pg.Pool>();

/**
 * A connection that is lost while it lies idle is told as an event, which ends the process where nobody listens. Nothing is
 * to be done: the pool drops it, and the next statement gets another, or an error that its caller sees.
 */
function watch(pool: pg.Pool): void {
  if (watched.has(pool)) return;
  watched.add(pool);
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
}

/** Undoes a transaction, though nothing went wrong; what it holds is the answer. */
export class Undo<T> {
  readonly answer: T;

  constructor(answer: T) {
    this.answer = answer;
  }
}

/** Does something whole or not at all: what is thrown undoes it, and so does an answer that is an `Undo`. */
export async function inTransaction<T>(pool: pg.Pool, run: (client: Runs) => Promise<T | Undo<T>>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const answer = await run(client);
    await client.query(answer instanceof Undo ? 'rollback' : 'commit');
    return answer instanceof Undo ? answer.answer : answer;
  } catch (error) {
    // A connection that can't undo is given to nobody again; the server undoes what was begun on it.
    await client.query('rollback').catch((more: Error) => {
      broken = more;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** A name as it stands in a statement. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
