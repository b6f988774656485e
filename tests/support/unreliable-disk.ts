import type { FileHandle } from 'node:fs/promises';
import real from 'node:fs/promises';
import { jest } from '@jest/globals';

/** What becomes of one operation on the disk, and of those after it. */
export interface Trouble {
  /** Which operation, counted from 1. */
  readonly at: number;
  /** How it fails; `death` is that of the process: nothing is done from then on. */
  readonly how: 'ENOSPC' | 'EIO' | 'EACCES' | 'EPERM' | 'death';
  /** Whether what fails was done nevertheless, as where a process dies right behind it. */
  readonly isDone?: boolean;
  /** The operations that are counted; all, where none are told. */
  readonly only?: readonly string[];
}

const state = { trouble: undefined as Trouble | undefined, count: 0, meanwhile: undefined as undefined | (() => void) };

type Doing = (...args: readonly unknown[]) => Promise<unknown>;

/** Does an operation, unless it is the one that fails. */
async function attempt(name: string, doing: () => Promise<unknown>): Promise<unknown> {
  const { trouble } = state;
  if (!trouble || (trouble.only && !trouble.only.includes(name))) return doing();
  state.count += 1;
  if (state.count < trouble.at) return doing();
  if (state.count > trouble.at && trouble.how !== 'death') return doing();
  if (state.count === trouble.at && trouble.isDone) {
    const done = await doing();
    // The system closes what a dead process had open.
    if (name === 'open') await (done as FileHandle).close();
  }
  if (state.count === trouble.at && state.meanwhile) {
    state.meanwhile();
    return doing();
  }
  throw Object.assign(new Error(`${trouble.how}: ${name}`), { code: trouble.how });
}

function unreliable(name: string, doing: Doing): Doing {
  return (...args) =>
    attempt(name, async () => {
      const done = await doing(...args);
      return name === 'open' ? unreliableFile(done as FileHandle) : done;
    });
}

const steps = ['writeFile', 'sync', 'chown', 'chmod', 'stat'];

function unreliableFile(file: FileHandle): FileHandle {
  return new Proxy(file, {
    get(target, name) {
      const value = Reflect.get(target, name) as unknown;
      if (typeof value !== 'function') return value;
      const bound = value.bind(target) as Doing;
      return steps.includes(String(name)) ? unreliable(`file.${String(name)}`, bound) : bound;
    },
  });
}

const { link, mkdir, open, rename, rmdir, unlink, lstat, stat, realpath, readFile } = real;
const watched = { link, mkdir, open, rename, rmdir, unlink, lstat, stat, realpath, readFile };

/** Puts a disk under the program that fails when it is told to. Call it before the program is imported. */
export function underUnreliableDisk(): void {
  jest.unstable_mockModule('node:fs/promises', () => ({
    ...real,
    ...Object.fromEntries(Object.entries(watched).map(([name, doing]) => [name, unreliable(name, doing as Doing)])),
  }));
}

/** Runs something on a disk that fails once; the answer is the error, and whether the trouble ever came. */
export async function inTrouble(
  trouble: Trouble,
  run: () => Promise<unknown>,
): Promise<{ readonly error: unknown; readonly hasCome: boolean }> {
  return during(trouble, undefined, run);
}

/** Runs something while somebody else does something right before one operation. */
export async function meanwhile(
  at: Pick<Trouble, 'at' | 'only'>,
  other: () => void,
  run: () => Promise<unknown>,
): Promise<{ readonly error: unknown; readonly hasCome: boolean }> {
  return during({ ...at, how: 'EIO' }, other, run);
}

async function during(trouble: Trouble, other: undefined | (() => void), run: () => Promise<unknown>) {
  Object.assign(state, { trouble, count: 0, meanwhile: other });
  try {
    await run();
    return { error: undefined, hasCome: state.count >= trouble.at };
  } catch (error) {
    return { error, hasCome: state.count >= trouble.at };
  } finally {
    Object.assign(state, { trouble: undefined, meanwhile: undefined });
  }
}
