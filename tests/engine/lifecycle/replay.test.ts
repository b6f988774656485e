import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { IsoDate } from '../../../src/calendar/day.ts';
import { addDays } from '../../../src/calendar/day.ts';
import { readFacts } from '../../../src/engine/lifecycle/facts/read-facts.ts';
import { replay } from '../../../src/engine/lifecycle/replay.ts';
import { contextOf, stateOf, statesOf } from '../../../src/engine/lifecycle/state.ts';
import { timeline } from '../../../src/insight/agenda/timeline.ts';
import type { FactDeclaration } from '../../../src/language/schema/scenario-declaration.ts';
import { timelineData } from '../../../src/render/timeline-json.ts';
import { assertLaw } from '../../support/deep.ts';
import { compiledConvention, facts, factsOf } from '../../support/first-convention.ts';

const compiled = compiledConvention();

/** Facts of a plausible and of an implausible run, mixed, on days around the term. */
const plainFacts = [
  'signed',
  'notified',
  'plpdma-validated',
  'priorities-validated',
  'revoked:plpdma-validated',
  'delivered:first-diagnostic',
  'delivered:shared-diagnostic',
  'performed:hold-awareness-session',
  'provided:flores',
  'communication',
  'performed:credit-funders',
  'done:support',
  'decided:diagnostic-timing',
] as const;

const on = fc.integer({ min: 0, max: 420 }).map((count) => addDays('2022-11-01', count));
const by = fc.option(fc.constantFrom('cress', 'roumois-seine'), { nil: undefined });
const plainFact = fc
  .record({ fact: fc.constantFrom(...plainFacts), on, by })
  .map(({ by: author, ...fact }): FactDeclaration => (author === undefined ? fact : { ...fact, by: author }));
const work = fc
  .record({ on, quantity: fc.integer({ min: 1, max: 8 }) })
  .map(({ on: day, quantity }): FactDeclaration => ({ fact: 'worked:support', on: day, quantity: quantity / 2 }));
const run = fc.array(fc.oneof({ weight: 3, arbitrary: plainFact }, work), { maxLength: 16 }).map((random) => [
  // Most runs begin, so that there is something to look at.
  { fact: 'signed', on: '2022-11-10' },
  { fact: 'notified', on: '2022-11-15' },
  ...random,
]);

const shuffled = run.chain((one) => fc.tuple(fc.constant(one), fc.shuffledSubarray(one, { minLength: one.length })));
const shown = (declared: readonly FactDeclaration[]): string =>
  JSON.stringify(timelineData(timeline(compiled, factsOf(compiled, declared)), compiled, 'fr'));

describe('the same facts give the same timeline', () => {
  test('in any order of recording', () => {
    assertLaw(
      fc.property(shuffled, ([one, other]) => {
        expect(shown(other)).toBe(shown(one));
      }),
      { numRuns: 20 },
    );
  });

  test('up to a day, whatever happens after it', () => {
    assertLaw(
      fc.property(run, on, (declared, until) => {
        const early = declared.filter((fact) => (fact.on ?? '') <= until);
        const whole = timeline(compiled, factsOf(compiled, declared), until);
        const part = timeline(compiled, factsOf(compiled, early), until);
        expect(whole.entries.map(({ kind, id, date }) => [kind, id, date])).toEqual(
          part.entries.map(({ kind, id, date }) => [kind, id, date]),
        );
      }),
      { numRuns: 20 },
    );
  });
});

describe('no run, however odd,', () => {
  const runs = (check: (played: ReturnType<typeof timeline>) => void): void =>
    assertLaw(
      fc.property(run, (declared) => check(timeline(compiled, factsOf(compiled, declared)))),
      { numRuns: 25 },
    );

  test('passes the cap', () => {
    runs(({ state }) => expect(Number(state.snapshot.context.used.support ?? 0)).toBeLessThanOrEqual(8));
  });

  test('admits a fact and refuses it as well, or loses it', () => {
    assertLaw(
      fc.property(run, (declared) => {
        const all = factsOf(compiled, declared);
        const { steps, refusals } = replay(compiled, all);
        const admitted = steps.flatMap(({ fact }) => (fact ? [fact.id] : []));
        const refused = refusals.map(({ fact }) => fact.id);
        expect([...admitted, ...refused].sort()).toEqual(all.map(({ id }) => id).sort());
      }),
      { numRuns: 25 },
    );
  });

  test('has its entries out of date order, or works while the gate is shut', () => {
    runs(({ entries, run: { steps } }) => {
      const dates = entries.map(({ date }) => date);
      expect(dates).toEqual([...dates].sort());
      for (const { fact, before } of steps) {
        if (fact?.fact === 'worked:support') expect(stateOf(before, 'phases', 'support')).toBe('open');
      }
    });
  });

  test('goes back in time or tells the end twice', () => {
    runs(({ entries, run: { steps } }) => {
      const days = steps.map((step) => step.on);
      expect(days).toEqual([...days].sort());
      expect(entries.filter(({ kind }) => kind === 'expired').length).toBeLessThanOrEqual(1);
    });
  });
});

