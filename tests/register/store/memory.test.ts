import { describe, test } from '@jest/globals';
import { storeContract } from '../../../src/register/store/contract.ts';
import { MemoryStore } from '../../../src/register/store/memory.ts';

describe('a store in memory keeps to the contract', () => {
  test.each(storeContract.map(({ name, run }) => ({ name, run })))('$name', async ({ run }) => {
    const store = new MemoryStore();
    await run(async () => store);
  });
});
