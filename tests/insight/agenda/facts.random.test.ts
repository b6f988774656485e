import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type IsoDate } from '../../../src/calendar/day.ts';
import type { Compiled } from '../../../src/engine/lifecycle/compile.ts';
import type { Fact } from '../../../src/engine/lifecycle/facts/fact.ts';
import { summarise } from '../../../src/insight/agenda/summary.ts';
import { type Timeline, timeline } from '../../../src/insight/agenda/timeline.ts';
import { renderTimeline } from '../../../src/render/timeline-text.ts';
import { agreement } from '../../support/agreement.ts';
import { factLists } from '../../support/any-facts.ts';
import { assertLaw } from '../../support/deep.ts';
import { compiledConvention, root } from '../../support/first-convention.ts';

/**
 * Laws of facts, whatever they are and in whatever order: some lists of each convention here, and thousands with
 * `npm run test:deep -- tests/insight/agenda/facts.random`.
 */
const runs = { numRuns: 3, deepRuns: 1000 };

/** An agreement whose amendments change everything that facts were recorded under. */
const amended = () =>
  agreement(
    `
phases: { work: { title: Work, opens: { when: in-force }, budget: { unit: day, min: 2, max: 8, maxKind: cap, by: a, cite: { article: 2 } }, cite: { article: 2 } } }
milestones: { vote: { title: Vote, cite: { article: 3 } } }
dates: { half: { title: Half, at: { after: signed, period: P6M }, cite: { article: 4 } }, books: { title: Books, at: { after: term.end, period: P2M }, cite: { article: 4 } } }
deliverables: { report: { title: Report, by: a, to: b, components: { one: One, two: Two }, due: { after: vote, period: P1M }, cite: { article: 5 } } }
obligations: { tell: { title: Tell, party: a, nature: recurring, every: { cycle: year }, cite: { article: 6 } } }
terminations: { notice: { title: Notice, ground: convenience, by: { any: [a, b] }, effective: { after: terminated:notice, period: P1M }, cite: { article: 7 } } }
amendments:
  sooner: { title: Sooner, cite: { article: 8 }, changes: { term: { ends: { on: 2022-12-31, period: null, beginning: null } } } }
  longer: { title: Longer, cite: { article: 8 }, changes: { term: { ends: { period: P3Y } } } }
  later: { title: Later, cite: { article: 8 }, changes: { term: { starts: { on: null, after: signed, period: P8M } } } }
  less: { title: Less, cite: { article: 8 }, changes: { phases: { work: { budget: { min: 1, max: 2 } } } } }
  none: { title: None, cite: { article: 8 }, changes: { phases: { work: { budget: null } } } }
  other: { title: Other, cite: { article: 8 }, changes: { obligations: { tell: null }, deliverables: { report: null } } }
`,
    { term: '{ starts: { on: signed }, ends: { period: P1Y, beginning: signed }, cite: { article: 1 } }' },
  );

const agreements: readonly (readonly [name: string, compile: () => Compiled])[] = [
  ...readdirSync(`${root}conventions`).map((id) => [id, () => compiledConvention(id)] as const),
  ['an agreement that is amended in all its parts', amended],
];

describe.each(agreements)('%s', (_name, compile) => {
  const compiled = compile();
  const first: IsoDate = '2022-11-10';
  const last = addDays(first, 2000);
  const lists = factLists(compiled, first);
  const look = (facts: readonly Fact[]): Timeline => timeline(compiled, facts, last);

  test('whatever is recorded is played, and told in order, without what is refused', () => {
    assertLaw(
      fc.property(lists, (facts) => {
        const { entries, refusals, state } = look(facts);
        const days = entries.map(({ date }) => date);
        expect(days).toEqual([...days].sort());
        const { firstDay, lastDay, lastCertainDay } = summarise(state).term;
        if (firstDay && lastDay) expect(firstDay <= lastDay).toBe(true);
        if (lastDay && lastCertainDay) expect(lastCertainDay <= lastDay).toBe(true);
        const refused = new Set(refusals.map(({ fact }) => fact.id));
        expect(refused.size).toBe(refusals.length);
        expect(entries.filter(({ fact }) => fact !== undefined && refused.has(fact))).toEqual([]);
        for (const { message, remedy } of refusals) {
          for (const said of [message, remedy]) expect(said.en !== '' && said.fr !== said.en).toBe(true);
        }
        for (const lang of ['en', 'fr'] as const) {
          expect(renderTimeline(look(facts), compiled, lang)).not.toMatch(/\bundefined\b|\bNaN\b|\[object/);
        }
      }),
      runs,
    );
  });

  test('what is refused changes nothing, and neither does the order of recording', () => {
    assertLaw(
      fc.property(lists, fc.nat(), (facts, seed) => {
        const whole = look(facts);
        const refused = new Set(whole.refusals.map(({ fact }) => fact.id));
        const without = look(facts.filter(({ id }) => !refused.has(id)));
        expect(without.refusals).toEqual([]);
        expect(comparable(without)).toEqual(comparable(whole));
        const mixed = look(shuffled(facts, seed));
        expect(comparable(mixed)).toEqual(comparable(whole));
        expect(mixed.refusals).toEqual(whole.refusals);
      }),
      runs,
    );
  });

  test('without a day to stop at, it ends by itself', () => {
    assertLaw(
      fc.property(lists, (facts) => {
        const { until, entries } = timeline(compiled, facts);
        expect(entries.every(({ date }) => date <= until || date < '0001-01-02')).toBe(true);
      }),
      runs,
    );
  });
});

function comparable({ entries, state }: Timeline) {
  return { entries, summary: summarise(state) };
}

/** In another order, the same for the same seed. */
function shuffled<T>(values: readonly T[], seed: number): readonly T[] {
  const keyed = values.map((value, index) => ({ value, key: ((index + 1) * 7919 + seed * 104_729) % 1_000_003 }));
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
}
