import type { EpochMilliseconds } from '../../calendar/instant.ts';
import type { Fact } from '../../engine/lifecycle/facts/fact.ts';
import type { FactFault } from '../../engine/lifecycle/facts/read-facts.ts';
import type { Refusal } from '../../engine/lifecycle/refusals/refusal.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import type { Text } from '../../text/text.ts';
import type { Agreement } from '../agreement/agreement.ts';

/** Who asks for a change, and under which conditions. */
export interface Request {
  /** Who does it: whatever tells people apart, a name, an address, a login. */
  readonly by: string;
  /** When it was done, where that is not now: a form that was filled in offline. */
  readonly at?: EpochMilliseconds;
  /**
   * An idempotency key: the same request again, after an answer that was lost, is answered as the first time and changes
   * nothing; another one under the same key is refused.
   */
  readonly key?: string;
  /** The revision that was seen last: nothing is changed when there is a later one. */
  readonly expects?: number;
}

/** Why a request was not even looked at. */
export type NotTaken =
  | { readonly status: 'unknown-agreement'; readonly message: Text }
  /** What was asked for can't be read; `key` is the part of it that is wrong. */
  | { readonly status: 'malformed'; readonly key: string; readonly message: Text }
  /** The agreement has changed since the revision that was seen. */
  | { readonly status: 'moved'; readonly revision: number; readonly message: Text }
  /** Another request was made under the same key. */
  | { readonly status: 'key-reused'; readonly message: Text };

/** What became of facts that somebody wanted to record: all of them are stored, or none. */
export type Recording =
  | { readonly status: 'recorded'; readonly facts: readonly Fact[]; readonly revision: number }
  /** Not admissible. The journal keeps the attempt. */
  | { readonly status: 'refused'; readonly refusals: readonly Refusal[]; readonly revision: number }
  | { readonly status: 'unreadable'; readonly faults: readonly FactFault[] }
  | NotTaken;

/** What became of an agreement that somebody wanted to add. */
export type Adding =
  | { readonly status: 'added'; readonly agreement: Agreement }
  /** There is one of that id already. */
  | { readonly status: 'taken'; readonly message: Text }
  | { readonly status: 'unsound'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly status: 'malformed'; readonly key: string; readonly message: Text };

/** What came of changing the settings of an agreement. */
export type Setting = { readonly status: 'set'; readonly agreement: Agreement } | NotTaken;
