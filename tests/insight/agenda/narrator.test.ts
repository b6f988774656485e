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
import { agreement } from '../../support/agreement.ts';
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

/** Days that others are counted from, in rows, and everything that moves some of them (case 53). */
const inRows = agreement(
  `dates:
${Array.from({ length: 8 }, (_, index) => `  c${index}: { title: C${index}, cite: practice, at: { period: P${index % 3 === 0 ? '1M' : '9D'}, after: ${index === 0 ? 'm0' : `c${index - 1}`} } }`).join('\n')}
  latest: { title: L, cite: practice, at: { latest: [{ period: P2D, after: c3 }, { period: P1M, after: m1 }] } }
milestones: { m0: { title: M0, cite: practice }, m1: { title: M1, cite: practice } }
suspensions:
  all: { title: S, clock: freeze, cite: practice }
  until: { title: U, clock: freeze, until: c4, cite: practice }
deliverables:
  d0: { title: D0, by: a, to: b, due: { period: P20D, after: c2 }, cite: practice }
  d1: { title: D1, by: a, to: b, due: { period: P20D, after: due:d0 }, cite: practice }
  d2: { title: D2, by: a, to: b, due: { period: P1M, after: due:d1 }, cite: practice }
obligations:
  yearly: { title: Y, party: a, nature: recurring, every: { cycle: quarter }, due: { period: P10D, after: cycle.end }, cite: practice }
reminders: { r: { title: R, at: { period: P3D, before: due:d2 }, to: [a], cite: practice } }
amendments:
  later: { title: A, cite: practice, changes: { dates: { c1: { at: { period: P40D } } } } }
`,
  {
    term: '{ starts: { on: signed }, ends: { period: P30D, after: c7 }, renewal: { mode: tacit, period: P6M, times: 1, unlessDeclined: { period: P1M, before: term.end }, cite: practice }, cite: practice }',
  },
);

test('the timeline of dates in rows is what XState and all clauses say, on facts at random', () => {
  assertLaw(
    fc.property(factsAtRandom(inRows), (declared) => expectSame(inRows, factsOf(inRows, declared))),
    { numRuns: 8 },
  );
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
