import type { IsoDate } from './calendar/day.ts';
import { type Compiled, compile } from './engine/lifecycle/compile.ts';
import { type FactReading, readFacts } from './engine/lifecycle/facts/read-facts.ts';
import { type Timeline, timeline } from './insight/agenda/timeline.ts';
import { type Read, read } from './language/read.ts';
import type { FactDeclaration } from './language/schema/scenario-declaration.ts';

export { type Parsed, parse, type Read, read } from './language/read.ts';

/** A convention, played: everything from its text to its timeline. */
export interface Pipeline extends Read {
  readonly compiled?: Compiled;
  readonly facts?: FactReading;
  readonly timeline?: Timeline;
}

/** The whole program: from YAML and facts to a timeline. Without `until` it plays to the day after the last. */
export function pipeline(text: string, source: string, facts: readonly FactDeclaration[], until?: IsoDate): Pipeline {
  // 1. to 4.      YAML text -> a convention: read.ts, which is all that checking needs
  const readSoFar = read(text, source);
  const { convention } = readSoFar;
  if (!convention) return readSoFar;

  // 5. chart/     the convention -> a statechart, plain JSON
  // 6. lifecycle/ the chart -> an XState machine
  const compiled = compile(convention);

  // 7. lifecycle/ declared facts -> facts of this convention, in the order in which they are played
  const factReading = readFacts(facts, compiled);
  if (factReading.faults.length > 0) return { ...readSoFar, compiled, facts: factReading };

  // 8. agenda/    facts and calendar together, day by day
  const played = timeline(compiled, factReading.facts, until);
  return { ...readSoFar, compiled, facts: factReading, timeline: played };
}
