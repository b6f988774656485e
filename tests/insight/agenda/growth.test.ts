import { afterEach, expect, jest, test } from '@jest/globals';
import { Resolver } from '../../../src/engine/lifecycle/dates/resolve.ts';
import { Interpreter } from '../../../src/engine/lifecycle/interpreter.ts';
import { KeptTimeline } from '../../../src/insight/agenda/kept-timeline.ts';
import { agenda, timeline } from '../../../src/insight/agenda/timeline.ts';
import type { FactDeclaration } from '../../../src/language/schema/scenario-declaration.ts';
import { compiledText, factsOf } from '../../support/first-convention.ts';
import { manyOccurrences, manyPhases, phasesDone, signed } from '../../support/large.ts';

/** What things cost is counted, not timed: how many dates were looked for, and how many steps were taken. */
const dates = jest.spyOn(Resolver.prototype, 'resolve');
const steps = jest.spyOn(Interpreter.prototype, 'next');

afterEach(() => {
  dates.mockClear();
  steps.mockClear();
});

function datesOf(text: string, declared: readonly FactDeclaration[]): number {
  const compiled = compiledText(text);
  dates.mockClear();
  const { refusals } = timeline(compiled, factsOf(compiled, declared));
  expect(refusals).toEqual([]);
  return dates.mock.calls.length;
}

test('twice as many phases and duties take twice as many dates', () => {
  const [few, many] = [15, 30].map((count) => datesOf(manyPhases(count), phasesDone(count)));
  expect((many ?? 0) / (few ?? 0)).toBeLessThan(2.2);
});

test('twice as many occurrences take twice as many dates, though none of them is closed', () => {
  const [few, many] = [1, 2].map((years) => datesOf(manyOccurrences(years, 'P3D'), [signed]));
  expect((many ?? 0) / (few ?? 0)).toBeLessThan(2.2);
});

test('a month ahead of ninety-nine years is played in a month of steps', () => {
  const compiled = compiledText(manyOccurrences(99));
  const entries = agenda(compiled, factsOf(compiled, [signed]), '2024-01-01', 30);
  expect(entries.at(-1)?.date).toBe('2024-01-31');
  expect(steps.mock.calls.length).toBeLessThan(80);
});

test('one more fact after two years is played in the steps of its day', () => {
  const compiled = compiledText(manyOccurrences(3));
  const [begun = [], more = []] = [[signed], [{ fact: 'performed:often', on: '2025-12-31' }]].map((declared) =>
    factsOf(compiled, declared),
  );
  const kept = new KeptTimeline(compiled);
  kept.record(begun, '2025-12-31');
  expect(steps.mock.calls.length).toBeGreaterThan(1400);
  steps.mockClear();
  kept.record(more, '2025-12-31');
  expect(steps.mock.calls.length).toBeLessThan(40);
});
