import { copyFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { nothingChanged } from '../../../src/register/agreement/outbox.ts';
import {
  draftOf,
  entryOf,
  firstChange,
  keep,
  lineOf,
  outboxChange,
} from '../../../src/register/store/contract/samples.ts';
import {
  type Database,
  type Driver,
  loadDriver,
  type Statement,
  type Value,
} from '../../../src/register/store/sqlite/driver.ts';
import { openSqlite, openWith } from '../../../src/register/store/sqlite/open.ts';
import type { Change, Store } from '../../../src/register/store/store.ts';
import { scratchFolder } from '../../support/folder.ts';

/** What the store does when SQLite can't: nothing by halves, and as before once it can. */

const folder = scratchFolder();
const real = await loadDriver();

/** A driver whose statements fail when a test says so. */
function failing({ DatabaseSync }: Driver, fails: (sql: string) => number | undefined): Driver {
  return {
    DatabaseSync: class extends DatabaseSync {
      override prepare(sql: string): Statement {
        const statement = super.prepare(sql);
        const check = (): void => {
          const errcode = fails(sql);
          if (errcode !== undefined) throw Object.assign(new Error('disk I/O error'), { errcode });
        };
        const checked =
          <T>(run: (...values: readonly Value[]) => T) =>
          (...values: readonly Value[]): T => {
            check();
            return run(...values);
          };
        return {
          run: checked((...values) => statement.run(...values)),
          get: checked((...values) => statement.get(...values)),
          all: checked((...values) => statement.all(...values)),
        };
      }
    },
  };
}

async function everything(store: Store): Promise<readonly unknown[]> {
  return [
    await store.agreement('a'),
    await store.journal('a'),
    await store.notices('a'),
    await store.lines('a'),
    await store.conventions(),
    await store.agreement('b'),
  ];
}

test('whichever statement fails, nothing of the change is there, and the next one is made', async () => {
  let left = Number.POSITIVE_INFINITY;
  const driver = failing(real, () => (left-- === 0 ? 10 : undefined));
  const store = await openWith(driver, join(folder.path, 'io.db'));
  let agreement = await keep(
    store,
    'a',
    {},
    { add: [draftOf('n1'), draftOf('n2')], lines: [lineOf('p'), lineOf('q')] },
  );
  const changes: readonly (() => Promise<unknown>)[] = [
    () => {
      const outbox = { add: [draftOf(`m${agreement.writes}`)], drop: ['n1'], correct: ['n2'], rename: { n1: 'x' } };
      const { writes } = agreement;
      const change = outboxChange(agreement, outbox);
      return store.write({
        ...change,
        entries: [entryOf(writes + 1, { key: `k${writes}` })],
        lines: [lineOf('q'), lineOf('r')],
      });
    },
    () =>
      store.restore({ agreement: { ...agreement, id: 'b' }, journal: [entryOf(1)], notices: [], lines: [lineOf('p')] }),
    () => store.keepConvention('lease', 'text'),
    () => store.lease({ by: 'me', now: 1000, length: 100, limit: 9 }),
    () => store.markDelivered({ agreement: 'a', notice: 'm1', by: 'me' }, 'mail:x'),
    () => store.endLease({ agreement: 'a', notice: 'm1', by: 'me' }, { kind: 'given-up', error: 'no' }),
    () => store.retry('a', 'm1', 1),
  ];
  for (const change of changes) {
    const before = await everything(store);
    for (let at = 0; ; at++) {
      expect(at).toBeLessThan(100);
      left = at;
      const failure = await change().then(
        () => undefined,
        (error: unknown) => error,
      );
      left = Number.POSITIVE_INFINITY;
      if (failure === undefined) break;
      expect(failure).toMatchObject({ code: 'failed', text: { fr: expect.stringContaining('io.db') } });
      expect(await everything(store)).toEqual(before);
    }
    expect(await everything(store)).not.toEqual(before);
    agreement = (await store.agreement('a')) ?? agreement;
  }
  expect(await store.inspect()).toEqual([]);
  await store.close();
});

test('an error of the program itself leaves nothing behind either', async () => {
  const store = await openSqlite(join(folder.path, 'thrown.db'));
  const agreement = await keep(store, 'a');
  const circular: Record<string, unknown> = {};
  circular.itself = circular;
  const change = outboxChange({ ...agreement, wakeAt: 7 }, { add: [draftOf('n'), circular as never] });
  await expect(store.write(change)).rejects.toThrow();
  expect(await store.agreement('a')).toEqual(agreement);
  expect(await store.notices('a')).toEqual([]);
  const twice = outboxChange(agreement, { add: [draftOf('n'), draftOf('n')] });
  await expect(store.write(twice)).rejects.toMatchObject({ code: 'failed' });
  expect(await store.notices('a')).toEqual([]);
  expect(await store.write(outboxChange(agreement, {}))).toBe('written');
  await store.close();
});

test('nothing is written in a file that was moved away, nor beside the one that took its place', async () => {
  const [path, away] = [join(folder.path, 'here.db'), join(folder.path, 'away.db')];
  const store = await openSqlite(path);
  const agreement = await keep(store, 'a');
  const change = outboxChange(agreement, { add: [draftOf('n')] });
  renameSync(path, away);
  await expect(store.write(change)).rejects.toMatchObject({ code: 'moved' });
  copyFileSync(away, path);
  await expect(store.write(change)).rejects.toMatchObject({ code: 'moved' });
  renameSync(away, path);
  expect(await store.write(change)).toBe('written');
  await store.close();
});

test('a full disk is told, and what was there is still there', async () => {
  const opened: Database[] = [];
  const limited: Driver = {
    DatabaseSync: class extends real.DatabaseSync {
      constructor(...args: ConstructorParameters<Driver['DatabaseSync']>) {
        super(...args);
        opened.push(this);
      }
    },
  };
  const path = join(folder.path, 'full.db');
  const store = await openWith(limited, path);
  const limitTo = (pages: number): void => opened.at(-1)?.exec(`PRAGMA max_page_count = ${pages}`);
  await keep(store, 'a', {}, { add: [draftOf('n')] });
  // No lower than the pages that there are, so none is to be had.
  limitTo(1);
  const note = 'x'.repeat(1000);
  const big = (id: string): Change =>
    firstChange(id, {}, { lines: Array.from({ length: 40 }, (_, index) => lineOf(`${note}${index}`)) });
  const before = await everything(store);
  for (const _ of [1, 2, 3]) {
    await expect(store.write(big('b'))).rejects.toMatchObject({ code: 'full' });
    expect(await everything(store)).toEqual(before);
  }
  expect(await store.lease({ by: 'me', now: 1000, length: 100, limit: 9 })).toHaveLength(1);
  limitTo(10_000);
  expect(await store.write(big('b'))).toBe('written');
  expect(await store.inspect()).toEqual([]);
  await store.close();
});

describe('a file that somebody else keeps to himself', () => {
  async function locked(name: string, patience: number) {
    const path = join(folder.path, name);
    const store = await openSqlite(path, { patience });
    const agreement = await keep(store, 'a');
    const other = new real.DatabaseSync(path, {});
    other.exec('BEGIN IMMEDIATE');
    return { store, agreement, other };
  }

  test('is read all the same, and written as soon as it is free; meanwhile the process goes on', async () => {
    const { store, agreement, other } = await locked('busy.db', 60_000);
    const writing = store.write(outboxChange(agreement, { add: [draftOf('n')] }));
    expect(await store.agreement('a')).toEqual(agreement);
    expect(await store.notices('a')).toEqual([]);
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 1));
    other.exec('COMMIT');
    expect(await writing).toBe('written');
    other.close();
    await store.close();
  });

  test('is given up after a while', async () => {
    const { store, agreement, other } = await locked('given-up.db', 100);
    await expect(store.write(outboxChange(agreement, {}))).rejects.toMatchObject({ code: 'busy' });
    await expect(store.keepConvention('lease', 'a')).rejects.toMatchObject({ code: 'busy' });
    other.exec('ROLLBACK');
    expect(await store.write(outboxChange(agreement, {}))).toBe('written');
    other.close();
    await store.close();
  });

  test('is closed while somebody waits for it', async () => {
    const { store, agreement, other } = await locked('closing.db', 60_000);
    const writing = store.write(outboxChange(agreement, nothingChanged));
    await store.close();
    await expect(writing).rejects.toMatchObject({ code: 'closed' });
    other.exec('ROLLBACK');
    other.close();
  });
});
