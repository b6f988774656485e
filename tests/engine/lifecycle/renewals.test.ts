import { describe, expect, test } from '@jest/globals';
import type { IsoDate } from '../../../src/calendar/day.ts';
import type { Compiled } from '../../../src/engine/lifecycle/compile.ts';
import { timeline } from '../../../src/insight/agenda/timeline.ts';
import { why } from '../../../src/insight/agenda/why.ts';
import { agreement } from '../../support/agreement.ts';
import { factsOf } from '../../support/first-convention.ts';

/** Eighteen months from 2025, then tacitly from year to year. */
const renewed = (more: string, clauses = ''): Compiled =>
  agreement(clauses, {
    term: `{ starts: { on: 2025-01-01 }, ends: { on: 2026-06-30 }, renewal: { mode: tacit, period: P1Y, ${more}, cite: { article: 2 } }, cite: { article: 1 } }`,
  });

const noticed = 'unlessDeclined: { period: P6M, before: term.end }';

/** Plays facts written as `fact day [by]`. */
function play(compiled: Compiled, lines: readonly string[], until?: IsoDate) {
  const declared = lines.map((line) => {
    const [fact = '', on = '', by] = line.split(' ');
    return { fact, on, ...(by && { by }) };
  });
  const played = timeline(compiled, factsOf(compiled, declared), until);
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
