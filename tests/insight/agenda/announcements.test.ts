import { describe, expect, test } from '@jest/globals';
import type { Compiled } from '../../../src/engine/lifecycle/compile.ts';
import { timeline } from '../../../src/insight/agenda/timeline.ts';
import { agreement } from '../../support/agreement.ts';
import { facts } from '../../support/first-convention.ts';

const told = (compiled: Compiled, ...lines: string[]): readonly string[] =>
  timeline(compiled, facts(compiled, ...lines)).entries.map(({ date, kind, id }) => `${date} ${kind} ${id}`);

const dueOnADay =
  'milestones:\n  plan: { title: Plan, cite: { article: 2 } }\n' +
  'deliverables:\n  report: { title: Report, by: a, to: b, due: { on: 2026-05-29 }, expected: { until: 2026-05-15, cite: { article: 2 } }, cite: { article: 2 } }\n' +
  'reminders:\n  soon: { title: Soon, at: { period: P1W, before: due:report }, to: [a], cite: practice }\n';

describe('an agreement that is signed after days that its text gives', () => {
  test.each([
    ['nothing is said before', ['signed 2026-10-01']],
    ['not even once something else has come', ['plan 2026-04-01', 'signed 2026-10-01']],
  ])('%s', (_what, lines) => {
    const entries = told(agreement(dueOnADay), ...lines);
    expect(entries.filter((entry) => entry < '2026-10-01' && !entry.endsWith('plan'))).toEqual([]);
    expect(entries).toContain('2026-10-01 overdue report');
  });

  test('what is still ahead is said', () => {
    const entries = told(agreement(dueOnADay), 'signed 2026-05-20');
    expect(entries).toEqual(expect.arrayContaining(['2026-05-22 reminder soon', '2026-05-29 due report']));
  });
});

test.each([
  ['of what is done', 'delivered:report 2026-05-21', false],
  ['of what is to be done', 'plan 2026-05-21', true],
])('who is reminded: %s', (_what, fact, isReminded) => {
  const entries = told(agreement(dueOnADay), 'signed 2026-05-01', fact);
  expect(entries.includes('2026-05-22 reminder soon')).toBe(isReminded);
});

test.each([
  ['what can no longer be delivered is not late after the end', '', []],
  ['what can be delivered after the end is', 'afterEnd: true, ', ['2027-02-01 overdue report']],
])('%s', (_what, afterEnd, expected) => {
  const compiled = agreement(
    `deliverables:\n  report: { title: Report, by: a, to: b, due: { on: 2027-01-31 }, ${afterEnd}cite: { article: 2 } }\n`,
  );
  const late = timeline(compiled, facts(compiled, 'signed 2026-01-01'), '2027-06-30').entries;
  expect(late.filter(({ kind }) => kind === 'overdue').map(({ date, kind, id }) => `${date} ${kind} ${id}`)).toEqual(
    expected,
  );
});

describe('a silence is told of up to the last day', () => {
  // Forty-five days after 18 July 2025 is 1 September, after forty-four it is 31 August, the last day.
  test.each([
    ['P45D', '', []],
    ['P44D', '', ['2025-08-31 nudge news']],
    ['P45D', 'survives: P1M, ', ['2025-09-01 nudge news']],
  ])('after %s %s', (every, survives, expected) => {
    const compiled = agreement(
      `obligations:\n  news: { title: News, party: a, nature: recurring, cadence: unspecified, nudge: { every: ${every}, cite: practice }, ${survives}cite: { article: 2 } }\n`,
      { term: '{ starts: { on: signed }, ends: { on: 2025-08-31 }, cite: { article: 1 } }' },
    );
    expect(told(compiled, 'signed 2025-07-18').filter((entry) => entry.includes('nudge'))).toEqual(expected);
  });
});
