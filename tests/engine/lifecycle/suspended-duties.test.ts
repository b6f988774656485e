import { describe, expect, test } from '@jest/globals';
import type { IsoDate } from '../../../src/calendar/day.ts';
import type { Compiled } from '../../../src/engine/lifecycle/compile.ts';
import { stateOf } from '../../../src/engine/lifecycle/state.ts';
import { summarise } from '../../../src/insight/agenda/summary.ts';
import { timeline } from '../../../src/insight/agenda/timeline.ts';
import { agreement } from '../../support/agreement.ts';
import { playedByTable, playedByXState, playerOf } from '../../support/both-runners.ts';
import { facts } from '../../support/first-convention.ts';

const sum = 'amount: { value: 100, currency: EUR }';
const once = (more: string): string =>
  `payments: { fee: { title: Fee, by: a, to: b, ${sum}, ${more}, cite: { article: 3 } } }\n`;
const held = (more: string): string => `suspensions: { hold: { title: Hold, ${more}, cite: { article: 9 } } }\n`;

function play(compiled: Compiled, lines: readonly string[], until?: IsoDate) {
  const recorded = facts(compiled, ...lines);
  expect(playedByTable(playerOf(compiled), compiled, recorded, until)).toEqual(
    playedByXState(compiled, recorded, until),
  );
  const played = timeline(compiled, recorded, until);
  const told = (...kinds: string[]): readonly string[] =>
    played.entries.filter(({ kind }) => kinds.includes(kind)).map(({ date, kind, id }) => `${date} ${kind} ${id}`);
  return { ...played, told, codes: played.refusals.map(({ code }) => code) };
}

const signed = 'signed 2026-01-01';
const lines = [signed, 'suspended:hold 2026-05-20', 'resumed:hold 2026-08-10'];

describe('what was not owed on a day is not late for it', () => {
  const due = 'due: { on: 2026-06-01 }';
  const whileNotHeld = 'when: { all: [in-force, { not: suspended:hold }] }';

  test.each([
    // It was not owed from 20 May on; it is owed again on 10 August, and late from the day after.
    ['by its own condition', `${due}, ${whileNotHeld}`, 'clock: run', ['2026-08-10 due fee', '2026-08-11 overdue fee']],
    ['of this duty alone', due, 'clock: run, of: [fee]', ['2026-08-10 due fee', '2026-08-11 overdue fee']],
    // From 20 May to 10 August are 82 days; 1 June moves to 22 August.
    [
      'of this duty alone, and its clock',
      due,
      'clock: freeze, of: [fee]',
      ['2026-08-22 due fee', '2026-08-23 overdue fee'],
    ],
    [
      'of the whole, and its clock',
      `${due}, ${whileNotHeld}`,
      'clock: freeze',
      ['2026-08-22 due fee', '2026-08-23 overdue fee'],
    ],
    [
      'unless it was due before',
      `due: { on: 2026-05-19 }`,
      'clock: run, of: [fee]',
      ['2026-05-19 due fee', '2026-05-20 overdue fee', '2026-08-10 overdue fee'],
    ],
    [
      'what is due later keeps its day',
      `due: { on: 2026-09-15 }`,
      'clock: run, of: [fee]',
      ['2026-09-15 due fee', '2026-09-16 overdue fee'],
    ],
    [
      'due on the day of the resumption, it keeps it',
      `due: { on: 2026-08-10 }`,
      'clock: run, of: [fee]',
      ['2026-08-10 due fee', '2026-08-11 overdue fee'],
    ],
  ])('%s', (_what, terms, suspension, expected) => {
    const { told, codes } = play(agreement(once(terms) + held(suspension)), lines, '2026-10-01');
    expect(codes).toEqual([]);
    expect(told('due', 'overdue')).toEqual(expected);
  });

  test('paid on the day of the resumption, it never was late', () => {
    const compiled = agreement(once(due) + held('clock: run, of: [fee]'));
    const { told, state } = play(compiled, [...lines, 'paid:fee 2026-08-10'], '2026-10-01');
    expect(told('overdue')).toEqual([]);
    expect(stateOf(state, 'payments', 'fee')).toBe('performed');
  });

  test('twice suspended, it is put off to the second resumption', () => {
    const compiled = agreement(once('due: { on: 2026-06-01 }') + held('clock: run, of: [fee]'));
    const twice = [...lines, 'suspended:hold 2026-08-10', 'resumed:hold 2026-09-01'];
    expect(play(compiled, twice, '2026-10-01').told('due', 'overdue')).toEqual([
      '2026-09-01 due fee',
      '2026-09-02 overdue fee',
    ]);
  });

  test('of a rent of each month, the one that fell due meanwhile', () => {
    const compiled = agreement(once('every: { period: P1M, beginning: term.start }') + held('clock: run, of: [fee]'));
    const paid = ['01', '02', '03', '04'].map((month) => `paid:fee 2026-${month}-15`);
    const { told } = play(compiled, [...lines, ...paid], '2026-08-12');
    // Paid in time, the others fall due no more; those of June and July arose while nothing was owed.
    expect(told('overdue')).toEqual(['2026-08-11 overdue fee']);
  });
});

