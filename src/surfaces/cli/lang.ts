import type { Lang } from '../../text/text.ts';
import type { Io } from './io.ts';

/**
 * The language to speak: the one that was asked for, else that of the environment, else the fallback, which is the
 * file's own language where there is one.
 */
export function langOf(asked: string | undefined, io: Pick<Io, 'env' | 'systemLocale'>, fallback: Lang = 'en'): Lang {
  return firstSpoken([asked, ...preferredLocales(io)]) ?? fallback;
}

/**
 * The locales of the environment, the first one first. As in GNU gettext, an empty variable counts as absent, the first
 * of LC_ALL, LC_MESSAGES and LANG alone is the locale, and the list in LANGUAGE goes before it unless it is C or POSIX.
 * Windows has none of these variables: Node says there what its settings are.
 */
function preferredLocales({ env, systemLocale }: Pick<Io, 'env' | 'systemLocale'>): readonly (string | undefined)[] {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  const list = isPlain(locale) ? [] : (env.LANGUAGE ?? '').split(':');
  return [env.CONVENTIO_LANG, ...list, locale, systemLocale];
}

/** C and POSIX, also as `C.UTF-8`: the locale of machines, which says nothing about a reader. */
function isPlain(locale: string): boolean {
  return /^(?:C|POSIX)(?:\.|$)/.test(locale);
}

function firstSpoken(locales: readonly (string | undefined)[]): Lang | undefined {
  for (const locale of locales) {
    const [, language] = /^(fr|en)(?:[-_.@]|$)/i.exec(locale ?? '') ?? [];
    if (language) return language.toLowerCase() === 'fr' ? 'fr' : 'en';
  }
  return undefined;
}
