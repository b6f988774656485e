import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { OutboxState } from '../../../src/register/agreement/outbox.ts';
import { openPostgres } from '../../../src/register/postgres/index.ts';
import { MemoryStore } from '../../../src/register/store/memory.ts';
import type { Store } from '../../../src/register/store/store.ts';
import { assertLawInTime } from '../../support/deep.ts';
import { postgresServer } from '../../support/postgres-server.ts';
import { anyAgreement, anyDay, anyDraft, anyInstant, anyLine, hostileText } from './any-change.ts';

const { server } = postgresServer();

/** One call, to be made on both stores, and what is to be the same of what it answers. */
type Call = (store: Store) => Promise<unknown>;

const ids = ['a', 'a-b', 'b'];
const anyId = fc.constantFrom(...ids);
const anyNotice = fc.oneof(fc.constantFrom('a', 'b', 'c', 'd'), hostileText);
const by = fc.constantFrom('one', 'two');
const few = fc.integer({ min: 0, max: 3 });

/** Reads all pages of a query. */
async function pages<T>(ask: (after: string | undefined) => Promise<{ items: readonly T[]; next?: string }>) {
  const all: unknown[] = [];
  for (let after: string | undefined, count = 0; count < 100; count += 1) {
    const page = await ask(after);
    // What a mark says is known to the store alone.
    all.push([page.items, page.next !== undefined]);
    if (page.next === undefined) return all;
    after = page.next;
  }
  return all;
}

const write = fc
  .tuple(anyId, fc.boolean())
  .chain(([id, isStale]) =>
    fc.record({
      agreement: anyAgreement(id, 0),
      isStale: fc.constant(isStale),
      keys: fc.array(hostileText, { maxLength: 2 }),
      add: fc.array(anyDraft, { maxLength: 4 }),
      drop: fc.uniqueArray(anyNotice, { maxLength: 1 }),
      correct: fc.uniqueArray(anyNotice, { maxLength: 1 }),
      rename: fc.dictionary(anyNotice, fc.constantFrom('x', 'y', '\u0000'), { maxKeys: 1 }),
      lines: fc.option(fc.array(anyLine, { maxLength: 4 }), { nil: undefined }),
    }),
  )
  .map(
    ({ agreement, isStale, keys, add, drop, correct, rename, lines }): Call =>
      async (store) => {
        const known = await store.agreement(agreement.id);
        const after = known?.writes ?? 0;
        const before = known?.entries ?? 0;
        // An id is that of one notice, whatever it is called.
        const ids = new Set((await store.notices(agreement.id)).map(({ notice }) => notice.id));
        const fresh = add.filter(({ notice: { id } }) => !ids.has(id) && ids.add(id));
        return store.write({
          agreement: { ...agreement, writes: after + 1, entries: before + keys.length },
          after: isStale ? after + 1 : after,
          entries: keys.map((key, index) => ({
            number: before + index + 1,
            revision: after,
            authorship: { by: key, at: index, key },
            deed: { kind: 'recorded', facts: [] },
          })),
          outbox: { add: fresh, drop, correct, rename },
          ...(lines && { lines }),
        });
      },
  );

const outbox: fc.Arbitrary<Call> = fc.oneof(
  fc.record({ by, now: anyInstant, length: few, limit: fc.constant(100) }).map(
    (request): Call =>
      async (store) => {
        const leased = await store.lease(request);
        const instants = leased.map(({ item }) => item.sendAt);
        expect(instants).toEqual([...instants].sort((a, b) => a - b));
        // Of notices of the same instant and day it is no matter who comes first.
        return leased
          .map((one) => [`${one.item.sendAt} ${one.agreement} ${one.item.notice.id}`, one] as const)
          .sort(byKey);
      },
  ),
  fc.tuple(anyId, anyNotice, hostileText).map(
    ([agreement, notice, target]): Call =>
      (store) =>
        store.markDelivered({ agreement, notice, by: 'one' }, target),
  ),
  fc
    .tuple(
      fc.record({ agreement: anyId, notice: anyNotice, by }),
      fc.oneof(
        fc.record({ kind: fc.constant('sent' as const), at: anyInstant }),
        // Never before it was to be sent.
        fc.record({
          kind: fc.constant('failed' as const),
          error: hostileText,
          nextAt: fc.integer({ min: 20, max: 25 }),
        }),
        fc.record({ kind: fc.constant('given-up' as const), error: hostileText }),
      ),
    )
    .map(
      ([leased, result]): Call =>
        (store) =>
          store.endLease(leased, result),
    ),
  fc.tuple(anyId, anyNotice, fc.integer({ min: 20, max: 25 })).map(
    ([agreement, notice, at]): Call =>
      (store) =>
        store.retry(agreement, notice, at),
  ),
);

