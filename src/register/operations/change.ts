import type { EpochMilliseconds } from '../../calendar/instant.ts';
import type { Agreement } from '../agreement/agreement.ts';
import type { Authorship, Deed, JournalEntry } from '../agreement/journal.ts';
import type { Request } from './answers.ts';

/** Who did it, as the journal keeps it; with a key, what was asked for too. */
export function authorshipOf({ by, at, key }: Request, content: unknown, now: EpochMilliseconds): Authorship {
  return { by, at: at ?? now, ...(key !== undefined && { key, request: canonical(content) }) };
}

/** Whether a request asks for what was asked for under its key before; what is no JSON never was. */
export function asksTheSame({ request }: Authorship, content: unknown): boolean {
  try {
    return request === canonical(content);
  } catch {
    return false;
  }
}

/** The entry that comes next in the journal of an agreement, and the agreement with it. */
export function enter(
  agreement: Agreement,
  authorship: Authorship,
  deed: Deed,
): { readonly agreement: Agreement; readonly entry: JournalEntry } {
  const number = agreement.entries + 1;
  const revision = agreement.revision + (deed.kind === 'refused' ? 0 : 1);
  return { agreement: { ...agreement, entries: number, revision }, entry: { number, revision, authorship, deed } };
}

/** JSON that is the same for the same content, in whatever order its members were given. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => {
    if (typeof member !== 'object' || member === null || Array.isArray(member)) return member;
    return Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : Number(a > b))));
  });
}
