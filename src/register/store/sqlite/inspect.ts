import type { Connection } from './connection.ts';
import { isBusy, sqliteCodeOf } from './errors.ts';

/** What SQLite finds wrong with the file; it reads all of it. */
export function inspect(connection: Connection): readonly string[] {
  try {
    const found = connection.all('PRAGMA integrity_check').map(({ integrity_check }) => String(integrity_check));
    const orphans = connection
      .all('PRAGMA foreign_key_check')
      .map(({ table, rowid, parent }) => `${table}: row ${rowid} has no counterpart in ${parent}`);
    return [...found.filter((line) => line !== 'ok'), ...orphans];
  } catch (error) {
    // Where it can't even be read, that is what is wrong with it; a lock is waited for.
    if (sqliteCodeOf(error) === undefined || isBusy(error)) throw error;
    return [(error as Error).message];
  }
}
