import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { openPostgres } from '../../../src/register/postgres/index.ts';
import { root } from '../../support/first-convention.ts';
import { postgresServer } from '../../support/postgres-server.ts';
import { change, plain } from './kept.ts';
import { until } from './processes.ts';

const { server } = postgresServer();

test('the worker of docs/postgres.md keeps agreements, and stops when it is told to', async () => {
  const [, program = ''] = /^```js\n([\s\S]*?)^```$/m.exec(readFileSync(`${root}docs/postgres.md`, 'utf8')) ?? [];
  const path = `${root}tests/.example-postgres.ts`;
  process.env.DATABASE_URL = server().url();
  writeFileSync(path, program);
  try {
    await import(path);
  } finally {
    rmSync(path);
  }
  const store = await openPostgres({ connectionString: server().url() });
  const workers = async (): Promise<number> => (await store.pool.query('select from conventio.workers')).rowCount ?? 0;
  await until(async () => (await workers()) === 1);
  await store.write(change(plain('a', 1, Date.now() + 1e9)));
  process.emit('SIGTERM');
  await until(async () => (await workers()) === 0);
  expect(await store.agreement('a')).toBeDefined();
  await store.close();
});
