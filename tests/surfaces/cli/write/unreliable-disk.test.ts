import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { UsageError } from '../../../../src/surfaces/cli/files.ts';
import { scratchFolder } from '../../../support/folder.ts';
import { inTrouble, meanwhile, type Trouble, underUnreliableDisk } from '../../../support/unreliable-disk.ts';

underUnreliableDisk();
const { writeFiles } = await import('../../../../src/surfaces/cli/write/write-files.ts');
const { replaceFile } = await import('../../../../src/surfaces/cli/write/replace-file.ts');

const scratch = scratchFolder();
const newFolder = (): string => mkdtempSync(join(scratch.path, 'd'));

/** Everything below a folder, by its path; folders are empty texts. */
function everythingIn(folder: string): Readonly<Record<string, string>> {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const textOf = (path: string): string => (statSync(path).isDirectory() ? '' : readFileSync(path, 'utf8'));
  return Object.fromEntries(all.map((name) => [name, textOf(join(folder, name))]));
}

const ownName = /(^|\/)\.conventio-[0-9a-f]{12}\.tmp$/;
const withoutDrafts = (all: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(all).filter(([name]) => !ownName.test(name)));

const before = { 'old.yaml': 'old', 'notes.txt': 'theirs', 'old.yaml.new': 'theirs too' };
const files = [
  { path: 'sub/new.yaml', text: 'new'.repeat(1000) },
  { path: 'old.yaml', text: 'newer', replaces: () => true },
  { path: 'last.yaml', text: 'last' },
];
const after = { ...before, sub: '', 'sub/new.yaml': 'new'.repeat(1000), 'old.yaml': 'newer', 'last.yaml': 'last' };

function begun(): string {
  const folder = newFolder();
  for (const [name, text] of Object.entries(before)) writeFileSync(join(folder, name), text);
  chmodSync(join(folder, 'old.yaml'), 0o640);
  return folder;
}

const write = (folder: string) => writeFiles(folder, files, () => ({ en: 'taken', fr: 'pris' }));
const replace = (folder: string) => replaceFile(join(folder, 'old.yaml'), Buffer.from('old'), 'newer');

/** Tries something with trouble at each of its operations, one after the other, and answers how many there are. */
async function atEach(
  trouble: Omit<Trouble, 'at'>,
  run: (folder: string) => Promise<unknown>,
  look: (folder: string, error: unknown, at: number) => void,
): Promise<number> {
  for (let at = 1; ; at += 1) {
    const folder = begun();
    const { error, hasCome } = await inTrouble({ ...trouble, at }, () => run(folder));
    if (!hasCome) return at - 1;
    look(folder, error, at);
  }
}

describe('case 48: a process that dies at any operation leaves every file old or new, and nothing of others changed', () => {
  test.each([false, true])('writing files (having done it: %s)', async (isDone) => {
    const count = await atEach({ how: 'death', isDone }, write, (folder) => {
      const left = withoutDrafts(everythingIn(folder));
      expect({ ...after, ...left }).toEqual({ ...after, 'old.yaml': left['old.yaml'] });
      expect(['old', 'newer']).toContain(left['old.yaml']);
      expect(left).toMatchObject({ 'notes.txt': 'theirs', 'old.yaml.new': 'theirs too' });
    });
    expect(count).toBeGreaterThan(25);
  });

  test.each([false, true])('replacing a file (having done it: %s)', async (isDone) => {
    const count = await atEach({ how: 'death', isDone }, replace, (folder) => {
      const left = withoutDrafts(everythingIn(folder));
      expect([before, { ...before, 'old.yaml': 'newer' }]).toContainEqual(left);
      expect(statSync(join(folder, 'old.yaml')).mode & 0o777).toBe(0o640);
    });
    expect(count).toBeGreaterThan(8);
  });

  test('what it left behind does not disturb the next run', async () => {
    for (let at = 1; at < 40; at += 3) {
      const folder = begun();
      await inTrouble({ how: 'death', at }, () => write(folder));
      await write(folder);
      expect(withoutDrafts(everythingIn(folder))).toEqual(after);
    }
  });
});

describe('case 48: a disk that fails at any operation is told, and nothing is left behind', () => {
  test.each(['ENOSPC', 'EIO', 'EACCES'] as const)('writing files: %s', async (how) => {
    await atEach({ how }, write, (folder, error) => {
      const left = everythingIn(folder);
      if (error === undefined) return expect(withoutDrafts(left)).toEqual(after);
      expect(error).toBeInstanceOf(UsageError);
      // A file that was replaced stays new; whatever is new is taken back.
      const isKept = /does not confirm/.test(String(error));
      const isTaken = left['old.yaml'] === 'newer';
      if (!isKept && !('last.yaml' in left))
        expect(left).toEqual({ ...before, ...(isTaken && { 'old.yaml': 'newer' }) });
      return undefined;
    });
  });

  test.each(['ENOSPC', 'EIO', 'EACCES'] as const)('replacing a file: %s', async (how) => {
    await atEach({ how }, replace, (folder, error) => {
      const left = everythingIn(folder);
      if (error !== undefined) expect(error).toBeInstanceOf(UsageError);
      expect([before, { ...before, 'old.yaml': 'newer' }]).toContainEqual(left);
      expect(statSync(join(folder, 'old.yaml')).mode & 0o777).toBe(0o640);
    });
  });

  test.each(['EPERM', 'ENOSPC'] as const)('that has no links: %s', async (how) => {
    const folder = newFolder();
    const { error } = await inTrouble({ how, at: 1, only: ['link'] }, () => write(folder));
    if (how === 'EPERM') expect(everythingIn(folder)).toMatchObject({ 'sub/new.yaml': after['sub/new.yaml'] });
    else expect([everythingIn(folder), String(error)]).toEqual([{}, expect.stringMatching(/no room left on the disk/)]);
  });
});

describe('case 48: somebody else who writes at the same moment loses nothing', () => {
  test('a file that appears right before its place is taken stays as it is', async () => {
    const folder = begun();
    const other = () => {
      writeFileSync(join(folder, 'last.yaml'), 'somebody else’s');
    };
    const { error } = await meanwhile({ at: 2, only: ['link'] }, other, () => write(folder));
    expect(String(error)).toMatch(/last\.yaml was created by somebody else in the meantime/);
    expect(everythingIn(folder)['last.yaml']).toBe('somebody else’s');
  });

  test('so does one that appears on a disk without links', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'sub'));
    const other = () => {
      writeFileSync(join(folder, 'sub/new.yaml'), 'somebody else’s');
      throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
    };
    const { error } = await meanwhile({ at: 1, only: ['link'] }, other, () => write(folder));
    expect(String(error)).toMatch(/new\.yaml was created by somebody else/);
    expect(everythingIn(folder)['sub/new.yaml']).toBe('somebody else’s');
  });

  test.each([
    ['files', write],
    ['a file', replace],
  ])('%s that changes while the new one is made stays as it is', async (_what, run) => {
    const folder = begun();
    const other = () => writeFileSync(join(folder, 'old.yaml'), 'edited meanwhile');
    const sync = _what === 'files' ? 2 : 1;
    const { error } = await meanwhile({ at: sync, only: ['file.sync'] }, other, () => run(folder));
    expect(String(error)).toMatch(/old\.yaml was changed by somebody else/);
    expect(everythingIn(folder)).toEqual({ ...before, 'old.yaml': 'edited meanwhile' });
  });
});
