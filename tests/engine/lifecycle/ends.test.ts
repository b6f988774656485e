import { describe, expect, test } from '@jest/globals';
import type { IsoDate } from '../../../src/calendar/day.ts';
import type { Compiled } from '../../../src/engine/lifecycle/compile.ts';
import { summarise } from '../../../src/insight/agenda/summary.ts';
import { timeline } from '../../../src/insight/agenda/timeline.ts';
import type { FactDeclaration } from '../../../src/language/schema/scenario-declaration.ts';
import { agreement } from '../../support/agreement.ts';
import { compiledConvention, factsOf } from '../../support/first-convention.ts';

/** A line as `verb:subject day [by]`. */
function declare(line: string): FactDeclaration {
  const [fact = '', on = '', by] = line.split(' ');
  return { fact, on, ...(by && { by }) };
}

function play(compiled: Compiled, lines: readonly string[], until?: IsoDate) {
  const played = timeline(compiled, factsOf(compiled, lines.map(declare)), until);
  return { ...played, summary: summarise(played.state), codes: played.refusals.map(({ code }) => code) };
}

const days = (term: string, clauses = ''): Compiled => agreement(clauses, { term });

describe('tacit renewal', () => {
  const renewed = (more: string, ends = '{ on: 2024-02-29 }') =>
    days(`{ starts: { on: 2023-03-01 }, ends: ${ends}, renewal: { mode: tacit, ${more} }, cite: { article: 1 } }`);
  const signed = 'signed 2023-03-01';

  test.each([
    // From 1 March 2024 for one year: to 28 February 2025; for four: to 29 February 2028. No day is lost on the way.
    ['the end of February', 'period: P1Y, times: 1', '{ on: 2024-02-29 }', '2025-02-28'],
    ['four times, back to the leap day', 'period: P1Y, times: 4', '{ on: 2024-02-29 }', '2028-02-29'],
    ['by months from the 31st', 'period: P1M, times: 3', '{ on: 2024-01-31 }', '2024-04-30'],
    ['a civil year', 'period: P1Y, times: 2', '{ endOf: year, containing: term.start }', '2025-12-31'],
  ])('%s', (_what, more, ends, lastDay) => {
    const { summary, codes } = play(renewed(more, ends), [signed]);
    expect(codes).toEqual([]);
    expect(summary.term).toMatchObject({ status: 'expired', lastDay });
  });

  test('without a limit shows one period more, and goes on', () => {
    const { summary, until } = play(renewed('period: P1Y'), [signed]);
    expect(until).toBe('2025-03-01');
    expect(summary.term).toMatchObject({ status: 'in-force', renewals: 2, lastDay: '2026-02-28' });
  });

  const noticed = renewed('period: P1Y, unlessDeclined: { period: P3M, before: term.end }');
  // From 30 November three months run out on 29 February, the last day of a month without a 30th.
  test('does not happen when it is declined on the last day for it', () => {
    const { summary, entries } = play(noticed, [signed, 'declined 2023-11-30 b']);
    expect(summary).toMatchObject({ term: { status: 'expired', lastDay: '2024-02-29', renewals: 0 } });
    expect(entries.some(({ kind }) => kind === 'renewed')).toBe(false);
  });

  test('happens when it is declined a day later, which is refused', () => {
    const { summary, codes } = play(noticed, [signed, 'declined 2023-12-01 b'], '2024-03-01');
    expect(codes).toEqual(['too-late']);
    expect(summary.term).toMatchObject({ status: 'in-force', renewals: 1, lastDay: '2025-02-28' });
  });

  test('can be declined the next time', () => {
    const { summary } = play(noticed, [signed, 'declined 2024-11-28 a']);
    expect(summary.term).toMatchObject({ status: 'expired', renewals: 1, lastDay: '2025-02-28' });
  });
});

