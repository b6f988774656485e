import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../../src/index.ts';
import { type Driver, loadDriver } from '../../../src/register/store/sqlite/driver.ts';
import { openSqlite } from '../../../src/register/store/sqlite/index.ts';
import { openWith } from '../../../src/register/store/sqlite/open.ts';

/** A register in a folder of its own, which is taken away again. */
export async function withFile<T>(work: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'conventio-bench-'));
  try {
    return await work(join(folder, 'register.db'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Works on a store in a file, and closes it. */
export async function withStore<T>(path: string, work: (store: Store) => Promise<T>): Promise<T> {
  return using(await openSqlite(path), work);
}

/** The same without waiting for the disk at each write, where delay is not the subject: so that a large register is soon there. */
export async function inHaste<T>(path: string, work: (store: Store) => Promise<T>): Promise<T> {
  const driver = await loadDriver();
  class Hasty extends driver.DatabaseSync {
    override exec(sql: string): void {
      super.exec(sql.replace('synchronous = FULL', 'synchronous = OFF'));
    }
  }
  const hasty: Driver = { DatabaseSync: Hasty };
  return using(await openWith(hasty, path), work);
}

export function bytesOf(path: string): number {
  return statSync(path).size;
}

async function using<T>(store: Store, work: (store: Store) => Promise<T>): Promise<T> {
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
