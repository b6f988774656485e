import type { Printed } from '../../text/printed.ts';
import type { Outcome, Tally } from './outcome.ts';

/**
 * Writes a run down in three steps, so that no more than one file is held: what comes first, a part for each file as it
 * is done, and what comes last. Each step is a pure function of what it is given.
 */
export interface Reporter {
  head(): Printed;
  /** `before` is what was found in the files before this one. */
  file(outcome: Outcome, before: Tally): Printed;
  foot(total: Tally): Printed;
}