describe('a termination at the end of the period only', () => {
  const compiled = agreement(
    'terminations: { at-end: { title: At the end, ground: convenience, effective: { on: term.end }, cite: { article: 8 } } }',
    {
      term: '{ starts: { on: 2024-01-01 }, ends: { on: 2024-12-31 }, renewal: { mode: tacit, period: P1Y }, cite: { article: 1 } }',
    },
  );

  test('ends the period in which it is given, and no other', () => {
    const { summary } = play(compiled, ['signed 2024-01-01', 'terminated:at-end 2025-06-30']);
    expect(summary.term).toMatchObject({ status: 'terminated', renewals: 1, lastDay: '2025-12-31' });
  });
});

describe('express renewal', () => {
  const compiled = days(
    '{ starts: { on: signed }, ends: { period: P1Y, beginning: signed }, renewal: { mode: express, period: P1Y, times: 2 }, cite: { article: 1 } }',
  );

  test('needs every party, before the end', () => {
    const { summary } = play(compiled, ['signed 2024-01-01', 'renewed 2024-06-01 a']);
    expect(summary.term).toMatchObject({ lastDay: '2024-12-31', renewals: 0 });
    const both = play(compiled, ['signed 2024-01-01', 'renewed 2024-06-01 a', 'renewed 2024-12-31 b']);
    expect(both.summary.term).toMatchObject({ lastDay: '2025-12-31', renewals: 1 });
    expect(play(compiled, ['signed 2024-01-01', 'renewed 2025-01-01']).codes).toEqual(['agreement-ended']);
  });

  test('happens as often as the text allows', () => {
    const lines = ['signed 2024-01-01', 'renewed 2024-06-01', 'renewed 2025-06-01', 'renewed 2026-06-01'];
    const { summary, codes } = play(compiled, lines);
    expect(codes).toEqual(['no-renewal-left']);
    expect(summary.term).toMatchObject({ lastDay: '2026-12-31', renewals: 2 });
  });
});

describe('early end', () => {
  const compiled = agreement(`
milestones: { closed-down: { title: Closed down by the State, cite: { article: 8 } } }
terminations:
  failure: { title: For failure, ground: fault, warning: { period: P2M, after: warned:failure }, cite: { article: 8 } }
  freely: { title: With notice, ground: convenience, effective: { period: P3M, after: terminated:freely }, cite: { article: 8 } }
  at-month-end:
    title: At the end of a month
    ground: convenience
    effective: { endOf: month, containing: { period: P1M, after: terminated:at-month-end } }
    cite: { article: 8 }
  state: { title: Closed down, ground: event, when: closed-down, cite: { article: 8 } }
  together: { title: Together, ground: mutual, cite: { article: 8 } }`);
  const signed = 'signed 2024-01-15';

  test('for failure only after a formal notice has stayed unanswered', () => {
    // Two months from 1 March run out on 1 May, a holiday: Thursday 2 May; from 3 May on it may be ended.
    expect(play(compiled, [signed, 'terminated:failure 2024-03-01']).codes).toEqual(['not-warned']);
    const early = play(compiled, [signed, 'warned:failure 2024-03-01', 'terminated:failure 2024-05-02']);
    expect(early.codes).toEqual(['notice-running']);
    const { summary } = play(compiled, [signed, 'warned:failure 2024-03-01', 'terminated:failure 2024-05-03']);
    expect(summary).toMatchObject({
      term: { status: 'terminated', lastDay: '2024-05-03' },
      outcome: 'terminated-fault',
    });
  });

  test('not when the notice was answered', () => {
    const lines = [signed, 'warned:failure 2024-03-01', 'cured:failure 2024-04-01', 'terminated:failure 2024-06-01'];
    expect(play(compiled, lines).codes).toEqual(['not-warned']);
  });

  test.each([
    // 15 January + 1 year from the signature: without anything, the last day is 14 January 2025.
    ['with notice', ['terminated:freely 2024-04-30'], '2024-07-30', 'terminated-convenience'],
    ['at the end of a month', ['terminated:at-month-end 2024-04-30'], '2024-05-31', 'terminated-convenience'],
    [
      'at once on a named ground',
      ['closed-down 2024-06-01', 'terminated:state 2024-06-03'],
      '2024-06-03',
      'terminated-event',
    ],
    [
      'by mutual consent',
      ['terminated:together 2024-05-01 a', 'terminated:together 2024-05-07 b'],
      '2024-05-07',
      'terminated-mutual',
    ],
    [
      'the earliest of two',
      ['terminated:freely 2024-04-01', 'terminated:together 2024-05-07'],
      '2024-05-07',
      'terminated-mutual',
    ],
  ] as const)('%s', (_what, lines, lastDay, outcome) => {
    const { summary, codes, entries } = play(compiled, [signed, ...lines]);
    expect(codes).toEqual([]);
    expect(summary).toMatchObject({ term: { status: 'terminated', lastDay }, outcome });
    expect(entries.filter(({ kind }) => kind === 'ended')).toHaveLength(1);
  });

  test.each([
    ['a ground that has not come', ['terminated:state 2024-06-03'], 'condition-not-met'],
    [
      'half a mutual consent',
      ['terminated:together 2024-05-07 a', 'terminated:together 2024-05-08 a'],
      'already-recorded',
    ],
  ] as const)('is refused: %s', (_what, lines, code) => {
    const { summary, codes } = play(compiled, [signed, ...lines]);
    expect(codes).toEqual([code]);
    expect(summary.term).toMatchObject({ status: 'expired', lastDay: '2025-01-14' });
  });

  test('a notice that outlasts the agreement changes nothing', () => {
    const { summary } = play(compiled, [signed, 'terminated:freely 2024-12-20']);
    expect(summary.term).toMatchObject({ status: 'expired', lastDay: '2025-01-14' });
  });
});

