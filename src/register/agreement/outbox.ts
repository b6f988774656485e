import type { IsoDate } from '../../calendar/day.ts';
import type { EpochMilliseconds } from '../../calendar/instant.ts';
import { bounds } from '../../text/bounds.ts';
import type { Notice } from './notice.ts';

/**
 * What became of a notice: `pending` until it was delivered to all its targets, `sent`; `dropped` where it became untrue
 * before anybody may have got it, `corrected` where that was later; `given-up` after too many failures.
 */
export type OutboxState = 'pending' | 'sent' | 'dropped' | 'corrected' | 'given-up';

/** A notice that is to be sent. */
export interface OutboxDraft {
  readonly notice: Notice;
  /** What it says, by which it is known again: two that say the same have different ids. */
  readonly name: string;
  readonly day: IsoDate;
  /** The instant from which it is sent. */
  readonly sendAt: EpochMilliseconds;
}

/** A notice in the outbox of an agreement. */
export interface OutboxItem extends OutboxDraft {
  readonly state: OutboxState;
  /** How often somebody set out to deliver it. Once it is not 0, somebody may have got it. */
  readonly attempts: number;
  /** When it is tried next. */
  readonly nextAt: EpochMilliseconds;
  /** Who is delivering it, and until when nobody else may. */
  readonly lease: Lease | null;
  /** To which targets it was delivered. */
  readonly delivered: readonly string[];
  readonly sentAt: EpochMilliseconds | null;
  /** Why the last attempt failed. */
  readonly error: string | null;
}

/** The longest that anybody may take to deliver a notice, in milliseconds, before somebody else does. */
export const longestLease: number = bounds.lease.most;

/** Who has taken a notice on, and until when, in milliseconds since 1970. */
export interface Lease {
  readonly by: string;
  readonly until: EpochMilliseconds;
}

/** Whether a notice still says something to somebody, as far as the outbox knows. */
export function stands({ state }: Pick<OutboxItem, 'state'>): boolean {
  return state === 'pending' || state === 'sent' || state === 'given-up';
}

/** What a write changes in the outbox of its agreement. */
export interface OutboxChange {
  readonly add: readonly OutboxDraft[];
  /** Ids of notices that nobody has set out to deliver, and nobody will. */
  readonly drop: readonly string[];
  /** Ids of notices that somebody may have got; what is added corrects them. */
  readonly correct: readonly string[];
  /** Other names of notices, by their ids, where a new version of the convention has other ids for its clauses. */
  readonly rename: Readonly<Record<string, string>>;
}

export const nothingChanged: OutboxChange = { add: [], drop: [], correct: [], rename: {} };
