import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { AgendaLine } from '../../../src/insight/agenda/agenda-line.ts';
import { agreementOf, draftOf, entryOf, itemOf, lineOf } from '../../../src/register/store/contract/samples.ts';
import { MemoryStore } from '../../../src/register/store/memory.ts';
import { openSqlite } from '../../../src/register/store/sqlite/open.ts';
import type { Change, Page, Store } from '../../../src/register/store/store.ts';
import { assertLawInTime } from '../../support/deep.ts';
import { scratchFolder } from '../../support/folder.ts';

/** Whatever is done in whatever order, a store in a file answers as one in memory does, which is short enough to be read. */

const folder = scratchFolder();

/** Something that is done to a store. It may ask the store first what there is, and answers whatever it was told. */
type Step = (store: Store, turn: number) => Promise<unknown>;

const id = fc.constantFrom('a', 'b', 'c', 'b.1');
const by = fc.constantFrom('me', 'you', 'it’s\0"me"');
const instant = fc.oneof(fc.integer({ min: -3, max: 12 }), fc.constantFrom(-5e12, 1e15));
const day = fc.constantFrom('1800-01-01' as const, '2026-01-31' as const, '2026-02-01' as const, '2999-12-31' as const);
const dayOrNone = fc.option(day);
const text = fc.oneof(
  fc.constantFrom('', 'x', 'y', '[]', 'a\0b', '__proto__'),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const pick = fc.nat({ max: 9 });
const limit = fc.constantFrom(1, 2, 3, 50);

/** Some of the keys of something, so that each condition is tried alone and with others. */
const some = <T extends object>(of: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> =>
  fc.record(of, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;

const convention = fc.constantFrom('lease', 'loan', 'lo"an');
const status = fc.constantFrom('draft' as const, 'in-force' as const, 'expired' as const);
const state = fc.constantFrom('ahead' as const, 'overdue' as const, 'outstanding' as const);
const kind = fc.constantFrom('open' as const, 'due' as const, 'reminder' as const);
const noticeState = fc.constantFrom('pending', 'sent', 'dropped', 'corrected', 'given-up' as const);
const listOf = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 3 });

const agreement = fc.record({
  convention: fc.record({ id: convention, version: fc.integer({ min: 1, max: 2 }), title: text }),
  standing: fc.record({ status, lastDay: dayOrNone, declineBy: dayOrNone, open: fc.nat({ max: 1 }) }),
  wakeAt: instant,
});

const line: fc.Arbitrary<AgendaLine> = fc
  .record({ date: dayOrNone, state, kind, section: text, parties: listOf(text), article: fc.option(text) })
  .map((more) => lineOf('rent', more));

/** The notice of an agreement that a number picks: of those that there are, or one that there is not. */
async function noticeOf(store: Store, of: string, number: number): Promise<string> {
  const all = await store.notices(of);
  return all[number % (all.length + 1)]?.notice.id ?? 'none';
}

const keepText = fc.record({ convention, text }).map(
  ({ convention: of, text: words }): Step =>
    (store) =>
      store.keepConvention(of, words),
);

const write = fc
  .record({
    id,
    agreement,
    isStale: fc.nat({ max: 7 }).map((one) => one === 0),
    keys: listOf(fc.option(text)),
    add: fc.array(fc.record({ sendAt: instant, day, name: text }), { maxLength: 3 }),
    drop: fc.array(pick, { maxLength: 1 }),
    correct: listOf(pick),
    rename: fc.array(fc.tuple(pick, text), { maxLength: 2 }),
    lines: fc.option(fc.array(line, { maxLength: 6 }), { nil: undefined }),
    keeps: fc.array(pick, { maxLength: 4 }),
  })
  .map(
    (asked): Step =>
      async (store, turn) => {
        const known = await store.agreement(asked.id);
        const number = known?.entries ?? 0;
        const after = (known?.writes ?? 0) + (asked.isStale ? 1 : 0);
        const ids = (picks: readonly number[]): Promise<readonly string[]> =>
          Promise.all(picks.map((one) => noticeOf(store, asked.id, one)));
        // Some of the lines that there are stay, in their order or not.
        const there = await store.lines(asked.id);
        const stay = asked.keeps.flatMap((one) => there[one % (there.length + 1)] ?? []);
        const renamed = await ids(asked.rename.map(([one]) => one));
        const change: Change = {
          agreement: agreementOf(asked.id, {
            ...asked.agreement,
            writes: after + 1,
            entries: number + asked.keys.length,
          }),
          after,
          entries: unique(asked.keys).map((key, index) => entryOf(number + index + 1, key === null ? {} : { key })),
          outbox: {
            add: asked.add.map(({ sendAt, ...more }, index) => draftOf(`n${turn}.${index}`, sendAt, more)),
            drop: await ids(asked.drop),
            correct: await ids(asked.correct),
            rename: Object.fromEntries(renamed.map((notice, index) => [notice, asked.rename[index]?.[1] ?? ''])),
          },
          ...(asked.lines && { lines: [...stay, ...asked.lines] }),
        };
        return store.write({
          ...change,
          agreement: { ...change.agreement, entries: number + change.entries.length },
        });
      },
  );

/** The same key is used once in a change. */
function unique<T>(keys: readonly (T | null)[]): readonly (T | null)[] {
  return keys.filter((key, index) => key === null || keys.indexOf(key) === index);
}

const restore = fc.record({ id, agreement, lines: listOf(line), sendAt: instant, state: noticeState }).map(
  (asked): Step =>
    (store, turn) =>
      store.restore({
        agreement: agreementOf(asked.id, { ...asked.agreement, entries: 1 }),
        journal: [entryOf(1, { key: 'x' })],
        notices: [itemOf(draftOf(`r${turn}`, asked.sendAt), { state: asked.state, lease: { by: 'gone', until: 5 } })],
        lines: asked.lines,
      }),
);

const lease = fc.record({ by, now: instant, length: fc.integer({ min: 1, max: 5 }), limit }).map(
  (request): Step =>
    (store) =>
      store.lease(request),
);

const deliver = fc
  .record({
    id,
    by,
    notice: pick,
    target: fc.option(text),
    result: fc.oneof(
      fc.record({ kind: fc.constant('sent' as const), at: instant }),
      fc.record({ kind: fc.constant('failed' as const), error: text, nextAt: instant }),
      fc.record({ kind: fc.constant('given-up' as const), error: text }),
    ),
  })
  .map(
    (asked): Step =>
      async (store) => {
        const leased = { agreement: asked.id, notice: await noticeOf(store, asked.id, asked.notice), by: asked.by };
        if (asked.target !== null) await store.markDelivered(leased, asked.target);
        return store.endLease(leased, asked.result);
      },
  );

const retry = fc.record({ id, notice: pick, at: instant }).map(
  (asked): Step =>
    async (store) =>
      store.retry(asked.id, await noticeOf(store, asked.id, asked.notice), asked.at),
);

/** All pages of something. */
async function pages<T>(
  read: (page: { readonly after?: string; readonly limit: number }) => Promise<Page<T>>,
  size: number,
) {
  const all: (readonly T[])[] = [];
  for (let after: string | undefined; ; ) {
    const { items, next } = await read({ limit: size, ...(after !== undefined && { after }) });
    all.push(items);
    if (next === undefined) return all;
    after = next;
  }
}

const range = { from: day, to: day };
const finding = fc.oneof(
  fc
    .tuple(
      some({
        convention,
        version: fc.integer({ min: 1, max: 2 }),
        status: listOf(status),
        open: fc.boolean(),
        endsFrom: day,
        endsTo: day,
        declineFrom: day,
        declineTo: day,
      }),
      limit,
    )
    .map(
      ([query, size]): Step =>
        (store) =>
          pages((page) => store.findAgreements({ ...query, ...page }), size),
    ),
  fc
    .tuple(
      some({
        ...range,
        states: listOf(state),
        kinds: listOf(kind),
        sections: listOf(text),
        party: text,
        agreement: id,
        convention,
      }),
      limit,
    )
    .map(
      ([query, size]): Step =>
        (store) =>
          pages((page) => store.findLines({ ...query, ...page }), size),
    ),
  fc.tuple(some({ agreement: id, states: listOf(noticeState) }), limit).map(
    ([query, size]): Step =>
      (store) =>
        pages((page) => store.findNotices({ ...query, ...page }), size),
  ),
);

const asking = fc.oneof(
  fc.tuple(instant, limit).map(
    ([until, size]): Step =>
      (store) =>
        store.awake(until, size),
  ),
  fc.constant<Step>((store) => store.nextInstant()),
  fc.tuple(id, pick, limit).map(
    ([of, after, size]): Step =>
      (store) =>
        store.journal(of, after, size),
  ),
  fc.tuple(id, text).map(
    ([of, key]): Step =>
      (store) =>
        store.entryOf(of, key),
  ),
  fc.tuple(id, listOf(text)).map(
    ([of, names]): Step =>
      (store) =>
        store.notices(of, new Set(names)),
  ),
  fc.constant<Step>((store) => store.conventions()),
);

const step = fc.oneof(
  { arbitrary: write, weight: 8 },
  { arbitrary: lease, weight: 3 },
  { arbitrary: deliver, weight: 4 },
  { arbitrary: finding, weight: 6 },
  { arbitrary: asking, weight: 3 },
  restore,
  retry,
  keepText,
);

/** Everything that a store keeps. */
async function everything(store: Store): Promise<unknown> {
  const of = async (one: string) => [
    await store.agreement(one),
    await store.journal(one),
    await store.notices(one),
    await store.lines(one),
  ];
  return [await store.conventions(), await Promise.all(['a', 'b', 'c', 'b.1'].map(of))];
}

let files = 0;

test('a store in a file answers as one in memory, whatever is done to both', async () => {
  await assertLawInTime(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60, size: 'max' }), pick, async (steps, reopened) => {
      const path = join(folder.path, `${files++}.db`);
      const model = new MemoryStore();
      let store = await openSqlite(path);
      try {
        for (const [turn, run] of steps.entries()) {
          if (turn % 10 === reopened) {
            await store.close();
            store = await openSqlite(path);
          }
          expect(await run(store, turn)).toEqual(await run(model, turn));
        }
        expect(await everything(store)).toEqual(await everything(model));
        expect(await store.inspect()).toEqual([]);
      } finally {
        await store.close();
      }
    }),
    { numRuns: 40 },
  );
});
