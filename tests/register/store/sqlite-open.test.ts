import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { firstChange, keep } from '../../../src/register/store/contract/samples.ts';
import { type Candidate, candidates, type Driver, loadDriver } from '../../../src/register/store/sqlite/driver.ts';
import { openSqlite } from '../../../src/register/store/sqlite/open.ts';
import { applicationId } from '../../../src/register/store/sqlite/schema.ts';
import { StoreError } from '../../../src/register/store/store-error.ts';
import { scratchFolder } from '../../support/folder.ts';
import { builtStore } from '../../support/store-process.ts';

const folder = scratchFolder();

/** The code with which opening a file fails. */
async function refusal(path: string): Promise<string> {
  try {
    await (await openSqlite(path)).close();
    return 'none';
  } catch (error) {
    expect(error).toBeInstanceOf(StoreError);
    const { code, text, message } = error as StoreError;
    expect(text.en).toBe(message);
    expect(text.fr).not.toBe(text.en);
    return code;
  }
}

/** A database that somebody else made. */
async function makeDatabase(name: string, sql: string): Promise<string> {
  const { DatabaseSync } = await loadDriver();
  const path = join(folder.path, name);
  const database = new DatabaseSync(path, {});
  database.exec(sql);
  database.close();
  return path;
}

test('a register is made where there is none, and is there afterwards', async () => {
  const path = join(folder.path, 'new.db');
  const store = await openSqlite(path);
  const agreement = await keep(store, 'a');
  await store.close();
  // Everything is in the file itself, which can be copied alone.
  copyFileSync(path, join(folder.path, 'copy.db'));
  const again = await openSqlite(join(folder.path, 'copy.db'));
  expect(await again.agreement('a')).toEqual(agreement);
  await again.close();
});

test('names that SQLite would take for something else are names of files', async () => {
  for (const name of [':memory:', 'file:x?mode=memory', 'a b %20 é.db']) {
    const path = join(folder.path, name);
    await (await openSqlite(path)).close();
    expect(existsSync(path)).toBe(true);
  }
});

test('an empty file is a place for a register', async () => {
  expect(await refusal(folder.write('empty.db', ''))).toBe('none');
});

test('a file that was made, and in which nothing was written before its maker died, is one too', async () => {
  expect(await refusal(await makeDatabase('begun.db', 'PRAGMA journal_mode = WAL'))).toBe('none');
});

describe('what is no register is not touched', () => {
  const others: readonly (readonly [what: string, name: string, make: () => unknown])[] = [
    ['a text', 'text.db', () => folder.write('text.db', 'parties:\n'.repeat(2000))],
    ['a short text', 'short.db', () => folder.write('short.db', 'a')],
    ['zeros', 'zeros.db', () => folder.write('zeros.db', new Uint8Array(8192))],
    ['a database of somebody else', 'other.db', () => makeDatabase('other.db', 'CREATE TABLE t (a)')],
    ['one with a log', 'wal.db', () => makeDatabase('wal.db', 'PRAGMA journal_mode = WAL; CREATE TABLE t (a)')],
    ['an empty one of another application', 'app.db', () => makeDatabase('app.db', 'PRAGMA application_id = 7')],
    ['an empty one of another version', 'v.db', () => makeDatabase('v.db', 'PRAGMA user_version = 1')],
  ];
  test.each(others)('%s', async (_what, name, make) => {
    await make();
    const look = (): unknown => [
      readFileSync(join(folder.path, name)),
      readdirSync(folder.path).filter((one) => one.startsWith(name)),
    ];
    const before = look();
    expect(await refusal(join(folder.path, name))).toBe('foreign');
    expect(look()).toEqual(before);
  });

  test('a folder', async () => {
    mkdirSync(join(folder.path, 'folder.db'));
    expect(await refusal(join(folder.path, 'folder.db'))).toBe('foreign');
  });

  test('a register of a later version', async () => {
    const sql = `PRAGMA application_id = ${applicationId}; PRAGMA user_version = 99; CREATE TABLE t (a)`;
    const path = await makeDatabase('newer.db', sql);
    const before = readFileSync(path);
    expect(await refusal(path)).toBe('newer');
    expect(readFileSync(path)).toEqual(before);
  });
});

