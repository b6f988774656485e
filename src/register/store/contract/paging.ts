import type { Page, Store } from '../store.ts';
import { type ContractCase, caseOf } from './case.ts';
import { expectEqual } from './expect.ts';
import { draftOf, keep, lineOf, outboxChange } from './samples.ts';

/** Pages: nothing is lost or doubled between them, whatever comes meanwhile. */
export const pagingCases: readonly ContractCase[] = [
  caseOf('agreements come page by page', async (store) => {
    const ids = Array.from({ length: 23 }, (_, index) => `a${index}`);
    for (const id of ids) await keep(store, id, { standing: { open: 1, declineBy: '2026-05-05' } });
    const sorted = [...ids].sort();
    for (const limit of [1, 5, 22, 23, 24]) {
      const all = await readAll((page) => store.findAgreements({ ...page, limit }), limit);
      expectEqual(idsOf(all), sorted, `${limit} at a time`);
    }
    const query = { status: ['in-force', 'draft'] as const, open: true, declineTo: '2026-12-31' as const };
    const some = await readAll((page) => store.findAgreements({ ...page, ...query, limit: 4 }), 4);
    expectEqual(idsOf(some), sorted, 'by conditions');
  }),

  caseOf('agreements that come between two pages shift nothing', async (store) => {
    for (const id of ['b', 'd', 'f', 'h']) await keep(store, id);
    const first = await store.findAgreements({ limit: 2 });
    for (const id of ['a', 'c', 'e', 'i']) await keep(store, id);
    const rest = await store.findAgreements({ limit: 9, after: first.next ?? '' });
    expectEqual(idsOf([...first.items, ...rest.items]), ['b', 'd', 'e', 'f', 'h', 'i'], 'what was found');
  }),

  caseOf('lines come page by page, of the same day and without one too', async (store) => {
    await keepLines(store);
    const whole = (await store.findLines({ limit: 99 })).items;
    expectEqual(whole.length, 32, 'how many there are');
    const queries = [
      {},
      { states: ['ahead', 'overdue', 'outstanding'] as const },
      { convention: 'lease' },
      { convention: 'lease', states: ['outstanding', 'ahead'] as const },
      { from: '2026-01-01' as const },
      { agreement: 'b' },
      { agreement: 'b', states: ['ahead', 'overdue'] as const },
      { party: 'nobody' },
    ];
    for (const query of queries) {
      const expected = (await store.findLines({ ...query, limit: 99 })).items;
      for (const limit of [1, 3, 31]) {
        const all = await readAll((page) => store.findLines({ ...query, ...page, limit }), limit);
        expectEqual(all, expected, `${limit} at a time by ${JSON.stringify(query)}`);
      }
    }
  }),

  caseOf('lines of other agreements that come and go between two pages shift nothing', async (store) => {
    await keepLines(store);
    const whole = (await store.findLines({ limit: 99 })).items;
    const first = await store.findLines({ limit: 9 });
    await keep(store, '0', {}, { lines: [lineOf('x', { date: '2020-01-01' })] });
    const agreement = await store.agreement('d');
    if (agreement) await store.write({ ...outboxChange(agreement, {}), lines: [] });
    const rest = await store.findLines({ limit: 99, after: first.next ?? '' });
    const stay = whole.filter((line, index) => index < 9 || line.agreement !== 'd');
    expectEqual([...first.items, ...rest.items], stay, 'what was found');
  }),

  caseOf('notices come page by page, of the same instant too', async (store) => {
    for (const id of ['c', 'a', 'b']) {
      const add = ['z', 'y', 'x', 'w', 'v'].map((name, index) => draftOf(name, index < 4 ? 100 : 1e12));
      await keep(store, id, {}, { add });
    }
    await store.lease({ by: 'me', now: 100, length: 100, limit: 5 });
    await store.endLease({ agreement: 'a', notice: 'z', by: 'me' }, { kind: 'sent', at: 1 });
    for (const query of [{}, { agreement: 'b' }, { states: ['pending', 'sent', 'given-up'] as const }]) {
      const expected = (await store.findNotices({ ...query, limit: 99 })).items;
      expectEqual(expected.length, 'agreement' in query ? 5 : 15, 'how many there are');
      for (const limit of [1, 4, 14]) {
        const all = await readAll((page) => store.findNotices({ ...query, ...page, limit }), limit);
        expectEqual(all, expected, `${limit} at a time by ${JSON.stringify(query)}`);
      }
    }
  }),

  caseOf('a mark that nobody gave out begins at the beginning', async (store) => {
    await keep(store, 'a', {}, { add: [draftOf('n')], lines: [lineOf('p')] });
    for (const after of ['', 'x', '{}', 'null', '3']) {
      const page = { limit: 9, after };
      expectEqual((await store.findAgreements(page)).items.length, 1, `agreements after ${after}`);
      expectEqual((await store.findLines(page)).items.length, 1, `lines after ${after}`);
      expectEqual((await store.findNotices(page)).items.length, 1, `notices after ${after}`);
    }
  }),
];

/** All pages, each of which is as long as asked but the last. */
async function readAll<T>(read: (page: { readonly after?: string }) => Promise<Page<T>>, limit: number): Promise<T[]> {
  const all: T[] = [];
  for (let after: string | undefined; ; ) {
    const { items, next } = await read(after === undefined ? {} : { after });
    all.push(...items);
    if (next === undefined) return all;
    expectEqual(items.length, limit, 'the length of a page before the last');
    after = next;
  }
}

/** Lines of four agreements, many of them of the same day, and some of none. */
async function keepLines(store: Store): Promise<void> {
  const days = ['2026-01-01', '2026-02-01', '2026-03-01'] as const;
  for (const [at, id] of ['c', 'a', 'd', 'b'].entries()) {
    const lines = Array.from({ length: 8 }, (_, index) =>
      lineOf(`${id}${index}`, {
        date: index === 7 ? null : (days[index % 3] ?? null),
        state: index === 7 ? 'outstanding' : index % 3 === 0 ? 'overdue' : 'ahead',
      }),
    );
    await keep(store, id, { convention: { id: at < 3 ? 'lease' : 'loan' } }, { lines });
  }
}

function idsOf(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map(({ id }) => id);
}
