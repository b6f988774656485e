import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { IsoDate } from '../../../src/calendar/day.ts';
import type { Compiled } from '../../../src/engine/lifecycle/compile.ts';
import type { Fact } from '../../../src/engine/lifecycle/facts/fact.ts';
import { plainStanding } from '../../../src/engine/lifecycle/state.ts';
import type { Entry } from '../../../src/insight/agenda/entry.ts';
import { KeptTimeline } from '../../../src/insight/agenda/kept-timeline.ts';
import { timeline } from '../../../src/insight/agenda/timeline.ts';
import { assertLaw } from '../../support/deep.ts';
import { compiledConvention, factsOf, root } from '../../support/first-convention.ts';
import { dayAtRandom, factsAtRandom } from '../../support/random-facts.ts';

const runs = 8;

/** How facts come to be recorded: in any order, some at a time, on days that the clock shows, which may be put back. */
const recordings = fc.array(
  fc.record({ many: fc.nat(4), until: dayAtRandom, isTakenBack: fc.boolean(), seed: fc.nat() }),
  { minLength: 1, maxLength: 12 },
);

describe.each(readdirSync(`${root}conventions`))('the timeline of %s, recorded bit by bit,', (id) => {
  const compiled = compiledConvention(id);

  test('is the timeline of all facts at once, whatever was recorded first and taken back', () => {
    assertLaw(
      fc.property(factsAtRandom(compiled), recordings, (declared, steps) => {
        const kept = new KeptTimeline(compiled);
        const left = [...factsOf(compiled, declared)];
        const recorded: Fact[] = [];
        let told: readonly Entry[] = [];
        for (const { many, until, isTakenBack, seed } of steps) {
          const more = Array.from({ length: Math.min(many, left.length) }, () =>
            left.splice(seed % left.length, 1),
          ).flat();
          const { undo, dropped, fresh } = kept.record(more, until);
          if (isTakenBack) {
            undo();
            left.push(...more);
            continue;
          }
          recorded.push(...more);
          expectSame(kept, compiled, recorded, until);
          told = [...told.filter((entry) => !dropped.includes(entry)), ...fresh];
          const lines = kept.timeline.entries.filter(({ kind }) => kind !== 'withdrawn');
          expect(new Set(told)).toEqual(new Set(lines));
          expect(told).toHaveLength(lines.length);
        }
      }),
      { numRuns: runs },
    );
  });
});

function expectSame(kept: KeptTimeline, compiled: Compiled, facts: readonly Fact[], until: IsoDate): void {
  const [{ state, ...found }, { state: end, run: _, ...expected }] = [kept.timeline, timeline(compiled, facts, until)];
  expect(found).toEqual(expected);
  expect([state.day, plainStanding(state)]).toEqual([end.day, plainStanding(end)]);
}
