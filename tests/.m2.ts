import { PostgresServer } from '/work/wt/postgres/tests/support/.tmp-server.ts';
import { openPostgres } from '/work/wt/postgres/src/register/postgres/index.ts';
const server = new PostgresServer();
await server.start();
try {
  const store = await openPostgres({ connectionString: server.url() });
  const q = async (s: string) => { const t = Date.now(); await store.pool.query(s); return Date.now() - t; };
  const N = 200000;
  const body = (n: number) => `('{"x":"' || repeat('abcdefghi ', ${n}) || '"}')::json`;
  console.log('fill', await q(`insert into conventio.agreements (id, convention, version, status, open, last_day, decline_by, entries, writes, wake_at, body)
    select 'city-' || n, 'c' || n % 50, 1, 'in-force', 0, (date '2026-01-01' + n % 3000)::text, (date '2026-01-01' + n % 3000)::text, 5, 30, 1790848800000 + (n % 31) * 86400000::bigint, ${body(70)} from generate_series(1, ${N}) n`),
  await q(`insert into conventio.lines (agreement, number, day, state, kind, section, parties, body) select 'city-' || n, k, (date '2026-01-01' + (n * 7 + k * 31) % 400)::text, 'ahead', 'due', 'payments', '{a}', ${body(30)} from generate_series(1, ${N}) n, generate_series(0, 9) k`),
  await q(`insert into conventio.outbox (agreement, id, name, day, send_at, next_at, state, attempts, delivered, notice) select 'city-' || n, 'reminder:rent-' || k || '@2026-10-01', 'reminder:rent-' || k || '@2026-10-01', '2026-10-01', 1790848800000 + k, 1790848800000 + k, 'sent', 1, '{mail:tenant@example.org}'::text[], ${body(110)} from generate_series(1, ${N}) n, generate_series(1, 5) k`),
  await q(`insert into conventio.journal (agreement, number, key, body) select 'city-' || n, k, 'key-' || n || '-' || k, ${body(30)} from generate_series(1, ${N}) n, generate_series(1, 5) k`),
  await q(`select count((graphile_worker.add_job('conventio-wake', json_build_object('agreement', 'city-' || n), run_at := now() + interval '1 day', job_key := 'conventio-wake:city-' || n, job_key_mode := 'replace', max_attempts := 3)).id) from generate_series(1, ${N / 10}) n`));
  await q('vacuum analyze');
  console.table((await store.pool.query(`select relname, n_live_tup::int as rows, pg_table_size(relid)::float8/n_live_tup as table_per_row, pg_indexes_size(relid)::float8/n_live_tup as index_per_row from pg_stat_user_tables where n_live_tup > 1000 order by 1`)).rows);
  const time = async (name: string, f: () => Promise<unknown>) => { await f(); const all: number[] = []; for (let i = 0; i < 20; i++) { const t = performance.now(); await f(); all.push(performance.now() - t); } all.sort((a, b) => a - b); console.log(name, all[10]?.toFixed(2)); };
  await time('awake', () => store.awake(1790848800000 + 86400000, 100));
  await time('nextInstant', () => store.nextInstant());
  await time('lines month', () => store.findLines({ from: '2026-03-01', to: '2026-03-31', limit: 100 }));
  await time('ends', () => store.findAgreements({ endsFrom: '2026-03-01', endsTo: '2026-03-31', limit: 50 }));
  await time('decline conv', () => store.findAgreements({ convention: 'c7', declineTo: '2026-03-31', limit: 50 }));
  await time('given-up', () => store.findNotices({ states: ['given-up'], limit: 50 }));
  await q(`update conventio.outbox set state = 'pending' where id like 'reminder:rent-1@%'`);
  await q('analyze conventio.outbox');
  await time('lease 16 of 200k', () => store.lease({ by: 'm', now: 1790848800000 - 1 + 86400000 * 0 + 2, length: 1, limit: 16 }).then((l) => { if (process.env.X) console.log(l.length); }));
  await q(`update conventio.agreements set wake_at = wake_at + 86400000`);
  const first = await store.agreement('city-1').catch(() => undefined);
  // what writes cost the store alone
  const at = Date.now(); let done = 0;
  const line = { date: '2026-10-01', state: 'ahead', kind: 'due', section: 'payments', clause: 'rent', parties: ['a'], title: { en: 'x'.repeat(60), fr: 'x'.repeat(60) }, article: '1' };
  const one = async (i: number) => { const a = { id: 'w' + i, convention: { id: 'c', version: 1, title: 't' }, settings: { since: '2026-01-01', hour: '08:00', contacts: {} }, revision: 1, entries: 0, writes: 1, settled: '2026-01-01', wakeAt: at + 1e9, standing: { status: 'in-force', outcome: 'running', firstDay: null, lastDay: null, declineBy: null, open: 0 } };
    await store.write({ agreement: a as never, after: 0, entries: [], outbox: { add: [{ name: 'n', day: '2026-01-01', sendAt: at + 1e9, notice: { id: 'n', data: {} } as never }], drop: [], correct: [], rename: {} }, lines: Array(10).fill(line) as never }); done++; };
  for (let i = 0; i < 2000; i += 8) await Promise.all(Array.from({ length: 8 }, (_, k) => one(i + k)));
  console.log('writes/s', done / (Date.now() - at) * 1000);
  await store.close();
} finally { await server.remove(); }
process.exit(0);
