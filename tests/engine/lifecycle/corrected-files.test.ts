import { describe, expect, test } from '@jest/globals';
import { replay } from '../../../src/engine/lifecycle/replay.ts';
import { timeline } from '../../../src/insight/agenda/timeline.ts';
import { VirtualClock } from '../../../src/register/scheduler/clock.ts';
import type { Notice } from '../../../src/register/scheduler/notice.ts';
import { Scheduler } from '../../../src/register/scheduler/scheduler.ts';
import { MemoryStore } from '../../../src/register/store/memory.ts';
import { agreement } from '../../support/agreement.ts';
import { playedByTable, playedByXState, playerOf } from '../../support/both-runners.ts';
import { factsOf } from '../../support/first-convention.ts';

/** Facts are kept as they were recorded; the file that they were recorded under may be corrected since. */
const before = agreement(`
milestones: { vote: { title: Vote, by: b, cite: { article: 2 } } }
phases: { field: { title: Field, opens: { when: vote }, budget: { unit: day, max: 8, maxKind: cap, by: a, cite: { article: 3 } }, cite: { article: 3 } } }
deliverables: { report: { title: Report, by: a, to: b, components: { one: One, two: Two }, cite: { article: 4 } } }
`);
const recorded = factsOf(before, [
  { fact: 'signed', on: '2023-01-02', by: 'a' },
  { fact: 'signed', on: '2023-01-02', by: 'b', id: 'second' },
  { fact: 'vote', on: '2023-02-01', by: 'b' },
  { fact: 'worked:field', on: '2023-02-02', quantity: 3 },
  { fact: 'worked:field', on: '2023-02-03', quantity: 3 },
  { fact: 'delivered:report', on: '2023-03-01', component: 'one' },
]);

interface Correction {
  readonly what: string;
  readonly clauses: string;
  readonly refused: readonly (readonly [fact: string, code: string, message: string, remedy: string])[];
}

const milestone = 'milestones: { vote: { title: Vote, by: b, cite: { article: 2 } } }';
const phase = (max: number) =>
  `phases: { field: { title: Field, opens: { when: vote }, budget: { unit: day, max: ${max}, maxKind: cap, by: a, cite: { article: 3 } }, cite: { article: 3 } } }`;
const deliverable = (parts: string) =>
  `deliverables: { report: { title: Report, by: a, to: b, components: { ${parts} }, cite: { article: 4 } } }`;

const corrections: readonly Correction[] = [
  {
    what: 'a name that was misspelt',
    clauses: `${milestone}\n${phase(8).replace('field:', 'fields:')}\n${deliverable('one: One, two: Two')}`,
    refused: [2, 3].map((day) => [
      `worked:field@2023-02-0${day}`,
      'fact-unknown',
      'The convention, as it is declared now, has no fact “worked:field”.',
      `If it is called “worked:fields” now, withdraw this fact (withdrawn, of: worked:field@2023-02-0${day}) and record it anew.`,
    ]),
  },
  {
    what: 'a clause that is gone',
    clauses: `${milestone}\n${phase(8)}`,
    refused: [
      [
        'delivered:report@2023-03-01',
        'fact-unknown',
        'The convention, as it is declared now, has no fact “delivered:report”.',
        'Give “delivered:report” back to the file, or withdraw this fact: withdrawn, of: delivered:report@2023-03-01.',
      ],
    ],
  },
  {
    what: 'a part that is gone',
    clauses: `${milestone}\n${phase(8)}\n${deliverable('first: One, two: Two')}`,
    refused: [
      [
        'delivered:report@2023-03-01',
        'fact-unknown',
        'The convention, as it is declared now, has no part “one”.',
        'Give “one” back to the file, or withdraw this fact: withdrawn, of: delivered:report@2023-03-01.',
      ],
    ],
  },
  {
    what: 'a cap below what is recorded',
    clauses: `${milestone}\n${phase(4)}\n${deliverable('one: One, two: Two')}`,
    refused: [
      [
        'worked:field@2023-02-03',
        'cap-exceeded',
        '3 more would pass the cap of 4; 3 is used, 1 is left.',
        'Book at most 1, or agree on an amendment that raises the cap first.',
      ],
    ],
  },
];

