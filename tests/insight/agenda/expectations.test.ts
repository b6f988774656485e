import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { play } from '../../../src/insight/agenda/play.ts';
import { readScenario } from '../../../src/insight/agenda/scenario.ts';
import type { Outcome } from '../../../src/insight/agenda/summary.ts';
import { budgetStates, outcomes, sectionStates, termStates } from '../../../src/language/schema/definitions/states.ts';
import { agreement } from '../../support/agreement.ts';
import { compiledConvention, root } from '../../support/first-convention.ts';

const clauses = `
phases: { field: { title: Field, opens: { when: signed }, budget: { unit: day, max: 8, by: a }, cite: { article: 2.1 } } }
deliverables: { report: { title: Report, by: a, to: b, due: { after: signed, period: P1M }, cite: { article: 3 } } }
obligations: { tell: { title: Tell, party: a, nature: once, cite: { article: 4 } } }
payments: { price: { title: Price, by: a, to: b, amount: { value: 1, currency: EUR }, cite: { article: 5 } } }
meetings: { board: { title: Board, of: [a, b], every: { cycle: quarter }, cite: { article: 5 } } }
properties:
  seen: { title: Seen, eventually: performed:tell, cite: { article: 4 } }
  answered: { title: Answered, when: delivered:report, leadsTo: performed:tell, cite: { article: 4 } }
amendments: { later: { title: Later, effective: { on: 2024-01-01 }, changes: { title: Later }, cite: { article: 5 } } }
`;
const compiled = agreement(clauses);

/** Reads what is expected, on a line of its own. */
function read(expected: string, facts = '[{ fact: signed, on: 2023-01-02 }]') {
  return readScenario(`scenario: a\nfacts: ${facts}\nexpect:\n  - ${expected}\n`, 'a.yaml', compiled);
}

/** What is expected, what is said of it, and what is meant or can be chosen. */
const wrong: readonly (readonly [expected: string, said: string, help: string])[] = [
  [
    '{ obligations: { tell: bananas } }',
    '“bananas” is not a state of “obligations”.',
    'It can be: dormant, binding, owing, overdue, performed, remaining, outstanding, released.',
  ],
  ['{ obligations: { tell: perfromed } }', '“perfromed” is not a state of “obligations”.', 'Did you mean “performed”?'],
  [
    '{ deliverables: { report: en retard } }',
    '“en retard” is not a state of “deliverables”.',
    'Did you mean “overdue”?',
  ],
  ['{ payments: { price: payé } }', '“payé” is not a state of “payments”.', 'Did you mean “performed”?'],
  [
    '{ phases: { field: constructor } }',
    '“constructor” is not a state of “phases”.',
    'It can be: locked, open, done, lapsed.',
  ],
  ['{ properties: { seen: broke } }', '“broke” is not a state of “properties”.', 'Did you mean “broken”?'],
  ['{ outcome: zzz }', '“zzz” is not a state of “outcome”.', `It can be: ${outcomes.join(', ')}.`],
  [
    '{ outcome: terminated-fautl }',
    '“terminated-fautl” is not a state of “outcome”.',
    'Did you mean “terminated-fault”?',
  ],
  ['{ term: en vigueur }', '“en vigueur” is not a state of “term”.', 'Did you mean “in-force”?'],
  [
    '{ budgets: { field: { state: full } } }',
    '“full” is not a state of “budgets”.',
    'It can be: below-min, within, at-max.',
  ],
  ['{ obligations: { tel: performed } }', 'The convention has no “tel” under “obligations”.', 'Did you mean “tell”?'],
  ['{ meetings: { tell: performed } }', 'The convention has no “tell” under “meetings”.', 'It can be: board.'],
  [
    '{ occurrences: { boards@2023-q1: performed } }',
    'The convention has no “boards” under “occurrences”.',
    'Did you mean “board”?',
  ],
  [
    '{ occurrences: { board@2023-05: performed } }',
    '“2023-05” is no key of “board”, which comes each quarter.',
    'Write a quarter: 2026-q3.',
  ],
  [
    '{ occurrences: { board@2023-q1: fulfilled } }',
    '“fulfilled” is not a state of “occurrences”.',
    'It can be: awaited, owed, overdue, outstanding, delivered, rejected, performed, accepted, used, discharged, released.',
  ],
  [
    '{ roles: { constructor: none } }',
    'The convention has no “constructor” under “roles”.',
    'The convention has none.',
  ],
  ['{ entries: [{ kind: opend }] }', 'No line of a timeline is of the kind “opend”.', 'Did you mean “opened”?'],
  ['{ noEntries: [{ kind: done, id: fied }] }', 'No line of a timeline is about “fied”.', 'Did you mean “field”?'],
  ['{ entries: [{ kind: opened, article: "6" }] }', 'No clause cites article “6”.', 'It can be: 1, 2.1, 3, 4, 5.'],
];

