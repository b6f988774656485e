import { expect } from '@jest/globals';
import type { Compiled } from '../../../../src/engine/lifecycle/compile.ts';
import { play } from '../../../../src/insight/agenda/play.ts';
import { readScenario } from '../../../../src/insight/agenda/scenario.ts';
import type { Counterexample } from '../../../../src/insight/proof/finding.ts';
import { renderCounterexample } from '../../../../src/render/counterexample.ts';

/** Plays a counterexample from the file that it is written to, as `conventio simulate` does. */
export function expectPlays(counterexample: Counterexample, compiled: Compiled): void {
  const { scenario, diagnostics } = readScenario(
    renderCounterexample(counterexample, 'en'),
    counterexample.id,
    compiled,
  );
  expect(diagnostics.map(({ message }) => message.en)).toEqual([]);
  expect(scenario && play(scenario).mismatches).toEqual([]);
  expect(scenario?.expectations.length).toBeGreaterThan(0);
}
