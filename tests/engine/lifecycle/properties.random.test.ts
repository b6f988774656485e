import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type IsoDate } from '../../../src/calendar/day.ts';
import type { Compiled } from '../../../src/engine/lifecycle/compile.ts';
import { own } from '../../../src/engine/lifecycle/context.ts';
import { replay } from '../../../src/engine/lifecycle/replay.ts';
import { contextOf, stateOf } from '../../../src/engine/lifecycle/state.ts';
import { Prover } from '../../../src/insight/proof/machine/prover.ts';
import { propertyHolds } from '../../../src/insight/proof/machine/questions/property-holds.ts';
import type { Condition } from '../../../src/language/model/condition.ts';
import { agreement } from '../../support/agreement.ts';
import { playedByTable, playedByXState, playerOf } from '../../support/both-runners.ts';
import { brokenOn, type Stated } from '../../support/day-by-day.ts';
import { assertLaw } from '../../support/deep.ts';
import { factsOf } from '../../support/first-convention.ts';

const runs = 60;

/** An agreement with what can come, be undone, be late, be answered by silence, be suspended, end early and be renewed. */
const clauses = `calendar: { rules: iso }
terminations: { freely: { title: Freely, ground: convenience, effective: { period: P1M, after: terminated:freely }, cite: { article: 2 } } }
suspensions: { works: { title: Works, clock: run, atMost: P1M, cite: { article: 3 } } }
milestones: { vote: { title: The vote, cite: { article: 4 } }, plan: { title: The plan, cite: { article: 4 } } }
dates: { halfway: { title: Halfway, at: { on: term.middle }, cite: { article: 4 } } }
phases:
  study: { title: Study, opens: { when: { all: [in-force, vote] } }, due: { period: P2M, after: vote }, budget: { unit: day, min: 2, max: 4, cite: { article: 5 } }, cite: { article: 5 } }
deliverables:
  report: { title: Report, by: a, to: b, due: { period: P3M, after: signed }, acceptance: { by: b, within: { period: P10D, after: delivered:report }, silence: accepted, cite: { article: 6 } }, cite: { article: 6 } }
`;
const term =
  '{ starts: { on: signed }, ends: { period: P6M, after: signed }, renewal: { mode: tacit, period: P3M, times: 1, unlessDeclined: { period: P1M, before: term.end }, cite: { article: 1 } }, cite: { article: 1 } }';

const bare = agreement(clauses, { term });

/** A few days only, so that much falls on one day, and on the first or the last that is looked at. */
const dayAtRandom = fc.integer({ min: 0, max: 20 }).map((count): IsoDate => addDays('2024-01-08', count * 14));

const named = fc.constantFrom(
  'vote',
  'plan',
  'halfway',
  'opened:study',
  'done:study',
  'delivered:report',
  'accepted:report',
  'rejected:report',
  'suspended:works',
  'overlong:works',
  'terminated:freely',
  'ended',
);
const simple: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 4, arbitrary: named },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Condition>({ budget: 'study', reaches: '1' }, { budget: 'study', reaches: '3' }),
  },
);
const conditionAtRandom: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 3, arbitrary: simple },
  { weight: 1, arbitrary: simple.map((not) => ({ not })) },
  { weight: 1, arbitrary: fc.tuple(simple, simple).map(([a, b]): Condition => ({ all: [a, { not: b }] })) },
  { weight: 1, arbitrary: fc.tuple(simple, simple).map((any): Condition => ({ any })) },
);
const stretch = fc
  .record({ from: dayAtRandom, until: dayAtRandom }, { requiredKeys: [] })
  .filter(({ from, until }) => !from || !until || from <= until);
const statedAtRandom: fc.Arbitrary<Stated> = fc.oneof(
  fc.tuple(conditionAtRandom, stretch).map(([always, days]) => ({ always, ...days })),
  fc.tuple(conditionAtRandom, stretch).map(([never, days]) => ({ never, ...days })),
  fc.tuple(conditionAtRandom, stretch).map(([eventually, days]) => ({ eventually, ...days })),
  fc.record({ never: conditionAtRandom, before: conditionAtRandom }),
  fc.record(
    { when: conditionAtRandom, leadsTo: conditionAtRandom, within: fc.integer({ min: 1, max: 60 }) },
    { requiredKeys: ['when', 'leadsTo'] },
  ),
);

