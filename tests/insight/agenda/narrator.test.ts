import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { IsoDate } from '../../../src/calendar/day.ts';
import type { Compiled } from '../../../src/engine/lifecycle/compile.ts';
import type { Fact } from '../../../src/engine/lifecycle/facts/fact.ts';
import { plainStanding } from '../../../src/engine/lifecycle/state.ts';
import { readScenario } from '../../../src/insight/agenda/scenario.ts';
import { timeline } from '../../../src/insight/agenda/timeline.ts';
import { assertLaw } from '../../support/deep.ts';
import { compiledConvention, factsOf, root } from '../../support/first-convention.ts';
import { factsAtRandom } from '../../support/random-facts.ts';
import { referenceTimeline } from '../../support/reference-timeline.ts';

const runs = 2;

/**
 * The reference takes each event in XState, asks every clause after each step what comes next and what it announces, and
 * holds each state against that of the run.
 */
describe.each(readdirSync(`${root}conventions`))('the timeline of %s is what XState and all clauses say', (id) => {
  const compiled = compiledConvention(id);

  test.each(readdirSync(`${root}conventions/${id}/scenarios`))('in %s', (name) => {
    const text = readFileSync(`${root}conventions/${id}/scenarios/${name}`, 'utf8');
    const { scenario } = readScenario(text, name, compiled);
    if (!scenario) throw new Error(`${name} has errors`);
    expectSame(scenario.compiled, scenario.facts, scenario.until);
  });

  test('on facts at random', () => {
    assertLaw(
      fc.property(factsAtRandom(compiled), (declared) => expectSame(compiled, factsOf(compiled, declared))),
      { numRuns: runs },
    );
  });
});

function expectSame(compiled: Compiled, facts: readonly Fact[], until?: IsoDate): void {
  const told = timeline(compiled, facts, until).entries.filter(({ kind }) => kind !== 'broken' && kind !== 'withdrawn');
  const reference = referenceTimeline(compiled, facts, until, (played, byXState) => {
    const [ours, theirs] = [plainStanding(played), plainStanding(byXState)];
    // The long look that tells where is for what differs.
    if (!isDeepStrictEqual(ours, theirs)) expect(ours).toEqual(theirs);
  });
  expect(told).toEqual(reference);
}
