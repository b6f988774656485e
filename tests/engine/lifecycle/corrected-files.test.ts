import { describe, expect, test } from '@jest/globals';
import { replay } from '../../../src/engine/lifecycle/replay.ts';
import { timeline } from '../../../src/insight/agenda/timeline.ts';
import { agreement } from '../../support/agreement.ts';
import { playedByTable, playedByXState, playerOf } from '../../support/both-runners.ts';
import { before, corrections, milestone, phase, recorded } from '../../support/corrections.ts';
import { factsOf } from '../../support/first-convention.ts';

describe('case 43: a stored fact that a corrected file has no room for is refused, and the rest is played', () => {
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
    expect(refusals[0]?.message.en).toBe('The convention file has no party “c”.');
    expect(end.day <= '2023-06-01').toBe(true);
  });

  test('it can be withdrawn, and is then refused no more', () => {
    const compiled = agreement(`${milestone}\n${phase(8)}`);
    const gone = { fact: 'withdrawn', on: '2023-04-01', of: 'delivered:report@2023-03-01', id: 'gone' } as const;
    const { refusals, entries } = timeline(compiled, [...recorded, gone], '2023-06-01');
    expect(refusals).toEqual([]);
    expect(entries.filter(({ kind }) => kind === 'withdrawn').map(({ detail }) => detail?.en)).toEqual([
      '“delivered:report” of 1 March 2023 is withdrawn: it is deemed never to have happened.',
    ]);
  });
});

test('case 54: three thousand withdrawals, each of the one before, leave what their number says', () => {
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
