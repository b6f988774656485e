import { describe, expect, test } from '@jest/globals';
import { UsageError } from '../../../../src/surfaces/cli/files.ts';
import { openDatabase } from '../../../../src/surfaces/cli/register/open-database.ts';
import { scratchFolder } from '../../../support/folder.ts';
import { postgresServer } from '../../../support/postgres-server.ts';
import { RegisterCli } from '../../../support/register-cli.ts';

const { server } = postgresServer();
const folder = scratchFolder();

test('without the packages, it is told which', async () => {
  const missing = Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' });
  const opening = openDatabase('postgres://localhost/x', () => Promise.reject(missing));
  await expect(opening).rejects.toThrow(UsageError);
  await expect(opening).rejects.toThrow('npm install pg graphile-worker');
});

describe('a register in PostgreSQL', () => {
  test('is one like any other', async () => {
    const cli = new RegisterCli(folder.path);
    const on = `--register ${server().url()}`;
    expect((await cli.run(`add conventions/cress-roumois-seine --as roumois ${on}`)).exitCode).toBe(0);
    expect((await cli.run(`record roumois --fact signed=2022-11-10 ${on}`)).exitCode).toBe(0);
    expect((await cli.run(`status ${on}`)).out).toMatch(/^roumois .* 2022-11-25$/m);
    const { out, err, exitCode } = await cli.run(`keep ${on}`, {
      interrupted: () => new Promise((resolve) => setImmediate(resolve)),
    });
    expect([exitCode, err]).toEqual([0, expect.stringContaining('keeping 1 agreement')]);
    expect(`${out}${(await cli.run(`keep --once ${on}`)).out}`).toMatch(/^2022-11-10 {2}Ouverture {2}roumois .*\n$/);
    expect((await cli.run(`check ${on}`)).exitCode).toBe(0);
  });
});
