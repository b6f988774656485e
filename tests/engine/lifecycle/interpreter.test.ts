import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { transition } from 'xstate';
import { handOver } from '../../../src/engine/lifecycle/hand-over.ts';
import { replay, type Step } from '../../../src/engine/lifecycle/replay.ts';
import { plainStanding } from '../../../src/engine/lifecycle/state.ts';
import { readScenario } from '../../../src/insight/agenda/scenario.ts';
import { compiledConvention, root } from '../../support/first-convention.ts';

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
    for (const step of steps) expect(plainStanding(step.after)).toEqual(byXState(step));
  });
});

/** What XState makes of a step; an amendment is handed over to another machine. */
function byXState({ on, event, before, after }: Step) {
  const [next] = transition(before.compiled.machine, before.snapshot, event);
  if (after.compiled === before.compiled) return { value: next.value, context: next.context };
  const { value, context } = next;
  const taken = handOver({ ...before, day: on, value, context }, after.compiled, on);
  const adopted = after.compiled.stepper.adopt(next, after.compiled.chart, taken, on);
  return { value: adopted.value, context: adopted.context };
}
