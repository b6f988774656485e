import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { createActor } from 'xstate';
import { summarise } from '../../../src/insight/agenda/summary.ts';
import { timeline } from '../../../src/insight/agenda/timeline.ts';
import type { FactDeclaration } from '../../../src/language/schema/scenario-declaration.ts';
import { timelineData } from '../../../src/render/timeline-json.ts';
import { agreement } from '../../support/agreement.ts';
import { assertLaw } from '../../support/deep.ts';
import { factsOf } from '../../support/first-convention.ts';

/** A year from 1 January 2024; it can be amended to eighteen months, renewed by half-years and suspended. */
const compiled = agreement(
  `
suspensions:
  first: { title: First, clock: freeze, cite: { article: 6 } }
  second: { title: Second, clock: freeze, cite: { article: 6 } }
  without: { title: Without effect on the calendar, clock: run, cite: { article: 6 } }
amendments:
  longer: { title: Longer, changes: { term: { ends: { period: P18M } } }, cite: { article: 7 } }
  tidier: { title: Tidier, changes: { title: Another title }, cite: { article: 7 } }
obligations:
  report: { title: Report, party: a, nature: recurring, every: { cycle: quarter }, cite: { article: 3 } }`,
  {
    term: '{ starts: { on: 2024-01-01 }, ends: { period: P12M, beginning: term.start }, renewal: { mode: express, period: P6M, times: 3 }, cite: { article: 1 } }',
  },
);

const dayOf2024 = (index: number): string => Temporal.PlainDate.from('2024-01-02').add({ days: index }).toString();

/** What may happen in 2024, in any number and order. */
const randomRun = fc.record({
  longer: fc.option(fc.integer({ min: 0, max: 300 })),
  tidier: fc.option(fc.integer({ min: 0, max: 300 })),
  renewals: fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 3 }),
  // One suspension in the first half of the year, one in the second, and one that lets the calendar run.
  first: fc.option(fc.tuple(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 60 }))),
  second: fc.option(fc.tuple(fc.integer({ min: 150, max: 220 }), fc.integer({ min: 0, max: 60 }))),
  without: fc.option(fc.tuple(fc.integer({ min: 0, max: 250 }), fc.integer({ min: 0, max: 60 }))),
});

type RandomRun = typeof randomRun extends fc.Arbitrary<infer T> ? T : never;

function declaredIn({ longer, tidier, renewals, ...suspensions }: RandomRun): FactDeclaration[] {
  const pauses = Object.entries(suspensions).flatMap(([id, pause]) =>
    pause === null
      ? []
      : [
          { fact: `suspended:${id}`, on: dayOf2024(pause[0]) },
          { fact: `resumed:${id}`, on: dayOf2024(pause[0] + pause[1]) },
        ],
  );
  return [
    { fact: 'signed', on: '2024-01-01' },
    ...(longer === null ? [] : [{ fact: 'amended:longer', on: dayOf2024(longer) }]),
    ...(tidier === null ? [] : [{ fact: 'amended:tidier', on: dayOf2024(tidier) }]),
    ...renewals.map((day, index) => ({ fact: 'renewed', on: dayOf2024(day), id: `renewal-${index}` })),
    ...pauses,
  ];
}

/** The last day as the three together make it, counted apart from the engine. */
function expectedLastDay({ longer, renewals, first, second }: RandomRun): string {
  const frozen = (first?.[1] ?? 0) + (second?.[1] ?? 0);
  const until = Temporal.PlainDate.from('2024-01-01')
    .add({ months: longer === null ? 12 : 18 })
    .subtract({ days: 1 });
  const next = until.add({ days: frozen + 1 });
  // An amendment that sets the end sets it, whatever renewed the agreement before.
  const counted = renewals.filter((day) => longer === null || day >= longer).length;
  if (counted === 0) return next.subtract({ days: 1 }).toString();
  const renewed = next.add({ months: 6 * counted });
  // A month without the number of its first day ends the period with itself.
  return (renewed.day === next.day ? renewed.subtract({ days: 1 }) : renewed).toString();
}

describe('amendments, renewals and suspensions compose', () => {
  test('whatever comes first: no fact is refused, and each moves the end by its own', () => {
    assertLaw(
      fc.property(randomRun, (told) => {
        const { refusals, state, run } = timeline(compiled, factsOf(compiled, declaredIn(told)));
        expect(refusals).toEqual([]);
        expect(summarise(state).term.lastDay).toBe(expectedLastDay(told));
        expect(run.steps.filter(({ fact }) => fact).length).toBe(declaredIn(told).length);
      }),
      { numRuns: 40 },
    );
  });

  test('plain XState, told the same events, stands where the replay stands', () => {
    assertLaw(
      // An amendment makes another machine, which only the replay can hand a run over to.
      fc.property(randomRun, (told) => {
        const declared = declaredIn({ ...told, longer: null, tidier: null });
        const { run } = timeline(compiled, factsOf(compiled, declared));
        const actor = createActor(compiled.machine).start();
        for (const { event } of run.steps) actor.send(event);
        const { value, context } = actor.getSnapshot();
        expect({ value, context }).toEqual({ value: run.end.snapshot.value, context: run.end.snapshot.context });
      }),
      { numRuns: 15 },
    );
  });

  test('in any order of recording, the same timeline', () => {
    assertLaw(
      fc.property(
        randomRun.chain((told) => {
          const declared = declaredIn(told);
          return fc.tuple(
            fc.constant(declared),
            fc.shuffledSubarray(declared, { minLength: declared.length, maxLength: declared.length }),
          );
        }),
        ([declared, shuffled]) => {
          const data = (facts: FactDeclaration[]) =>
            timelineData(timeline(compiled, factsOf(compiled, facts)), compiled, 'en');
          expect(data(shuffled)).toEqual(data(declared));
        },
      ),
      { numRuns: 15 },
    );
  });
});
