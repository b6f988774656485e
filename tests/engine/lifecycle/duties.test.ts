import { describe, expect, test } from '@jest/globals';
import type { Compiled } from '../../../src/engine/lifecycle/compile.ts';
import { summarise } from '../../../src/insight/agenda/summary.ts';
import { timeline } from '../../../src/insight/agenda/timeline.ts';
import { agreement } from '../../support/agreement.ts';
import { facts } from '../../support/first-convention.ts';

const dates = (compiled: Compiled, kind: string, id: string, ...lines: string[]): readonly string[] =>
  timeline(compiled, facts(compiled, ...lines))
    .entries.filter((entry) => entry.kind === kind && entry.id === id)
    .map(({ date }) => date);

/** In force from 15 November 2023 to 14 November 2024. */
const signed = 'signed 2023-11-15';

describe('a rhythm', () => {
  test.each([
    ['each quarter of the year, whole ones', '{ cycle: quarter }', '', ['2024-03-31', '2024-06-30', '2024-09-30']],
    [
      'each quarter of the year, those begun or cut short too',
      '{ cycle: quarter, partial: counted }',
      '',
      // The last one is cut short by the end, and is due with it.
      ['2023-12-31', '2024-03-31', '2024-06-30', '2024-09-30', '2024-11-14'],
    ],
    [
      'each three months from the start',
      '{ period: P3M, beginning: term.start }',
      '',
      ['2024-02-14', '2024-05-14', '2024-08-14', '2024-11-14'],
    ],
    ['each civil year', '{ cycle: year }', '', []],
    // 1 July 2023 to 30 June 2024 began before; 1 July 2024 to 30 June 2025 ends after.
    ['each financial year', '{ cycle: financial-year, partial: counted }', '', ['2024-06-30', '2024-11-14']],
    [
      'within ten days of each half-year',
      '{ cycle: half-year }',
      'due: { period: P10D, after: cycle.end }',
      // 1 January to 30 June is the only whole one; ten days after it is Wednesday 10 July.
      ['2024-07-10'],
    ],
    [
      'before 30 April of each year',
      '{ cycle: year, partial: counted }',
      'due: { eveOf: 04-30 }',
      // That of 2023 was over before the agreement began.
      ['2023-04-29', '2024-04-29'],
    ],
  ])('%s', (_what, every, due, expected) => {
    const compiled = agreement(
      `obligations: { report: { title: Report, party: a, nature: recurring, every: ${every}, ${due ? `${due},` : ''} cite: { article: 2 } } }`,
    );
    const told = dates(compiled, 'due', 'report', signed);
    expect(told).toEqual(expected.filter((date) => date >= '2023-11-15'));
  });

  test('a performance settles the oldest that is owed, and another one is still late', () => {
    const compiled = agreement(
      'obligations: { report: { title: Report, party: a, nature: recurring, every: { cycle: quarter }, cite: { article: 2 } } }',
    );
    const lines = [signed, 'performed:report 2024-02-01', 'performed:report 2024-10-01'];
    expect(dates(compiled, 'due', 'report', ...lines)).toEqual(['2024-06-30', '2024-09-30']);
    // The second quarter's came late; the third's never came.
    expect(dates(compiled, 'overdue', 'report', ...lines)).toEqual(['2024-07-01', '2024-10-01']);
    expect(dates(compiled, 'outstanding', 'report', ...lines)).toEqual(['2024-11-15']);
  });

  test('promptly and regularly are no dates', () => {
    const compiled = agreement(`obligations:
  tell: { title: Tell, party: a, nature: once, due: promptly, cite: { article: 2 } }
  inform: { title: Inform, party: a, nature: recurring, cadence: unspecified, cite: { article: 2 } }`);
    const { entries } = timeline(compiled, facts(compiled, signed));
    expect(entries.filter(({ kind }) => kind === 'due' || kind === 'overdue')).toEqual([]);
    expect(entries.find(({ id, kind }) => id === 'tell' && kind === 'binding')?.detail?.en).toMatch(/without delay/);
  });
});

