import type { Text } from '../../../text/text.ts';
import type { Finding } from '../finding.ts';
import type { Prover } from './prover.ts';

/** One question that is asked of every convention, and why one asks it. */
export interface Question {
  readonly id: string;
  readonly title: Text;
  /** The same as a question, for as long as it is not shown. */
  readonly asks: Text;
  readonly why: Text;
  ask(prover: Prover): Iterable<Answer>;
}

/** What is said of one clause. */
export type Answer = Omit<Finding, 'question'>;