const some = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const defined = <T extends object>(query: T): T =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as T;

const finding: fc.Arbitrary<Call> = fc.oneof(
  fc
    .record({
      convention: some(fc.constantFrom('lease', 'work')),
      version: some(few),
      status: some(fc.subarray(['pending', 'active', 'ended'] as const)),
      open: some(fc.boolean()),
      endsFrom: some(anyDay),
      endsTo: some(anyDay),
      declineTo: some(anyDay),
      limit: fc.integer({ min: 1, max: 3 }),
    })
    .map(
      (query): Call =>
        (store) =>
          pages((after) => store.findAgreements(defined({ ...query, after }) as never)),
    ),
  fc
    .record({
      from: some(anyDay),
      to: some(anyDay),
      states: some(fc.subarray(['ahead', 'overdue', 'outstanding'] as const)),
      kinds: some(fc.subarray(['open', 'reminder'] as const)),
      sections: some(fc.subarray(['term', 'payments'])),
      party: some(fc.constantFrom('lessor', '\u0000', 'nobody')),
      agreement: some(anyId),
      convention: some(fc.constantFrom('lease', 'work')),
      limit: fc.integer({ min: 1, max: 3 }),
    })
    .map(
      (query): Call =>
        (store) =>
          pages((after) => store.findLines(defined({ ...query, after }) as never)),
    ),
  fc
    .record({
      agreement: some(anyId),
      states: some(fc.subarray<OutboxState>(['pending', 'sent', 'dropped', 'corrected', 'given-up'])),
      limit: fc.integer({ min: 1, max: 3 }),
    })
    .map(
      (query): Call =>
        (store) =>
          pages((after) => store.findNotices(defined({ ...query, after }) as never)),
    ),
  fc.tuple(anyInstant, few).map(
    ([instant, limit]): Call =>
      (store) =>
        store.awake(instant, limit),
  ),
);

/** Everything that there is, asked for in every way. */
const everything: Call = async (store) => [
  await store.nextInstant(),
  await store.conventions(),
  await Promise.all(
    ids.map(async (id) => [
      await store.agreement(id),
      await store.journal(id),
      await store.journal(id, 1, 1),
      await store.entryOf(id, '\u0000'),
      await store.entryOf(id, ''),
      await store.notices(id),
      await store.notices(id, new Set(['x', '\u0000'])),
      await store.lines(id),
    ]),
  ),
  await pages((after) => store.findNotices({ limit: 100, ...(after !== undefined && { after }) })),
];

const texts = fc.tuple(fc.constantFrom('lease', '\u0000'), hostileText).map(
  ([id, text]): Call =>
    async (store) => [await store.keepConvention(id, text), await store.convention(id, 1)],
);

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

describe('a store in PostgreSQL answers as one in memory', () => {
  test('whatever is asked of it, in whatever order', async () => {
    const store = await openPostgres({ connectionString: server().url() });
    const call = fc.oneof({ arbitrary: write, weight: 4 }, { arbitrary: outbox, weight: 4 }, finding, texts);
    try {
      await assertLawInTime(
        fc.asyncProperty(fc.array(call, { maxLength: 25 }), async (calls) => {
          const tables = ['conventions', 'agreements', 'journal', 'outbox', 'lines'].map((name) => `conventio.${name}`);
          await store.pool.query(`truncate ${tables}`);
          const model = new MemoryStore();
          for (const one of [...calls, everything]) expect(await one(store)).toEqual(await one(model));
        }),
        { numRuns: 50, deepRuns: 3000 },
      );
    } finally {
      await store.close();
    }
  });
});
