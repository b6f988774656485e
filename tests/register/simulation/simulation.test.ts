import { expect, test } from '@jest/globals';
import { faultOf, seedsOf } from '../../support/simulation/seeds.ts';
import { simulate } from '../../support/simulation/simulate.ts';

/** A deep run of a million takes hours. */
const longest = 48 * 3_600_000;

/**
 * Processes that are killed, sleep and have wrong clocks share a store that fails, and deliver to receivers that fail too,
 * while facts come, are withdrawn and come twice. Once all that is over, nothing is lost, sent twice, or untrue.
 */
test(
  'whatever happens on the way, what the facts make due is sent, once, and nothing else stands',
  async () => {
    for (const seed of seedsOf(120)) {
      const fault = await faultOf(seed);
      if (fault !== undefined) throw new Error(fault);
    }
  },
  longest,
);

test('a seed is the same course of events each time', async () => {
  for (const seed of [1, 2, 3]) {
    const [once, again]: [string[], string[]] = [[], []];
    await simulate(seed, { trace: once });
    await simulate(seed, { trace: again });
    expect(once.length).toBeGreaterThan(20);
    expect(again).toEqual(once);
  }
});
