import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { compile } from '../../../src/engine/lifecycle/compile.ts';
import { stateOf } from '../../../src/engine/lifecycle/state.ts';
import { timeline } from '../../../src/insight/agenda/timeline.ts';
import { parse } from '../../../src/pipeline.ts';
import { facts, root } from '../../support/first-convention.ts';

/** The table of `docs/ends.md`, cell by cell: what was open, how the agreement ended, and what became of it. */
const page = readFileSync(`${root}docs/ends.md`, 'utf8');
const [header = [], , ...body] = page
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

const head = `conventio: 1
id: ends
title: Ends
language: en
jurisdiction: FR
timeZone: Europe/Paris
parties: { a: { name: A, cite: practice }, b: { name: B, cite: practice } }
term: { cite: practice, starts: { on: 2025-01-01 }, ends: { on: 2025-12-31 } }
terminations:
  notice: { title: On notice, ground: convenience, by: a, effective: { period: P1M, after: terminated:notice }, cite: practice }
  breach: { title: For breach, ground: fault, by: b, cite: practice }
  consent: { title: By consent, ground: mutual, cite: practice }
exit: { effective: { period: P1M, after: leaving }, cite: practice }
amendments: { shorter: { title: Shorter, changes: { term: { ends: { on: 2025-06-30 } } }, cite: practice } }
`;

/** How it ends, each early end with 30 June 2025 for its last day. */
const ends: Readonly<Record<string, readonly string[]>> = {
  expiry: [],
  notice: ['terminated:notice 2025-05-30'],
  breach: ['terminated:breach 2025-06-30'],
  consent: ['terminated:consent 2025-06-30'],
  withdrawal: ['leaving:a 2025-05-30'],
  'earlier last day': ['amended:shorter 2025-05-30'],
};

interface Row {
  readonly clauses: string;
  readonly facts?: readonly string[];
  /** What happened shortly before the end, by how it ended. */
  readonly late?: (lastMonth: string) => readonly string[];
  readonly at: readonly [section: string, id: string];
}

const duty = (rest: string): string => `obligations: { o: { title: O, party: b, ${rest}, cite: practice } }`;
const handed = (rest: string): string => `deliverables: { d: { title: D, by: b, to: a, ${rest}cite: practice } }`;
const event = 'events: { e: { title: E, cite: practice } }\n';

const rows: Readonly<Record<string, Row>> = {
  'a single obligation that fell due': {
    clauses: duty('nature: once, due: { on: 2025-03-31 }'),
    at: ['obligations', 'o'],
  },
  'a single obligation of a later day': {
    clauses: duty('nature: once, due: { on: 2026-03-31 }'),
    at: ['obligations', 'o'],
  },
  'a single obligation without a day': { clauses: duty('nature: once'), at: ['obligations', 'o'] },
  'an obligation arising from an event, not due yet': {
    clauses: event + duty('nature: on-event, event: e, due: { period: P60D, after: e }'),
    late: (month) => [`e ${month}-15`],
    at: ['obligations', 'o'],
  },
  'an obligation arising from an event that fell due': {
    clauses: event + duty('nature: on-event, event: e, due: { period: P5D, after: e }'),
    facts: ['e 2025-02-01'],
    at: ['obligations', 'o'],
  },
  'a cycle that fell due': {
    clauses: duty('nature: recurring, every: { cycle: month }'),
    at: ['obligations', 'o'],
  },
  'the current cycle': {
    clauses: duty('nature: recurring, every: { cycle: year }'),
    at: ['obligations', 'o'],
  },
  'a whole cycle whose due date comes after it': {
    clauses: duty('nature: recurring, every: { cycle: half-year }, due: { period: P2M, after: cycle.end }'),
    // The first half-year is done when the agreement runs to its end.
    late: (month) => (month === '2025-12' ? ['performed:o 2025-08-01'] : []),
    at: ['obligations', 'o'],
  },
  'a payment that fell due': {
    clauses:
      'payments: { p: { title: P, by: b, to: a, amount: { value: 100, currency: EUR }, due: { on: 2025-03-31 }, cite: practice } }',
    at: ['payments', 'p'],
  },
  'a payment that waits for a delivery that may still come': {
    clauses: `${handed('due: { period: P2M, after: term.end }, ')}
payments: { p: { title: P, by: b, to: a, amount: { value: 100, currency: EUR }, when: delivered:d, cite: practice } }`,
    at: ['payments', 'p'],
  },
  'a deliverable that fell due': { clauses: handed('due: { on: 2025-03-31 }, '), at: ['deliverables', 'd'] },
  'a deliverable of a later day': { clauses: handed('due: { on: 2026-03-31 }, '), at: ['deliverables', 'd'] },
  'an optional deliverable': { clauses: handed('optional: true, '), at: ['deliverables', 'd'] },
  'a deliverable that is due so long after the end': {
    clauses: handed('due: { period: P2M, after: term.end }, '),
    at: ['deliverables', 'd'],
  },
  'a delivery that waits for an answer': {
    clauses: handed('acceptance: { by: a }, '),
    facts: ['delivered:d 2025-02-01'],
    at: ['deliverables', 'd'],
  },
  'an obligation that survives by its own clause': {
    clauses: duty('nature: continuous, survives: P2Y'),
    at: ['obligations', 'o'],
  },
  'a prohibition that does not survive': { clauses: duty('nature: prohibition'), at: ['obligations', 'o'] },
  'a phase that was not completed': {
    clauses: 'phases: { f: { title: F, opens: { when: in-force }, cite: practice } }',
    at: ['phases', 'f'],
  },
  'an obligation that was performed': {
    clauses: duty('nature: once, due: { on: 2025-03-31 }'),
    facts: ['performed:o 2025-03-01'],
    at: ['obligations', 'o'],
  },
};

test('the French page has the same outcomes, row by row', () => {
  const cellsOf = (path: string) =>
    [...readFileSync(root + path, 'utf8').matchAll(/^\| (.*) \|$/gm)].map(([, row = '']) =>
      row.split(' | ').slice(1, 7),
    );
  expect(cellsOf('docs/fins.md').slice(2)).toEqual(cellsOf('docs/ends.md').slice(2));
});

test('the page has the rows and the columns that are played', () => {
  expect(body.map(([row]) => row)).toEqual(Object.keys(rows));
  expect(header.slice(1, -1)).toEqual(Object.keys(ends));
});

describe.each(body.map(([row = '', ...cells]) => [row, cells] as const))('%s', (row, cells) => {
  const { clauses, facts: before = [], late, at } = rows[row] as Row;
  const parsed = parse(`${head}${clauses}\n`);
  if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message.en).join('\n'));
  const compiled = compile(parsed.convention);

  test.each(Object.keys(ends).map((end, index) => [end, cells[index]] as const))('%s: %s', (end, expected) => {
    const [lastMonth, dayAfter] = end === 'expiry' ? ['2025-12', '2026-01-01'] : ['2025-06', '2025-07-01'];
    const lines = ['signed 2024-12-01', ...before, ...(late?.(lastMonth) ?? []), ...(ends[end] as readonly string[])];
    const { state, refusals } = timeline(
      compiled,
      facts(compiled, ...lines),
      dayAfter as `${number}-${number}-${number}`,
    );
    expect(refusals).toEqual([]);
    expect(stateOf(state, at[0], at[1])).toBe(expected);
  });
});
