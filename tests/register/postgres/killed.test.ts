import { beforeAll, expect, test } from '@jest/globals';
import { dayAt } from '../../../src/calendar/instant.ts';
import { longestLease } from '../../../src/register/agreement/outbox.ts';
import { Register } from '../../../src/register/operations/register.ts';
import { openPostgres, type PostgresStore } from '../../../src/register/postgres/index.ts';
import { systemClock } from '../../../src/register/scheduler/clock.ts';
import { agreementText } from '../../support/agreement.ts';
import { isDeep } from '../../support/deep.ts';
import { postgresServer } from '../../support/postgres-server.ts';
import { killAll, type Receiver, startReceiver, startWorker, until, type WorkerProcess } from './processes.ts';

/**
 * Two workers on one server, which post every notice to a receiver that counts, and are killed again and again while they
 * do: no notice is lost, and none arrives twice but those that somebody was posting when it was killed.
 */
const { server, atEnd } = postgresServer();
let store: PostgresStore;
let receiver: Receiver;
const workers: WorkerProcess[] = [];

beforeAll(async () => {
  store = await openPostgres({ connectionString: server().url() });
  receiver = await startReceiver();
});
atEnd(async () => {
  killAll();
  await receiver?.close();
  await store?.close();
});

const rounds = isDeep ? 1500 : 3;
/** How many agreements come to be in each round, and so how many notices. */
const each = 8;

test('a worker that is killed loses no notice, and doubles none but those under way', async () => {
  const register = new Register({ store, now: systemClock.now });
  const start = async (): Promise<WorkerProcess> => {
    const worker = startWorker(server().url(), receiver.address);
    await worker.said('keeps');
    return worker;
  };
  workers.push(await start(), await start());
  const today = dayAt(Date.now(), 'Europe/Paris');
  for (let round = 0; round < rounds; round += 1) {
    const ids = Array.from({ length: each }, (_, index) => `a${round}-${index}`);
    const before = receiver.counts.size;
    const adding = Promise.all(
      ids.map(async (id) => {
        await register.add({ id, text: agreementText(''), hour: '00:00' }, { by: 'me' });
        await register.record(id, [{ fact: 'signed', on: today }], { by: 'me' });
      }),
    );
    // Somewhere in the middle, at another place each time; now and then so that the answers are still to come.
    receiver.isSilent = round % 2 === 0;
    await until(() => receiver.counts.size > before + (round % each));
    const [killed] = workers.splice(0, 1);
    await killed?.kill();
    receiver.isSilent = false;
    await adding;
    workers.push(await start());
  }
  const all = rounds * each;
  await until(async () => {
    // What the dead had taken on is free once their leases have run out.
    for (const worker of workers) worker.goOn(longestLease);
    const open = await store.findNotices({ states: ['pending'], limit: 1 });
    return open.items.length === 0 && receiver.counts.size >= all;
  });
  const { items } = await store.findNotices({ limit: all + 1 });
  expect(items).toHaveLength(all);
  for (const { agreement, notice, state, attempts } of items) {
    expect(state).toBe('sent');
    const count = receiver.counts.get(`${agreement} ${notice.id}`) ?? 0;
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(attempts);
  }
});
