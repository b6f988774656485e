import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { openSqlite } from '../../../../src/register/store/sqlite/open.ts';
import { isFolder } from '../../../../src/surfaces/cli/files.ts';
import { sample } from '../../../support/deep.ts';
import { scratchFolder } from '../../../support/folder.ts';
import { RegisterCli } from '../../../support/register-cli.ts';
import { runCli } from '../../../support/run-cli.ts';
import { fixable, minimal } from '../../../support/texts.ts';

const scratch = scratchFolder();
const outside = scratch.write('outside.txt', 'theirs');
const newFolder = (): string => mkdtempSync(join(scratch.path, 'd'));

/** A convention with a proof that fails, so that there is a counterexample to write. */
const refuted = `${minimal}properties:
  p: { title: P, never: signed, cite: { article: 1 } }
`;

/** What is in a folder, each with what tells one file from another. */
function everythingIn(folder: string): readonly unknown[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const { ino, mode, size, mtimeMs } = lstatSync(join(folder, name));
      return isFolder(join(folder, name)) ? [name, mode] : [name, ino, mode, size, mtimeMs];
    });
}

/** Each command that writes, the folder that it is given, and a file that it writes there. */
interface Writer {
  readonly command: string;
  readonly line: (folder: string) => readonly string[];
  readonly file: string;
  readonly folderBelow: string;
}

let register: RegisterCli;
const writers: readonly Writer[] = [
  {
    command: 'init',
    line: (folder) => ['init', folder, '--yes'],
    file: 'convention.yaml',
    folderBelow: 'scenarios',
  },
  {
    command: 'init --force',
    line: (folder) => ['init', folder, '--yes', '--force'],
    file: '.conventio/scenario.schema.json',
    folderBelow: '.conventio',
  },
  {
    command: 'export',
    line: (folder) => ['export', folder],
    file: 'agreements/roumois.yaml',
    folderBelow: 'conventions/cress-roumois-seine',
  },
  {
    command: 'paths',
    line: (folder) => ['paths', join(scratch.path, 'minimal.yaml'), '--to', folder],
    file: 'term-signed.yaml',
    folderBelow: '',
  },
  {
    command: 'prove',
    line: (folder) => ['prove', join(scratch.path, 'refuted.yaml'), '--counterexamples', folder],
    file: 'minimal/property-holds-p.yaml',
    folderBelow: 'minimal',
  },
];

beforeAll(async () => {
  scratch.write('minimal.yaml', minimal);
  scratch.write('refuted.yaml', refuted);
  register = new RegisterCli(scratch.path);
  await register.run('add conventions/cress-roumois-seine --as roumois');
});

const each = writers.map((writer) => [writer.command, writer] as const);
const run = (writer: Writer, folder: string) => register.run([...writer.line(folder), '--lang', 'en']);

