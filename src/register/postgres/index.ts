/** A register in PostgreSQL, and workers that keep it in time: `conventio/register/postgres`. */

export { PostgresKeeper, type PostgresKeeperOptions } from './keeper.ts';
// What these are made of.
export type { Names as TableNames } from './names.ts';
export { openPostgres, type PostgresOptions } from './open.ts';
export type { Connected } from './pool.ts';
export { PostgresStore } from './store.ts';
