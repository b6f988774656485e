import { Logger, runMigrations } from 'graphile-worker';
import type pg from 'pg';
import { bringUpToDate } from './format.ts';
import { type Names, namesOf } from './names.ts';
import { connect, inTransaction } from './pool.ts';
import { PostgresStore } from './store.ts';

/** Where the database is, and what the register is called in it. */
export type PostgresOptions = (
  | {
      /** The address of the database: `postgres://user:password@host/name`. */
      readonly connectionString: string;
    }
  | {
      /** Connections that another part of the program has opened; they stay open when the store is closed. */
      readonly pool: pg.Pool;
    }
) & {
  /** The schema of the register in the database; `conventio` unless told otherwise. */
  readonly schema?: string;
  /** The schema of graphile-worker, which other programs may use too; `graphile_worker` unless told otherwise. */
  readonly jobs?: string;
};

/**
 * Opens the store in a database, and makes its tables or brings them to the format of this version first. Any number of
 * programs may do so at once. A pool that is given is not ended with the store.
 */
export async function openPostgres(options: PostgresOptions): Promise<PostgresStore> {
  const names = namesOf(options.schema ?? 'conventio', options.jobs ?? 'graphile_worker');
  const connected = connect(options);
  try {
    await migrate(connected.pool, names);
  } catch (error) {
    await connected.end();
    throw error;
  }
  return new PostgresStore(connected, names);
}

/** One at a time, whoever else opens: graphile-worker's tables are made while the lock is held, on another connection. */
async function migrate(pool: pg.Pool, { schema, plainSchema, plainJobs }: Names): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query("select pg_advisory_xact_lock(hashtextextended('conventio format', 0))");
    await runMigrations({ pgPool: pool, schema: plainJobs, parsedCronItems: [], logger: silent });
    await bringUpToDate(client, schema, plainSchema);
  });
}

/** What goes wrong is thrown; there is nothing to say beside that. */
const silent = new Logger(() => () => undefined);
