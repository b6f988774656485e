import { type IsoDate, later } from '../../calendar/day.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import { readFacts } from '../../engine/lifecycle/facts/read-facts.ts';
import { playToEnd } from '../../engine/lifecycle/replay.ts';
import { summarise } from '../agenda/summary.ts';
import type { Counterexample } from './finding.ts';
import { spendOn } from './metered.ts';

/** A counterexample that breaks properties expects it: what it shows is another thing, and it plays without complaint. */
export function withBreaks(counterexample: Counterexample, compiled: Compiled): Counterexample {
  if (compiled.convention.properties.size === 0) return counterexample;
  spendOn(compiled, compiled.facts.size);
  const { facts, faults } = readFacts(counterexample.facts, compiled);
  if (faults.length > 0) return counterexample;
  const natural = playToEnd(compiled, facts);
  const last = counterexample.expect.reduce(
    (latest, { on }) => (on ? later(latest, on as IsoDate) : latest),
    natural.until,
  );
  const { end } = last === natural.until ? natural : playToEnd(compiled, facts, last);
  const broken = Object.entries(summarise(end).properties).filter(([, property]) => property.broken !== null);
  if (broken.length === 0) return counterexample;
  const properties = Object.fromEntries(broken.map(([id]) => [id, 'broken']));
  return { ...counterexample, expect: [...counterexample.expect, { properties }] };
}
