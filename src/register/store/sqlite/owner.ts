import { stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Database, Driver, Value } from './driver.ts';
import { asStoreError, sqliteCodeOf, sqliteCodes, storeError } from './errors.ts';
import { applicationId, format } from './schema.ts';

/** No page of SQLite is smaller; it would take a shorter file for an empty one. */
const smallestPage = 512;

/**
 * Refuses a file that is there and is no register of ours, without touching it: whoever opens a database to write, or
 * even to read where it has a log, may tidy it up. `immutable` is neither, and sees what is in the file itself alone, of
 * which some may still be in the log.
 */
export async function checkOwner(driver: Driver, file: string): Promise<void> {
  const size = await sizeOf(file);
  if (size === 0) return;
  if (size < smallestPage) throw storeError('foreign', file);
  const url = pathToFileURL(file);
  url.searchParams.set('immutable', '1');
  const isDecided = look(driver, url.href, file, anyButForeign);
  // Its maker died before he put it there, or the disk was full when he did, or somebody is putting it there right now.
  if (!isDecided && (await sizeOf(`${file}-wal`)) > 0) look(driver, file, file, lockedOrUnfinished);
}

/** Whether a file as it is seen at an address says what it is; refuses one that is not ours. */
function look(driver: Driver, address: string, file: string, undecided: (code: number) => boolean): boolean {
  const database = connect(file, () => new driver.DatabaseSync(address, { readOnly: true }));
  try {
    const [application, version] = ask(
      database,
      'application_id, user_version',
      'pragma_application_id, pragma_user_version',
    );
    const isEmpty = (): boolean => ask(database, 'count(*)', 'sqlite_schema')[0] === 0;
    judge(file, Number(application), Number(version), isEmpty);
    return application === applicationId;
  } catch (error) {
    const code = sqliteCodeOf(error);
    if (code === sqliteCodes.notADb) throw storeError('foreign', file, error);
    if (code !== undefined && undecided(code)) return false;
    throw asStoreError(error, file);
  } finally {
    database.close();
  }
}

const anyButForeign = (): boolean => true;

/** Somebody is at work in the log, or died there: whoever opens the file to write finds out. */
const lockedOrUnfinished = (code: number): boolean => code === sqliteCodes.busy || code === sqliteCodes.readOnly;

/** The format of a file by what it says of itself; refuses one that is not ours, or comes from later. */
export function judge(file: string, application: number, version: number, isEmpty: () => boolean): number {
  if (application !== applicationId && (application !== 0 || version !== 0 || !isEmpty()))
    throw storeError('foreign', file);
  if (version > format) throw storeError('newer', file);
  return version;
}

/**
 * The values of one row. It is told by a function that SQL calls, since a statement keeps the file open for as long as it
 * is in memory with `@photostructure/sqlite`, even when the file was closed.
 */
function ask(database: Database, what: string, from: string): readonly Value[] {
  let told: readonly Value[] = [];
  database.function('tell', { varargs: true }, (...values) => {
    told = values;
    return null;
  });
  database.exec(`SELECT tell(${what}) FROM ${from}`);
  return told;
}

/** Opens a file; where that fails, there is no folder, or nobody may. */
export function connect<T>(file: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    throw sqliteCodeOf(error) === undefined ? error : storeError('unreachable', file, error);
  }
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}
