import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import { bounds } from '../../../text/bounds.ts';
import type { Effort } from '../effort.ts';
import { answersWithin, effortOfProof, shownWithin } from '../effort-of-proof.ts';
import type { Finding } from '../finding.ts';
import { metered } from '../metered.ts';
import { withBreaks } from '../with-breaks.ts';
import { freeId } from './counterexample.ts';
import { Prover } from './prover.ts';
import type { Question } from './question.ts';
import { agreementEnds } from './questions/agreement-ends.ts';
import { clauseDead } from './questions/clause-dead.ts';
import { gateWaitsForItself } from './questions/gate-waits-for-itself.ts';
import { milestoneNever } from './questions/milestone-never.ts';
import { needsForce } from './questions/needs-force.ts';
import { phaseDone } from './questions/phase-done.ts';
import { phaseOpens } from './questions/phase-opens.ts';
import { propertyHolds } from './questions/property-holds.ts';
import { terminalReached } from './questions/terminal-reached.ts';

/** What is asked of the machine of every convention, in the order in which it is told. */
export const machineQuestions: readonly Question[] = [
  phaseOpens,
  phaseDone,
  terminalReached,
  agreementEnds,
  gateWaitsForItself,
  clauseDead,
  needsForce,
  milestoneNever,
  propertyHolds,
];

/** How far a proof goes. */
export interface ProofOptions {
  /** The most states of each slice that are looked at. */
  readonly mostStates?: number;
}

export const defaultMostStates: number = bounds.proofStates.most;

/** Asks every question of the machine of a convention. */
export function proveMachine(compiled: Compiled, options: ProofOptions = {}): readonly Finding[] {
  return [...answersOfMachine(compiled, options)];
}

/** The same, each answer as soon as it is found: who waits may see what there is so far, and stop. */
export function* answersOfMachine(
  compiled: Compiled,
  options: ProofOptions = {},
  effort: Effort = effortOfProof(options),
): Generator<Finding> {
  const prover = new Prover(metered(compiled, effort), options.mostStates ?? defaultMostStates);
  const ids = new Set<string>();
  for (const question of machineQuestions) {
    yield* answersWithin(question, answersTo(question, prover, ids));
  }
}

/** The answers are looked for one by one, as they are asked for. */
function* answersTo(question: Question, prover: Prover, ids: Set<string>): Generator<Finding> {
  for (const { counterexample, ...answer } of question.ask(prover)) {
    const shown =
      counterexample &&
      shownWithin(() => {
        const named = { ...counterexample, id: freeId(counterexample.id, ids) };
        return { counterexample: withBreaks(named, prover.compiled) };
      });
    yield { question: question.id, ...answer, ...shown };
    prover.begin();
  }
}