describe('a party that leaves', () => {
  const compiled = agreement(
    `
exit: { effective: { period: P90D, after: leaving }, cite: { article: 9 } }
obligations:
  of-a: { title: Of A, party: a, nature: continuous, cite: { article: 3 } }`,
    {},
  );

  test('ends an agreement of two, after its notice', () => {
    // 90 days after 1 March 2024: 30 in March, 30 in April, 30 in May.
    const { summary } = play(compiled, ['signed 2024-01-15', 'leaving:b 2024-03-01']);
    expect(summary).toMatchObject({
      term: { status: 'terminated', lastDay: '2024-05-30' },
      outcome: 'terminated-exit',
    });
  });

  test('is reminded of nothing once it has left', () => {
    const three = compiledConvention('mou-three-rivers');
    const { entries } = play(three, ['signed 2024-03-12', 'leaving:ferrypoint 2024-12-02'], '2026-09-30');
    const told = entries.filter(({ id, kind }) => id === 'review' && (kind === 'reminder' || kind === 'due'));
    expect(told.map(({ to }) => to)).toEqual([
      ['millbrook', 'stonebridge'],
      ['millbrook', 'stonebridge'],
    ]);
  });

  test('can only say so itself', () => {
    expect(play(compiled, ['signed 2024-01-15', 'leaving:b 2024-03-01 a']).codes).toEqual(['not-entitled']);
  });
});

