import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { replay } from '../../../src/engine/lifecycle/replay.ts';
import { plainStanding } from '../../../src/engine/lifecycle/state.ts';
import { readScenario } from '../../../src/insight/agenda/scenario.ts';
import { compiledConvention, root } from '../../support/first-convention.ts';
import { byXState } from '../../support/reference-timeline.ts';

/**
 * The replay runs on the interpreter; XState is the reference. What a run holds is a snapshot that plain XState goes on
 * from, and gives what the interpreter gives. `agreement.test.ts` beside the table walks at random.
 */
describe.each(readdirSync(`${root}conventions`))('the interpreter of %s gives what XState gives', (id) => {
  const compiled = compiledConvention(id);

  test('in the beginning', () => {
    const { value, context } = compiled.stepper.start();
    expect(plainStanding(compiled.interpreter.start())).toEqual({ value, context });
  });

  test.each(readdirSync(`${root}conventions/${id}/scenarios`))('at every step of %s', (name) => {
    const text = readFileSync(`${root}conventions/${id}/scenarios/${name}`, 'utf8');
    const { scenario } = readScenario(text, name, compiled);
    if (!scenario) throw new Error(`${name} has errors`);
    const { steps } = replay(scenario.compiled, scenario.facts, scenario.until);
    expect(steps.length).toBeGreaterThan(0);
    for (const { on, event, before, after } of steps) {
      expect(plainStanding(after)).toEqual(plainStanding(byXState(before, { on, event })));
    }
  });
});
