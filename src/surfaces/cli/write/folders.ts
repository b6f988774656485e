import { lstat, mkdir, open, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { orTell, refused } from './unwritable.ts';

/**
 * The folders that a command writes in: the one that the user named, to which links may lead, and those below it that the
 * program names, which are never links: whoever put one there would have it write elsewhere.
 */
export class Folders {
  readonly #named: string;
  readonly #ready = new Set<string>();
  readonly #made: string[] = [];

  constructor(named: string) {
    this.#named = named;
  }

  /** The path of a folder below the named one, which is made where there is none. */
  async ready(steps: readonly string[]): Promise<string> {
    if (this.#ready.size === 0) await this.#makeNamed(this.#named);
    let path = this.#named;
    this.#ready.add(path);
    for (const step of steps) {
      path = join(path, step);
      if (this.#ready.has(path)) continue;
      await this.#makeBelow(path);
      this.#ready.add(path);
    }
    return path;
  }

  /** Takes away the folders that were made here, unless somebody has put something into them. */
  async takeBack(): Promise<void> {
    for (const path of this.#made.toReversed()) await rmdir(path).catch(() => {});
  }

  /** Has the disk keep the names in all of them, as it keeps what the files hold. */
  async keep(): Promise<void> {
    const all = new Set([...this.#ready, ...this.#made.map((path) => dirname(path))]);
    for (const path of all) await keepNames(path);
  }

  async #makeNamed(path: string): Promise<void> {
    if (path === '') throw refused(path, 'nameless');
    const there = await orTell(path, stat(path).catch(absent));
    if (there && !there.isDirectory()) throw refused(path, 'no-folder');
    if (there) return;
    const above = dirname(path);
    if (above !== path) await this.#makeNamed(above);
    if (await this.#make(path)) return;
    // Somebody else made it meanwhile, or a link leads nowhere from here.
    if (!(await orTell(path, stat(path))).isDirectory()) throw refused(path, 'no-folder');
  }

  async #makeBelow(path: string): Promise<void> {
    await this.#make(path);
    const there = await orTell(path, lstat(path));
    if (there.isSymbolicLink()) throw refused(path, 'link');
    if (!there.isDirectory()) throw refused(path, 'no-folder');
  }

  async #make(path: string): Promise<boolean> {
    try {
      await mkdir(path);
      this.#made.push(path);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      return orTell(path, Promise.reject(error));
    }
  }
}

/** Faults of the disk. Whatever else is said against it is a system that keeps the names of a folder by itself. */
const faults: readonly (string | undefined)[] = ['EIO', 'ENOSPC', 'EDQUOT'];

/** Has the disk keep which names are in a folder. */
export async function keepNames(folder: string): Promise<void> {
  try {
    const names = await open(folder);
    try {
      await names.sync();
    } finally {
      await names.close();
    }
  } catch (error) {
    if (faults.includes((error as NodeJS.ErrnoException).code)) throw refused(folder, 'unkept');
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
