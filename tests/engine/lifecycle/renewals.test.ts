import { describe, expect, test } from '@jest/globals';
import type { IsoDate } from '../../../src/calendar/day.ts';
import type { Compiled } from '../../../src/engine/lifecycle/compile.ts';
import { timeline } from '../../../src/insight/agenda/timeline.ts';
import { why } from '../../../src/insight/agenda/why.ts';
import { agreement } from '../../support/agreement.ts';
import { playedByTable, playedByXState, playerOf } from '../../support/both-runners.ts';
import { factsOf } from '../../support/first-convention.ts';

/** Eighteen months from 2025, then tacitly from year to year. */
const renewed = (more: string, clauses = ''): Compiled =>
  agreement(clauses, {
    term: `{ starts: { on: 2025-01-01 }, ends: { on: 2026-06-30 }, renewal: { mode: tacit, period: P1Y, ${more}, cite: { article: 2 } }, cite: { article: 1 } }`,
  });

const noticed = 'unlessDeclined: { period: P6M, before: term.end }';

/** Plays facts written as `fact day [by]`: on XState, and on the table, which must make the same of them. */
function play(compiled: Compiled, lines: readonly string[], until?: IsoDate) {
  const declared = lines.map((line) => {
    const [fact = '', on = '', by] = line.split(' ');
    return { fact, on, ...(by && { by }) };
  });
  const recorded = factsOf(compiled, declared);
  expect(playedByTable(playerOf(compiled), compiled, recorded, until)).toEqual(
    playedByXState(compiled, recorded, until),
  );
  const played = timeline(compiled, recorded, until);
  const told = (...kinds: string[]): readonly string[] =>
    played.entries.filter(({ kind }) => kinds.includes(kind)).map(({ date, kind, id }) => `${date} ${kind} ${id}`);
  return { ...played, told, codes: played.refusals.map(({ code }) => code) };
}

const signed = 'signed 2024-12-01';

describe('the last day to decline is a date like others', () => {
  const reminder =
    'reminders: { soon: { title: Soon, at: { period: P1M, before: due:renewal }, to: [a], cite: practice } }';

  test.each([
    [
      'in each period that another may follow, and in no other',
      'times: 2',
      [signed],
      ['2025-11-30 reminder soon', '2025-12-31 due renewal', '2026-11-30 reminder soon', '2026-12-31 due renewal'],
    ],
    ['never again once it is declined', 'times: 2', [signed, 'declined 2025-12-10'], ['2025-11-30 reminder soon']],
    ['not even a reminder, where that is still ahead', 'times: 2', [signed, 'declined 2025-06-10'], []],
    ['not after an early end', 'times: 2', [signed, 'terminated:leave 2025-05-02'], []],
  ])('%s', (_what, more, lines, expected) => {
    const leave = 'terminations: { leave: { title: Leave, ground: mutual, cite: { article: 8 } } }';
    const { told, codes } = play(renewed(`${more}, ${noticed}`, `${reminder}\n${leave}`), lines);
    expect(codes).toEqual([]);
    expect(told('reminder', 'due')).toEqual(expected);
  });

  test.each([
    // Six months before 30 June 2026 have to begin on 31 December 2025 at the latest.
    ['by a notice', noticed, '2025-12-31'],
    ['on a day of each year', 'unlessDeclined: { on: 03-31 }', '2025-03-31'],
    ['up to the end where the text does not say', 'times: 3', '2026-06-30'],
  ])('“why due:renewal” derives it: %s', (_what, more, day) => {
    const explained = why(play(renewed(more), [signed], '2025-02-01'), 'due:renewal');
    expect(explained).toMatchObject({ path: 'due:renewal', dated: { date: day } });
  });

  test.each([
    ['once declined', 'times: 2', 'declined 2025-03-01', '2025-04-01'],
    ['once no renewal is left', 'times: 1', 'declined 2027-01-01', '2026-09-01'],
  ] as const)('there is none %s', (_what, more, line, until) => {
    const explained = why(play(renewed(`${more}, ${noticed}`), [signed, line], until), 'due:renewal');
    expect(explained).toMatchObject({ path: 'due:renewal' });
    expect(explained).not.toHaveProperty('dated');
  });

  test('what no renewal is left of can’t be declined', () => {
    const { codes } = play(renewed(`times: 1, ${noticed}`), [signed, 'declined 2026-09-01']);
    expect(codes).toEqual(['no-renewal-left']);
  });

  test('a duty may be due by it, and a named date lie on it', () => {
    const clauses =
      'dates: { settled: { title: Settled, at: { on: due:renewal }, cite: practice } }\n' +
      'obligations: { decide: { title: Decide, party: a, nature: once, due: { period: P15D, before: due:renewal }, cite: practice } }';
    const { told } = play(renewed(`times: 1, ${noticed}`, clauses), [signed]);
    expect(told('date', 'overdue')).toEqual(['2025-12-17 overdue decide', '2025-12-31 date settled']);
  });
});