describe('a stored fact that a corrected file has no room for is refused, and the rest is played', () => {
  test.each(corrections.map((one) => [one.what, one] as const))('%s', (_what, { clauses, refused }) => {
    const compiled = agreement(clauses);
    const { refusals, entries, state } = timeline(compiled, recorded, '2023-06-01');
    const told = refusals.map(({ fact, code, message, remedy }) => [fact.id, code, message.en, remedy.en]);
    expect(told).toEqual(refused);
    for (const { message, remedy } of refusals) expect(message.fr + remedy.fr).not.toMatch(/undefined/);
    expect(entries.some(({ kind }) => kind === 'in-force')).toBe(true);
    expect(state.day <= '2023-06-01').toBe(true);
    // The table that plays very many runs refuses the same.
    expect(playedByTable(playerOf(compiled), compiled, recorded, '2023-06-01')).toEqual(
      playedByXState(compiled, recorded, '2023-06-01'),
    );
  });

  test('a party that is called otherwise', () => {
    const { refusals, end } = replay(
      before,
      [...recorded.slice(2), { ...recorded[0], by: 'c' } as never],
      '2023-06-01',
    );
    expect(refusals.map(({ fact, code }) => [fact.fact, code])[0]).toEqual(['signed', 'fact-unknown']);
    expect(refusals[0]?.message.en).toBe('The convention, as it is declared now, has no party “c”.');
    expect(end.day <= '2023-06-01').toBe(true);
  });

  test('it can be withdrawn, and is then refused no more', () => {
    const compiled = agreement(`${milestone}\n${phase(8)}`);
    const gone = { fact: 'withdrawn', on: '2023-04-01', of: 'delivered:report@2023-03-01', id: 'gone' } as const;
    const { refusals, entries } = timeline(compiled, [...recorded, gone], '2023-06-01');
    expect(refusals).toEqual([]);
    expect(entries.filter(({ kind }) => kind === 'withdrawn').map(({ detail }) => detail?.en)).toEqual([
      '“delivered:report” of 1 March 2023 is withdrawn: it is held never to have happened.',
    ]);
  });
});

describe('a scheduler over a corrected file', () => {
  test.each(corrections.map((one) => [one.what, one] as const))(
    'goes on, and tells it once: %s',
    async (_what, one) => {
      const sent: Notice[] = [];
      const store = new MemoryStore(recorded);
      const clock = new VirtualClock(Date.parse('2023-06-01T08:00:00Z'));
      const compiled = agreement(one.clauses);
      const scheduler = new Scheduler({ compiled, store, clock, deliver: (notice) => void sent.push(notice) });
      await scheduler.tick();
      const told = sent.filter(({ type }) => type === 'conventio.notice.refused');
      expect(told.map(({ id, data }) => [id, 'code' in data && data.code])).toEqual(
        one.refused.map(([id, code]) => [`refused:${id}`, code]),
      );
      expect(await scheduler.record([{ fact: 'renamed:a', on: '2023-05-01', name: 'A and Co' }])).toMatchObject({
        status: 'recorded',
      });
      await scheduler.tick();
      expect(sent.filter(({ type }) => type === 'conventio.notice.refused')).toHaveLength(told.length);
    },
  );
});

test('three thousand withdrawals, each of the one before, leave what their number says', () => {
  const chain = (count: number) => {
    const links = Array.from({ length: count }, (_, index) => ({
      fact: 'withdrawn',
      on: '2023-01-03',
      of: index === 0 ? 'signature' : `w${index - 1}`,
      id: `w${index}`,
    }));
    const facts = factsOf(before, [{ fact: 'signed', on: '2023-01-02', id: 'signature' }, ...links]);
    return timeline(before, facts, '2023-01-31');
  };
  for (const count of [3000, 3001]) {
    const { state, refusals, entries } = chain(count);
    expect(refusals).toEqual([]);
    expect(state.value.term).toBe(count % 2 === 0 ? 'in-force' : 'draft');
    // Every other link counts; each that is withdrawn is told once.
    expect(entries.filter(({ kind }) => kind === 'withdrawn')).toHaveLength(Math.ceil(count / 2));
  }
});