describe('case 48: SQLite would write over what stands beside a file, delete it, or write through it', () => {
  const theirs = 'theirs, and dear to them';
  const dear = folder.write('dear.txt', theirs);
  const inTheWay: readonly (readonly [what: string, put: (path: string) => unknown])[] = [
    ['a text', (path) => writeFileSync(path, theirs)],
    ['a link to a text', (path) => symlinkSync(dear, path)],
    ['a link that leads nowhere', (path) => symlinkSync('nowhere.txt', path)],
    ['a folder', (path) => mkdirSync(path)],
  ];
  const all = inTheWay.flatMap(([what, put]) =>
    ['-wal', '-shm', '-journal'].flatMap((ending) =>
      [false, true].map((isThere) => [what, ending, isThere ? 'one that is there' : 'a new one', put] as const),
    ),
  );
  test.each(all)('%s as the %s of %s is left as it is', async (_what, ending, which, put) => {
    const within = mkdtempSync(join(folder.path, 'beside-'));
    const path = join(within, 'r.db');
    if (which === 'one that is there') {
      // A copy: on Node 20, what this process has closed is let go of at some later time, with its log.
      const original = join(folder.path, 'original.db');
      if (!existsSync(original)) await (await openSqlite(original)).close();
      copyFileSync(original, path);
    }
    rmSync(path + ending, { force: true });
    put(path + ending);
    const look = (): unknown => readdirSync(within).map((name) => [name, lstatSync(join(within, name)).mtimeMs]);
    const before = look();
    expect(await refusal(path)).toBe('foreign');
    expect(look()).toEqual(before);
    expect(existsSync(join(within, 'nowhere.txt'))).toBe(false);
    expect(readFileSync(dear, 'utf8')).toBe(theirs);
  });

  test('the log of a register whose file is gone is kept for it', async () => {
    const path = join(folder.path, 'gone.db');
    const store = await openSqlite(path);
    await keep(store, 'a');
    copyFileSync(`${path}-wal`, join(folder.path, 'lost.db-wal'));
    await store.close();
    const before = readFileSync(join(folder.path, 'lost.db-wal'));
    expect(await refusal(join(folder.path, 'lost.db'))).toBe('foreign');
    expect(readFileSync(join(folder.path, 'lost.db-wal'))).toEqual(before);
    expect(existsSync(join(folder.path, 'lost.db'))).toBe(false);
  });
});

describe('case 48: no register is begun through a link', () => {
  test.each([
    ['that leads nowhere', 'links/nowhere.db', 'unreachable'],
    ['to an empty file', 'links/empty.db', 'unreachable'],
    ['to a text', 'links/text.db', 'foreign'],
    ['to itself', 'links/self.db', 'unreachable'],
  ])('%s', async (_what, name, code) => {
    folder.write('links/to/empty.txt', '');
    folder.write('links/to/text.txt', 'theirs');
    const path = join(folder.path, name);
    const stem = name.slice('links/'.length, -'.db'.length);
    symlinkSync(stem === 'self' ? 'self.db' : `to/${stem}.txt`, path);
    expect(await refusal(path)).toBe(code);
    expect(readdirSync(join(folder.path, 'links/to')).sort()).toEqual(['empty.txt', 'text.txt']);
    expect(readFileSync(join(folder.path, 'links/to/empty.txt'), 'utf8')).toBe('');
  });

  test('but one that is there is opened through it', async () => {
    await (await openSqlite(join(folder.path, 'real.db'))).close();
    symlinkSync('real.db', join(folder.path, 'linked.db'));
    expect(await refusal(join(folder.path, 'linked.db'))).toBe('none');
  });
});

test.each(['nowhere/x.db', 'text.txt/x.db'])('where there is no folder, there is no register: %s', async (name) => {
  folder.write('text.txt', 'a');
  expect(await refusal(join(folder.path, name))).toBe('unreachable');
  expect(existsSync(join(folder.path, 'nowhere'))).toBe(false);
});

describe('what may only be read is refused as such', () => {
  // Root may write everywhere, so somebody else tries it.
  const script = `
    import { openSqlite } from ${JSON.stringify(builtStore)};
    await openSqlite(process.argv[1] + '/first.db').then((store) => store.close(), () => {});
    if (process.getuid() === 0) process.setuid(65534);
    for (const name of ['fixed/kept.db', 'fixed/new.db', 'open/kept.db']) {
      await openSqlite(process.argv[1] + '/' + name).then(() => console.log('none'), ({ code }) => console.log(code));
    }
  `;

  test('a file, and a folder', async () => {
    for (const name of ['fixed', 'open']) {
      mkdirSync(join(folder.path, name));
      await (await openSqlite(join(folder.path, name, 'kept.db'))).close();
      chmodSync(join(folder.path, name, 'kept.db'), 0o444);
    }
    chmodSync(folder.path, 0o755);
    chmodSync(join(folder.path, 'fixed'), 0o555);
    chmodSync(join(folder.path, 'open'), 0o777);
    const args = ['--input-type=module', '--eval', script, folder.path];
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    chmodSync(join(folder.path, 'fixed'), 0o755);
    expect([stdout, stderr]).toEqual(['read-only\nread-only\nread-only\n', '']);
  });
});

