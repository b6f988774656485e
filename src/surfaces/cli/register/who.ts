import { Option } from 'commander';
import type { Request } from '../../../register/operations/answers.ts';
import { UsageError } from '../files.ts';
import type { Io } from '../io.ts';

/** What goes with every change. */
export interface ChangeOptions {
  readonly by?: string;
  readonly key?: string;
}

export function byOption(): Option {
  return new Option('--by <who>', 'who makes the entry; by default CONVENTIO_BY, otherwise your login name');
}

export function keyOption(): Option {
  return new Option('--key <key>', 'an idempotency key: repeating the same command with the same key changes nothing');
}

/** Who asks, as the journal will keep it. */
export function requestOf({ by, key }: ChangeOptions, io: Pick<Io, 'env'>): Request {
  const who = authorOf({ ...(by !== undefined && { by }) }, io);
  if (who === undefined)
    throw new UsageError({
      en: 'Your name is not known: give it with --by, or in CONVENTIO_BY.',
      fr: 'Votre nom n’est pas connu : indiquez-le par --by, ou dans CONVENTIO_BY.',
    });
  return { by: who, ...(key !== undefined && { key }) };
}

/** Who acts, as far as the option or the environment tells. */
export function authorOf({ by }: Pick<ChangeOptions, 'by'>, { env }: Pick<Io, 'env'>): string | undefined {
  const names = [by, env.CONVENTIO_BY, env.USER, env.LOGNAME, env.USERNAME];
  return names.find((name) => name !== undefined && name.trim() !== '');
}