describe('a suspension of one duty', () => {
  const compiled = agreement(
    `${once('due: { on: 2026-06-01 }')}${held('clock: freeze, of: [fee]')}phases: { work: { title: Work, opens: { when: in-force }, budget: { unit: day, max: 5, by: a }, cite: { article: 2 } } }\n`,
  );

  test('leaves the agreement in force, its end and its work alone', () => {
    const { state, codes } = play(
      compiled,
      [signed, 'suspended:hold 2026-05-20', 'worked:work 2026-06-02 1'],
      '2026-06-03',
    );
    expect(codes).toEqual([]);
    expect(summarise(state).term).toMatchObject({ status: 'in-force', lastDay: '2026-12-31' });
    expect(stateOf(state, 'payments', 'fee')).toBe('dormant');
  });

  test('lets nobody pay what is not owed meanwhile', () => {
    expect(play(compiled, [signed, 'suspended:hold 2026-05-20', 'paid:fee 2026-05-25'], '2026-05-26').codes).toEqual([
      'not-binding',
    ]);
  });
});

describe('a suspension that ends by itself', () => {
  const clauses =
    'milestones: { repaired: { title: The roof is repaired, cite: { article: 9 } } }\n' +
    'dates: { autumn: { title: Autumn, at: { on: 2026-09-22 }, cite: { article: 9 } } }\n';

  test.each([
    ['once something has come', 'until: repaired', ['repaired 2026-07-01'], '2026-07-01 resumed hold'],
    ['on a day that the text gives', 'until: autumn', [], '2026-09-22 resumed hold'],
    ['once it is overlong', 'until: { any: [repaired, overlong:hold] }, atMost: P1M', [], '2026-06-21 resumed hold'],
    [
      'or because it is resumed before',
      'until: repaired',
      ['resumed:hold 2026-06-01', 'repaired 2026-07-01'],
      '2026-06-01 resumed hold',
    ],
  ] as const)('%s', (_what, more, then, expected) => {
    const compiled = agreement(clauses + held(`clock: freeze, ${more}`));
    const { told, state, codes } = play(compiled, [signed, 'suspended:hold 2026-05-20', ...then], '2026-10-01');
    expect(codes).toEqual([]);
    expect(told('resumed')).toEqual([expected]);
    expect(stateOf(state, 'suspensions', 'hold')).toBe('running');
  });

  test('is not begun once what ends it has come', () => {
    const compiled = agreement(clauses + held('clock: freeze, until: repaired'));
    expect(play(compiled, [signed, 'repaired 2026-04-01', 'suspended:hold 2026-05-20']).codes).toEqual([
      'condition-not-met',
    ]);
  });
});

describe('a suspension that opens a right after a time', () => {
  const ended =
    'terminations: { give-up: { title: Give up, ground: event, when: overlong:hold, cite: { article: 9 } } }\n';

  test.each([
    ['too early', 'terminated:give-up 2026-08-20', ['condition-not-met']],
    ['once it has lasted so long', 'terminated:give-up 2026-08-21', []],
    ['and as long as it lasts', 'terminated:give-up 2026-11-30', []],
  ] as const)('%s', (_what, line, expected) => {
    const compiled = agreement(ended + held('clock: run, overlongAfter: P3M'));
    expect(play(compiled, [signed, 'suspended:hold 2026-05-20', line]).codes).toEqual(expected);
  });

  test.each(['atMost', 'overlongAfter'])('%s forces nothing: it goes on until it is resumed', (key) => {
    const compiled = agreement(ended + held(`clock: run, ${key}: P3M`));
    const { told, state } = play(
      compiled,
      [signed, 'suspended:hold 2026-05-20', 'resumed:hold 2026-11-01'],
      '2026-11-02',
    );
    expect(told('overlong', 'resumed', 'ended')).toEqual(['2026-08-21 overlong hold', '2026-11-01 resumed hold']);
    expect(summarise(state).term.status).toBe('in-force');
  });
});
