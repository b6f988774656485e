import { expect, test } from '@jest/globals';
import { isDeep } from '../../support/deep.ts';
import { agreementAtRandom } from '../../support/facts/agreement-at-random.ts';
import { deepFacts, holdLaws } from '../../support/facts/tries.ts';

/** How many lists of facts are tried of each agreement. */
const lists = isDeep ? 30 : 1;

/**
 * The laws of facts over agreements at random: some in `npm test`, each time the same, and others with half of ten million
 * facts in a deep run. What fails is told with the number of the agreement.
 */
test('the laws of facts hold whatever the agreement is', () => {
  let tried = 0;
  const first = isDeep ? Date.now() % 2 ** 31 : 1;
  for (let number = first; isDeep ? tried < deepFacts / 2 : number < first + 30; number += 1) {
    const { compiled, text } = agreementAtRandom(number);
    try {
      tried += holdLaws(compiled, lists);
    } catch (broken) {
      throw new Error(`Agreement ${number}: ${(broken as Error).message}\n\n${text}`);
    }
  }
  expect(tried).toBeGreaterThan(100);
});

test('the agreement of a number is always the same', () => {
  expect(agreementAtRandom(3).text).toBe(agreementAtRandom(3).text);
});
