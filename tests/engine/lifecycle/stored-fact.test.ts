import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../src/calendar/day.ts';
import type { Compiled } from '../../../src/engine/lifecycle/compile.ts';
import type { Fact } from '../../../src/engine/lifecycle/facts/fact.ts';
import { channels, outcomes } from '../../../src/engine/lifecycle/facts/notification.ts';
import { readFacts } from '../../../src/engine/lifecycle/facts/read-facts.ts';
import { declarationOf, factFromDeclaration } from '../../../src/engine/lifecycle/facts/stored-fact.ts';
import type { FactDeclaration } from '../../../src/language/schema/scenario-declaration.ts';
import { agreement } from '../../support/agreement.ts';
import { assertLaw } from '../../support/deep.ts';
import { conventionIds } from '../../support/editor.ts';
import { compiledConvention } from '../../support/first-convention.ts';
import { dayAtRandom, factsAtRandom } from '../../support/random-facts.ts';
import { remarksAtRandom } from '../../support/remarks-at-random.ts';

/** An agreement whose facts say what those of the repository seldom do: occurrences, values of an amendment, a letter. */
const many = () =>
  agreement(`
phases: { work: { title: Work, opens: { when: in-force }, budget: { unit: day, max: 8, by: a, cite: { article: 2 } }, cite: { article: 2 } } }
deliverables: { study: { title: Study, by: a, to: b, components: { one: One, two: Two }, cite: { article: 2 } } }
rights: { audit: { title: Audit, by: a, notice: P15D, cite: { article: 2 } } }
obligations:
  report: { title: Report, party: a, nature: recurring, every: { cycle: year }, cite: { article: 3 } }
amendments:
  rent:
    title: Rent
    cite: { article: 4 }
    parameters: { rent: { title: The rent, example: 110 } }
    changes: { payments: { rent: { amount: { value: { parameter: rent } } } } }
payments:
  rent: { title: Rent, by: a, to: b, amount: { value: 100, currency: EUR }, every: { cycle: month }, cite: { article: 3 } }
notification: { by: a, to: b, counts: received, unclaimed: first-presentation, cite: { article: 5 } }
`);

const agreements: readonly (readonly [name: string, compile: () => Compiled])[] = [
  ...conventionIds.map((id) => [id, () => compiledConvention(id)] as const),
  ['an agreement of which facts say much', many],
];

const details = fc
  .tuple(fc.constantFrom(...channels), fc.constantFrom(...outcomes), dayAtRandom, fc.nat(4), fc.nat(7))
  .map(([channel, outcome, sent, days, choice]) => ({
    ...(choice & 1 && { channel }),
    ...(choice & 2 && { outcome }),
    sent,
    ...(choice & 4 && { presented: addDays(sent, days) }),
    received: addDays(sent, days + 1),
  }));

const keys = fc.constantFrom(2023, '2024', '2023-05', '2023-06-01', 'report@2025', ' 2024 ');

/** Facts that say everything that each of them can. */
function read(compiled: Compiled): fc.Arbitrary<readonly Fact[]> {
  const one = fc.record({ remarks: remarksAtRandom, details, key: keys, value: fc.integer({ min: 1, max: 900 }) });
  return fc
    .tuple(factsAtRandom(compiled), fc.array(one, { minLength: 30, maxLength: 30 }))
    .map(([drawn, more]) =>
      drawn.map((declared, index): FactDeclaration => {
        const { parameters, notice, ofOccurrence } = compiled.facts.get(declared.fact) ?? {};
        const { remarks, details: letter, key, value } = more[index] ?? {};
        const { on, ...undated } = declared;
        return {
          ...(notice ? { ...undated, ...letter } : { ...undated, on }),
          ...(ofOccurrence && key !== undefined && index % 2 && { for: key }),
          ...(parameters && { values: Object.fromEntries(parameters.map((name) => [name, value ?? 1])) }),
          ...remarks,
        };
      }),
    )
    .map((declared) => readFacts(declared, compiled).facts);
}

