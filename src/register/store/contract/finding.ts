import type { Agreement } from '../../agreement/agreement.ts';
import type { AgreementQuery, LineQuery, NoticeQuery, Store } from '../store.ts';
import { type ContractCase, caseOf } from './case.ts';
import { expectEqual } from './expect.ts';
import { draftOf, keep, lineOf, outboxChange } from './samples.ts';

/** What is found, by each condition and by several. */
export const findingCases: readonly ContractCase[] = [
  caseOf('agreements are found by every condition that is given, by id', async (store) => {
    await keep(store, 'c', { convention: { version: 2 }, standing: { status: 'expired', open: 2 } });
    await keep(store, 'a', { standing: { lastDay: '2026-06-30', declineBy: '2026-03-31' } });
    await keep(store, 'd', { convention: { id: 'loan' }, standing: { lastDay: null, status: 'draft' } });
    await keep(store, 'b', { convention: { version: 2 }, standing: { declineBy: '2026-09-30', open: 1 } });
    const found = async (query: Omit<AgreementQuery, 'limit'>): Promise<string> =>
      (await store.findAgreements({ limit: 9, ...query })).items.map(({ id }) => id).join('');
    const cases: readonly (readonly [Omit<AgreementQuery, 'limit'>, string])[] = [
      [{}, 'abcd'],
      [{ convention: 'lease' }, 'abc'],
      [{ convention: 'sale' }, ''],
      [{ version: 2 }, 'bc'],
      [{ convention: 'loan', version: 2 }, ''],
      [{ status: ['expired'] }, 'c'],
      [{ status: ['in-force', 'draft'] }, 'abd'],
      [{ status: ['draft', 'draft'] }, 'd'],
      [{ status: [] }, ''],
      [{ open: true }, 'bc'],
      [{ open: false }, 'ad'],
      [{ endsFrom: '2026-06-30' }, 'abc'],
      [{ endsFrom: '2026-07-01' }, 'bc'],
      [{ endsTo: '2026-06-30' }, 'a'],
      [{ endsTo: '2026-06-29' }, ''],
      [{ endsFrom: '2026-06-30', endsTo: '2026-12-31' }, 'abc'],
      [{ endsFrom: '2026-12-31', endsTo: '2026-06-30' }, ''],
      [{ declineFrom: '2026-03-31' }, 'ab'],
      [{ declineTo: '2026-09-30' }, 'ab'],
      [{ declineFrom: '2026-04-01', declineTo: '2026-09-29' }, ''],
      [{ declineFrom: '2026-04-01', declineTo: '2026-09-30' }, 'b'],
      [{ convention: 'lease', version: 2, status: ['in-force', 'expired'], open: true, endsFrom: '2026-07-01' }, 'bc'],
      [
        { status: ['in-force'], open: true, declineTo: '2027-01-01', endsFrom: '2026-01-01', endsTo: '2027-01-01' },
        'b',
      ],
    ];
    for (const [query, ids] of cases) expectEqual(await found(query), ids, `found by ${JSON.stringify(query)}`);
  }),

  caseOf('an agreement is found as it is now', async (store) => {
    const agreement = await keep(store, 'a', { standing: { open: 1 } });
    const now: Agreement = { ...agreement, standing: { ...agreement.standing, status: 'expired', open: 0 } };
    const change = outboxChange(now, {});
    await store.write(change);
    expectEqual((await store.findAgreements({ limit: 9, open: true })).items, [], 'as it was');
    expectEqual((await store.findAgreements({ limit: 9, status: ['expired'] })).items, [change.agreement], 'as it is');
  }),

  caseOf('lines are found by every condition that is given, by day, those without a day last', async (store) => {
    const two = ['lessor', 'lessee'];
    await keep(
      store,
      'b',
      { convention: { id: 'loan' } },
      { lines: [lineOf('p'), lineOf('q', { date: '2026-01-31' })] },
    );
    await keep(
      store,
      'a',
      {},
      {
        lines: [
          lineOf('t', { date: null, state: 'outstanding', kind: 'open', parties: ['lessee'] }),
          lineOf('u', { date: '2026-02-01', state: 'overdue', kind: 'open', section: 'deliverables', parties: two }),
          lineOf('v', { kind: 'due', parties: ['lessor'] }),
          lineOf('w', { kind: 'ending', section: 'term' }),
        ],
      },
    );
    const found = async (query: Omit<LineQuery, 'limit'>): Promise<string> =>
      (await store.findLines({ limit: 9, ...query })).items.map(({ clause }) => clause).join('');
    const cases: readonly (readonly [Omit<LineQuery, 'limit'>, string])[] = [
      [{}, 'quvwpt'],
      [{ from: '2026-02-01' }, 'uvwp'],
      [{ to: '2026-02-01' }, 'qu'],
      [{ from: '2026-02-01', to: '2026-02-28' }, 'u'],
      [{ from: '2999-12-31' }, ''],
      [{ to: '2999-12-31' }, 'quvwp'],
      [{ states: ['overdue', 'outstanding'] }, 'ut'],
      [{ states: ['ahead'] }, 'qvwp'],
      [{ states: ['ahead', 'overdue', 'ahead'] }, 'quvwp'],
      [{ states: [] }, ''],
      [{ kinds: ['due', 'open'] }, 'uvt'],
      [{ kinds: [] }, ''],
      [{ sections: ['term', 'deliverables'] }, 'uw'],
      [{ sections: [] }, ''],
      [{ party: 'lessor' }, 'quvwp'],
      [{ party: 'lessee' }, 'quwpt'],
      [{ party: 'less' }, 'qwp'],
      [{ agreement: 'a' }, 'uvwt'],
      [{ agreement: 'c' }, ''],
      [{ convention: 'loan' }, 'qp'],
      [{ convention: 'lease', agreement: 'b' }, ''],
      [{ agreement: 'a', states: ['ahead', 'outstanding'] }, 'vwt'],
      [{ agreement: 'a', states: ['ahead', 'outstanding'], to: '2026-12-31' }, 'vw'],
      [{ convention: 'lease', states: ['overdue', 'ahead'], from: '2026-02-01', party: 'lessor', kinds: ['due'] }, 'v'],
    ];
    for (const [query, clauses] of cases) expectEqual(await found(query), clauses, `found by ${JSON.stringify(query)}`);
    const [line] = (await store.findLines({ limit: 1, states: ['overdue'] })).items;
    expectEqual(line, { ...(await store.lines('a'))[1], agreement: 'a' }, 'a line that was found');
  }),

  caseOf('lines are found by the convention that their agreement has now', async (store) => {
    const agreement = await keep(store, 'a', {}, { lines: [lineOf('p'), lineOf('q')] });
    const convention = { ...agreement.convention, id: 'loan' };
    await store.write(outboxChange({ ...agreement, convention }, {}));
    const found = async (id: string): Promise<number> =>
      (await store.findLines({ limit: 9, convention: id })).items.length;
    expectEqual([await found('lease'), await found('loan')], [0, 2], 'the lines of both');
    const change = outboxChange({ ...agreement, writes: 2 }, {});
    await store.write({ ...change, lines: [lineOf('p'), lineOf('r')] });
    expectEqual([await found('lease'), await found('loan')], [2, 0], 'the lines of both, after it went back');
  }),

  caseOf('notices are found by every condition that is given, in the order of sending', async (store) => {
    await keepNotices(store);
    const found = async (query: Omit<NoticeQuery, 'limit'>): Promise<string> =>
      (await store.findNotices({ limit: 9, ...query })).items.map(({ name }) => name).join('');
    const cases: readonly (readonly [Omit<NoticeQuery, 'limit'>, string])[] = [
      [{}, 'zpqrst'],
      [{ agreement: 'a' }, 'qrt'],
      [{ agreement: 'c' }, ''],
      [{ states: ['pending'] }, 'zrst'],
      [{ states: ['given-up', 'sent'] }, 'pq'],
      [{ states: ['sent', 'pending', 'sent'] }, 'zprst'],
      [{ states: [] }, ''],
      [{ states: ['dropped'] }, ''],
      [{ agreement: 'a', states: ['given-up', 'dropped', 'pending'] }, 'qrt'],
      [{ agreement: 'b', states: ['given-up'] }, ''],
    ];
    for (const [query, names] of cases) expectEqual(await found(query), names, `found by ${JSON.stringify(query)}`);
    const [notice] = (await store.findNotices({ limit: 1, states: ['given-up'] })).items;
    expectEqual(notice, { ...(await store.notices('a'))[0], agreement: 'a' }, 'a notice that was found');
  }),

  caseOf('a store that is whole finds nothing wrong with itself', async (store) => {
    expectEqual(await store.inspect(), [], 'what an empty store finds');
    await keepNotices(store);
    expectEqual(await store.inspect(), [], 'what a store finds');
  }),
];

/** Six notices of two agreements: `p` was sent, and `q` given up. */
async function keepNotices(store: Store): Promise<void> {
  await keep(store, 'b', {}, { add: [draftOf('p', 100), draftOf('s', 300), draftOf('z', -1e12)] });
  await keep(store, 'a', {}, { add: [draftOf('q', 101), draftOf('r', 300), draftOf('t', 3000)] });
  await store.lease({ by: 'me', now: 101, length: 100, limit: 9 });
  await store.endLease({ agreement: 'b', notice: 'z', by: 'me' }, { kind: 'failed', error: 'no', nextAt: 900 });
  await store.endLease({ agreement: 'b', notice: 'p', by: 'me' }, { kind: 'sent', at: 102 });
  await store.endLease({ agreement: 'a', notice: 'q', by: 'me' }, { kind: 'given-up', error: 'never' });
}
