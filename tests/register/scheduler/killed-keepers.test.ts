import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from '@jest/globals';
import type { FactDeclaration } from '../../../src/index.ts';
import type { Notice } from '../../../src/register/agreement/notice.ts';
import { Register } from '../../../src/register/operations/register.ts';
import { openSqlite } from '../../../src/register/store/sqlite/open.ts';
import type { FoundNotice, Store } from '../../../src/register/store/store.ts';
import { isDeep } from '../../support/deep.ts';
import { root } from '../../support/first-convention.ts';
import { scratchFolder } from '../../support/folder.ts';
import { program } from '../../support/spawn-cli.ts';

/** Two keepers of one file, killed at any moment while a third process records and takes back: no notice is lost. */

const kills = isDeep ? 5000 : 10;
const folder = scratchFolder();
const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

const [speed, virtualBase, realBase] = [60, Date.parse('2023-06-01T09:00:00Z'), Date.now()];
const now = (): number => Math.round(virtualBase + (Date.now() - realBase) * speed);

const text = readFileSync(`${root}conventions/cress-roumois-seine/convention.yaml`, 'utf8');
const facts: readonly FactDeclaration[] = [
  { fact: 'signed', on: '2022-11-10' },
  { fact: 'notified', on: '2022-11-15' },
  { fact: 'plpdma-validated', on: '2023-03-30' },
  { fact: 'priorities-validated', on: '2023-03-30' },
];

test(`case 44: ${kills} times a keeper is killed, and every notice arrives`, async () => {
  const arrived = new Map<string, number>();
  const receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', async () => {
      const { source, id } = JSON.parse(body) as Notice;
      arrived.set(`${source} ${id}`, (arrived.get(`${source} ${id}`) ?? 0) + 1);
      // Long enough to be killed in between.
      await wait(10);
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
  const file = join(folder.path, 'register.db');
  const store = await openSqlite(file, { patience: 120_000 });
  const register = new Register({ store, now });

  let names = 0;
  const start = (): ChildProcess => {
    names += 1;
    const built = dirname(dirname(dirname(program)));
    const args = [`${root}tests/support/keeper-process.js`, built, file, url, `keeper-${names}`, realBase, virtualBase];
    const child = spawn(process.execPath, args.map(String), { stdio: ['ignore', 'ignore', 'inherit'] });
    running.add(child);
    child.once('close', () => running.delete(child));
    return child;
  };

  const keepers = [start(), start()];
  let added = 0;
  for (let killed = 0; killed < kills; killed += 1) {
    // There is always something on its way.
    while ((await store.findNotices({ states: ['pending'], limit: 100 })).items.length < 60) {
      added += 1;
      await bringIn(register, `agreement-${added}`, added % 3 === 0);
    }
    // However slow the machine is, a keeper is killed only once something more has arrived.
    const [before, moment] = [arrived.size, (killed * 37) % 40];
    while (arrived.size === before) await wait(5);
    await wait(moment);
    const victim = killed % 2;
    keepers[victim]?.kill('SIGKILL');
    keepers[victim] = start();
  }
  while ((await store.findNotices({ states: ['pending'], limit: 1 })).items.length > 0) await wait(50);
  for (const keeper of keepers) keeper.kill('SIGKILL');

  const all = await noticesOf(store);
  expect(all.length).toBeGreaterThan(kills);
  const never = all.filter(({ state, notice }) => state === 'sent' && !arrived.has(`${notice.source} ${notice.id}`));
  expect(never).toEqual([]);
  expect(all.filter(({ state }) => state === 'given-up')).toEqual([]);
  // Only what was on its way when a keeper was killed arrives again, under the same id.
  const again = [...arrived.values()].reduce((sum, times) => sum + times - 1, 0);
  expect(again).toBeLessThanOrEqual(kills * 4);
  for await (const finding of register.check()) throw new Error(JSON.stringify(finding));
  await store.close();
  receiver.closeAllConnections();
  await new Promise((resolve) => receiver.close(resolve));
});

async function bringIn(register: Register, id: string, isTakenBack: boolean): Promise<void> {
  await register.add({ id, text, since: '2022-11-01' }, { by: 'test' });
  await register.record(id, facts, { by: 'test', key: 'begun' });
  if (isTakenBack) await register.withdraw(id, 'priorities-validated@2023-03-30', { by: 'test', key: 'back' });
}

async function noticesOf(store: Store): Promise<readonly FoundNotice[]> {
  const all: FoundNotice[] = [];
  let after: string | undefined;
  do {
    const page = await store.findNotices({ limit: 500, ...(after !== undefined && { after }) });
    all.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return all;
}
