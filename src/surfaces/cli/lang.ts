import type { Lang } from '../../text/text.ts';
import type { Io } from './io.ts';

/**
 * The language to speak: the one that was asked for, else that of the environment (LC_ALL, LC_MESSAGES, LANG), else
 * the fallback, which is the convention's own where there is one.
 */
export function langOf(asked: string | undefined, { env }: Pick<Io, 'env'>, fallback: Lang = 'en'): Lang {
  const wanted = asked ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? '';
  if (wanted.startsWith('fr')) return 'fr';
  return wanted.startsWith('en') ? 'en' : fallback;
}
