import type { Fact } from '../../engine/lifecycle/facts/fact.ts';

/**
 * Where the facts of one agreement are kept, and which notices were sent. Facts are only ever appended. An adapter
 * keeps each call whole: what it answered to is there, and what it failed at has left no trace. Several schedulers may
 * share a store; each call is decided as if it were alone.
 */
export interface Store {
  /** Every fact recorded so far, in the order of recording. */
  facts(): Promise<readonly Fact[]>;
  /**
   * Appends facts, all or none: only while exactly `known` facts are recorded. `false` when somebody else has recorded
   * more in the meantime, and nothing was appended.
   */
  append(facts: readonly Fact[], known: number): Promise<boolean>;
  /** Takes on the sending of a notice; `false` when it was sent, or when somebody else is at it. */
  claim(notice: string): Promise<boolean>;
  /** Marks a notice that was claimed as sent, for good. */
  markSent(notice: string): Promise<void>;
  /** Gives a notice back that was claimed and could not be sent. */
  release(notice: string): Promise<void>;
}
