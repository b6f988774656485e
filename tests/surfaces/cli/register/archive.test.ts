import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Register } from '../../../../src/register/operations/register.ts';
import { openSqlite } from '../../../../src/register/store/sqlite/open.ts';
import { scratchFolder } from '../../../support/folder.ts';
import { RegisterCli } from '../../../support/register-cli.ts';

const folder = scratchFolder();
const first = 'conventions/cress-roumois-seine';

async function begun(name: string): Promise<RegisterCli> {
  const cli = new RegisterCli(folder.path, { name: `${name}.db` });
  await cli.run(`add ${first} --as roumois`);
  return cli;
}

test('an archive that is longer than any convention may be is taken in whole', async () => {
  const cli = await begun('long');
  const store = await openSqlite(cli.path);
  const register = new Register({ store, now: () => cli.clock.now() });
  const note = 'line\n'.repeat(900_000);
  await register.record('roumois', [{ fact: 'signed', on: '2022-11-10', note }], { by: 'Camille' });
  await store.close();
  const [one, two] = [join(folder.path, 'one'), join(folder.path, 'two')];
  expect((await cli.run(`export ${one}`)).exitCode).toBe(0);
  const other = join(folder.path, 'other.db');
  expect(await cli.run(`import ${one} --register ${other}`)).toMatchObject({ exitCode: 0 });
  expect((await cli.run(`export ${two} --register ${other}`)).exitCode).toBe(0);
  const text = readFileSync(join(one, 'agreements/roumois.yaml'), 'utf8');
  expect(text.length).toBeGreaterThan(4 * 1024 * 1024 + 1000);
  expect(readFileSync(join(two, 'agreements/roumois.yaml'), 'utf8')).toBe(text);
});

test('a file of somebody else’s is not written over, and nothing else is written either', async () => {
  const cli = await begun('foreign');
  const place = join(folder.path, 'mine/agreements/roumois.yaml');
  mkdirSync(join(folder.path, 'mine/agreements'), { recursive: true });
  writeFileSync(place, 'mine: true\n');
  const { err, exitCode } = await cli.run(`export ${folder.path}/mine`);
  expect([exitCode, err]).toEqual([2, expect.stringContaining('roumois.yaml exists and was not written by an export')]);
  expect(readFileSync(place, 'utf8')).toBe('mine: true\n');
  expect(() => readFileSync(join(folder.path, 'mine/conventions/cress-roumois-seine/1.yaml'))).toThrow(/ENOENT/);
});

test('an earlier archive is written over', async () => {
  const cli = await begun('again');
  const place = join(folder.path, 'kept');
  await cli.run(`export ${place}`);
  await cli.run('record roumois --fact signed=2022-11-10');
  expect((await cli.run(`export ${place}`)).exitCode).toBe(0);
  expect(readFileSync(join(place, 'agreements/roumois.yaml'), 'utf8')).toContain('fact: signed');
});

test('what is no folder is said to be a file', async () => {
  const cli = await begun('file');
  expect((await cli.run('import README.md')).err).toMatch(/README\.md is a file\. Give the folder/);
});

test('what fails for each of many notices is said once', async () => {
  const cli = await begun('once');
  await cli.run('set roumois --since 2022-11-01');
  await cli.run('record roumois --fact signed=2022-11-10');
  cli.setDay('2023-01-12');
  const { err } = await cli.run('keep --once --stdout', { isRead: () => false });
  expect(err.match(/Nobody reads/g)).toHaveLength(1);
});
