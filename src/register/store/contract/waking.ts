import { type ContractCase, caseOf } from './case.ts';
import { expectEqual } from './expect.ts';
import { draftOf, keep, outboxChange } from './samples.ts';

/** When agreements are to be looked at, and notices to be sent. */
export const wakingCases: readonly ContractCase[] = [
  caseOf('agreements wake by their instants, those first that have waited longest', async (store) => {
    expectEqual(await store.awake(1e15, 9), [], 'those of an empty store');
    for (const [id, wakeAt] of Object.entries({ d: 300, b: 100, c: 200, a: 200, e: 301, f: -5e12 })) {
      await keep(store, id, { wakeAt });
    }
    expectEqual(await store.awake(300, 9), ['f', 'b', 'a', 'c', 'd'], 'those by 300, that instant included');
    expectEqual(await store.awake(300, 3), ['f', 'b', 'a'], 'the first three');
    expectEqual(await store.awake(99, 9), ['f'], 'those by 99');
    expectEqual(await store.awake(-6e12, 9), [], 'those long before');
  }),

  caseOf('an agreement wakes when it last said', async (store) => {
    const agreement = await keep(store, 'a', { wakeAt: 100 });
    await store.write(outboxChange({ ...agreement, wakeAt: 900 }, {}));
    expectEqual(await store.awake(899, 9), [], 'those by 899');
    expectEqual(await store.awake(900, 9), ['a'], 'those by 900');
  }),

  caseOf('an agreement that was settled up to a day that has come nowhere yet is awake', async (store) => {
    const noon = Date.parse('2026-03-10T12:00:00Z');
    const wakeAt = Date.parse('2027-01-01T00:00:00Z');
    const ahead = await keep(store, 'ahead', { settled: '2026-03-12', wakeAt });
    await keep(store, 'eastmost', { settled: '2026-03-11', wakeAt });
    await keep(store, 'usual', { settled: '2026-03-10', wakeAt });
    expectEqual(await store.awake(noon, 9), ['ahead'], 'those by noon, when it is 2:00 of the next day at UTC+14');
    expectEqual(await store.awake(noon + 86_400_000, 9), [], 'those a day later');
    const added = outboxChange(ahead, { add: [draftOf('n1', noon)] });
    await store.write(added);
    const request = { by: 'me', now: noon, length: 100, limit: 9 };
    expectEqual(await store.lease(request), [], 'what is leased of it before it is looked at');
    await store.write(outboxChange({ ...added.agreement, settled: '2026-03-10' }, {}));
    expectEqual((await store.lease(request)).length, 1, 'how many are leased of it afterwards');
  }),

  caseOf('the next instant is that of an agreement or of a notice that is to be sent', async (store) => {
    expectEqual(await store.nextInstant(), undefined, 'the next instant of an empty store');
    const agreement = await keep(store, 'a', { wakeAt: 5000 });
    expectEqual(await store.nextInstant(), 5000, 'the next instant');
    await keep(store, 'b', { wakeAt: 7000 });
    const added = outboxChange(agreement, { add: [draftOf('n1', 300), draftOf('n2', 400)] });
    await store.write(added);
    expectEqual(await store.nextInstant(), 300, 'with notices');
    const [leased] = await store.lease({ by: 'me', now: 300, length: 100, limit: 1 });
    expectEqual(leased?.item.notice.id, 'n1', 'the notice that is leased');
    await store.endLease({ agreement: 'a', notice: 'n1', by: 'me' }, { kind: 'failed', error: 'no', nextAt: 450 });
    expectEqual(await store.nextInstant(), 400, 'after the first failed');
    await store.write(outboxChange(added.agreement, { drop: ['n2'] }));
    expectEqual(await store.nextInstant(), 450, 'after the second was dropped');
    await store.lease({ by: 'me', now: 450, length: 100, limit: 1 });
    await store.endLease({ agreement: 'a', notice: 'n1', by: 'me' }, { kind: 'sent', at: 460 });
    expectEqual(await store.nextInstant(), 5000, 'after the first was sent');
  }),
];
