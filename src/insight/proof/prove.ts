import type { Compiled } from '../../engine/lifecycle/compile.ts';
import type { CalendarOptions } from './calendar/inquiry.ts';
import { answersOfCalendar } from './calendar/prove-calendar.ts';
import type { Finding } from './finding.ts';
import { answersOfMachine, type ProofOptions } from './machine/prove-machine.ts';

/** Everything that can be said of a convention before anybody signs it. */
export function prove(compiled: Compiled, options: ProofOptions & CalendarOptions = {}): readonly Finding[] {
  return [...answers(compiled, options)];
}

/** The same, each answer as soon as it is found: who waits may see what there is so far, and stop. */
export function* answers(compiled: Compiled, options: ProofOptions & CalendarOptions = {}): Generator<Finding> {
  yield* answersOfMachine(compiled, options);
  yield* answersOfCalendar(compiled, options);
}
