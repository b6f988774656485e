import { bounds } from '../../text/bounds.ts';
import type { Text } from '../../text/text.ts';
import { type Effort, EffortSpent, effortFor, unlessSpent } from './effort.ts';
import type { Finding } from './finding.ts';
import { sayEffort, sayNotPlayed } from './unsettled.ts';

/** How much may be done for a proof. */
export function effortOfProof({ mostStates }: { readonly mostStates?: number }): Effort {
  return effortFor(bounds.proofEffort.most, mostStates ?? bounds.proofStates.most, bounds.proofStates.most);
}

/** The answers to a question as long as there is something left to be done; then that it was not answered in full. */
export function* answersWithin(
  { id, asks }: { readonly id: string; readonly asks: Text },
  answers: Iterable<Finding>,
): Generator<Finding> {
  try {
    yield* answers;
  } catch (error) {
    if (!(error instanceof EffortSpent)) throw error;
    yield { question: id, verdict: 'not-proved', pointer: '', message: asks, bound: sayEffort(error.most) };
  }
}

/** A run that shows what fails; where there is nothing left to play it with, that it was not played. */
export function shownWithin<T extends Partial<Pick<Finding, 'counterexample' | 'bound'>>>(
  show: () => T,
): T | Pick<Finding, 'bound'> {
  return unlessSpent(show, (most) => ({ bound: sayNotPlayed(most) }));
}
