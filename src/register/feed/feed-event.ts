import type { IsoDate } from '../../calendar/day.ts';
import type { EpochMilliseconds } from '../../calendar/instant.ts';
import type { FeedLine } from './feed-line.ts';

/** One day of one agreement in a calendar feed. */
export interface FeedEvent extends FeedLine {
  readonly agreement: string;
  /** Stable for as long as the agreement is kept, even when the day moves. */
  readonly uid: string;
  /** 0, and one more with each revision that changes anything about it. */
  readonly sequence: number;
  /** The instant of the revision that brought it up first, and of the last one that changed it. */
  readonly created: EpochMilliseconds;
  readonly modified: EpochMilliseconds;
  /** `done` where it was done before its day, or on another; `cancelled` where the day no longer applies. */
  readonly status: FeedStatus;
  /** Its day before it was moved last. */
  readonly was?: IsoDate;
  /** The parties that it no longer concerns. */
  readonly formerParties: readonly string[];
}

/** Whether something is still to come, has happened, or no longer comes. */
export type FeedStatus = 'planned' | 'done' | 'cancelled';

/** Days of agreements as a calendar subscribes to them. */
export interface Feed {
  /** In the order of their days. */
  readonly events: readonly FeedEvent[];
  /** What it is about, where that is not everything: an agreement by its title, a party by its name. */
  readonly about: { readonly agreement?: string; readonly party?: string };
}
