import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { addDays } from '../../../../src/calendar/day.ts';
import { Register } from '../../../../src/register/operations/register.ts';
import { openSqlite } from '../../../../src/register/store/sqlite/open.ts';
import { bounds } from '../../../../src/text/bounds.ts';
import { scratchFolder } from '../../../support/folder.ts';
import { RegisterCli } from '../../../support/register-cli.ts';

const folder = scratchFolder();
const first = 'conventions/cress-roumois-seine';

async function started(name: string): Promise<RegisterCli> {
  const cli = new RegisterCli(folder.path, { name: `${name}.db` });
  await cli.run(`add ${first} --as roumois`);
  return cli;
}

test('an archive that is longer than any convention may be is taken in whole', async () => {
  const cli = await started('long');
  const store = await openSqlite(cli.path);
  const register = new Register({ store, now: () => cli.clock.now() });
  const documents = Array<string>(bounds.factList.most).fill('x'.repeat(bounds.factText.most));
  const begun = ['signed', 'notified'].map((fact) => ({ fact, on: '2022-06-01' as const, documents }));
  const reports = Array.from({ length: 10 }, (_, index) => ({
    fact: 'performed:progress-reports',
    on: addDays('2022-06-02', index),
    documents,
  }));
  expect(await register.record('roumois', [...begun, ...reports], { by: 'Camille' })).toMatchObject({
    status: 'recorded',
  });
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
  const cli = await started('foreign');
  const place = join(folder.path, 'mine/agreements/roumois.yaml');
  mkdirSync(join(folder.path, 'mine/agreements'), { recursive: true });
  writeFileSync(place, 'mine: true\n');
  const { err, exitCode } = await cli.run(`export ${folder.path}/mine`);
  expect([exitCode, err]).toEqual([2, expect.stringContaining('roumois.yaml exists and was not written by an export')]);
  expect(readFileSync(place, 'utf8')).toBe('mine: true\n');
  expect(() => readFileSync(join(folder.path, 'mine/conventions/cress-roumois-seine/1.yaml'))).toThrow(/ENOENT/);
});

test('an earlier archive is written over', async () => {
  const cli = await started('again');
  const place = join(folder.path, 'kept');
  await cli.run(`export ${place}`);
  await cli.run('record roumois --fact signed=2022-11-10');
  expect((await cli.run(`export ${place}`)).exitCode).toBe(0);
  expect(readFileSync(join(place, 'agreements/roumois.yaml'), 'utf8')).toContain('fact: signed');
});

test('what is no folder is said to be a file', async () => {
  const cli = await started('file');
  expect((await cli.run('import README.md')).err).toMatch(/README\.md is a file\. Give the folder/);
});

test('what fails for each of many notices is said once', async () => {
  const cli = await started('once');
  await cli.run('set roumois --since 2022-11-01');
  await cli.run('record roumois --fact signed=2022-11-10');
  cli.setDay('2023-01-12');
  const { err } = await cli.run('keep --once --stdout', { isRead: () => false });
  expect(err.match(/Nobody reads/g)).toHaveLength(1);
});

describe('case 48: an archive of somebody else', () => {
  const importing = async (name: string, spoil: (archive: string) => unknown) => {
    const archive = join(folder.path, name);
    const cli = await started(name);
    await cli.run(`export ${archive}`);
    await spoil(archive);
    const register = join(folder.path, `${name}-other.db`);
    return cli.run(`import ${archive} --register ${register} --lang en`);
  };
  const place = (archive: string) => join(archive, 'agreements/roumois.yaml');

  test.each([
    ['a link out of it', (path: string) => symlinkSync('/etc/passwd', path), /is a link that leads out of the archive/],
    ['a link to nothing', (path: string) => symlinkSync('nowhere', path), /There is no file .*roumois\.yaml/],
    ['a link to itself', (path: string) => symlinkSync('roumois.yaml', path), /leads back to itself/],
    ['a pipe', (path: string) => execFileSync('mkfifo', [path]), /is not a regular file/],
    ['a folder', (path: string) => mkdirSync(path), /is a folder/],
  ])('is not imported with %s', async (what, put, said) => {
    const ended = await importing(what.replaceAll(' ', '-'), (archive) => {
      rmSync(place(archive));
      put(place(archive));
    });
    expect([ended.exitCode, ended.err]).toEqual([2, expect.stringMatching(said)]);
  });

  test('is not imported with a folder that is a link out of it', async () => {
    const { exitCode, err } = await importing('linked', (archive) => {
      rmSync(join(archive, 'agreements'), { recursive: true });
      symlinkSync(join(folder.path, 'a-pipe/conventions/cress-roumois-seine'), join(archive, 'agreements'));
    });
    expect([exitCode, err]).toEqual([2, expect.stringMatching(/is a link that leads out of the archive/)]);
  });

  test('is imported beside links in circles and other files, which it does not look at', async () => {
    const { exitCode } = await importing('circles', (archive) => {
      symlinkSync('..', join(archive, 'agreements/up'));
      symlinkSync('.', join(archive, 'self'));
      symlinkSync('/', join(archive, 'conventions/disk'));
      writeFileSync(join(archive, 'agreements/.conventio-0123456789ab.tmp'), 'left by a run that was killed');
    });
    expect(exitCode).toBe(0);
  });

  test('is read up to so much in all, and not begun beyond', async () => {
    const [each, all] = [bounds.archiveSize.most, bounds.archiveTotal.most];
    const sized = (name: string, total: number) =>
      importing(name, (archive) => {
        rmSync(archive, { recursive: true });
        mkdirSync(join(archive, 'agreements'), { recursive: true });
        // The first one is told for what it is before the others are read: they are full of nothing.
        writeFileSync(join(archive, 'agreements/0.yaml'), new Uint8Array([0x80, 0xff, 0, 1]));
        for (let [index, left] = [1, total - 4]; left > 0; index += 1, left -= each) {
          writeFileSync(join(archive, `agreements/${index}.yaml`), '');
          truncateSync(join(archive, `agreements/${index}.yaml`), Math.min(each, left));
        }
      });
    const beyond = await sized('beyond', all + 1);
    expect([beyond.exitCode, beyond.err]).toEqual([2, expect.stringMatching(/larger than 1 GiB together/)]);
    const at = await sized('at', all);
    expect([at.exitCode, at.err]).toEqual([2, expect.stringMatching(/0\.yaml is a binary file/)]);
  });
});