describe('a suspension', () => {
  const suspended = (clock: string) =>
    agreement(`
suspensions: { works: { title: Works, clock: ${clock}, atMost: P1M, cite: { article: 6 } } }
terminations: { tired: { title: Too long, ground: event, when: overlong:works, cite: { article: 6 } } }
phases:
  work: { title: Work, opens: { when: in-force }, budget: { unit: hour, max: 10 }, cite: { article: 2 } }
obligations:
  insure: { title: Insure, party: a, nature: once, due: { period: P2M, after: signed }, cite: { article: 3 } }
  before: { title: Before, party: a, nature: once, due: { period: P1M, after: signed }, cite: { article: 3 } }`);
  const pause = ['signed 2024-01-15', 'suspended:works 2024-03-01', 'resumed:works 2024-03-11'];

  test('that freezes moves every date still ahead by its days, and no other', () => {
    // 1 to 10 March: ten days. P2M from 15 January is 15 March, a Friday; ten days later, Monday 25 March.
    const { summary, entries } = play(suspended('freeze'), pause);
    expect(summary.term).toMatchObject({ status: 'expired', lastDay: '2025-01-24' });
    expect(entries.find(({ kind, id }) => kind === 'due' && id === 'insure')?.date).toBe('2024-03-25');
    expect(entries.find(({ kind, id }) => kind === 'due' && id === 'before')?.date).toBe('2024-02-15');
  });

  test('that lets the calendar run moves nothing', () => {
    const { summary } = play(suspended('run'), pause);
    expect(summary.term).toMatchObject({ status: 'expired', lastDay: '2025-01-14' });
  });

  test('lets nobody work', () => {
    const compiled = suspended('run');
    const all = factsOf(compiled, [
      ...pause.map(declare),
      { fact: 'worked:work', on: '2024-03-05', quantity: 1 },
      { fact: 'worked:work', on: '2024-03-12', quantity: 1 },
    ]);
    const { refusals } = timeline(compiled, all);
    expect(refusals.map(({ fact, code }) => [fact.on, code])).toEqual([['2024-03-05', 'suspended']]);
  });

  test('that lasts leaves the end open, and may end the agreement once it is too long', () => {
    const lasting = play(suspended('freeze'), pause.slice(0, 2), '2024-03-20');
    expect(lasting.summary.term).toMatchObject({ status: 'suspended', lastDay: null });
    // One month after 1 March is 1 April; on the 2nd it is too long.
    const early = play(suspended('freeze'), [...pause.slice(0, 2), 'terminated:tired 2024-04-01']);
    expect(early.codes).toEqual(['condition-not-met']);
    const { summary } = play(suspended('freeze'), [...pause.slice(0, 2), 'terminated:tired 2024-04-02']);
    expect(summary.term).toMatchObject({ status: 'terminated', lastDay: '2024-04-02' });
  });
});

describe('an amendment after a renewal', () => {
  const amended = (changes: string) =>
    agreement(`amendments: { change: { title: Change, changes: { term: ${changes} }, cite: { article: 9 } } }`, {
      term: '{ starts: { on: 2024-01-01 }, ends: { on: 2024-12-31 }, renewal: { mode: tacit, period: P1Y }, cite: { article: 1 } }',
    });
  const run = ['signed 2024-01-01', 'amended:change 2025-05-01'];

  test.each([
    ['that takes the renewal away leaves the end that stands', '{ renewal: null }', '2025-12-31'],
    ['that shortens the next ones leaves the end that stands', '{ renewal: { period: P3M, times: 2 } }', '2026-03-31'],
    ['that sets the end sets it', '{ ends: { on: 2026-06-30 }, renewal: null }', '2026-06-30'],
  ])('%s', (_what, changes, lastDay) => {
    const { summary } = play(amended(changes), run);
    expect(summary.term).toMatchObject({ status: 'expired', lastDay });
  });
});

