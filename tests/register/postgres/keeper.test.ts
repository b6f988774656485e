import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Channel } from '../../../src/register/delivery/channel.ts';
import type { Register } from '../../../src/register/operations/register.ts';
import { openPostgres, PostgresKeeper, type PostgresStore } from '../../../src/register/postgres/index.ts';
import { systemClock } from '../../../src/register/scheduler/clock.ts';
import { postgresServer } from '../../support/postgres-server.ts';
import { change, draft, jobsOf, plain } from './kept.ts';
import { killAll, startWorker, until } from './processes.ts';

const { server, atEnd } = postgresServer();
let store: PostgresStore;
const keepers: PostgresKeeper[] = [];
const day = 86_400_000;

beforeAll(async () => {
  store = await openPostgres({ connectionString: server().url() });
});
beforeEach(async () => {
  for (const keeper of keepers.splice(0)) await keeper.stop();
  const tables = ['agreements', 'journal', 'outbox', 'lines', 'workers'].map((name) => `conventio.${name}`);
  await store.pool.query(`truncate ${tables}, graphile_worker._private_jobs`);
});
atEnd(() => store?.close());
atEnd(async () => {
  killAll();
  for (const keeper of keepers) await keeper.stop();
});

interface Look {
  readonly id: string;
  readonly at: number;
}

/** A keeper whose register only says which agreements it looked at, and puts them to sleep for a day. */
function keeperOf({
  kept = store,
  fails = 0,
  deliver = async () => undefined,
}: {
  kept?: PostgresStore;
  fails?: number;
  deliver?: Channel['deliver'];
} = {}) {
  const looks: Look[] = [];
  const errors: unknown[] = [];
  const arrived: string[] = [];
  let failures = fails;
  const register = {
    store: kept,
    async settle(id: string): Promise<boolean> {
      const at = Date.now();
      const known = await kept.agreement(id);
      if (!known || known.wakeAt > at) return known !== undefined;
      looks.push({ id, at });
      failures -= 1;
      if (failures >= 0) throw new Error('not this time');
      return (await kept.write(change(plain(id, known.writes + 1, at + day)))) === 'written';
    },
  } as unknown as Register;
  const inbox: Channel = {
    name: 'inbox',
    targets: () => [''],
    async deliver(parcel, target, signal) {
      await deliver(parcel, target, signal);
      arrived.push(parcel.notice.id);
    },
  };
  const keeper = new PostgresKeeper({
    register,
    store: kept,
    clock: systemClock,
    channels: [inbox],
    onError: (error) => errors.push(error),
  });
  keepers.push(keeper);
  return { keeper, looks, errors, arrived };
}

describe('a keeper is woken', () => {
  test('at the instant, and not before', async () => {
    const { keeper, looks } = keeperOf();
    await keeper.start();
    const wakeAt = Date.now() + 1200;
    await store.write(change(plain('a', 1, wakeAt)));
    await until(() => looks.length > 0);
    expect(looks[0]?.at).toBeGreaterThanOrEqual(wakeAt);
    await until(async () => (await jobsOf(store)).every(({ isLocked }) => !isLocked));
    expect(looks).toHaveLength(1);
  });

  test('once more where looking failed', async () => {
    const { keeper, looks, errors } = keeperOf({ fails: 1 });
    await store.write(change(plain('a', 1, Date.now())));
    await keeper.start();
    await until(() => looks.length > 1);
    expect(errors.map(String)).toEqual(['Error: not this time']);
  });

  test('by its own round where the job is lost', async () => {
    const { keeper, looks } = keeperOf();
    await keeper.start();
    const { rows } = await store.pool.query('select 1');
    expect(rows).toHaveLength(1);
    await store.write(change(plain('a', 1, Date.now() + 2000)));
    await store.pool.query('truncate graphile_worker._private_jobs');
    // As if it had been overdue for long.
    await store.pool.query('update conventio.agreements set wake_at = 0');
    await store.pool.query(`update conventio.agreements set body = jsonb_set(body::jsonb, '{wakeAt}', '0')::json`);
    await keeper.sweep();
    await until(() => looks.length > 0);
  });

  test('for a notice, at its instant, and delivers it once', async () => {
    const arrivedAt: number[] = [];
    const { keeper, arrived } = keeperOf({ deliver: async () => void arrivedAt.push(Date.now()) });
    await keeper.start();
    const sendAt = Date.now() + 500;
    await store.write(change(plain('a', 1, Date.now() + day), { add: [draft('n', sendAt)] }));
    await until(async () => (await store.notices('a'))[0]?.state === 'sent');
    expect(arrived).toEqual(['n']);
    expect(arrivedAt[0]).toBeGreaterThanOrEqual(sendAt);
    await until(async () => (await jobsOf(store)).length === 1);
  });

  test('by the jobs of its own register only', async () => {
    const other = await openPostgres({ connectionString: server().url(), schema: 'another' });
    try {
      const mine = keeperOf();
      const theirs = keeperOf({ kept: other });
      await mine.keeper.start();
      await theirs.keeper.start();
      await other.write(change(plain('theirs', 1, Date.now())));
      await store.write(change(plain('mine', 1, Date.now())));
      await until(() => mine.looks.length + theirs.looks.length === 2);
      expect(mine.looks.map(({ id }) => id)).toEqual(['mine']);
      expect(theirs.looks.map(({ id }) => id)).toEqual(['theirs']);
      await theirs.keeper.stop();
    } finally {
      await other.close();
    }
  });
});

