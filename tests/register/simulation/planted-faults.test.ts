import { expect, test } from '@jest/globals';
import { planted } from '../../support/simulation/planted.ts';
import { simulate } from '../../support/simulation/simulate.ts';

/** The laws are worth what they find: each of these faults is found within so many seeds. */
const most = 100;

test.each(planted)('it is found that $what', async ({ laws, store }) => {
  let found: string | undefined;
  for (let seed = 1; seed <= most && !(found && laws.test(found)); seed += 1) found = await simulate(seed, { store });
  expect(found).toMatch(laws);
});
