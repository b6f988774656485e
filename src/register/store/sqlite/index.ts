/** A store in a file of SQLite. */

export { StoreError, type StoreErrorCode } from '../store-error.ts';
// What these are made of.
export type { Connection } from './connection.ts';
export type { Database, Row as SqliteRow, Statement, Value as SqliteValue } from './driver.ts';
export { openSqlite, type SqliteOptions } from './open.ts';
export { SqliteStore } from './sqlite-store.ts';
