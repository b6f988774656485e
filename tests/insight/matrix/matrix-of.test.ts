import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type IsoDate } from '../../../src/calendar/day.ts';
import type { Compiled } from '../../../src/engine/lifecycle/compile.ts';
import type { Fact } from '../../../src/engine/lifecycle/facts/fact.ts';
import { summarise } from '../../../src/insight/agenda/summary.ts';
import { agenda, timeline } from '../../../src/insight/agenda/timeline.ts';
import type { Matrix, MatrixCell, MatrixRow } from '../../../src/insight/matrix/matrix.ts';
import { daysAhead, matrixOf } from '../../../src/insight/matrix/matrix-of.ts';
import { agreement } from '../../support/agreement.ts';
import { factLists } from '../../support/any-facts.ts';
import { assertLaw } from '../../support/deep.ts';
import { compiledConvention, facts } from '../../support/first-convention.ts';

function matrixOn(compiled: Compiled, known: readonly Fact[], today: string): Matrix {
  return matrixOf({ compiled, facts: known, timeline: timeline(compiled, known, today as IsoDate) });
}

function rowsOf({ parties }: Matrix): readonly MatrixRow[] {
  return parties.flatMap(({ rows }) => rows);
}

function cellsOf(matrix: Matrix, id: string): readonly MatrixCell[] {
  return rowsOf(matrix).find((row) => row.id === id)?.cells ?? [];
}

describe('who owes what and when', () => {
  const compiled = agreement(`
obligations:
  report: { title: report, cite: { article: 2 }, party: a, nature: recurring, every: { cycle: quarter }, due: { period: P15D, after: cycle.end } }
  plan: { title: plan, cite: { article: 3 }, party: [a, b], nature: once, due: { on: 2024-03-01 } }
  keep-quiet: { title: keep-quiet, cite: { article: 4 }, party: b, nature: prohibition }
  inform: { title: inform, cite: { article: 5 }, party: b, nature: continuous }
payments:
  rent: { title: rent, cite: { article: 6 }, by: b, to: a, amount: { value: 100, currency: EUR }, every: { cycle: month }, due: { period: P9D, after: cycle.start } }
`);

  test('each party has a row for each thing that it owes, prohibitions last', () => {
    const { parties } = matrixOn(compiled, facts(compiled, 'signed 2024-01-01'), '2024-05-02');
    expect(parties.map(({ id, rows }) => [id, rows.map((row) => row.id)])).toEqual([
      ['a', ['report', 'plan']],
      ['b', ['plan', 'rent', 'inform', 'keep-quiet']],
    ]);
  });

  // The 10th of February and of March 2024 are no working days.
  test('what was done is done, what was not is overdue, and what comes is due', () => {
    const known = facts(compiled, 'signed 2024-01-01', 'performed:plan 2024-02-20', 'paid:rent 2024-01-10 100');
    const matrix = matrixOn(compiled, known, '2024-03-15');
    expect(cellsOf(matrix, 'plan')).toEqual([{ day: '2024-02-20', state: 'done' }]);
    expect(cellsOf(matrix, 'rent').slice(0, 4)).toEqual([
      { day: '2024-01-10', state: 'done', occurrence: '2024-01' },
      { day: '2024-02-12', state: 'overdue', occurrence: '2024-02' },
      { day: '2024-03-11', state: 'overdue', occurrence: '2024-03' },
      { day: '2024-04-10', state: 'due', occurrence: '2024-04' },
    ]);
    expect(cellsOf(matrix, 'report')[0]).toEqual({ day: '2024-04-15', state: 'due', occurrence: '2024-q1' });
  });

  test('after the end, what was owed is outstanding and nothing more comes', () => {
    const matrix = matrixOn(compiled, facts(compiled, 'signed 2024-01-01'), '2025-06-01');
    expect(cellsOf(matrix, 'plan')).toEqual([{ day: '2024-03-01', state: 'outstanding' }]);
    expect(
      rowsOf(matrix)
        .flatMap(({ cells }) => cells)
        .filter(({ state }) => state === 'due'),
    ).toEqual([]);
  });

  test('before anything is signed, it has rows and no days', () => {
    const matrix = matrixOn(compiled, [], '2024-03-15');
    expect(rowsOf(matrix).flatMap(({ cells }) => cells.filter(({ state }) => state !== 'due'))).toEqual([]);
  });
});

describe.each(['cress-roumois-seine', 'salle-du-vieux-port', 'objectifs-maison-des-rives', 'programme-littoral-2035'])(
  'in every run of %s',
  (id) => {
    const compiled = compiledConvention(id);

    test('all that is overdue or outstanding stands in it, and all that falls due in the year to come', () => {
      const day = fc.integer({ min: 0, max: 900 }).map((count) => addDays('2024-01-01', count));
      const law = fc.property(factLists(compiled, '2024-01-01'), day, (known, today) => {
        const played = timeline(compiled, known, today);
        const matrix = matrixOf({ compiled, facts: known, timeline: played });
        const rows = rowsOf(matrix);
        for (const { section, id: clause, state, due, occurrence } of summarise(played.state).open) {
          if (due === null || state === 'remaining' || section === 'phases') continue;
          const row = rows.find((one) => one.section === section && one.id === clause);
          expect(row?.cells).toContainEqual({ day: due, state, ...(occurrence !== undefined && { occurrence }) });
        }
        for (const { kind, id: clause, date } of agenda(compiled, known, today, daysAhead)) {
          const row = rows.find((one) => one.id === clause);
          if (kind !== 'due' || !row) continue;
          expect(row.cells.map((cell) => cell.day)).toContain(date);
        }
        for (const { cells } of rows) {
          expect(cells.map((cell) => cell.day)).toEqual(cells.map((cell) => cell.day).sort());
        }
      });
      assertLaw(law, { numRuns: 5 });
    });
  },
);
