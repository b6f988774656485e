import type { IsoDate } from '../../calendar/day.ts';
import type { Obligation } from '../../language/model/obligations.ts';

/** Who owes what, and when: a row for each party and each thing that it owes. */
export interface Matrix {
  /** The day up to which the facts are known. */
  readonly today: IsoDate;
  /** In the order in which the convention declares them; a party that owes nothing has no rows. */
  readonly parties: readonly MatrixParty[];
}

/** What one party owes. */
export interface MatrixParty {
  readonly id: string;
  readonly rows: readonly MatrixRow[];
}

/** One clause, and how each party stands to it. */
export interface MatrixRow {
  readonly section: Obligation['section'] | 'deliverables' | 'datasets';
  readonly id: string;
  readonly title: string;
  readonly article: string | null;
  /** Done by a day, binding all the time, or never to be done. */
  readonly kind: 'dated' | 'continuous' | 'prohibition';
  /** The state of the clause as a whole, as the summary has it. */
  readonly state: string;
  /** In date order. */
  readonly cells: readonly MatrixCell[];
}

/** One time that something is owed. */
export interface MatrixCell {
  /** The due date; where there is none, the day on which it was done. */
  readonly day: IsoDate;
  readonly state: CellState;
  /** The key of the occurrence, where the clause applies several times. */
  readonly occurrence?: string;
}

/** `due` is still to come, or waits for an answer. */
export type CellState = 'done' | 'due' | 'overdue' | 'outstanding' | 'rejected' | 'released';
