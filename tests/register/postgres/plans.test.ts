import { beforeAll, describe, expect, test } from '@jest/globals';
import type pg from 'pg';
import { openPostgres, PostgresStore } from '../../../src/register/postgres/index.ts';
import type { Store } from '../../../src/register/store/store.ts';
import { postgresServer } from '../../support/postgres-server.ts';

/** What is asked often is found by an index, however much is kept: the plans of the server, on tables with many rows. */

const { server, atEnd } = postgresServer();
let store: PostgresStore;
let asked: PostgresStore;
let plan = '';

/** Agreements, a tenth of them with a notice that lies ready for later; ten lines and three sent notices of each. */
const many = 6_000;

atEnd(async () => store?.close());

beforeAll(async () => {
  store = await openPostgres({ connectionString: server().url() });
  await store.pool.query(`
    insert into conventio.agreements
      (id, convention, version, status, open, last_day, decline_by, entries, writes, wake_at, settled, body)
    select 'a' || n, 'c' || n % 50, 1, case when n % 10 = 0 then 'ended' else 'active' end, (n % 100 = 0)::integer,
      (date '2026-01-01' + n % 3000)::text, (date '2026-01-01' + n % 3000)::text, 1, 1, n * 1000, '1700-01-01', '{}'
    from generate_series(1, ${many}) as n;
    insert into conventio.lines (agreement, number, day, state, kind, section, parties, body)
    select 'a' || n, k, (date '2026-01-01' + (n * 7 + k * 31) % 3000)::text, 'ahead', 'due', 'payments', '{}', '{}'
    from generate_series(1, ${many}) as n, generate_series(0, 9) as k;
    insert into conventio.outbox
      (agreement, id, name, day, send_at, next_at, state, attempts, delivered, notice)
    select 'a' || n, 'n' || k, 'n' || k, '2026-01-01', n, n, 'sent', 1, '{}'::text[], '{}'::json
    from generate_series(1, ${many}) as n, generate_series(1, 3) as k
    union all
    select 'a' || n, 'n0', 'n0', '2026-01-01', n, n, 'pending', 0, '{}'::text[], '{}'::json
    from generate_series(1, ${many}, 10) as n;
    insert into conventio.journal (agreement, number, key, body)
    select 'a' || n, 1, 'k', '{}' from generate_series(1, ${many}) as n`);
  await store.pool.query('analyze');
  // Asks for the plan of whatever it is to do, and does nothing.
  const pool = {
    query: async (text: string, values: unknown[]) => {
      const { rows } = await store.pool.query(`explain ${text}`, values);
      plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      return { rows: [], rowCount: 0 };
    },
  } as unknown as pg.Pool;
  asked = new PostgresStore({ pool, end: async () => undefined }, store.names);
});

const now = 5_000_000;
const queries: readonly (readonly [name: string, index: string, ask: (store: Store) => Promise<unknown>])[] = [
  ['an agreement', 'agreements_pkey', (of) => of.agreement('a7')],
  ['a journal', 'journal_pkey', (of) => of.journal('a7')],
  ['an entry by its key', 'journal_key', (of) => of.entryOf('a7', 'k')],
  ['the notices of an agreement', 'outbox_', (of) => of.notices('a7')],
  ['some of them by name', 'outbox_', (of) => of.notices('a7', new Set(['n1']))],
  ['its lines', 'lines_pkey', (of) => of.lines('a7')],
  ['who is to be looked at', 'agreements_awake', (of) => of.awake(now, 100)],
  ['the next instant', 'agreements_awake', (of) => of.nextInstant()],
  ['the next instant of a notice', 'outbox_next', (of) => of.nextInstant()],
  ['what is to be sent', 'outbox_due', (of) => of.lease({ by: 'me', now, length: 1, limit: 16 })],
  [
    'what is to be sent, of much that lies ready',
    'outbox_due',
    (of) => of.lease({ by: 'me', now: 7, length: 1, limit: 16 }),
  ],
  [
    'agreements that end',
    'agreements_',
    (of) => of.findAgreements({ endsFrom: '2027-01-01', endsTo: '2027-01-03', limit: 50 }),
  ],
  ['agreements to decline', 'agreements_', (of) => of.findAgreements({ declineTo: '2026-01-05', limit: 50 })],
  ['agreements with open matters', 'agreements_open', (of) => of.findAgreements({ open: true, limit: 50 })],
  ['agreements of a convention', 'agreements_', (of) => of.findAgreements({ convention: 'c7', limit: 50 })],
  ['all agreements, page by page', 'agreements_pkey', (of) => of.findAgreements({ after: '["a5"]', limit: 50 })],
  ['lines of a month', 'lines_day', (of) => of.findLines({ from: '2027-01-01', to: '2027-01-31', limit: 100 })],
  [
    'the next page of them',
    'lines_day',
    (of) => of.findLines({ after: '["2027-01-01","a5","000000001"]', limit: 100 }),
  ],
  ['lines of an agreement', 'lines_pkey', (of) => of.findLines({ agreement: 'a7', limit: 100 })],
  ['notices, page by page', 'outbox_state', (of) => of.findNotices({ limit: 50 })],
  ['notices that were given up', 'outbox_state', (of) => of.findNotices({ states: ['given-up'], limit: 50 })],
];

describe('is found by an index', () => {
  test.each(queries)('%s', async (_name, index, ask) => {
    await ask(asked);
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/Seq Scan on (agreements|journal|outbox|lines)/);
  });
});
