import { Option } from 'commander';
import type { Io } from '../io.ts';

/** What every command of the register is given. */
export interface RegisterOptions {
  readonly register?: string;
  readonly lang?: string;
}

/** Which register is meant. */
export function registerOption(): Option {
  const what = 'the file of the register; by default CONVENTIO_REGISTER, otherwise conventio.db';
  return new Option('--register <file>', what);
}

/** The file, or the address of the database. */
export function addressOf({ register }: RegisterOptions, { env }: Pick<Io, 'env'>): string {
  return register ?? env.CONVENTIO_REGISTER ?? 'conventio.db';
}
