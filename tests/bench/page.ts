import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantAt } from '../../src/calendar/instant.ts';
import { Register } from '../../src/register/operations/register.ts';
import { openSqlite } from '../../src/register/store/sqlite/open.ts';
import type { Store } from '../../src/register/store/store.ts';
import { createSite } from '../../src/surfaces/web/index.ts';
import { line, say } from './figures.ts';
import { median } from './median.ts';

/**
 * What the first page of `conventio serve` costs over 300 agreements that are kept in a file: by the clock, of a program
 * that has just begun and of one that runs, and as a ratio to what the store alone takes for the same questions.
 */
const count = 300;
const today = '2024-05-02';
const now = instantAt(today, '10:00', 'Europe/Paris');
const host = '127.0.0.1:8022';
const token = 'a-token-that-nobody-guesses';

const root = new URL('../..', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'conventio-bench-'));
const path = join(folder, 'register.db');

await fill(path);
const store = await openSqlite(path);
const cold: number[] = [];
const warm: number[] = [];
const floor: number[] = [];
for (let round = 0; round < 5; round += 1) {
  const look = await visitor(store);
  cold.push(await timeOf(look));
  warm.push(await timeOf(look));
  floor.push(await timeOf(() => askStore(store)));
}
await store.close();
rmSync(folder, { recursive: true });

line(`the first page over ${count} agreements, just begun`, `${median(cold).toFixed(0)} ms (aim 250)`);
line(`the first page over ${count} agreements, running`, `${median(warm).toFixed(0)} ms (aim 250)`);
say('the same, of what the store takes for the same questions', median(warm) / median(floor), 10);

async function fill(file: string): Promise<void> {
  const kept = await openSqlite(file);
  const register = new Register({ store: kept, now: () => now });
  const texts = readdirSync(`${root}conventions`).map((id) =>
    readFileSync(`${root}conventions/${id}/convention.yaml`, 'utf8'),
  );
  for (let number = 0; number < count; number += 1) {
    const text = texts[number % texts.length] ?? '';
    await register.add({ id: `agreement-${number}`, text }, { by: 'bench' });
    await register.record(`agreement-${number}`, [{ fact: 'signed', on: '2024-02-01' }], { by: 'bench' });
  }
  await register.settleAll();
  await kept.close();
}

/** A browser that has been let in by a program that has just begun. */
async function visitor(kept: Store): Promise<() => Promise<void>> {
  const register = new Register({ store: kept, now: () => now });
  const site = createSite({ register, now: () => now, timeZone: 'Europe/Paris', token, hosts: [host] });
  const entered = await site.fetch(new Request(`http://${host}/?token=${token}`, { headers: { host } }));
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  return async () => {
    const answer = await site.fetch(new Request(`http://${host}/`, { headers: { host, cookie } }));
    if (answer.status !== 200) throw new Error(`The page answers with ${answer.status}.`);
    await answer.text();
  };
}

/** What the page asks the store for. */
async function askStore(kept: Store): Promise<void> {
  await kept.findLines({ states: ['overdue', 'outstanding'], limit: 8 });
  await kept.findLines({ states: ['ahead'], from: today, limit: 8 });
  await kept.findAgreements({ endsFrom: today, limit: 500 });
  await kept.findAgreements({ declineFrom: today, limit: 500 });
  const { items } = await kept.findAgreements({ limit: 50 });
  for (const { id } of items) await kept.findLines({ agreement: id, states: ['ahead'], limit: 1 });
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