const factAtRandom = fc
  .tuple(
    fc.constantFrom(
      'vote',
      'revoked:vote',
      'plan',
      'revoked:plan',
      'worked:study',
      'done:study',
      'delivered:report',
      'accepted:report',
      'rejected:report',
      'suspended:works',
      'resumed:works',
      'terminated:freely',
      'declined',
    ),
    dayAtRandom,
    fc.constantFrom('1', '2'),
  )
  .map(([fact, on, quantity]) => ({ fact, on, ...(fact === 'worked:study' && { quantity }) }));
const factsAtRandom = fc
  .tuple(fc.array(factAtRandom, { maxLength: 14 }), fc.constantFrom('2024-01-08', '2024-02-05', '2024-03-04'))
  .map(([facts, signed]) => [{ fact: 'signed', on: signed }, ...facts]);

function declared(stated: Stated): string {
  const day = (on: IsoDate | undefined) => on && { on };
  const days = 'from' in stated || 'until' in stated ? { from: day(stated.from), until: day(stated.until) } : {};
  const within = 'within' in stated && stated.within ? { within: `P${stated.within}D` } : {};
  const numbers = (_key: string, value: unknown) => (_key === 'reaches' ? Number(value) : value);
  return JSON.stringify({ title: 'It', ...stated, ...days, ...within, cite: 'practice' }, numbers);
}

function observing(stated: Stated): Compiled {
  return agreement(`${clauses}properties: { it: ${declared(stated)} }\n`, { term });
}

test('an observer sees what a reader of the timeline finds, day by day, and changes nothing else', () => {
  assertLaw(
    fc.property(statedAtRandom, factsAtRandom, (stated, facts) => {
      const compiled = observing(stated);
      const observed = replay(compiled, factsOf(compiled, facts));
      const plain = replay(bare, factsOf(bare, facts), observed.until);
      const { properties: _properties, ...value } = observed.end.snapshot.value as Record<string, unknown>;
      expect(value).toEqual(plain.end.snapshot.value);
      expect(observed.refusals).toEqual(plain.refusals);
      const day = brokenOn(stated, plain);
      const state = stateOf(observed.end, 'properties', 'it');
      expect([declared(stated), state === 'broken', own(contextOf(observed.end).moments, 'broken:it')]).toEqual([
        declared(stated),
        day !== undefined,
        day,
      ]);
    }),
    {
      numRuns: runs,
      // What opens with the signature was closed on that day, and nobody looked yet.
      examples: [
        [
          { eventually: { not: 'opened:study' }, until: '2024-03-04' },
          [
            { fact: 'signed', on: '2024-03-04' },
            { fact: 'vote', on: '2024-01-08' },
          ],
        ],
      ],
    },
  );
});

test('the table observes as XState does', () => {
  assertLaw(
    fc.property(statedAtRandom, fc.array(factsAtRandom, { minLength: 1, maxLength: 4 }), (stated, several) => {
      const compiled = observing(stated);
      const player = playerOf(compiled);
      for (const facts of several) {
        const read = factsOf(compiled, facts);
        expect(playedByTable(player, compiled, read)).toEqual(playedByXState(compiled, read));
      }
    }),
    { numRuns: Math.ceil(runs / 3) },
  );
});

test('what is proved is broken by no run, and what is refuted by the run that is told', () => {
  assertLaw(
    fc.property(statedAtRandom, fc.array(factsAtRandom, { minLength: 8, maxLength: 8 }), (stated, several) => {
      const compiled = observing(stated);
      const [answer] = [...propertyHolds.ask(new Prover(compiled, 1_000))];
      const isBrokenBy = (facts: Parameters<typeof factsOf>[1], until?: IsoDate): boolean =>
        brokenOn(stated, replay(bare, factsOf(bare, facts), until)) !== undefined;
      if (answer?.verdict === 'proved') {
        for (const facts of several) expect([declared(stated), isBrokenBy(facts)]).toEqual([declared(stated), false]);
      }
      const { facts = [], expect: shown = [] } = answer?.counterexample ?? {};
      if (answer?.verdict === 'refuted') expect(isBrokenBy(facts, shown[0]?.on as IsoDate)).toBe(true);
    }),
    { numRuns: Math.ceil(runs / 5) },
  );
});