describe('a payment', () => {
  const compiled = agreement(`
consideration: { amount: { value: 10000.10, currency: EUR }, cite: { article: 4 } }
deliverables: { accounts: { title: Accounts, by: b, to: a, acceptance: { within: { period: P1M, after: delivered:accounts }, silence: accepted, revised: { period: P15D, after: rejected:accounts } }, cite: { article: 5 } } }
payments:
  advance: { title: Advance, by: a, to: b, share: 33.3, due: { period: P30D, after: signed }, cite: { article: 4 } }
  balance: { title: Balance, by: a, to: b, amount: { value: 6670, currency: EUR }, when: accepted:accounts, due: { period: P30D, after: accepted:accounts }, survives: P1Y, cite: { article: 4 } }`);

  test('is a share of the whole, exact to the cent', () => {
    // 33.3 % of 10 000.10 is 3 330.0333.
    expect(compiled.convention.obligations.get('advance')?.amount).toEqual({ value: '3330.03', currency: 'EUR' });
  });

  test('waits for its condition, which may come after the end', () => {
    // Delivered on the last day; one month of silence ends on Monday 16 December (14 December is a Saturday).
    const lines = [signed, 'delivered:accounts 2024-11-14'];
    expect(dates(compiled, 'accepted', 'accounts', ...lines)).toEqual(['2024-12-17']);
    expect(dates(compiled, 'due', 'balance', ...lines)).toEqual(['2025-01-16']);
    const paid = timeline(compiled, facts(compiled, ...lines, 'paid:balance 2025-01-10 6670'));
    expect(paid.refusals).toEqual([]);
    expect(summarise(paid.state).payments).toMatchObject({ balance: { state: 'performed' } });
  });

  test('of another sum is told', () => {
    const played = timeline(compiled, facts(compiled, signed, 'paid:advance 2023-12-01 3330'));
    expect(played.entries.find(({ kind }) => kind === 'paid')?.detail?.en).toBe(
      '3,330 EUR. Paid so far: 3,330 EUR. Still to pay: 0.03 EUR.',
    );
  });

  test('what is delivered can be rejected, delivered again and accepted', () => {
    const lines = [
      signed,
      'delivered:accounts 2024-05-02',
      'rejected:accounts 2024-05-10',
      'delivered:accounts 2024-05-20',
      'accepted:accounts 2024-05-21',
    ];
    const played = timeline(compiled, facts(compiled, ...lines));
    expect(played.refusals).toEqual([]);
    expect(summarise(played.state).deliverables).toEqual({ accounts: { state: 'accepted' } });
    // Fifteen days after 10 May is Saturday 25 May: Monday 27 May.
    expect(dates(compiled, 'overdue', 'accounts', ...lines.slice(0, 3))).toEqual(['2024-05-28']);
    expect(timeline(compiled, facts(compiled, signed, 'accepted:accounts 2024-05-02')).refusals[0]?.code).toBe(
      'not-delivered',
    );
  });
});

describe('a phase', () => {
  const compiled = agreement(`phases:
  first: { title: First, opens: { when: in-force }, due: { on: 2024-03-01 }, cite: { article: 2 } }
  second: { title: Second, opens: { when: done:first }, optional: true, cite: { article: 2 } }`);

  test('with a firm day is overdue after it, and can still be done', () => {
    const lines = [signed, 'done:first 2024-04-01'];
    expect(dates(compiled, 'overdue', 'first', ...lines)).toEqual(['2024-03-02']);
    expect(dates(compiled, 'overdue', 'first', signed, 'done:first 2024-03-01')).toEqual([]);
    expect(dates(compiled, 'opened', 'second', ...lines)).toEqual(['2024-04-01']);
  });

  test('that is optional leaves the agreement complete', () => {
    const { state } = timeline(compiled, facts(compiled, signed, 'done:first 2024-02-01'));
    expect(summarise(state)).toMatchObject({ outcome: 'expired-complete', phases: { second: { state: 'lapsed' } } });
  });
});

