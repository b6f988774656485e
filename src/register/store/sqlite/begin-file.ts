import { closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import { lstat, stat } from 'node:fs/promises';
import { StoreError } from '../store-error.ts';
import { storeError } from './errors.ts';

/**
 * Makes an empty file for a register where there is none, and nowhere else: SQLite would follow a link. It is made before
 * SQLite has it, since whoever closes a file takes the locks away that his process has on it.
 */
export async function beginFile(file: string): Promise<void> {
  const isLink = await lstat(file).then(
    (there) => there.isSymbolicLink(),
    () => false,
  );
  const isBegun = await stat(file).then(
    ({ size }) => size > 0,
    () => false,
  );
  if (isBegun) return;
  if (isLink) throw new StoreError('unreachable', throughLink(file));
  try {
    closeSync(openSync(file, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL, 0o644));
  } catch (error) {
    // An empty file, or somebody was faster: whose it is, is looked at next.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (!isEmpty(file)) throw storeError('foreign', file);
  }
}

/**
 * Whether a file that is said to be empty is: those of the system (`/proc`) are not, and SQLite would wait for some of them
 * for ever. Nobody has a lock on a file that is empty; one that no longer is, is not opened.
 */
function isEmpty(path: string): boolean {
  if (statSync(path, { throwIfNoEntry: false })?.size !== 0) return true;
  try {
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return readSync(file, Buffer.alloc(1), 0, 1, 0) === 0;
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}

function throughLink(file: string) {
  return {
    en: `${file} is a link to where there is no register yet, and none is begun through a link. Name the place that it leads to.`,
    fr: `${file} est un lien vers un endroit où il n’y a pas encore de registre, et aucun n’est créé à travers un lien. Indiquez l’endroit où il mène.`,
  };
}
