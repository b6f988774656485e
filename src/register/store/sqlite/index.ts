/** A store in a file of SQLite. */

export { StoreError, type StoreErrorCode } from '../store-error.ts';
export { openSqlite, type SqliteOptions } from './open.ts';
export { SqliteStore } from './sqlite-store.ts';
