import type { Compiled } from '../../engine/lifecycle/compile.ts';
import type { CalendarOptions } from './calendar/inquiry.ts';
import { answersOfCalendar } from './calendar/prove-calendar.ts';
import { effortOfProof } from './effort-of-proof.ts';
import type { Finding } from './finding.ts';
import { answersOfMachine, type ProofOptions } from './machine/prove-machine.ts';

/** Everything that can be said of a convention before anybody signs it. */
export function prove(compiled: Compiled, options: ProofOptions & CalendarOptions = {}): readonly Finding[] {
  return [...answers(compiled, options)];
}

/** How much of what may be done is set aside for the questions about the calendar, which come last. */
const partOfCalendar = 1 / 3;

/** The same, each answer as soon as it is found: who waits may see what there is so far, and stop. */
export function* answers(compiled: Compiled, options: ProofOptions & CalendarOptions = {}): Generator<Finding> {
  const effort = effortOfProof(options);
  const giveBack = effort.setAside(partOfCalendar);
  yield* answersOfMachine(compiled, options, effort);
  giveBack();
  yield* answersOfCalendar(compiled, options, effort);
}
