import { describe, expect, test } from '@jest/globals';
import { loadDriver } from '../../../../src/register/store/sqlite/driver.ts';
import { scratchFolder } from '../../../support/folder.ts';
import { RegisterCli } from '../../../support/register-cli.ts';

const folder = scratchFolder();
const first = 'conventions/cress-roumois-seine';

describe('the facts of a scenario', () => {
  const cli = new RegisterCli(folder.path, { day: '2022-12-01' });
  const entries = async (): Promise<readonly { readonly kind: string; readonly facts?: readonly object[] }[]> =>
    JSON.parse((await cli.run('journal roumois --format json')).out).entries;

  test('are recorded once their day has come, those of a day together', async () => {
    await cli.run(`add ${first} --as roumois --since 2022-11-01`);
    const { out, exitCode } = await cli.run(`record roumois ${first}/a-completed`);
    expect(exitCode).toBe(0);
    expect(out).toContain('now at revision 4');
    expect(out).toMatch(/\n21 facts of the scenario still to come\.\n$/);
    expect(await entries()).toHaveLength(4);
  });

  test('and never twice', async () => {
    const { out, exitCode } = await cli.run(`record roumois ${first}/scenarios/a-completed.yaml --lang fr`);
    expect([exitCode, out]).toEqual([0, '3 faits déjà enregistrés.\n21 faits du scénario encore à venir.\n']);
    cli.setDay('2022-12-06');
    expect((await cli.run(`record roumois ${first}/a-completed`)).exitCode).toBe(0);
    const all = await entries();
    expect(all).toHaveLength(5);
    expect(all.at(-1)?.facts).toHaveLength(3);
  });

  test('that are refused are told, and the others recorded', async () => {
    await cli.run(`add ${first} --as other --since 2022-11-01`);
    cli.setDay('2023-12-01');
    const { out, exitCode } = await cli.run(`record other ${first}/d-cap-exceeded`);
    expect(exitCode).toBe(1);
    expect(out).toContain('Refused and not recorded');
    expect((await cli.run('check')).exitCode).toBe(0);
  });

  test('of a scenario with amendments of its own are none that a register takes', async () => {
    const { err, exitCode } = await cli.run(`record roumois ${first}/h-extension-in-time`);
    expect([exitCode, err]).toEqual([2, expect.stringContaining('amendments of its own')]);
  });

  test('in a scenario that can’t be read are not', async () => {
    const path = folder.write('broken.yaml', 'scenario: broken\nfacts:\n  - { on: 2022-11-10, fact: sined }\n');
    const { err, exitCode } = await cli.run(['record', 'roumois', path]);
    expect([exitCode, err]).toEqual([1, expect.stringContaining('[fact-invalid]')]);
  });
});

describe('the agenda', () => {
  test('marks what today has brought', async () => {
    const cli = new RegisterCli(folder.path, { name: 'today.db' });
    await cli.run(`add ${first} --as roumois`);
    await cli.run('record roumois --fact signed=2022-11-10');
    cli.setDay('2022-11-25');
    const { out } = await cli.run('agenda');
    expect(out.split('\n').slice(0, 3)).toEqual([
      'From 25 November 2022 to 24 December 2022',
      expect.stringMatching(/^> Fri 25 Nov 2022 +roumois {2}reminder/),
      expect.stringMatching(/^ {2}Sat 10 Dec 2022 +roumois {2}reminder/),
    ]);
    expect((await cli.run('agenda --kind due')).out).toMatch(/Nothing is due\.\n$/);
    expect((await cli.run('agenda --overdue')).out).toBe('Nothing is overdue or left to do.\n');
    const rows = (await cli.run('agenda --format csv')).out.split('\r\n');
    expect(rows[0]).toBe(
      'date,state,kind,label,agreement,section,clause,occurrence,parties,title,article,agreementTitle,partyNames',
    );
    expect(rows[1]).toMatch(/^2022-11-25,ahead,reminder,reminder,roumois,reminders,/);
  });
});

test('a register that somebody else holds is told to be busy', async () => {
  const cli = new RegisterCli(folder.path, { name: 'busy.db' });
  await cli.run(`add ${first} --as roumois`);
  const { DatabaseSync } = await loadDriver();
  const other = new DatabaseSync(cli.path, { readOnly: false, timeout: 0 });
  other.exec('BEGIN IMMEDIATE');
  const { err, exitCode } = await cli.run('record roumois --fact signed=2022-11-10');
  other.exec('ROLLBACK');
  other.close();
  expect(err).toContain('busy.db');
  expect(err).not.toMatch(/fault of the program/);
  expect(exitCode).toBe(2);
  expect((await cli.run('record roumois --fact signed=2022-11-10')).exitCode).toBe(0);
});