describe('a fact that is withdrawn never happened', () => {
  const base = [
    { fact: 'signed', on: '2022-11-10' },
    { fact: 'notified', on: '2022-11-15', id: 'wrong' },
  ];

  test('so another one can take its place', () => {
    const { end, refusals } = replay(
      compiled,
      factsOf(compiled, [
        ...base,
        { fact: 'withdrawn', on: '2022-12-01', of: 'wrong' },
        { fact: 'notified', on: '2022-11-18' },
      ]),
    );
    expect(refusals).toEqual([]);
    expect(end.compiled.resolver.term(contextOf(end)).end?.date).toBe('2023-11-18');
  });

  test('unless the withdrawal is withdrawn in turn', () => {
    const { end } = replay(
      compiled,
      factsOf(compiled, [
        ...base,
        { fact: 'withdrawn', on: '2022-12-01', of: 'wrong', id: 'hasty' },
        { fact: 'withdrawn', on: '2022-12-02', of: 'hasty' },
      ]),
      '2022-12-31',
    );
    expect(statesOf(end).term).toBe('in-force');
  });

  test('and the day before it is withdrawn still knows it', () => {
    const all = factsOf(compiled, [...base, { fact: 'withdrawn', on: '2022-12-01', of: 'notified@2022-11-15' }]);
    expect(replay(compiled, all, '2022-11-30').end.snapshot.value).toMatchObject({ term: 'in-force' });
  });

  test('and what rested on it is refused, with its reason', () => {
    const { refusals } = replay(
      compiled,
      factsOf(compiled, [
        ...base,
        { fact: 'plpdma-validated', on: '2023-03-30', id: 'vote' },
        { fact: 'priorities-validated', on: '2023-03-30' },
        { fact: 'worked:support', on: '2023-04-12', quantity: 1 },
        { fact: 'withdrawn', on: '2023-05-01', of: 'vote' },
      ]),
    );
    expect(refusals.map(({ fact, code }) => [fact.fact, code])).toEqual([['worked:support', 'gate-closed']]);
  });

  test('and withdrawing what is not there is refused', () => {
    const { refusals } = replay(
      compiled,
      factsOf(compiled, [...base, { fact: 'withdrawn', on: '2022-12-01', of: 'nothing' }]),
    );
    expect(refusals.map(({ code }) => code)).toEqual(['fact-unknown']);
  });
});

describe('what withdraws what decides, and not how it is called', () => {
  const base = [
    { fact: 'signed', on: '2022-11-10' },
    { fact: 'notified', on: '2022-11-15', id: 'wrong' },
  ];
  const statusAfter = (...withdrawals: FactDeclaration[]): [string, readonly string[]] => {
    const { end, refusals } = replay(compiled, factsOf(compiled, [...base, ...withdrawals]), '2022-12-31');
    return [statesOf(end).term, refusals.map(({ code }) => code)];
  };
  const withdraw = (id: string, of: string, on = '2022-12-01', by?: string): FactDeclaration => ({
    fact: 'withdrawn',
    on,
    id,
    of,
    ...(by && { by }),
  });

  test.each([
    ['a', 'b'],
    ['b', 'a'],
  ])('on one day: %s is withdrawn by %s', (first, second) => {
    expect(statusAfter(withdraw(first, 'wrong'), withdraw(second, first))).toEqual(['in-force', []]);
  });

  test('two that withdraw each other say nothing', () => {
    expect(statusAfter(withdraw('a', 'b'), withdraw('b', 'a'))).toEqual(['in-force', ['fact-unknown', 'fact-unknown']]);
  });

  test('none is dated before what it withdraws', () => {
    expect(statusAfter(withdraw('a', 'wrong', '2022-11-14'))).toEqual(['in-force', ['fact-unknown']]);
  });

  test('who may not record a fact may not withdraw it', () => {
    expect(statusAfter(withdraw('a', 'wrong', '2022-12-01', 'cress'))).toEqual(['in-force', ['not-entitled']]);
  });
});

describe('the facts of one day have no order among themselves', () => {
  test.each([
    ['signed and notified', ['notified 2022-11-15', 'signed 2022-11-15'], 0],
    [
      'a vote and the work that it opens',
      [
        'signed 2022-11-10',
        'notified 2022-11-15',
        'worked:support 2023-03-30 1',
        'plpdma-validated 2023-03-30',
        'priorities-validated 2023-03-30',
      ],
      0,
    ],
    [
      'a vote and its annulment',
      ['signed 2022-11-10', 'revoked:plpdma-validated 2023-03-30', 'plpdma-validated 2023-03-30'],
      0,
    ],
    [
      'an event and the duty that it gives rise to',
      ['signed 2022-11-10', 'notified 2022-11-15', 'performed:credit-funders 2022-12-01', 'communication 2022-12-01'],
      0,
    ],
  ])('%s', (_name, lines, refused) => {
    expect(replay(compiled, facts(compiled, ...lines)).refusals).toHaveLength(refused);
  });
});

describe('a fact recorded late takes its place by its day', () => {
  test('and the term follows it', () => {
    const late = readFacts(
      [
        { fact: 'worked:support', on: '2023-04-12', quantity: 1 },
        { fact: 'priorities-validated', on: '2023-03-30' },
        { fact: 'plpdma-validated', on: '2023-03-30' },
        { fact: 'notified', on: '2022-11-15' },
        { fact: 'signed', on: '2022-11-10' },
      ],
      compiled,
    ).facts;
    const { end, refusals } = replay(compiled, late, '2023-12-01' as IsoDate);
    expect(refusals).toEqual([]);
    expect(end.snapshot.context.used).toEqual({ support: '1' });
    expect(statesOf(end).term).toBe('expired');
  });
});