describe('what helps a suspension to an end', () => {
  const text = (by: string, more = '') => `
suspensions: { s: { title: S, clock: freeze, ${by} cite: { article: 6 } } }
amendments:
  without: { title: Without, changes: { suspensions: null }, cite: { article: 9 } }
${more}`;

  test('an amendment that takes it away ends it', () => {
    const lines = ['signed 2024-01-01', 'suspended:s 2024-05-01', 'amended:without 2024-05-11'];
    // Ten days, 1 to 10 May, beyond 31 December.
    expect(play(agreement(text('')), lines).summary.term).toMatchObject({ status: 'expired', lastDay: '2025-01-10' });
  });

  test('both parties can resume more than once', () => {
    const both = (fact: string, day: string): string[] => [`${fact}:s ${day} a`, `${fact}:s ${day} b`];
    const lines = [
      'signed 2024-01-01',
      ...both('suspended', '2024-02-01'),
      ...both('resumed', '2024-02-02'),
      ...both('suspended', '2024-03-01'),
      ...both('resumed', '2024-03-02'),
    ];
    const { summary, codes } = play(agreement(text('by: { each: [a, b] },')), lines);
    expect(codes).toEqual([]);
    expect(summary.term).toMatchObject({ status: 'expired', lastDay: '2025-01-02' });
  });

  test('the first day is not moved by it', () => {
    const compiled = agreement(text(''), {
      term: '{ starts: { on: 2024-01-01 }, ends: { on: 2024-12-31 }, cite: { article: 1 } }',
    });
    const { summary } = play(compiled, ['signed 2024-01-01', 'suspended:s 2024-01-01', 'resumed:s 2024-02-01']);
    expect(summary.term).toMatchObject({ firstDay: '2024-01-01', lastDay: '2025-01-31' });
  });

  test.each([
    // Ten days after Monday 4 March, 5 and 6 March frozen: Saturday 16, so Monday 18 (art. 642 al. 2).
    [
      'a last day that is not worked is moved last',
      '{ period: P10D, after: visit }',
      '2024-03-04',
      ['2024-03-05', '2024-03-07'],
      '2024-03-18',
    ],
    // Ten days after Wednesday 6 March, 7 and 8 March frozen: Monday 18, which is worked.
    ['and only once', '{ period: P10D, after: visit }', '2024-03-06', ['2024-03-07', '2024-03-09'], '2024-03-18'],
    // 5 March is the first; 11, 12, 13, 14 March the others.
    [
      'working days are added to working days',
      '{ period: P5D, after: visit, days: working }',
      '2024-03-04',
      ['2024-03-06', '2024-03-11'],
      '2024-03-14',
    ],
  ] as const)('%s', (_what, due, visit, [from, to], expected) => {
    const compiled = agreement(
      text(
        '',
        `milestones: { visit: { title: Visit, cite: { article: 2 } } }
deliverables: { note: { title: Note, by: a, to: b, due: ${due}, cite: { article: 2 } } }`,
      ),
    );
    const { entries } = play(compiled, [
      'signed 2024-01-01',
      `visit ${visit}`,
      `suspended:s ${from}`,
      `resumed:s ${to}`,
    ]);
    expect(entries.find(({ kind, id }) => kind === 'due' && id === 'note')?.date).toBe(expected);
  });
});

describe('the natural end of a run', () => {
  test('is the same whether it is signed before its first day or on it', () => {
    const compiled = days(
      '{ starts: { on: 2024-01-01 }, ends: { on: 2024-12-31 }, renewal: { mode: tacit, period: P1Y, times: 3 }, cite: { article: 1 } }',
    );
    expect(play(compiled, ['signed 2023-12-01']).summary.term).toMatchObject({
      status: 'expired',
      lastDay: '2027-12-31',
    });
  });

  test('comes under rules that regulate no durations too', () => {
    const compiled = agreement('calendar: { rules: fr-administrative, financialYear: 07-01 }', {
      term: '{ starts: { on: 2024-01-01 }, ends: { on: 2024-12-31 }, renewal: { mode: tacit, period: P1Y, times: 2 }, cite: { article: 1 } }',
    });
    expect(play(compiled, ['signed 2023-12-01']).summary.term).toMatchObject({
      status: 'expired',
      lastDay: '2026-12-31',
    });
  });

  test('a day of each year for declining is that of the period that runs', () => {
    const compiled = days(
      '{ starts: { on: 2024-01-01 }, ends: { on: 2024-12-31 }, renewal: { mode: tacit, period: P1Y, times: 3, unlessDeclined: { on: 09-30 } }, cite: { article: 1 } }',
    );
    const { summary, codes } = play(compiled, ['signed 2024-01-01', 'declined 2025-09-30']);
    expect(codes).toEqual([]);
    expect(summary.term).toMatchObject({ status: 'expired', lastDay: '2025-12-31' });
  });
});
