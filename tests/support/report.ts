import { nothingYet, type Outcome, withOutcome } from '../../src/render/diagnostics/outcome.ts';
import type { Reporter } from '../../src/render/diagnostics/reporter.ts';

/** All that a reporter writes about some files. */
export function reportOf(reporter: Reporter, outcomes: readonly Outcome[]): string {
  let tally = nothingYet;
  let written: string = reporter.head();
  for (const outcome of outcomes) {
    written += reporter.file(outcome, tally);
    tally = withOutcome(tally, outcome);
  }
  return written + reporter.foot(tally);
}
