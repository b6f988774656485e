import type { Compiled } from '../../engine/lifecycle/compile.ts';
import type { CalendarOptions } from './calendar/inquiry.ts';
import { proveCalendar } from './calendar/prove-calendar.ts';
import type { Finding } from './finding.ts';
import { type ProofOptions, proveMachine } from './machine/prove-machine.ts';

/** Everything that can be said of a convention before anybody signs it. */
export function prove(compiled: Compiled, options: ProofOptions & CalendarOptions = {}): readonly Finding[] {
  return [...proveMachine(compiled, options), ...proveCalendar(compiled, options)];
}
