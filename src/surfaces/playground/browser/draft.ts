import { type Lang, langs } from '../../../text/text.ts';
import { readSession, type Session } from '../session.ts';

/** What the browser keeps between two visits. A browser may keep nothing, and refuse even to be asked. */
const keys = { session: 'conventio.playground.session', lang: 'conventio.playground.lang' } as const;

export function keptSession(): Session | undefined {
  const kept = read(keys.session);
  if (kept === undefined) return undefined;
  try {
    return readSession(JSON.parse(kept));
  } catch {
    return undefined;
  }
}

export function keepSession(session: Session): void {
  write(keys.session, JSON.stringify(session));
}

/** The language that was chosen last, else the first of the reader's that the page speaks. */
export function usualLang(): Lang {
  const wanted = [read(keys.lang), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wanted.flatMap((one) => langs.find((lang) => lang === one) ?? [])[0] ?? 'en';
}

export function keepLang(lang: Lang): void {
  write(keys.lang, lang);
}

function read(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // It is full, or closed to this page: what is not kept can still be saved as a file.
  }
}
