import { sayError } from '../../../register/delivery/delivery-error.ts';
import type { Store } from '../../../register/store/store.ts';
import type { Text } from '../../../text/text.ts';
import { UsageError } from '../files.ts';
import { textOf } from './text-of.ts';
import { withoutPassword } from './without-password.ts';

type Postgres = typeof import('../../../register/postgres/index.ts');

/** The packages are installed only where somebody wants them. */
const loadPostgres = (): Promise<Postgres> => import('../../../register/postgres/index.ts');

export function isDatabase(address: string): boolean {
  return /^postgres(ql)?:\/\//i.test(address);
}

/** Opens a register in PostgreSQL, and makes its tables where there are none. */
export async function openDatabase(address: string, load = loadPostgres): Promise<Store> {
  const { openPostgres } = await load().catch((error: unknown) => {
    throw (error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND' ? new UsageError(noPostgres) : error;
  });
  try {
    return await openPostgres({ connectionString: address });
  } catch (error) {
    throw new UsageError(textOf(error) ?? notOpened(address, sayError(error)));
  }
}

const noPostgres: Text = {
  en: 'A register in PostgreSQL needs the packages pg and graphile-worker: npm install pg graphile-worker',
  fr: 'Un registre dans PostgreSQL demande les paquets pg et graphile-worker : npm install pg graphile-worker',
};

function notOpened(address: string, why: string): Text {
  const where = withoutPassword(address);
  return {
    en: `The register ${where} can’t be opened: ${why}`,
    fr: `Le registre ${where} ne peut pas être ouvert : ${why}`,
  };
}
