/** A register in PostgreSQL, and workers that keep it in time: `conventio/register/postgres`. */

export { PostgresKeeper, type PostgresKeeperOptions } from './keeper.ts';
export { openPostgres, type PostgresOptions } from './open.ts';
export { PostgresStore } from './store.ts';