describe('a keeper that stops', () => {
  test('finishes what is on its way, and leaves nothing locked', async () => {
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    let isUnderWay = false;
    const { keeper, arrived } = keeperOf({
      deliver: async () => {
        isUnderWay = true;
        await gate;
      },
    });
    await keeper.start();
    await store.write(change(plain('a', 1, Date.now() + day), { add: [draft('n', Date.now())] }));
    await until(() => isUnderWay);
    const stopped = keeper.stop();
    go();
    await stopped;
    expect(arrived).toEqual(['n']);
    expect((await store.notices('a'))[0]).toMatchObject({ state: 'sent', lease: null });
    expect((await jobsOf(store)).filter(({ isLocked }) => isLocked)).toEqual([]);
    expect((await store.pool.query('select from conventio.workers')).rowCount).toBe(0);
  });

  test('can be started again', async () => {
    const { keeper, looks } = keeperOf();
    await keeper.start();
    await keeper.stop();
    await keeper.start();
    await store.write(change(plain('a', 1, Date.now())));
    await until(() => looks.length > 0);
  });

  test('the jobs of a worker that was killed are given to the next one, at once', async () => {
    const worker = startWorker(server().url(), 'http://127.0.0.1:9/', 'hangs');
    await worker.said('keeps');
    await store.write(change(plain('a', 1, Date.now())));
    await worker.said('hangs');
    expect((await jobsOf(store)).map(({ isLocked }) => isLocked)).toEqual([true]);
    await worker.kill();
    const { keeper, looks } = keeperOf();
    // The server may take a moment to see that the connection is gone.
    await keeper.start();
    await until(async () => {
      await keeper.sweep();
      return looks.length > 0;
    });
    expect(looks).toHaveLength(1);
  });

  test('the jobs of a worker that lives are left to it', async () => {
    const worker = startWorker(server().url(), 'http://127.0.0.1:9/', 'hangs');
    await worker.said('keeps');
    await store.write(change(plain('a', 1, Date.now())));
    await worker.said('hangs');
    const { keeper, looks } = keeperOf();
    await keeper.start();
    await keeper.sweep();
    expect((await jobsOf(store)).map(({ isLocked }) => isLocked)).toEqual([true]);
    expect(looks).toEqual([]);
    await worker.kill();
  });
});

describe('a server that goes away', () => {
  test('takes nobody with it: the store goes on, and so does the keeper', async () => {
    const { keeper, looks } = keeperOf();
    await keeper.start();
    await server().stop();
    await expect(store.agreement('a')).rejects.toThrow();
    await server().start();
    const answers = (): Promise<boolean> =>
      store.agreement('a').then(
        () => true,
        () => false,
      );
    await until(answers);
    await store.write(change(plain('a', 1, Date.now())));
    await until(async () => {
      // What it does every minute.
      await keeper.sweep();
      return looks.length > 0;
    });
  });
});