describe('what was declined and what was renewed are moments', () => {
  const clauses =
    'obligations: { hand-back: { title: Hand the keys back, party: b, nature: once, during: declined, due: { period: P1M, after: declined }, cite: { article: 3 } } }\n' +
    'phases: { more: { title: More, opens: { when: renewed }, optional: true, cite: { article: 4 } } }\n';

  test('declined: a duty binds from it, and counts from its day', () => {
    const { told } = play(renewed(noticed, clauses), [signed, 'declined 2025-09-10']);
    expect(told('due', 'overdue')).toEqual(['2025-10-10 due hand-back', '2025-10-11 overdue hand-back']);
    expect(told('opened')).toEqual([]);
  });

  test('renewed: from the first day of the first period that follows', () => {
    const { told } = play(renewed(noticed, clauses), [signed], '2027-08-01');
    expect(told('opened', 'overdue')).toEqual(['2026-07-01 opened more']);
  });

  test('renewed expressly: from the day on which all have renewed it, and the second time anew', () => {
    const compiled = agreement(
      'obligations: { celebrate: { title: Celebrate, party: a, nature: once, due: { period: P1M, after: renewed }, survives: P1Y, during: renewed, cite: { article: 4 } } }',
      {
        term: '{ starts: { on: 2025-01-01 }, ends: { on: 2025-12-31 }, renewal: { mode: express, period: P1Y, cite: { article: 2 } }, cite: { article: 1 } }',
      },
    );
    const { told, state } = play(
      compiled,
      [
        signed,
        'renewed 2025-10-01 a',
        'renewed 2025-11-15 b',
        'renewed 2026-10-01 a',
        'performed:celebrate 2025-12-01 a',
      ],
      '2026-11-01',
    );
    expect(told('due', 'renewed')).toEqual([
      '2025-10-01 renewed term',
      '2025-11-15 renewed term',
      '2026-10-01 renewed term',
    ]);
    expect(state.snapshot.context).toMatchObject({ renewals: 1, moments: { renewed: '2025-11-15' } });
  });
});

