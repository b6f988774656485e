import type { Fact } from '../lifecycle/fact.ts';

/**
 * Where the facts of one agreement are kept, and which notices were sent. Facts are only ever appended. An adapter
 * keeps each call whole: what it answered to is there, and what it failed at has left no trace.
 */
export interface Store {
  /** Every fact recorded so far, in the order of recording. */
  facts(): Promise<readonly Fact[]>;
  /** Appends facts, all or none. */
  append(facts: readonly Fact[]): Promise<void>;
  wasSent(notice: string): Promise<boolean>;
  markSent(notice: string): Promise<void>;
}