test('a final report can be delivered after the end, and is overdue after its day', () => {
  const compiled = agreement(
    'deliverables: { final: { title: Final, by: a, to: b, due: { period: P4M, after: term.end }, afterEnd: true, cite: { article: 2 } } }',
  );
  // The last day is 14 November 2024; four months after it, Friday 14 March 2025.
  expect(dates(compiled, 'overdue', 'final', signed, 'delivered:final 2025-03-15')).toEqual(['2025-03-15']);
  const { state, refusals } = timeline(compiled, facts(compiled, signed, 'delivered:final 2025-03-14'));
  expect(refusals).toEqual([]);
  expect(summarise(state).deliverables).toEqual({ final: { state: 'delivered' } });
});

describe('a rhythm and a suspension', () => {
  const rhythm = (every: string, due = '') =>
    agreement(
      `suspensions: { s: { title: S, clock: freeze, cite: { article: 6 } } }
obligations: { report: { title: Report, party: a, nature: recurring, every: ${every}, ${due} cite: { article: 2 } } }`,
      { term: '{ starts: { on: 2024-01-01 }, ends: { on: 2026-12-31 }, cite: { article: 1 } }' },
    );
  const paused = ['signed 2024-01-01', 'suspended:s 2024-02-01', 'resumed:s 2024-03-01'];

  test('move the deadline of the cycle that was running, and of no other', () => {
    // 29 days of February. 30 April 2024 becomes 29 May; those of 2025 and 2026 stay.
    const told = dates(rhythm('{ cycle: year }', 'due: { on: 04-30 },'), 'due', 'report', ...paused);
    expect(told).toEqual(['2024-05-29', '2025-04-30', '2026-04-30']);
    const quarters = dates(rhythm('{ cycle: quarter }'), 'due', 'report', ...paused);
    expect(quarters.slice(0, 3)).toEqual(['2024-04-29', '2024-06-30', '2024-09-30']);
  });
});

test('a reminder before each deadline follows the rhythm', () => {
  const compiled = agreement(`
obligations: { report: { title: Report, party: a, nature: recurring, every: { cycle: quarter }, due: { period: P15D, after: cycle.end, roll: none }, cite: { article: 2 } } }
reminders: { soon: { title: Soon, at: { period: P7D, before: due:report }, to: [a], cite: practice } }`);
  expect(dates(compiled, 'reminder', 'soon', signed)).toEqual(['2024-04-08', '2024-07-08', '2024-10-08']);
});

test('what was owed when its condition ceased to hold is owed when it holds again', () => {
  const compiled = agreement(`
milestones: { vote: { title: Vote, cite: { article: 2 } } }
obligations: { report: { title: Report, party: a, nature: recurring, during: vote, every: { cycle: quarter }, cite: { article: 2 } } }`);
  const lines = [
    signed,
    'vote 2023-12-20',
    'revoked:vote 2024-02-01',
    'vote 2024-02-10',
    'performed:report 2024-03-15',
  ];
  expect(dates(compiled, 'overdue', 'report', ...lines)).toEqual(['2024-07-01', '2024-10-01']);
});

test('an amendment that makes a rhythm of a duty, or gives more time, counts from its day', () => {
  const compiled = agreement(`
obligations:
  inform: { title: Inform, party: a, nature: continuous, cite: { article: 2 } }
  pay: { title: Pay, party: a, nature: once, due: { on: 2024-02-15 }, cite: { article: 2 } }
amendments:
  change:
    title: Change
    changes: { obligations: { inform: { nature: recurring, every: { cycle: quarter } }, pay: { due: { on: 2024-09-30 } } } }
    cite: { article: 9 }`);
  const lines = [signed, 'amended:change 2024-03-15'];
  expect(dates(compiled, 'due', 'inform', ...lines)).toEqual(['2024-06-30', '2024-09-30']);
  expect(dates(compiled, 'due', 'pay', ...lines)).toEqual(['2024-02-15', '2024-09-30']);
});

test('a rhythm of days over years takes no longer than its days', () => {
  const compiled = agreement(
    'obligations: { log: { title: Log, party: a, nature: recurring, every: { period: P1D, beginning: 1990-01-01 }, cite: { article: 2 } } }',
  );
  expect(dates(compiled, 'due', 'log', signed)).toHaveLength(366);
});
