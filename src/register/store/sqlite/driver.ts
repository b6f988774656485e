import process from 'node:process';
import type { Text } from '../../../text/text.ts';
import { StoreError } from '../store-error.ts';

/** What the store needs of `DatabaseSync`: `node:sqlite` has it, and `@photostructure/sqlite` has it for older Nodes. */
export interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  function(name: string, options: { readonly varargs: true }, run: (...values: readonly Value[]) => null): void;
  close(): void;
  readonly isOpen: boolean;
}

/** What SQLite takes and gives. Integers are numbers: instants have less than 53 bits. */
export type Value = string | number | null;
/** A row of an answer of SQLite. */
export type Row = Readonly<Record<string, Value>>;

/** A prepared statement of SQLite. */
export interface Statement {
  run(...values: readonly Value[]): unknown;
  get(...values: readonly Value[]): unknown;
  all(...values: readonly Value[]): readonly unknown[];
}

export interface Driver {
  readonly DatabaseSync: new (
    path: string,
    options: { readonly readOnly?: boolean; readonly timeout?: number },
  ) => Database;
}

/** A driver that there may be. */
export interface Candidate {
  readonly name: string;
  /** The version of its SQLite, where that is known before it is loaded. */
  readonly sqlite: string | undefined;
  load(): Promise<Driver>;
}

/**
 * SQLite before 3.51.3 can corrupt a file in WAL mode that two connections write and checkpoint at the same time
 * (https://sqlite.org/wal.html#walresetbug), which is what a register and the commands beside it do.
 */
export const oldestSqlite = '3.51.3';

/** The SQLite of this Node where it has one; it is looked at before it is loaded, since loading it may warn. */
const ofNode: Candidate = {
  name: `Node ${process.versions.node}`,
  sqlite: process.versions.sqlite,
  async load() {
    // Node 22 tells whoever loads it that SQLite is experimental; the users of a program can do nothing about it.
    const { emitWarning } = process;
    process.emitWarning = () => {};
    try {
      return process.getBuiltinModule('node:sqlite') as unknown as Driver;
    } finally {
      process.emitWarning = emitWarning;
    }
  },
};

const ofPackage: Candidate = {
  name: '@photostructure/sqlite',
  sqlite: undefined,
  load: async () => (await import('@photostructure/sqlite')) as unknown as Driver,
};

export const candidates: readonly Candidate[] = [ofNode, ofPackage];

/** The first driver that is there and new enough. */
export async function loadDriver(among: readonly Candidate[] = candidates): Promise<Driver> {
  const old: string[] = [];
  let cause: unknown;
  for (const { name, sqlite, load } of among) {
    // A Node without a version of SQLite has no SQLite.
    if (sqlite === undefined && name !== ofPackage.name) continue;
    try {
      const driver = isNewEnough(sqlite ?? oldestSqlite) ? await load() : undefined;
      const version = driver ? versionOf(driver) : (sqlite as string);
      if (driver && isNewEnough(version)) return driver;
      old.push(`${name}: SQLite ${version}`);
    } catch (error) {
      cause = error;
    }
  }
  throw new StoreError('driver', noDriver(old), cause);
}

function versionOf({ DatabaseSync }: Driver): string {
  const database = new DatabaseSync(':memory:', {});
  try {
    return (database.prepare('SELECT sqlite_version() AS version').get() as { readonly version: string }).version;
  } finally {
    database.close();
  }
}

function isNewEnough(version: string): boolean {
  const wanted = oldestSqlite.split('.').map(Number);
  const parts = version.split('.').map(Number);
  for (const [index, part] of wanted.entries()) {
    const there = parts[index] ?? 0;
    if (there !== part) return there > part;
  }
  return true;
}

function noDriver(old: readonly string[]): Text {
  const found = old.length === 0 ? '' : ` (${old.join('; ')})`;
  return {
    en: `A register in a file needs SQLite ${oldestSqlite} or later, since earlier ones may damage a file that two processes write${found}. Install it with “npm install @photostructure/sqlite”, or use a later Node.`,
    fr: `Un registre dans un fichier demande SQLite ${oldestSqlite} ou plus récent, car les versions antérieures peuvent endommager un fichier où deux processus écrivent${found}. Installez-le par « npm install @photostructure/sqlite », ou utilisez un Node plus récent.`,
  };
}