describe('a renewal that needs something', () => {
  const milestone = 'milestones: { review-asked: { title: A review is asked for, cite: { article: 2 } } }\n';
  const unlessAsked = renewed(`times: 2, ${noticed}, when: { not: review-asked }`, milestone);

  test.each([
    ['comes where it holds at the end', [signed], '2026-07-01', ['2026-07-01 renewed term'], 'in-force'],
    [
      'does not where it does not',
      [signed, 'review-asked 2026-05-01'],
      '2026-07-01',
      ['2026-07-01 expired term'],
      'expired',
    ],
    [
      'nor where it ceased after the last day to decline',
      [signed, 'review-asked 2026-06-30'],
      '2026-07-01',
      ['2026-07-01 expired term'],
      'expired',
    ],
    [
      'comes again where it holds again',
      [signed, 'review-asked 2026-05-01', 'revoked:review-asked 2026-06-10'],
      '2026-07-01',
      ['2026-07-01 renewed term'],
      'in-force',
    ],
  ] as const)('%s', (_what, lines, until, expected, status) => {
    const { told, state, codes } = play(unlessAsked, lines, until);
    expect(codes).toEqual([]);
    expect(told('renewed', 'expired')).toEqual(expected);
    expect(state.snapshot.value).toMatchObject({ term: status });
  });

  test('is not to be declined as long as it does not hold', () => {
    const { told } = play(unlessAsked, [signed, 'review-asked 2025-05-01']);
    expect(told('due')).toEqual([]);
  });

  test('an express renewal is refused without it', () => {
    const compiled = agreement(milestone, {
      term: '{ starts: { on: 2025-01-01 }, ends: { on: 2025-12-31 }, renewal: { mode: express, period: P1Y, by: { any: [a, b] }, when: review-asked, cite: { article: 2 } }, cite: { article: 1 } }',
    });
    expect(play(compiled, [signed, 'renewed 2025-10-01']).codes).toEqual(['condition-not-met']);
    expect(play(compiled, [signed, 'review-asked 2025-09-01', 'renewed 2025-10-01']).codes).toEqual([]);
  });
});

describe('a rolling end', () => {
  /** Three years, and each year one more. */
  const rolling = (more: string, clauses = ''): Compiled =>
    agreement(clauses, {
      term: `{ starts: { on: 2025-01-01 }, ends: { on: 2027-12-31 }, renewal: { mode: rolling, period: P1Y, ${more}, cite: { article: 2 } }, cite: { article: 1 } }`,
    });
  const stopped = 'unlessDeclined: { period: P3M, before: cycle.end }';

  test.each([
    ['is put off once in each period that has run', [signed], '2027-06-30', 2, '2029-12-31'],
    ['not before the first has', [signed], '2025-12-31', 0, '2027-12-31'],
    ['never again once it is declined', [signed, 'declined 2026-09-30'], '2027-06-30', 1, '2028-12-31'],
    ['nor from the first day on', [signed, 'declined 2025-01-01'], '2028-01-01', 0, '2027-12-31'],
  ] as const)('%s', (_what, lines, until, renewals, lastDay) => {
    const { state, codes } = play(rolling(stopped), lines, until);
    expect(codes).toEqual([]);
    expect(state.snapshot.context.renewals).toBe(renewals);
    expect(state.compiled.resolver.term(state.snapshot.context).end?.date).toBe(lastDay);
  });

  test('each period has its own last day to decline, and a letter that comes later counts for the next', () => {
    const { told, codes } = play(
      rolling(stopped),
      [signed, 'declined 2026-10-01', 'declined 2026-11-01'],
      '2027-12-31',
    );
    expect(told('due', 'renewed')).toEqual([
      '2025-09-30 due renewal',
      '2026-01-01 renewed term',
      '2026-09-30 due renewal',
      '2027-01-01 renewed term',
      '2027-09-30 due renewal',
    ]);
    expect(codes).toEqual(['too-late', 'too-late']);
  });

  test('on a day of each year', () => {
    const { told } = play(rolling('times: 2, unlessDeclined: { on: 06-30 }'), [signed]);
    expect(told('due', 'renewed', 'expired')).toEqual([
      '2025-06-30 due renewal',
      '2026-01-01 renewed term',
      '2026-06-30 due renewal',
      '2027-01-01 renewed term',
      '2030-01-01 expired term',
    ]);
  });

  test('is put off anew from an amendment on, and not for the years before it', () => {
    const amendment = `amendments: { rolling: { title: Rolling, changes: { term: { renewal: { mode: rolling, period: P1Y, ${stopped}, cite: { article: 2 } } } }, cite: { article: 9 } } }`;
    const compiled = agreement(amendment, {
      term: '{ starts: { on: 2022-01-01 }, ends: { on: 2027-12-31 }, cite: { article: 1 } }',
    });
    const { told } = play(compiled, ['signed 2021-12-01', 'amended:rolling 2025-06-01'], '2027-02-01');
    expect(told('renewed')).toEqual(['2026-01-01 renewed term', '2027-01-01 renewed term']);
  });

  test('moves with what is suspended', () => {
    const works = 'suspensions: { works: { title: Works, clock: freeze, cite: { article: 9 } } }';
    const lines = [signed, 'suspended:works 2025-03-01', 'resumed:works 2025-03-11'];
    const { told } = play(rolling(stopped, works), lines, '2026-02-01');
    expect(told('due', 'renewed')).toEqual(['2025-10-10 due renewal', '2026-01-11 renewed term']);
  });
});