describe.each(each)('case 48: %s', (_command, writer) => {
  test('finds what it is to write', async () => {
    const folder = join(newFolder(), 'made/on/the/way');
    const { err, exitCode } = await run(writer, folder);
    expect([err, exitCode === 2]).toEqual(['', false]);
    expect(readFileSync(join(folder, writer.file), 'utf8').length).toBeGreaterThan(100);
    expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.tmp'))).toEqual([]);
    // Again, over what it wrote itself: everything stays, or is refused as a whole.
    const before = everythingIn(folder);
    await run(writer, folder);
    expect(everythingIn(folder)).toEqual(before);
  });

  test('leaves alone what has a name like that of a file to come', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, writer.file, '..'), { recursive: true });
    const names = ['.new', '.tmp', '~', '.bak'].map((ending) => join(folder, writer.file) + ending);
    for (const name of names.slice(1)) writeFileSync(name, 'theirs');
    symlinkSync(outside, names[0] ?? '');
    await run(writer, folder);
    expect(names.map((name) => readFileSync(name, 'utf8'))).toEqual(names.map(() => 'theirs'));
    expect(readlinkSync(names[0] ?? '')).toBe(outside);
    expect(lstatSync(join(folder, writer.file)).isFile()).toBe(true);
  });

  const inTheWay: readonly (readonly [what: string, put: (path: string) => unknown, said: RegExp])[] = [
    [
      'a link to a file',
      (path) => symlinkSync(outside, path),
      /is a link, and nothing is written through a link|already exists/,
    ],
    ['a link that leads nowhere', (path) => symlinkSync('nowhere.yaml', path), /is a link, and nothing is written/],
    ['a link to itself', (path) => symlinkSync(basename(path), path), /is a link, and nothing is written/],
    ['a folder', (path) => mkdirSync(path), /is not a regular file|already exists/],
    ['a pipe', (path) => execFileSync('mkfifo', [path]), /is not a regular file|already exists/],
  ];
  // Each command meets some of them in `npm test`, and all of them in a deep run.
  const met = sample(inTheWay, { share: writers.indexOf(writer), of: 2 });
  test.each(met)('refuses %s in the place of a file', async (_what, put, said) => {
    const folder = newFolder();
    mkdirSync(join(folder, writer.file, '..'), { recursive: true });
    put(join(folder, writer.file));
    const before = everythingIn(folder);
    const { err, exitCode } = await run(writer, folder);
    expect([err, exitCode]).toEqual([expect.stringMatching(said), 2]);
    expect(err).not.toMatch(/\n {4}at /);
    expect(everythingIn(folder)).toEqual(before);
    expect(readFileSync(outside, 'utf8')).toBe('theirs');
  });

  test('refuses a link in the place of a folder that it names itself', async () => {
    if (writer.folderBelow === '') return;
    const [folder, outside] = [newFolder(), newFolder()];
    mkdirSync(join(folder, writer.folderBelow, '..'), { recursive: true });
    symlinkSync(outside, join(folder, writer.folderBelow));
    const before = everythingIn(folder);
    const { err, exitCode } = await run(writer, folder);
    expect([err, exitCode]).toEqual([expect.stringMatching(/is a link, and nothing is written through a link/), 2]);
    expect([readdirSync(outside), everythingIn(folder)]).toEqual([[], before]);
  });

  test('follows a link that the user named', async () => {
    const [folder, link] = [newFolder(), join(newFolder(), 'link')];
    symlinkSync(folder, link);
    await run(writer, link);
    expect(lstatSync(join(folder, writer.file)).isFile()).toBe(true);
  });
});

describe('case 48: what a person wrote is not written over', () => {
  test.each(each.filter(([command]) => command !== 'init --force'))('%s', async (_command, writer) => {
    const folder = newFolder();
    mkdirSync(join(folder, writer.file, '..'), { recursive: true });
    writeFileSync(join(folder, writer.file), '# Mine.\nscenario: mine\n');
    const before = everythingIn(folder);
    const { err, exitCode } = await run(writer, folder);
    expect([err, exitCode]).toEqual([expect.stringMatching(/exists/), 2]);
    expect(everythingIn(folder)).toEqual(before);
  });

  test('init --force keeps the rights of what it replaces, and not what is read-only', async () => {
    const folder = newFolder();
    const place = join(folder, 'convention.yaml');
    writeFileSync(place, 'mine');
    chmodSync(place, 0o640);
    expect((await runCli(['init', folder, '--yes', '--force'])).exitCode).toBe(0);
    expect(statSync(place).mode & 0o777).toBe(0o640);
    chmodSync(place, 0o440);
    writeFileSync(join(folder, 'scenarios/first.yaml'), 'mine');
    const again = await runCli(['init', folder, '--yes', '--title', 'Other', '--force', '--lang', 'en']);
    expect([again.exitCode, again.err]).toEqual([2, expect.stringMatching(/convention\.yaml is read-only/)]);
    expect(readFileSync(join(folder, 'scenarios/first.yaml'), 'utf8')).toBe('mine');
  });

  test('init goes on where a run was broken off before the convention', async () => {
    const folder = newFolder();
    await runCli(['init', folder, '--yes', '--lang', 'en']);
    const text = readFileSync(join(folder, 'convention.yaml'), 'utf8');
    execFileSync('rm', [join(folder, 'convention.yaml')]);
    expect((await runCli(['init', folder, '--yes', '--lang', 'en'])).exitCode).toBe(0);
    expect(readFileSync(join(folder, 'convention.yaml'), 'utf8')).toBe(text);
  });
});

