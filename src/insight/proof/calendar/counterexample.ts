import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import { play } from '../../agenda/play.ts';
import { readScenario } from '../../agenda/scenario.ts';
import type { Counterexample } from '../finding.ts';
import { spendOn } from '../metered.ts';
import { withBreaks } from '../with-breaks.ts';

/** What a scenario costs to be read. */
const ofAScenario = 100;

/** Whether the reference engine plays a counterexample to what it expects, without a refusal. */
export function holds(counterexample: Counterexample, compiled: Compiled): boolean {
  const { id, title, facts, expect } = counterexample;
  const text = JSON.stringify({ scenario: id, title: title.en, facts, expect });
  const { scenario } = readScenario(text, `${id}.yaml`, compiled);
  return scenario !== undefined && play(scenario).mismatches.length === 0;
}

/** A counterexample as a part of a finding, where it plays: what a convention makes impossible is told without one. */
export function told(counterexample: Counterexample, compiled: Compiled): { readonly counterexample?: Counterexample } {
  // It is read, played and told once more as a scenario.
  spendOn(compiled, ofAScenario + compiled.facts.size);
  const whole = withBreaks(counterexample, compiled);
  return holds(whole, compiled) ? { counterexample: whole } : {};
}
