import { existsSync } from 'node:fs';
import type { Store } from '../../../register/store/store.ts';
import type { Text } from '../../../text/text.ts';
import { UsageError } from '../files.ts';
import { isDatabase, openDatabase } from './open-database.ts';
import { withoutPassword } from './without-password.ts';

/** Whether a register that is not there is begun: only by a command that has something to keep. */
export type IfMissing = 'begin' | 'tell';

/** Opens the register that an address leads to: a file, or a PostgreSQL database. Its code is loaded only here. */
export async function openStore(address: string, ifMissing: IfMissing): Promise<Store> {
  if (isDatabase(address)) return openDatabase(address);
  if (address.trim() === '') throw new UsageError(noAddress);
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(address)) throw new UsageError(noSuchKind(withoutPassword(address)));
  if (ifMissing === 'tell' && !existsSync(address)) throw new UsageError(noSuchRegister(address));
  const { openSqlite } = await import('../../../register/store/sqlite/open.ts');
  return openSqlite(address);
}

const noAddress: Text = {
  en: '--register needs the name of a file; omit it to use the default.',
  fr: '--register demande le nom d’un fichier ; retirez cette option pour le registre par défaut.',
};

function noSuchKind(address: string): Text {
  return {
    en: `A register is a file, or a database at postgres://…; ${address} is neither.`,
    fr: `Un registre est un fichier, ou une base à l’adresse postgres://… ; ${address} n’est ni l’un ni l’autre.`,
  };
}

function noSuchRegister(path: string): Text {
  return {
    en: `There is no register ${path} yet. “npx conventio add CONVENTION” creates it; --register names another file.`,
    fr: `Le registre ${path} n’existe pas encore. « npx conventio add CONVENTION » le crée ; --register désigne un autre fichier.`,
  };
}
