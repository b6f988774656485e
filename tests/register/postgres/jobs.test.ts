import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openPostgres, type PostgresStore } from '../../../src/register/postgres/index.ts';
import { postgresServer } from '../../support/postgres-server.ts';
import { change, draft, jobsOf, plain } from './kept.ts';

const { server, atEnd } = postgresServer();
let store: PostgresStore;

beforeAll(async () => {
  store = await openPostgres({ connectionString: server().url() });
});
beforeEach(async () => {
  await store.pool.query('truncate conventio.agreements, conventio.journal, conventio.outbox, conventio.lines');
  await store.pool.query('truncate graphile_worker._private_jobs');
});
atEnd(() => store?.close());

const instant = Date.UTC(2026, 0, 1, 7, 0, 0, 123);
const hour = 3_600_000;

/** The instants of the jobs for looking at agreements, and of those for delivering. */
async function instants() {
  const jobs = await jobsOf(store);
  const of = (task: string) => jobs.filter((job) => job.task === task).map(({ at }) => at);
  return { wake: of('conventio-wake'), deliver: of('conventio-deliver') };
}

describe('what is written has its jobs', () => {
  test('one for the next look, at its instant, and one for each notice', async () => {
    await store.write(change(plain('a', 1, instant), { add: [draft('n', instant + 1), draft('m', instant + 2)] }));
    expect(await instants()).toEqual({ wake: [instant], deliver: [instant + 1, instant + 2] });
  });

  test('the next write moves the look', async () => {
    await store.write(change(plain('a', 1, instant)));
    await store.write(change(plain('a', 2, instant + hour)));
    await store.write(change(plain('b', 1, instant)));
    expect(await instants()).toEqual({ wake: [instant, instant + hour], deliver: [] });
  });

  test('what is not written has none', async () => {
    await store.write(change(plain('a', 1, instant)));
    const late = change(plain('a', 1, instant + hour), { add: [draft('n', instant)] });
    expect(await store.write({ ...late, after: 0 })).toBe('moved');
    expect(await store.write(change(plain('a', 2, instant + hour), { add: [draft('n', instant)], drop: ['x'] }))).toBe(
      'moved',
    );
    expect(await instants()).toEqual({ wake: [instant], deliver: [] });
  });

  test('what fails half-way leaves nothing', async () => {
    const entry = { number: 1, revision: 1, authorship: { by: 'me', at: 1 }, deed: { kind: 'recorded', facts: [] } };
    const broken = { ...change(plain('a', 1, instant), { add: [draft('n', instant)] }), entries: [entry, entry] };
    await expect(store.write(broken as never)).rejects.toThrow();
    expect(await store.agreement('a')).toBeUndefined();
    expect(await jobsOf(store)).toEqual([]);
  });

  test('what is restored has them too', async () => {
    const [item] = [draft('n', instant)].map((one) => ({
      ...one,
      ...{
        state: 'pending',
        attempts: 2,
        nextAt: instant + hour,
        lease: null,
        delivered: [],
        sentAt: null,
        error: null,
      },
    }));
    await store.restore({ agreement: plain('a', 9, instant), journal: [], notices: [item as never], lines: [] });
    expect(await instants()).toEqual({ wake: [instant], deliver: [instant + hour] });
  });

  test('a key that is too long for a job is no matter', async () => {
    const add = [draft('n'.repeat(2000), instant)];
    expect(await store.write(change(plain('a', 1, instant), { add }))).toBe('written');
    expect(await instants()).toEqual({ wake: [instant], deliver: [instant] });
  });
});

describe('a notice has one job, at the next instant at which it can be delivered', () => {
  const request = { by: 'me', now: instant, length: 1000, limit: 10 };
  const id = { agreement: 'a', notice: 'n', by: 'me' };
  beforeEach(() => store.write(change(plain('a', 1, instant + hour), { add: [draft('n', instant)] })));
  const deliver = async () => (await instants()).deliver;

  test('none once it is dropped', async () => {
    await store.write(change(plain('a', 2, instant + hour), { drop: ['n'] }));
    expect(await deliver()).toEqual([]);
  });

  test('at the end of the lease while somebody delivers it, who may die', async () => {
    await store.lease(request);
    expect(await deliver()).toEqual([instant + 1000]);
  });

  test('none once it is sent', async () => {
    await store.lease(request);
    await store.endLease(id, { kind: 'sent', at: instant });
    expect(await deliver()).toEqual([]);
  });

  test('at the next attempt once it failed', async () => {
    await store.lease(request);
    await store.endLease(id, { kind: 'failed', error: 'no', nextAt: instant + 5000 });
    expect(await deliver()).toEqual([instant + 5000]);
  });

  test('none once it is given up, until somebody has it tried again', async () => {
    await store.lease(request);
    await store.endLease(id, { kind: 'given-up', error: 'no' });
    expect(await deliver()).toEqual([]);
    expect(await store.retry('a', 'n', instant + 7000)).toBe(true);
    expect(await deliver()).toEqual([instant + 7000]);
  });

  test('none once it is corrected, and its delivery ends', async () => {
    await store.lease(request);
    await store.write(change(plain('a', 2, instant + hour), { correct: ['n'], add: [draft('c', instant + 9000)] }));
    await store.endLease(id, { kind: 'failed', error: 'no', nextAt: instant + 5000 });
    expect(await deliver()).toEqual([instant + 9000]);
  });
});
