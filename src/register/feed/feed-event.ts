import type { IsoDate } from '../../calendar/day.ts';
import type { EpochMilliseconds } from '../../calendar/instant.ts';
import type { FeedLine } from './feed-line.ts';

/** One day of one agreement in a calendar feed. */
export interface FeedEvent extends FeedLine {
  readonly agreement: string;
  /** The same for as long as the agreement is kept, whatever becomes of the day. */
  readonly uid: string;
  /** 0, and one more with each revision that changes anything about it. */
  readonly sequence: number;
  /** The instant of the revision that brought it up first, and of the last one that changed it. */
  readonly created: EpochMilliseconds;
  readonly modified: EpochMilliseconds;
  /** `done` where it was done before its day, or otherwise than on it; `cancelled` where the day holds no more. */
  readonly status: FeedStatus;
  /** The day that it was on before, where it has moved. */
  readonly was?: IsoDate;
  /** Whom it concerned and does no more. */
  readonly formerParties: readonly string[];
}

export type FeedStatus = 'planned' | 'done' | 'cancelled';

/** Days of agreements as a calendar subscribes to them. */
export interface Feed {
  /** In the order of their days. */
  readonly events: readonly FeedEvent[];
  /** What it is about, where that is not everything: an agreement by its title, a party by its name. */
  readonly about: { readonly agreement?: string; readonly party?: string };
}