describe('case 48: validate --fix', () => {
  const fix = (path: string) => runCli(['validate', '--fix', path, '--lang', 'en']);

  const outOf = /is a link to a place outside the folder; it was not followed\./g;
  test.each([
    ['the folder', (folder: string) => folder, 2],
    // A pattern matches no links.
    ['a pattern of it', (folder: string) => `${folder}/*.yaml`, 0],
  ])('changes nothing outside that a link leads to from %s', async (_what, argument, count) => {
    const [folder, outside] = [newFolder(), newFolder()];
    writeFileSync(join(outside, 'theirs.yaml'), fixable);
    symlinkSync(join(outside, 'theirs.yaml'), join(folder, 'linked.yaml'));
    symlinkSync(outside, join(folder, 'folder.yaml'));
    writeFileSync(join(folder, 'own.yaml'), fixable);
    const { err, exitCode } = await fix(argument(folder));
    expect([err.match(outOf)?.length ?? 0, exitCode]).toEqual([count, count]);
    expect(readFileSync(join(outside, 'theirs.yaml'), 'utf8')).toBe(fixable);
    expect(readFileSync(join(folder, 'own.yaml'), 'utf8')).toBe(minimal);
  });

  test('changes what a link leads to that was named itself, or that stays in the folder', async () => {
    const [folder, outside] = [newFolder(), newFolder()];
    writeFileSync(join(outside, 'theirs.yaml'), fixable);
    symlinkSync(join(outside, 'theirs.yaml'), join(folder, 'linked.yaml'));
    expect((await fix(join(folder, 'linked.yaml'))).exitCode).toBe(0);
    expect(readFileSync(join(outside, 'theirs.yaml'), 'utf8')).toBe(minimal);
    expect(readlinkSync(join(folder, 'linked.yaml'))).toBe(join(outside, 'theirs.yaml'));
  });
});

describe('case 48: an archive is safe to be written and read anywhere', () => {
  test('an id that is a device on Windows has another name there, and comes back', async () => {
    const cli = new RegisterCli(newFolder());
    scratch.write('con.yaml', minimal.replace('id: minimal', 'id: con'));
    for (const id of ['aux', 'nul.a', 'com1', 'console']) {
      expect((await cli.run(['add', join(scratch.path, 'con.yaml'), '--as', id])).exitCode).toBe(0);
    }
    const folder = newFolder();
    expect((await cli.run(['export', folder])).exitCode).toBe(0);
    expect(readdirSync(join(folder, 'agreements')).sort()).toEqual([
      'aux~.yaml',
      'com1~.yaml',
      'console.yaml',
      'nul~.a.yaml',
    ]);
    expect(readdirSync(join(folder, 'conventions'))).toEqual(['con~']);
    const other = join(newFolder(), 'other.db');
    expect(await cli.run(['import', folder, '--register', other])).toMatchObject({ exitCode: 0 });
    const again = newFolder();
    await cli.run(['export', again, '--register', other]);
    expect(readdirSync(again, { recursive: true }).sort()).toEqual(readdirSync(folder, { recursive: true }).sort());
  });

  test.each(['../../escaped', '/etc/escaped', 'a/b', 'a\\b', 'a\tb', 'x'.repeat(300), 'a:b'])(
    'a register with the id %j is not exported out of the folder',
    async (id) => {
      const within = newFolder();
      const cli = new RegisterCli(within);
      await cli.run(['add', join(scratch.path, 'minimal.yaml'), '--as', 'a']);
      const { DatabaseSync } = await (await import('../../../../src/register/store/sqlite/driver.ts')).loadDriver();
      const database = new DatabaseSync(cli.path, {});
      database.exec('PRAGMA foreign_keys = OFF');
      database.prepare("UPDATE agreements SET id = ?1, agreement = json_set(agreement, '$.id', ?1)").run(id);
      database.prepare('UPDATE journal SET agreement = ?').run(id);
      database.close();
      await (await openSqlite(cli.path)).close();
      const folder = join(within, 'deep/er/archive');
      const { err, exitCode } = await cli.run(['export', folder, '--lang', 'en']);
      expect([exitCode, err]).toEqual([
        2,
        expect.stringMatching(/is no safe name for a file|an id that none can have/),
      ]);
      expect(readdirSync(within).filter((name) => !name.startsWith('conventio.db'))).toEqual([]);
    },
  );
});
