import type { Leased, LeaseRequest, Store } from '../store.ts';
import { type ContractCase, caseOf, caseOfTwo } from './case.ts';
import { expectEqual } from './expect.ts';
import { draftOf, itemOf, keep, outboxChange } from './samples.ts';

/** Notices on their way: leased, delivered, failed, given up. */
export const leasingCases: readonly ContractCase[] = [
  caseOf(
    'notices are leased by their instants, with the contacts of their agreements, so many at a time',
    async (store) => {
      const contacts = { lessor: [{ name: 'Ada', mail: 'ada@example.org', lang: 'fr' as const }] };
      await keep(store, 'b', { settings: { contacts } }, { add: [draftOf('n3', 300), draftOf('n1', 100)] });
      const add = [
        draftOf('n4', 400),
        draftOf('n2', 200),
        draftOf('n5', 501),
        draftOf('n2b', 200, { day: '2026-01-01' }),
      ];
      await keep(store, 'a', {}, { add });
      const leased = await lease(store, { now: 500, limit: 3 });
      expectEqual(idsOf(leased), ['n1', 'n2b', 'n2'], 'the first three, of one instant the earlier day first');
      const item = itemOf(draftOf('n1', 100), { attempts: 1, lease: { by: 'me', until: 600 } });
      expectEqual(leased[0], { agreement: 'b', item, contacts }, 'the first one');
      expectEqual(idsOf(await lease(store, { now: 500 })), ['n3', 'n4'], 'the others that are due');
      expectEqual(idsOf(await lease(store, { now: 500 })), [], 'what is left');
    },
  ),

  caseOfTwo('nobody gets what another has leased until the lease has run out', async (one, other) => {
    await keep(one, 'a', {}, { add: [draftOf('n', 100)] });
    expectEqual(idsOf(await lease(one, { by: 'one', now: 100 })), ['n'], 'the first one');
    for (const store of [one, other]) {
      expectEqual(idsOf(await lease(store, { by: 'other', now: 199 })), [], 'before it has run out');
    }
    const [again] = await lease(other, { by: 'other', now: 200 });
    expectEqual(again?.item.attempts, 2, 'the attempts when it has run out');
    expectEqual(again?.item.lease, { by: 'other', until: 300 }, 'the lease');
  }),

  caseOfTwo('of two who lease at once, each notice goes to one', async (one, other) => {
    const add = Array.from({ length: 20 }, (_, index) => draftOf(`n${index}`, 100));
    await keep(one, 'a', {}, { add });
    const requests = [one, other, one, other].map((store, index) =>
      lease(store, { by: `w${index}`, now: 100, limit: 7 }),
    );
    const ids = (await Promise.all(requests)).flatMap(idsOf);
    expectEqual([...ids].sort(), add.map(({ name }) => name).sort(), 'what all of them got');
    expectEqual(
      (await other.notices('a')).map(({ attempts }) => attempts),
      add.map(() => 1),
      'the attempts',
    );
  }),

  caseOf('a lease that ends more than twice its length from now is none', async (store) => {
    await keep(store, 'a', { wakeAt: 1e13 }, { add: [draftOf('n', 100)] });
    await lease(store, { by: 'wrong', now: 5e12 });
    expectEqual(idsOf(await lease(store, { now: 500 })), ['n'], 'after the clock was put right');
    await lease(store, { by: 'right', now: 700, length: 100 });
    expectEqual(idsOf(await lease(store, { now: 700, length: 100 })), [], 'a lease that ends as one taken now');
    expectEqual(idsOf(await lease(store, { now: 600, length: 100 })), [], 'one that was taken while somebody waited');
    expectEqual(idsOf(await lease(store, { now: 599, length: 100 })), ['n'], 'one that ends later');
  }),

  caseOf('of an agreement that is to be looked at, nothing is leased', async (store) => {
    const agreement = await keep(store, 'a', { wakeAt: 500 }, { add: [draftOf('n', 100)] });
    await keep(store, 'b', { wakeAt: 501 }, { add: [draftOf('m', 100)] });
    expectEqual(idsOf(await lease(store, { now: 500 })), ['m'], 'at the instant of the look');
    await store.write(outboxChange({ ...agreement, wakeAt: 900 }, {}));
    expectEqual(idsOf(await lease(store, { now: 500 })), ['n'], 'after the look');
  }),

  caseOf('a target is marked once, for good', async (store) => {
    const agreement = await keep(store, 'a', {}, { add: [draftOf('n', 100)] });
    await lease(store, { now: 100 });
    for (const target of ['mail:x', 'mail:y', 'mail:x']) await store.markDelivered(leasedId, target);
    const kept = async () => (await store.notices('a'))[0];
    expectEqual((await kept())?.delivered, ['mail:x', 'mail:y'], 'the targets');
    await store.endLease(leasedId, { kind: 'failed', error: 'no', nextAt: 200 });
    const [again] = await lease(store, { now: 200 });
    expectEqual(again?.item.delivered, ['mail:x', 'mail:y'], 'the targets, when it is tried again');
    await store.write(outboxChange(agreement, { correct: ['n'] }));
    await store.markDelivered(leasedId, 'mail:z');
    expectEqual(
      (await kept())?.delivered,
      ['mail:x', 'mail:y', 'mail:z'],
      'the targets of what was corrected meanwhile',
    );
    await store.markDelivered({ ...leasedId, notice: 'none' }, 'mail:x');
    await store.markDelivered({ ...leasedId, agreement: 'none' }, 'mail:x');
  }),

  caseOf('what was sent is sent', async (store) => {
    await keep(store, 'a', {}, { add: [draftOf('n', 100)] });
    await lease(store, { now: 100 });
    await store.endLease(leasedId, { kind: 'failed', error: 'no', nextAt: 300 });
    expectEqual(idsOf(await lease(store, { now: 299 })), [], 'before the next attempt');
    const failed = itemOf(draftOf('n', 100), { attempts: 1, error: 'no', nextAt: 300 });
    expectEqual(await store.notices('a'), [failed], 'what failed');
    await lease(store, { now: 300 });
    await store.endLease(leasedId, { kind: 'sent', at: 350 });
    const sent = itemOf(draftOf('n', 100), { state: 'sent', attempts: 2, nextAt: 300, sentAt: 350 });
    expectEqual(await store.notices('a'), [sent], 'what was sent');
    expectEqual(idsOf(await lease(store, { now: 1e5 })), [], 'what is left');
  }),

  caseOf('what was given up is tried again when somebody says so', async (store) => {
    await keep(store, 'a', {}, { add: [draftOf('n', 100)] });
    expectEqual(await store.retry('a', 'n', 200), false, 'of what is pending');
    await lease(store, { now: 100 });
    await store.endLease(leasedId, { kind: 'given-up', error: 'never' });
    const kept = itemOf(draftOf('n', 100), { state: 'given-up', attempts: 1, error: 'never' });
    expectEqual(await store.notices('a'), [kept], 'what was given up');
    expectEqual(idsOf(await lease(store, { now: 1e5 })), [], 'what is left');
    expectEqual(await store.retry('a', 'n', 200), true, 'the answer');
    expectEqual(await store.retry('a', 'n', 900), false, 'the answer the second time');
    expectEqual(idsOf(await lease(store, { now: 199 })), [], 'before its instant');
    expectEqual((await lease(store, { now: 200 }))[0]?.item.attempts, 2, 'the attempts');
    expectEqual(await store.retry('a', 'none', 1), false, 'of an unknown notice');
    expectEqual(await store.retry('none', 'n', 1), false, 'of an unknown agreement');
  }),

  caseOf('what was corrected while it was leased stays corrected', async (store) => {
    const agreement = await keep(store, 'a', {}, { add: [draftOf('n', 100)] });
    await lease(store, { now: 100 });
    await store.write(outboxChange(agreement, { correct: ['n'] }));
    await store.endLease(leasedId, { kind: 'sent', at: 150 });
    const kept = itemOf(draftOf('n', 100), { state: 'corrected', attempts: 1 });
    expectEqual(await store.notices('a'), [kept], 'the notice');
    expectEqual(idsOf(await lease(store, { now: 1e5 })), [], 'what is left');
  }),

  caseOf('what somebody else leased since is left to them', async (store) => {
    await keep(store, 'a', {}, { add: [draftOf('n', 100)] });
    await lease(store, { by: 'slow', now: 100 });
    await lease(store, { by: 'other', now: 300 });
    for (const result of [{ kind: 'sent', at: 310 } as const, { kind: 'given-up', error: 'never' } as const]) {
      await store.endLease({ ...leasedId, by: 'slow' }, result);
    }
    const kept = itemOf(draftOf('n', 100), { attempts: 2, lease: { by: 'other', until: 400 } });
    expectEqual(await store.notices('a'), [kept], 'the notice');
    await store.endLease({ ...leasedId, by: 'other' }, { kind: 'sent', at: 320 });
    await store.endLease({ ...leasedId, by: 'other' }, { kind: 'given-up', error: 'never' });
    expectEqual((await store.notices('a'))[0]?.state, 'sent', 'what became of it');
    await store.endLease({ ...leasedId, notice: 'none' }, { kind: 'sent', at: 1 });
    await store.endLease({ ...leasedId, agreement: 'none' }, { kind: 'sent', at: 1 });
  }),
];

const leasedId = { agreement: 'a', notice: 'n', by: 'me' };

function lease(store: Store, request: Partial<LeaseRequest>): Promise<readonly Leased[]> {
  return store.lease({ by: 'me', now: 100, length: 100, limit: 9, ...request });
}

function idsOf(leased: readonly Leased[]): readonly string[] {
  return leased.map(({ item }) => item.notice.id);
}
