import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { StoreError } from '../store-error.ts';
import { beginFile } from './begin-file.ts';
import { checkBeside } from './beside.ts';
import { blockingWait, Connection } from './connection.ts';
import { type Driver, loadDriver } from './driver.ts';
import { storeError } from './errors.ts';
import { checkOwner, connect, judge } from './owner.ts';
import { applicationId, format, migrations } from './schema.ts';
import { SqliteStore } from './sqlite-store.ts';

/** How a file is opened. */
export interface SqliteOptions {
  /** How long to wait for others who write in the file, in milliseconds, before a call gives up as `busy`; 10 seconds. */
  readonly patience?: number;
}

/**
 * Opens a register in a file, which is made where there is none. Several processes may have it open at the same time, on
 * one machine: what SQLite shares between them does not work over a network (https://sqlite.org/wal.html).
 *
 * @throws {StoreError} where it cannot be opened. A file that is no register, or one of a later version, is not touched.
 */
export async function openSqlite(path: string, options: SqliteOptions = {}): Promise<SqliteStore> {
  return openWith(await loadDriver(), path, options);
}

export async function openWith(driver: Driver, path: string, { patience }: SqliteOptions = {}): Promise<SqliteStore> {
  // An absolute path: `:memory:` and `file:…` are names of files like others.
  const file = resolve(path);
  await checkAccess(file);
  await checkBeside(file);
  await beginFile(file);
  await checkOwner(driver, file);
  const options = { timeout: blockingWait };
  const connection = new Connection(
    file,
    connect(file, () => new driver.DatabaseSync(file, options)),
    patience,
  );
  try {
    await prepare(connection);
    return new SqliteStore(connection);
  } catch (error) {
    connection.close();
    throw error;
  }
}

/**
 * What the system says of the file. The file itself is opened by SQLite alone: whoever closes it takes away the locks
 * that SQLite has on it in the same process (https://sqlite.org/howtocorrupt.html#posix_close_bug).
 */
async function checkAccess(file: string): Promise<void> {
  const folder = dirname(file);
  const mode = constants.R_OK | constants.W_OK;
  try {
    const there = await stat(folder);
    if (!there.isDirectory()) throw storeError('unreachable', file);
    // Beside the file lie its log and what its readers share.
    await access(folder, mode);
    const content = await stat(file).catch(absent);
    if (content && !content.isFile()) throw storeError('foreign', file);
    if (content) await access(file, mode);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') throw storeError('read-only', file, error);
    throw typeof code === 'string' && !(error instanceof StoreError) ? storeError('unreachable', file, error) : error;
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

async function prepare(connection: Connection): Promise<void> {
  // A log beside the file: readers and a writer do not wait for each other, and what is half written is never seen.
  await connection.read(() => {
    if (connection.get('PRAGMA journal_mode')?.journal_mode === 'wal') return;
    const mode = connection.get('PRAGMA journal_mode = WAL')?.journal_mode;
    if (mode !== 'wal') throw storeError('failed', connection.path, new Error(`journal_mode = ${mode}`));
  });
  connection.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA journal_size_limit = 67108864');
  if ((await connection.read(() => formatOf(connection))) === format) return;
  await connection.write(() => {
    // Somebody else may have been faster.
    const from = formatOf(connection);
    if (from === format) return;
    for (const step of migrations.slice(from)) connection.exec(step);
    connection.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${format}`);
  });
  // The file says from the beginning what it is.
  connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

/** The format of a file that is ours: 0 where it is empty. */
function formatOf(connection: Connection): number {
  const application = Number(connection.get('PRAGMA application_id')?.application_id);
  const version = Number(connection.get('PRAGMA user_version')?.user_version);
  const isEmpty = (): boolean => connection.get('SELECT count(*) AS count FROM sqlite_schema')?.count === 0;
  return judge(connection.path, application, version, isEmpty);
}
