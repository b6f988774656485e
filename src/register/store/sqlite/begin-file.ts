import { closeSync, constants, openSync } from 'node:fs';
import { lstat, stat } from 'node:fs/promises';
import { StoreError } from '../store-error.ts';

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
  }
}

function throughLink(file: string) {
  return {
    en: `${file} is a link to where there is no register yet, and none is begun through a link. Name the place that it leads to.`,
    fr: `${file} est un lien vers un endroit où il n’y a pas encore de registre, et aucun n’est créé à travers un lien. Indiquez l’endroit où il mène.`,
  };
}