test('a damaged file is told by inspecting it', async () => {
  const path = join(folder.path, 'damaged.db');
  const store = await openSqlite(path);
  for (let index = 0; index < 50; index++) await keep(store, `a${index}`);
  await store.close();
  const bytes = readFileSync(path);
  bytes.fill(0x5a, Math.floor(bytes.length / 8192) * 4096 + 100, Math.floor(bytes.length / 8192) * 4096 + 4000);
  bytes.fill(0x5a, bytes.length - 4000);
  writeFileSync(path, bytes);
  const again = await openSqlite(path);
  const found = await again.inspect();
  expect(found.length).toBeGreaterThan(0);
  await again.close();
});

test('a file of which only the log is whole is opened', async () => {
  const path = join(folder.path, 'whole.db');
  const store = await openSqlite(path);
  const { size } = statSync(path);
  for (let index = 0; index < 50; index++) await keep(store, `a${index}`);
  const torn = join(folder.path, 'torn.db');
  copyFileSync(`${path}-wal`, `${torn}-wal`);
  await store.close();
  // The disk was full when what is in the log was put into the file: it says how long it is to be, and is not.
  writeFileSync(torn, readFileSync(path).subarray(0, size));
  const again = await openSqlite(torn);
  expect((await again.findAgreements({ limit: 99 })).items).toHaveLength(50);
  expect(await again.inspect()).toEqual([]);
  await again.close();
});

test('what has lost its agreement is told by inspecting the file', async () => {
  const path = join(folder.path, 'orphan.db');
  await (await openSqlite(path)).close();
  await makeDatabase('orphan.db', "PRAGMA foreign_keys = OFF; INSERT INTO journal VALUES ('gone', 1, NULL, '{}')");
  const store = await openSqlite(path);
  expect(await store.inspect()).toEqual([expect.stringContaining('journal')]);
  await store.close();
});

test('a store that was closed says so, and may be closed again', async () => {
  const store = await openSqlite(join(folder.path, 'closed.db'));
  await store.close();
  await store.close();
  await expect(store.agreement('a')).rejects.toMatchObject({ code: 'closed' });
  await expect(store.write(firstChange('a'))).rejects.toMatchObject({ code: 'closed' });
});

describe('a driver', () => {
  const driver = async (version: string): Promise<Driver> => ({
    DatabaseSync: class {
      readonly isOpen = true;
      exec(): void {}
      function(): void {}
      close(): void {}
      prepare() {
        return { run: () => undefined, get: () => ({ version }), all: () => [] };
      }
    },
  });
  const node = (sqlite: string | undefined, loads = sqlite): Candidate => ({
    name: 'Node 22',
    sqlite,
    load: () => driver(loads ?? ''),
  });
  const installed = (version: string): Candidate => ({
    name: '@photostructure/sqlite',
    sqlite: undefined,
    load: () => driver(version),
  });
  const missing: Candidate = {
    ...installed(''),
    load: () => Promise.reject(new Error("Cannot find package '@photostructure/sqlite'")),
  };

  test('is taken from Node where that is new enough, and from the package elsewhere', async () => {
    const of = async (...among: readonly Candidate[]): Promise<unknown> => {
      const { DatabaseSync } = await loadDriver(among);
      return new DatabaseSync('', {}).prepare('').get();
    };
    expect(await of(node('3.51.3'), installed('3.53.0'))).toEqual({ version: '3.51.3' });
    expect(await of(node('4.0.0'), missing)).toEqual({ version: '4.0.0' });
    expect(await of(node('3.51.2'), installed('3.53.0'))).toEqual({ version: '3.53.0' });
    expect(await of(node(undefined), installed('3.51.10'))).toEqual({ version: '3.51.10' });
  });

  test('that can damage a file is refused, with what to install', async () => {
    for (const among of [
      [node(undefined), missing],
      [node('3.51.2'), missing],
      [node('3.46.1'), installed('3.50.9')],
    ]) {
      await expect(loadDriver(among)).rejects.toMatchObject({
        code: 'driver',
        message: expect.stringContaining('npm install @photostructure/sqlite'),
        text: { fr: expect.stringContaining('npm install @photostructure/sqlite') },
      });
    }
    await expect(loadDriver([node('3.51.2'), missing])).rejects.toThrow('Node 22: SQLite 3.51.2');
    await expect(loadDriver([node('3.52.0', '3.40.0'), missing])).rejects.toThrow('Node 22: SQLite 3.40.0');
  });

  test('is there on every Node', async () => {
    expect(candidates).toHaveLength(2);
    expect(typeof (await loadDriver()).DatabaseSync).toBe('function');
  });

  test('warns nobody', () => {
    const script = `
      import { openSqlite } from ${JSON.stringify(builtStore)};
      await (await openSqlite(process.argv[1])).close();
      setTimeout(() => process.emitWarning('others are heard'), 10);
    `;
    const args = ['--input-type=module', '--eval', script, join(folder.path, 'quiet.db')];
    const { stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(stderr).toContain('others are heard');
    expect(stderr).not.toContain('SQLite');
  });
});
