import { join } from 'node:path';
import { describe, test } from '@jest/globals';
import { storeContract } from '../../../src/register/store/contract.ts';
import { openSqlite } from '../../../src/register/store/sqlite/open.ts';
import { scratchFolder } from '../../support/folder.ts';

const folder = scratchFolder();

describe('a store in a file keeps to the contract', () => {
  test.each(storeContract.map(({ name, run }, index) => ({ name, run, index })))('$name', async ({ run, index }) => {
    await run(() => openSqlite(join(folder.path, `${index}.db`)));
  });
});
