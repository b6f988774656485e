import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { isDeep } from '../../../support/deep.ts';
import { root } from '../../../support/first-convention.ts';
import { scratchFolder } from '../../../support/folder.ts';
import { RegisterCli } from '../../../support/register-cli.ts';
import { runCli } from '../../../support/run-cli.ts';
import { program } from '../../../support/spawn-cli.ts';
import { fixable, minimal } from '../../../support/texts.ts';

const scratch = scratchFolder();
const newFolder = (): string => mkdtempSync(join(scratch.path, 'd'));
const deadly = pathToFileURL(`${root}tests/support/killed-at.mjs`).href;
const env = { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: '', NO_COLOR: '1', CONVENTIO_BY: 'Camille' };

/** Runs the program, which is killed at its n-th change of the disk; the answer is how many changes there were. */
function killedAt(at: number, when: 'before' | 'behind', args: readonly string[]) {
  const { signal, stderr, status } = spawnSync(process.execPath, ['--import', deadly, program, ...args], {
    encoding: 'utf8',
    env: { ...env, CONVENTIO_KILL_AT: `${at}:${when}` },
  });
  return { signal, status, count: Number(/changes of the disk: (\d+)/.exec(stderr)?.[1]), stderr };
}

type Files = Readonly<Record<string, string>>;

/** The texts of all files below a folder, wherever it is. */
function filesIn(folder: string): Files {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = all.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, textOf(join(folder, name), folder)]));
}

function textOf(path: string, folder: string): string {
  return readFileSync(path, 'utf8').replaceAll(folder, 'FOLDER');
}

const ownName = /(^|\/)\.conventio-[0-9a-f]{12}\.tmp$/;
const withoutDrafts = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).filter(([name]) => !ownName.test(name)));

let register: RegisterCli;
beforeAll(async () => {
  register = new RegisterCli(scratch.path);
  const path = scratch.write('minimal.yaml', minimal);
  for (const id of ['a', 'b']) await register.run(['add', path, '--as', id]);
});

interface Killed {
  readonly args: (folder: string) => readonly string[];
  readonly before: Files;
}

const commands: readonly (readonly [command: string, killed: Killed])[] = [
  [
    'init --force',
    {
      args: (folder) => ['init', folder, '--yes', '--force'],
      before: { 'convention.yaml': 'old', 'notes.txt': 'theirs' },
    },
  ],
  [
    'export',
    {
      args: (folder) => ['export', folder, '--register', register.path],
      before: { 'agreements/a.yaml': 'format: conventio.agreement/1\n', 'agreements/.a.yaml.tmp': 'theirs' },
    },
  ],
  [
    'validate --fix',
    {
      args: (folder) => ['validate', '--fix', folder],
      before: { 'convention.yaml': fixable, 'convention.yaml.new': 'theirs' },
    },
  ],
];

/** The others differ in what they write, not in how: `unreliable-disk.test.ts` tries that at each step. */
const killed = isDeep ? commands : commands.slice(0, 1);

describe.each(killed)('case 48: %s that is killed', (_command, { args, before }) => {
  const begun = (): string => {
    const folder = newFolder();
    for (const [name, text] of Object.entries(before))
      scratch.write(join(folder.slice(scratch.path.length), name), text);
    return folder;
  };

  test('leaves every file old or new, and names of its own beside them, which disturb no later run', () => {
    const whole = begun();
    const { count } = killedAt(0, 'before', args(whole));
    const after = filesIn(whole);
    expect([count > 3, after]).not.toEqual([true, before]);
    for (const [at, when] of deaths(count)) {
      const folder = begun();
      expect(killedAt(at, when, args(folder)).signal).toBe('SIGKILL');
      expectOldOrNew(filesIn(folder), before, after);
      expect(killedAt(0, 'before', args(folder)).status).toBe(0);
      expect(withoutDrafts(filesIn(folder))).toEqual(after);
    }
  });
});

/** Where to kill it: everywhere, or once, right behind a change in the midst of them, since each process takes a while. */
function deaths(count: number): readonly (readonly [at: number, when: 'before' | 'behind'])[] {
  if (!isDeep) return [[count - 3, 'behind']];
  return Array.from({ length: count }, (_, index) => index + 1).flatMap((at) => [
    [at, 'before'],
    [at, 'behind'],
  ]);
}

function expectOldOrNew(left: Files, before: Files, after: Files): void {
  for (const [name, text] of Object.entries(withoutDrafts(left))) expect([before[name], after[name]]).toContain(text);
  expect(Object.keys(left)).toEqual(expect.arrayContaining(Object.keys(before)));
}

/** Runs the program several times at once, and gives how each ended. */
function atOnce(lines: readonly (readonly string[])[]): Promise<readonly { status: number; err: string }[]> {
  return Promise.all(
    lines.map(async (args) => {
      const child = spawn(process.execPath, [program, ...args], {
        env,
        cwd: root,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let err = '';
      child.stderr.setEncoding('utf8').on('data', (words: string) => {
        err += words;
      });
      const [status] = (await once(child, 'close')) as [number];
      return { status, err };
    }),
  );
}

const rounds = isDeep ? 30 : 1;

describe('case 48: two at once', () => {
  test('one init wins, the other says so, and nothing is mixed', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const folder = newFolder();
      const titles = isDeep ? ['First', 'Second', 'Third'] : ['First', 'Second'];
      const ended = await atOnce(titles.map((title) => ['init', folder, '--yes', '--title', title, '--lang', 'en']));
      const won = ended.findIndex(({ status }) => status === 0);
      expect(ended.map(({ status }) => status).sort()).toEqual([0, ...titles.slice(1).map(() => 2)]);
      const said = ended.filter(({ status }) => status === 2).map(({ err }) => err);
      expect(said.filter((err) => !/already exists|was created by somebody else/.test(err))).toEqual([]);
      const alone = newFolder();
      await runCli(['init', alone, '--yes', '--title', titles[won] ?? '', '--lang', 'en']);
      expect(filesIn(folder)).toEqual(filesIn(alone));
    }
  }, 3_600_000);

  test('two exports, and two fixes, end with whole files and nothing else', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const [folder, fixed] = [newFolder(), newFolder()];
      writeFileSync(join(fixed, 'convention.yaml'), fixable);
      const exporting = ['export', folder, '--register', register.path];
      const fixing = ['validate', '--fix', fixed];
      const ended = await atOnce([exporting, exporting, ...(isDeep ? [fixing, fixing] : [])]);
      for (const { status, err } of ended) {
        if (status !== 0) expect([status, err]).toEqual([2, expect.stringMatching(/in the meantime/)]);
      }
      expect(filesIn(fixed)).toEqual({ 'convention.yaml': isDeep ? minimal : fixable });
      expect(Object.keys(filesIn(folder))).toEqual([
        'agreements/a.yaml',
        'agreements/b.yaml',
        'conventions/minimal/1.yaml',
      ]);
    }
  }, 3_600_000);
});