describe('what nothing is ever like is told where the scenario is read', () => {
  test.each(wrong)('%s', (expected, said, help) => {
    const { scenario, diagnostics } = read(expected);
    expect(diagnostics.map(({ message, help: told }) => [message.en, told?.en])).toEqual([[said, help]]);
    expect(scenario).toBeUndefined();
    for (const { message, help: told } of diagnostics) {
      expect([message.fr, told?.fr]).not.toEqual([message.en, told?.en]);
    }
  });

  test('a reason for a refusal', () => {
    const { diagnostics } = read('{ term: draft }', '[{ fact: signed, on: 2023-01-02, refused: not-sined }]');
    expect(diagnostics.map(({ message, help }) => [message.en, help?.en])).toEqual([
      ['Nothing is ever refused as “not-sined”.', 'Did you mean “not-signed”?'],
    ]);
  });

  test('one wrong word hides no other', () => {
    const { diagnostics } = read(
      '{ term: x, outcome: y, obligations: { tell: z, tel: performed }, entries: [{ kind: w, id: v, article: "9, 3" }] }',
    );
    expect(diagnostics.map(({ message }) => /“([^”]*)”/.exec(message.en)?.[1])).toEqual([
      ...['x', 'y', 'z', 'tel', 'w', 'v', '9'],
    ]);
  });
});

test('what can be is played', () => {
  const { scenario, diagnostics } = read(
    '{ on: 2023-01-02, term: in-force, outcome: none, phases: { field: open }, properties: { seen: awaited }, entries: [{ kind: opened, article: "2.1" }] }\n  - { properties: { seen: broken }, budgets: { field: { state: within } } }',
  );
  expect(diagnostics).toEqual([]);
  expect(scenario && play(scenario).mismatches).toEqual([]);
});

/** The states of every section's regions. What is handed over or decided each time anew is told by its latest occurrence. */
function wordsOf(charts: readonly ReturnType<typeof compiledConvention>['chart'][]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { states } of charts) {
    for (const [section, { type, states: inner = {} }] of Object.entries(states)) {
      const regions = type === 'parallel' ? Object.values(inner) : [{ states: inner }];
      const hidden = ['deliverables', 'decisions'].includes(section) ? ['dormant', 'binding', 'owing'] : [];
      const words = regions.flatMap((region) => Object.keys(region.states ?? {}));
      const told = words.filter((word) => !hidden.includes(word));
      found.set(section, new Set([...(found.get(section) ?? []), ...told]));
    }
  }
  return found;
}

test('the words are those of the charts, and no others', () => {
  const all = [compiled, ...readdirSync(`${root}conventions`).map(compiledConvention)];
  const found = wordsOf(all.map(({ chart }) => chart));
  // A clause is closing only within the step that ends the agreement.
  const inCharts = (section: string) =>
    [...(found.get(section) ?? [])].filter((word) => section === 'properties' || word !== 'closing').sort();
  for (const [section, words] of Object.entries(sectionStates)) {
    expect([section, inCharts(section)]).toEqual([section, [...words].sort()]);
  }
  expect(inCharts('budgets')).toEqual([...budgetStates].sort());
  // An agreement is suspended while one of its suspensions is.
  expect(inCharts('term')).toEqual(termStates.filter((word) => word !== 'suspended').sort());
  const known: readonly (NonNullable<Outcome> | 'none')[] = outcomes;
  const missing: Exclude<NonNullable<Outcome>, (typeof outcomes)[number]>[] = [];
  expect(known.length + missing.length).toBe(outcomes.length);
});
