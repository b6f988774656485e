import { open, readFile, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isWithin } from '../validate/folder.ts';
import { Draft } from './draft.ts';
import { keepNames } from './folders.ts';
import { orTell, refused } from './unwritable.ts';

/**
 * Writes a file anew, whole or not at all. A link that was named is followed, so that it stays one, but not out of the
 * folder that was named, where one was; rights and owner stay. It writes nothing when somebody else wrote in between, or
 * when the file is not to be written to.
 *
 * @param within The folder that was named, its links followed.
 */
export async function replaceFile(path: string, before: Uint8Array, after: string, within?: string): Promise<void> {
  const target = await orTell(path, realpath(path).catch(gone(path)));
  if (within !== undefined && !isWithin(target, within)) throw refused(path, 'outside');
  const rights = await orTell(path, stat(target));
  if ((rights.mode & 0o222) === 0) throw refused(path, 'read-only');
  await orTell(path, mayWrite(target));
  await expectSame(path, target, before);
  const draft = await orTell(path, Draft.write(dirname(target), after, rights));
  try {
    // Again: the disk may have taken its time.
    await expectSame(path, target, before);
    await orTell(path, draft.replace(target));
  } catch (error) {
    await draft.discard();
    throw error;
  }
  await keepNames(dirname(target));
}

async function mayWrite(target: string): Promise<void> {
  await (await open(target, 'r+')).close();
}

async function expectSame(path: string, target: string, before: Uint8Array): Promise<void> {
  const now = await orTell(path, readFile(target).catch(gone(path)));
  if (!now.equals(before)) throw refused(path, 'changed');
}

function gone(path: string): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    throw error.code === 'ENOENT' ? refused(path, 'gone') : error;
  };
}
