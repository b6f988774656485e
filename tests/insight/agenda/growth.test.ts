import { afterEach, expect, jest, test } from '@jest/globals';
import { addDays } from '../../../src/calendar/day.ts';
import { Resolver } from '../../../src/engine/lifecycle/dates/resolve.ts';
import { Interpreter } from '../../../src/engine/lifecycle/interpreter.ts';
import { KeptTimeline } from '../../../src/insight/agenda/kept-timeline.ts';
import { agenda, timeline } from '../../../src/insight/agenda/timeline.ts';
import type { FactDeclaration } from '../../../src/language/schema/scenario-declaration.ts';
import { agreementText } from '../../support/agreement.ts';
import { compiledText, factsOf } from '../../support/first-convention.ts';
import { manyOccurrences, manyPhases, phasesDone, signed } from '../../support/large.ts';

/** What things cost is counted, not timed: how many dates were looked for, and how many steps were taken. */
const dates = jest.spyOn(Resolver.prototype, 'resolve');
const steps = jest.spyOn(Interpreter.prototype, 'next');

afterEach(() => {
  dates.mockClear();
  steps.mockClear();
});

function singleDuties(count: number): string {
  const duties = Array.from(
    { length: count },
    (_, index) =>
      `  d${index}: { title: D${index}, party: a, nature: once, due: { period: P10D, after: signed }, cite: practice }\n`,
  );
  return agreementText(`obligations:\n${duties.join('')}`);
}

const unanswered = agreementText(`events: { call: { title: Call, by: b, cite: practice } }
obligations: { answer: { title: Answer, party: a, nature: on-event, event: call, due: { period: P10D, after: call }, cite: practice } }`);

function datesOf(text: string, declared: readonly FactDeclaration[]): number {
  const compiled = compiledText(text);
  dates.mockClear();
  const { refusals } = timeline(compiled, factsOf(compiled, declared));
  expect(refusals).toEqual([]);
  return dates.mock.calls.length;
}

test('case 46: twice as many phases and duties take twice as many dates', () => {
  const [few, many] = [15, 30].map((count) => datesOf(manyPhases(count), phasesDone(count)));
  expect((many ?? 0) / (few ?? 0)).toBeLessThan(2.2);
});

test('case 46: twice as many occurrences take twice as many dates, though none of them is closed', () => {
  const [few, many] = [1, 2].map((years) => datesOf(manyOccurrences(years, 'P3D'), [signed]));
  expect((many ?? 0) / (few ?? 0)).toBeLessThan(2.2);
});

test('case 46: twice as many single duties take twice as many dates', () => {
  const [few, many] = [50, 100].map((count) => datesOf(singleDuties(count), [signed]));
  expect((many ?? 0) / (few ?? 0)).toBeLessThan(2.2);
});

test('case 53: twice as many events that nobody answers take twice as many dates, all on one day or one a day', () => {
  for (const days of [0, 1]) {
    const [few, many] = [50, 100].map((count) => {
      const calls = Array.from({ length: count }, (_, index) => ({
        fact: 'call',
        on: addDays('2024-02-01', days * index),
        id: `call-${index}`,
      }));
      return datesOf(unanswered, [signed, ...calls]);
    });
    expect((many ?? 0) / (few ?? 0)).toBeLessThan(2.2);
  }
});

test('case 45: a month ahead of ninety-nine years is played in a month of steps', () => {
  const compiled = compiledText(manyOccurrences(99));
  const entries = agenda(compiled, factsOf(compiled, [signed]), '2024-01-01', 30);
  expect(entries.at(-1)?.date).toBe('2024-01-31');
  expect(steps.mock.calls.length).toBeLessThan(80);
});

test.each([
  ['has no end', 'never'],
  ['ends with what may never come', '{ on: over }'],
])('case 45: a month ahead is the same where the agreement %s', (_what, ends) => {
  const text = manyOccurrences(99).replace('{ period: P99Y, beginning: signed }', ends);
  const [known, unknown] = [manyOccurrences(99), `${text}milestones: { over: { title: Over, cite: practice } }\n`].map(
    (each) => {
      const compiled = compiledText(each);
      steps.mockClear();
      const entries = agenda(compiled, factsOf(compiled, [signed]), '2024-01-01', 30);
      expect(steps.mock.calls.length).toBeLessThan(80);
      return entries.map(({ date, kind, id }) => `${date} ${kind} ${id}`);
    },
  );
  expect(known).toHaveLength(60);
  expect(unknown).toEqual(known);
});

test('case 45: one more fact after two years is played in the steps of its day', () => {
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
