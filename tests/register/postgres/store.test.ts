import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { openPostgres, PostgresStore } from '../../../src/register/postgres/index.ts';
import { fromPostgres, toPostgres } from '../../../src/register/postgres/text.ts';
import { storeContract } from '../../../src/register/store/contract.ts';
import { assertLaw, assertLawInTime } from '../../support/deep.ts';
import { postgresServer } from '../../support/postgres-server.ts';
import { hostileText } from './any-change.ts';

const { server } = postgresServer();

describe('a store in PostgreSQL keeps to the contract', () => {
  test.each(storeContract.map(({ name, run }) => ({ name, run })))('$name', async ({ run }) => {
    const first = await openPostgres({ connectionString: server().url() });
    const tables = ['conventions', 'agreements', 'journal', 'outbox', 'lines'].map((name) => `conventio.${name}`);
    await first.pool.query(`truncate ${tables}`);
    await first.close();
    await run(() => openPostgres({ connectionString: server().url() }));
  });
});

describe('its tables', () => {
  test('are made once, however many open at the same time', async () => {
    const connectionString = await server().database('at_once');
    const stores = await Promise.all(Array.from({ length: 8 }, () => openPostgres({ connectionString })));
    expect(await Promise.all(stores.map((store) => store.nextInstant()))).toEqual(stores.map(() => undefined));
    const { rows } = await (stores[0] as PostgresStore).pool.query('select version from conventio.format');
    expect(rows).toEqual([{ version: 1 }]);
    for (const store of stores) await store.close();
  });

  test('of a newer format are left alone, and it is said why', async () => {
    const connectionString = await server().database('newer');
    const store = await openPostgres({ connectionString });
    await store.pool.query('insert into conventio.format (version) values (99)');
    await store.close();
    await expect(openPostgres({ connectionString })).rejects.toMatchObject({
      code: 'newer',
      message: expect.stringContaining('format 99'),
    });
  });

  test('can be used by somebody who may not make any', async () => {
    const connectionString = await server().database('modest');
    const store = await openPostgres({ connectionString });
    await store.pool.query(`create role modest login;
      revoke create on schema public from public;
      grant usage on schema conventio, graphile_worker to modest;
      grant all on all tables in schema conventio, graphile_worker to modest;
      grant all on all sequences in schema conventio, graphile_worker to modest`);
    const pool = new pg.Pool({ connectionString: connectionString.replace('postgres@', 'modest@') });
    const theirs = new PostgresStore({ pool, end: () => pool.end() }, store.names);
    expect(await theirs.keepConvention('lease', 'text')).toBe(1);
    await theirs.close();
    await store.close();
  });
});

test('a pool that is given is watched, and stays open', async () => {
  const pool = new pg.Pool({ connectionString: server().url() });
  const store = await openPostgres({ pool });
  await store.close();
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await pool.end();
  const small = new pg.Pool({ connectionString: server().url(), max: 2 });
  await expect(openPostgres({ pool: small })).rejects.toThrow('needs 4');
  await small.end();
});

test('a name that is none for a schema is refused', async () => {
  await expect(openPostgres({ connectionString: server().url(), schema: 'a"; drop' })).rejects.toThrow('no name');
});

/** Whether a text has no half of a pair that stands alone. */
const isWhole = (text: string): boolean => Buffer.from(text).toString() === text;

describe('texts', () => {
  test('come back as they were', () => {
    assertLaw(
      fc.property(fc.oneof(hostileText, fc.string({ unit: 'binary' })), (text) => {
        expect(fromPostgres(toPostgres(text))).toBe(text);
        expect(toPostgres(text)).not.toContain('\u0000');
        expect(isWhole(toPostgres(text))).toBe(true);
      }),
    );
  });

  test('stand in the order of JavaScript, whatever the order of the server', async () => {
    const store = await openPostgres({ connectionString: server().url() });
    const whole = hostileText.filter(isWhole);
    try {
      await assertLawInTime(
        fc.asyncProperty(fc.uniqueArray(whole, { maxLength: 50 }), async (texts) => {
          const { rows } = await store.pool.query<{ text: string }>(
            'select text from unnest($1::text[]) as all_of_them (text) order by text collate "C"',
            [texts.map(toPostgres)],
          );
          expect(rows.map(({ text }) => fromPostgres(text))).toEqual([...texts].sort());
        }),
        { numRuns: 100 },
      );
    } finally {
      await store.close();
    }
  });
});
