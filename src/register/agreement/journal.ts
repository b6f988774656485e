import type { EpochMilliseconds } from '../../calendar/instant.ts';
import type { Fact } from '../../engine/lifecycle/facts/fact.ts';
import type { Refusal } from '../../engine/lifecycle/refusals/refusal.ts';
import type { Settings } from './agreement.ts';
import { type Renames, renameFact } from './renames.ts';

/** Who did something, and when. */
export interface Authorship {
  /** Who did it: whatever tells people apart, a name, an address, a login. */
  readonly by: string;
  /** The instant at which it was done. */
  readonly at: EpochMilliseconds;
  /** The idempotency key of the request: the same request again is answered as the first time. */
  readonly key?: string;
  /** With a key, what was asked for, so that other content under the same key is known. */
  readonly request?: string;
}

/** What was done to an agreement. */
export type Deed =
  | { readonly kind: 'added'; readonly version: number; readonly settings: Settings }
  | { readonly kind: 'recorded'; readonly facts: readonly Fact[] }
  | { readonly kind: 'refused'; readonly facts: readonly Fact[]; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'adopted'; readonly version: number; readonly renames: Renames }
  | { readonly kind: 'set'; readonly settings: Settings };

/** One entry of the journal of an agreement, which only grows: the audit log. */
export interface JournalEntry {
  /** 1, 2, 3… within its agreement. */
  readonly number: number;
  /** The revision of the agreement after it; what was refused changes none. */
  readonly revision: number;
  readonly authorship: Authorship;
  readonly deed: Deed;
}

/** Whether a version was taken that calls something otherwise than the one before. */
export function isRenamed(journal: readonly JournalEntry[]): boolean {
  return journal.some(({ deed }) => deed.kind === 'adopted' && Object.keys(deed.renames).length > 0);
}

/** The facts of an agreement as its convention now calls them, in the order of recording. */
export function factsOf(journal: readonly JournalEntry[]): readonly Fact[] {
  let facts: Fact[] = [];
  for (const { deed } of journal) {
    if (deed.kind === 'recorded') facts.push(...deed.facts);
    if (deed.kind === 'adopted') facts = facts.map((fact) => renameFact(fact, deed.renames));
  }
  return facts;
}
