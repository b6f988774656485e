import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, expect, test } from '@jest/globals';
import { keep } from '../../../src/register/store/contract/samples.ts';
import { openSqlite } from '../../../src/register/store/sqlite/open.ts';
import type { Store } from '../../../src/register/store/store.ts';
import { isDeep } from '../../support/deep.ts';
import { root } from '../../support/first-convention.ts';
import { scratchFolder } from '../../support/folder.ts';
import { builtStore } from '../../support/store-process.ts';

/** Processes that are killed while they write: what they were answered is there, and nothing by halves. */

const folder = scratchFolder();
const started = new Set<ChildProcess>();
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

interface Writer {
  /** Waits until it is through or has told so many lines, and kills it; what it told until it was dead. */
  killAfter(lines: number): Promise<readonly string[]>;
}

function startWriter(file: string, name: string, writes?: number): Writer {
  const args = [`${root}tests/support/store-writer.js`, builtStore, file, name, ...(writes ? [String(writes)] : [])];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  started.add(child);
  const told: string[] = [];
  let wake = (): void => {};
  createInterface({ input: child.stdout }).on('line', (line) => {
    told.push(line);
    wake();
  });
  const ended = once(child, 'close');
  return {
    async killAfter(lines) {
      while (told.length < lines && child.exitCode === null && child.signalCode === null) {
        await Promise.race([ended, new Promise<void>((resolve) => (wake = resolve))]);
      }
      child.kill('SIGKILL');
      await ended;
      started.delete(child);
      return told;
    },
  };
}

/** The same numbers each time, as if they were drawn. */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

/** Holds what is in the store against what was told: everything of it is there, and all of each write. */
async function expectAll(store: Store, told: readonly string[]): Promise<void> {
  expect(await store.inspect()).toEqual([]);
  const state = new Map<string, Awaited<ReturnType<Store['notices']>>>();
  for (const id of ['a', 'b', 'c']) {
    const agreement = await store.agreement(id);
    const [journal, notices, lines] = [await store.journal(id), await store.notices(id), await store.lines(id)];
    const writes = agreement?.writes ?? 0;
    const numbers = Array.from({ length: writes }, (_, index) => index + 1);
    expect(journal.map(({ number }) => number)).toEqual(numbers);
    expect(notices.map(({ name }) => name)).toEqual(numbers.map((number) => `n${number}`));
    expect(lines.map(({ title }) => Number(title.en))).toEqual(
      writes === 0 ? [] : Array.from({ length: 12 }, (_, i) => writes + i),
    );
    expect((await store.entryOf(id, `k${writes}`))?.number).toBe(writes === 0 ? undefined : writes);
    state.set(id, notices);
  }
  for (const line of told) {
    const [what, by, id = '', name = ''] = line.split(' ');
    const notices = state.get(id) ?? [];
    const notice = notices.find((one) => one.name === name);
    if (what === 'wrote') {
      expect((await store.journal(id, Number(name) - 1, 1))[0]?.authorship.by).toBe(by);
    } else if (what === 'leased') {
      expect(notice?.attempts).toBe(1);
    } else if (what === 'delivered') {
      expect(notice?.delivered).toEqual([by]);
    } else if (what === 'sent') {
      expect(notice?.state).toBe('sent');
    }
  }
}

test('what was answered before a process was killed is there, whole, whoever else was writing', async () => {
  const file = join(folder.path, 'crash.db');
  const draw = drawing(7);
  const told: string[] = [];
  for (let round = 0; round < (isDeep ? 200 : 10); round++) {
    const names = [`x${round}`, `y${round}`];
    // Some are killed while they open the file, or make it.
    const writers = names.map((name) => ({
      name,
      writer: startWriter(file, name),
      lines: 1 + draw(round % 3 === 0 ? 4 : 150),
    }));
    const all = await Promise.all(
      writers.map(async ({ name, writer, lines }) => ({ name, lines: await writer.killAfter(lines) })),
    );
    for (const { name, lines } of all) told.push(...lines.map((line) => line.replace(' ', ` ${name} `)));
    const store = await openSqlite(file);
    await expectAll(store, told);
    await store.close();
  }
  expect(told.filter((line) => line.startsWith('wrote')).length).toBeGreaterThan(50);
  expect(told.filter((line) => line.startsWith('sent')).length).toBeGreaterThan(20);
});

test('several processes make one file at once, and write in it', async () => {
  for (let round = 0; round < (isDeep ? 30 : 2); round++) {
    const file = join(folder.path, `made${round}.db`);
    const names = ['p', 'q', 'r', 's'];
    const all = await Promise.all(names.map((name) => startWriter(file, name, 9).killAfter(Number.POSITIVE_INFINITY)));
    for (const told of all) expect(told.at(-1)).toBe('closed');
    const store = await openSqlite(file);
    await expectAll(
      store,
      all.flatMap((told, index) => told.map((line) => line.replace(' ', ` ${names[index]} `))),
    );
    const entries = await Promise.all(['a', 'b', 'c'].map(async (id) => (await store.journal(id)).length));
    expect(entries).toEqual([12, 12, 12]);
    await store.close();
  }
});

test('several in one process make one file at once', async () => {
  const file = join(folder.path, 'one-process.db');
  const stores = await Promise.all(Array.from({ length: 8 }, () => openSqlite(file)));
  await Promise.all(stores.map((store, index) => keep(store, `a${index}`)));
  for (const store of stores) expect((await store.findAgreements({ limit: 99 })).items).toHaveLength(8);
  await Promise.all(stores.map((store) => store.close()));
});
