import { existsSync } from 'node:fs';
import type { Store } from '../../../register/store/store.ts';
import type { Text } from '../../../text/text.ts';
import { UsageError } from '../files.ts';
import { isDatabase, openDatabase } from './open-database.ts';

/** Whether a register that is not there is begun: only by a command that has something to keep. */
export type IfMissing = 'begin' | 'tell';

/** Opens the register that an address leads to: a file, or a PostgreSQL database. Its code is loaded only here. */
export async function openStore(address: string, ifMissing: IfMissing): Promise<Store> {
  if (isDatabase(address)) return openDatabase(address);
  if (address.trim() === '') throw new UsageError(noAddress);
  if (ifMissing === 'tell' && !existsSync(address)) throw new UsageError(noSuchRegister(address));
  const { openSqlite } = await import('../../../register/store/sqlite/open.ts');
  return openSqlite(address);
}

const noAddress: Text = {
  en: 'The register has no name: give --register a file, or leave it out.',
  fr: 'Le registre n’a pas de nom : donnez un fichier à --register, ou retirez cette option.',
};

function noSuchRegister(path: string): Text {
  return {
    en: `There is no register ${path} yet. “npx conventio add CONVENTION” begins one; --register names another file.`,
    fr: `Le registre ${path} n’existe pas encore. « npx conventio add CONVENTION » en commence un ; --register désigne un autre fichier.`,
  };
}