describe.each(agreements)('a fact is read as it was written: %s', (_name, compile) => {
  test('from its declaration, and from the same as JSON', () => {
    const compiled = compile();
    assertLaw(
      fc.property(read(compiled), (facts) => {
        for (const fact of facts) {
          const written = declarationOf(fact);
          expect(factFromDeclaration(written)).toEqual(fact);
          expect(factFromDeclaration(JSON.parse(JSON.stringify(written)))).toEqual(fact);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('and by the convention too', () => {
    const compiled = compile();
    assertLaw(
      fc.property(read(compiled), (facts) => {
        expect(readFacts(facts.map(declarationOf), compiled)).toMatchObject({ facts, faults: [] });
      }),
      { numRuns: 10 },
    );
  });
});

/** Every key of a fact: one that is added and not written would break the law, once a fact above says it. */
const keysOfFact: Readonly<Record<keyof Fact, true>> = {
  id: true,
  fact: true,
  on: true,
  by: true,
  quantity: true,
  component: true,
  name: true,
  for: true,
  values: true,
  of: true,
  notification: true,
  note: true,
  documents: true,
};

test('the law above is about facts that say much', () => {
  const said = new Set(fc.sample(read(many()), { seed: 4, numRuns: 50 }).flatMap((list) => list.flatMap(Object.keys)));
  expect(said).toEqual(new Set(Object.keys(keysOfFact)));
});

const whole = { id: 'x', fact: 'signed', on: '2022-11-10' };

describe('what is no fact gives faults', () => {
  test.each([
    [null, ['fact']],
    [undefined, ['fact']],
    [7, ['fact']],
    ['signed', ['fact']],
    [[], ['fact']],
    [[whole], ['fact']],
    [{}, ['fact']],
    [Object.create(whole), ['fact']],
    [{ fact: 'signed' }, ['id', 'on']],
    [Object.assign(Object.create({ id: 'x', on: '2022-11-10' }), { fact: 'signed' }), ['id', 'on']],
    [{ ...whole, id: 7 }, ['id']],
    [{ ...whole, id: ' ' }, ['id']],
    [{ ...whole, fact: null }, ['fact']],
    [{ ...whole, on: '2022-02-30' }, ['on']],
    [{ ...whole, on: 'tomorrow' }, ['on']],
    [{ ...whole, on: new Date(0) }, ['on']],
    [{ ...whole, by: {} }, ['by']],
    [{ ...whole, quantity: -1 }, ['quantity']],
    [{ ...whole, quantity: 0 }, ['quantity']],
    [{ ...whole, quantity: Number.NaN }, ['quantity']],
    [{ ...whole, quantity: 1n }, ['quantity']],
    [{ ...whole, quantity: '1e3' }, ['quantity']],
    [{ ...whole, for: {} }, ['for']],
    [{ ...whole, for: Number.NaN }, ['for']],
    [{ ...whole, values: [1] }, ['values']],
    [{ ...whole, values: { rent: null } }, ['values']],
    [{ ...whole, values: { rent: Number.POSITIVE_INFINITY } }, ['values']],
    [{ ...whole, channel: 'pigeon' }, ['channel']],
    [{ ...whole, outcome: 'toString' }, ['outcome']],
    [{ ...whole, sent: '2022-13-01', received: 'x' }, ['sent', 'received']],
    [{ ...whole, refused: 'not-yet' }, ['refused']],
    [{ ...whole, notification: { sent: '2022-11-10' } }, ['notification']],
    [{ ...whole, documents: [] }, ['documents']],
    [JSON.parse('{ "id": "x", "fact": "signed", "on": "2022-11-10", "__proto__": { "by": "a" } }'), ['__proto__']],
    [{ ...whole, constructor: 'x' }, ['constructor']],
  ] as const)('%#: %p', (declared, keysOfFaults) => {
    const faults = factFromDeclaration(declared);
    expect(faults).toMatchObject(keysOfFaults.map((key) => ({ key })));
    expect(faults).toHaveLength(keysOfFaults.length);
  });

  test('of very many wrong keys the first are told', () => {
    const keysWithoutEnd = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`key-${index}`, index]));
    expect(factFromDeclaration({ ...whole, ...keysWithoutEnd })).toHaveLength(20);
    expect(readFacts([{ ...whole, ...keysWithoutEnd }], compiledConvention()).faults).toHaveLength(20);
  });

  test('whatever it is', () => {
    const spoiled = fc.dictionary(
      fc.constantFrom('id', 'fact', 'on', 'by', 'quantity', 'for', 'values', 'sent', 'note', 'documents', '__proto__'),
      fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true, withDate: true, withMap: true }),
    );
    assertLaw(
      fc.property(fc.oneof(fc.anything({ withBigInt: true }), spoiled), fc.boolean(), (drawn, isWhole) => {
        const declared = isWhole && typeof drawn === 'object' ? { ...whole, ...drawn } : drawn;
        const answer = factFromDeclaration(declared);
        if ('fact' in answer) expect(factFromDeclaration(declarationOf(answer))).toEqual(answer);
        else expect(answer.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