describe('a renewal for an indefinite time', () => {
  const clauses =
    'terminations: { freely: { title: Freely, ground: convenience, effective: { period: P3M, after: terminated:freely }, cite: { article: 8 } } }\n';
  const indefinite = agreement(clauses, {
    term: '{ starts: { on: 2025-01-01 }, ends: { on: 2025-12-31 }, renewal: { mode: tacit, period: indefinite, unlessDeclined: { period: P2M, before: term.end }, cite: { article: 2 } }, cite: { article: 1 } }',
  });

  test.each([
    ['comes once, and then it has no end', [signed], '2031-01-01', ['2026-01-01 renewed term'], undefined],
    [
      'does not once declined',
      [signed, 'declined 2025-10-01'],
      '2026-01-02',
      ['2026-01-01 expired term'],
      '2025-12-31',
    ],
    [
      'is ended by notice alone',
      [signed, 'terminated:freely 2028-03-15'],
      '2028-07-01',
      ['2026-01-01 renewed term', '2028-06-16 ended term'],
      '2028-06-15',
    ],
  ] as const)('%s', (_what, lines, until, expected, lastDay) => {
    const { told, state } = play(indefinite, lines, until);
    expect(told('renewed', 'expired', 'ended')).toEqual(expected);
    expect(state.compiled.resolver.term(state.snapshot.context).end?.date).toBe(lastDay);
  });

  test('is declined once at most, and shows a year by itself', () => {
    expect(play(indefinite, [signed, 'declined 2027-01-01']).codes).toEqual(['no-renewal-left']);
    expect(play(indefinite, [signed]).until).toBe('2027-01-01');
  });
});

describe('an early end at the end of the period then running', () => {
  const ending = (effective: string, term: string) =>
    agreement(
      `terminations: { at-end: { title: At the end, ground: convenience, effective: ${effective}, cite: { article: 8 } } }`,
      { term },
    );
  const yearly = '{ starts: { on: 2025-04-01 }, ends: never, cite: { article: 1 } }';
  const tacit =
    '{ starts: { on: 2025-01-01 }, ends: { on: 2026-06-30 }, renewal: { mode: tacit, period: P1Y, cite: { article: 2 } }, cite: { article: 1 } }';
  const year = '{ endOf: { period: P1Y, beginning: term.start }, containing: terminated:at-end }';
  const noticed =
    '{ endOf: { period: P1Y, beginning: term.start }, containing: { period: P3M, after: terminated:at-end } }';

  test.each([
    ['of an agreement without end', year, yearly, '2027-01-15', '2027-03-31'],
    ['on the very last day of it', year, yearly, '2027-03-31', '2027-03-31'],
    ['on the first of the next', year, yearly, '2027-04-01', '2028-03-31'],
    ['with a notice that still ends in it', noticed, yearly, '2026-12-31', '2027-03-31'],
    ['with a notice that ends in the next', noticed, yearly, '2027-01-01', '2028-03-31'],
    ['of a renewed agreement, in its first period', '{ on: term.end }', tacit, '2025-03-01', '2026-06-30'],
    ['of a renewed agreement, in a later one', '{ on: term.end }', tacit, '2026-07-01', '2027-06-30'],
  ])('%s', (_what, effective, term, day, lastDay) => {
    const { state, codes } = play(ending(effective, term), [signed, `terminated:at-end ${day}`]);
    expect(codes).toEqual([]);
    expect(state.snapshot.value).toMatchObject({ term: 'terminated' });
    expect(state.compiled.resolver.term(state.snapshot.context).end?.date).toBe(lastDay);
  });
});
