import { describe, expect, test } from '@jest/globals';
import { summarise } from '../../../src/insight/agenda/summary.ts';
import { timeline } from '../../../src/insight/agenda/timeline.ts';
import type { FactDeclaration } from '../../../src/language/schema/scenario-declaration.ts';
import { agreement } from '../../support/agreement.ts';
import { factsOf } from '../../support/first-convention.ts';

/** In force ten days after the signature, for a year from it. */
const term =
  '{ starts: { period: P10D, after: signed }, ends: { period: P1Y, beginning: signed }, cite: { article: 1 } }';
const signed: FactDeclaration = { fact: 'signed', on: '2025-01-03', id: 'signature' };

function played(clauses: string, facts: readonly FactDeclaration[], until = '2028-06-01') {
  const compiled = agreement(clauses, { term });
  const { entries, refusals, state } = timeline(compiled, factsOf(compiled, [signed, ...facts]), until as never);
  return {
    entries,
    told: entries.map(({ date, kind, id }) => `${date} ${kind} ${id}`),
    refused: refusals.map(({ fact, code, message, remedy }) => [fact.id, code, message.en, remedy.en]),
    term: summarise(state).term,
  };
}

describe('case 42: an amendment that leaves the agreement a last day before its first is refused', () => {
  const amended = (changes: string, on: string) =>
    played(`amendments: { shorter: { title: Shorter, changes: { term: ${changes} }, cite: practice } }`, [
      { fact: 'amended:shorter', on },
    ]);

  test.each([
    ['before the first day', '{ ends: { on: 2024-12-31, period: null, beginning: null } }', '2025-01-05'],
    ['in force', '{ ends: { on: 2024-12-31, period: null, beginning: null } }', '2025-02-05'],
    ['by a single day', '{ ends: { on: 2025-01-12, period: null, beginning: null } }', '2025-01-05'],
    ['by a shorter period', '{ ends: { period: P5D } }', '2025-01-05'],
    ['by a later first day', '{ starts: { on: 2027-01-01, period: null, after: null } }', '2025-01-05'],
  ])('%s', (_what, changes, on) => {
    const { refused, told, term: lasting } = amended(changes, on);
    expect(refused.map(([id, code]) => [id, code])).toEqual([[`amended:shorter@${on}`, 'ends-before-start']]);
    expect(lasting).toMatchObject({ firstDay: '2025-01-13', lastDay: '2026-01-02', status: 'expired' });
    expect(told).toEqual([
      '2025-01-03 signed signature',
      '2025-01-13 in-force term',
      '2026-01-02 ending term',
      '2026-01-03 expired term',
    ]);
  });

  test('it says both days and what to do', () => {
    expect(amended('{ ends: { on: 2024-12-31, period: null, beginning: null } }', '2025-01-05').refused[0]).toEqual([
      'amended:shorter@2025-01-05',
      'ends-before-start',
      'With this fact, the agreement would end on 31 December 2024, before its first day (13 January 2025).',
      'Give the amendment a last day that is not before the first day, or terminate the agreement as it provides.',
    ]);
  });

  test('one that ends it on its first day is taken', () => {
    const { refused, term: lasting } = amended(
      '{ ends: { on: 2025-01-13, period: null, beginning: null } }',
      '2025-01-05',
    );
    expect(refused).toEqual([]);
    expect(lasting).toMatchObject({ firstDay: '2025-01-13', lastDay: '2025-01-13' });
  });
});

describe('case 42: a named date that comes after the end is not told', () => {
  const dates = 'dates: { review: { title: Review, at: { period: P18M, after: signed }, cite: practice } }';
  const early = `${dates.replace('P18M', 'P6M')}
terminations: { leave: { title: Leave, ground: convenience, effective: { on: "terminated:leave" }, cite: practice } }`;

  test.each([
    ['after its time', dates, []],
    ['after an early end', early, [{ fact: 'terminated:leave', on: '2025-03-01' }]],
    ['the day after an early end', early, [{ fact: 'terminated:leave', on: '2025-07-02' }]],
  ])('%s', (_what, clauses, facts) => {
    const { told, refused } = played(clauses, facts);
    expect(refused).toEqual([]);
    expect(told.filter((line) => line.includes(' date '))).toEqual([]);
  });

  test('on the last day it is', () => {
    const { told } = played(early, [{ fact: 'terminated:leave', on: '2025-07-03' }]);
    expect(told.filter((line) => line.includes(' date '))).toEqual(['2025-07-03 date review']);
  });
});

describe('a withdrawal', () => {
  const clauses = 'milestones: { vote: { title: Vote, by: a, cite: practice } }';
  const vote: FactDeclaration = { fact: 'vote', on: '2025-03-01', id: 'vote' };
  const withdrawn = (id: string, of: string, on: string): FactDeclaration => ({ fact: 'withdrawn', id, of, on });
  const told = (...facts: readonly FactDeclaration[]) => {
    const { entries, refused } = played(clauses, [vote, ...facts]);
    return {
      withdrawals: entries.filter(({ kind }) => kind === 'withdrawn').map(({ fact, date }) => `${date} ${fact}`),
      hasVoted: entries.some(({ kind }) => kind === 'reached'),
      refused: refused.map(([id, code]) => `${id} ${code}`),
    };
  };

  test.each([
    ['of what is not there', 'nothing', '2025-04-01'],
    ['of itself', 'gone', '2025-04-01'],
    ['before what it withdraws', 'vote', '2025-02-28'],
  ])('case 42: %s is refused, and not among the entries', (_what, of, on) => {
    expect(told(withdrawn('gone', of, on))).toEqual({
      withdrawals: [],
      hasVoted: true,
      refused: ['gone fact-unknown'],
    });
  });

  test('case 54: that was withdrawn is neither told nor refused: the one that did it is told, once', () => {
    expect(told(withdrawn('hasty', 'vote', '2025-04-01'), withdrawn('back', 'hasty', '2025-04-02'))).toEqual({
      withdrawals: ['2025-04-02 back'],
      hasVoted: true,
      refused: [],
    });
  });

  test('case 54: that was withdrawn on its own day, whatever comes first', () => {
    for (const [one, other] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      expect(told(withdrawn(one, 'vote', '2025-04-01'), withdrawn(other, one, '2025-04-01'))).toEqual({
        withdrawals: [`2025-04-01 ${other}`],
        hasVoted: true,
        refused: [],
      });
    }
  });

  test('case 54: that would have been refused, and was withdrawn, is not refused', () => {
    expect(told(withdrawn('wrong', 'vote', '2025-02-28'), withdrawn('back', 'wrong', '2025-04-02'))).toEqual({
      withdrawals: ['2025-04-02 back'],
      hasVoted: true,
      refused: [],
    });
  });
});
