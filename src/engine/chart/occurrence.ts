import type { IsoDate } from '../../calendar/day.ts';
import type { Decimal } from '../../language/model/decimal.ts';
import type { OccurrenceStatus } from '../../language/model/recurrence.ts';

/** One occurrence of a clause; plain JSON. */
export interface Occurrence {
  /**
   * Identifies it among the occurrences of its clause, in a form that a person can write: `2026`, `2026-05`,
   * `2026-03-02`.
   */
  readonly key: string;
  /** The first day of its cycle, or the day of what gave rise to it. */
  readonly since: IsoDate;
  /** The last day of its cycle, where it has one. */
  readonly last?: IsoDate;
  readonly status: OccurrenceStatus;
  /** The day since which it has been in this state; if absent, the day on which it arose. */
  readonly on?: IsoDate;
  /** How often it was performed, where that takes several times. */
  readonly times?: number;
  /** The amount due, and the amount paid so far. */
  readonly amount?: Decimal;
  readonly paid?: Decimal;
  /** How many amendments governed when it arose: their terms are its own. */
  readonly terms: number;
}

/** Something done before anything was owed: it covers the occurrence that it names, or one to come. */
export interface Advance {
  readonly on: IsoDate;
  readonly for?: string;
  readonly paid?: Decimal;
}

/**
 * The occurrences of a clause in the order in which they arose, in pages of 64: one more copies a page and not all that
 * came before. Plain JSON.
 */
export interface Occurrences {
  readonly pages: readonly (readonly Occurrence[])[];
  /** How many of the oldest are closed, all without a gap. */
  readonly settled: number;
  /** How many of the oldest are closed or overdue, all without a gap: none of them waits for a day any more. */
  readonly past: number;
  /** The keys are in order, so that one is found without looking at all of them. */
  readonly ordered: boolean;
  /** How many wait for their own condition. */
  readonly awaited: number;
  /** How many are owed, delivered or rejected, and not late. */
  readonly open: number;
  /** How many are overdue. */
  readonly late: number;
  readonly advances: readonly Advance[];
}
