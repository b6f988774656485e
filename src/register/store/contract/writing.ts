import { nothingChanged } from '../../agreement/outbox.ts';
import type { Change, Store } from '../store.ts';
import { type ContractCase, caseOf, caseOfTwo } from './case.ts';
import { expectEqual } from './expect.ts';
import { agreementOf, draftOf, entryOf, firstChange, itemOf, keep, lineOf, outboxChange } from './samples.ts';

/** Changes: all or nothing, and only of what somebody has seen. */
export const writingCases: readonly ContractCase[] = [
  caseOf('an unknown agreement has nothing', async (store) => {
    expectEqual(await store.agreement('a'), undefined, 'the agreement');
    expectEqual(await store.notices('a'), [], 'its notices');
    expectEqual(await store.notices('a', new Set(['x'])), [], 'its notices of a name');
    expectEqual(await store.lines('a'), [], 'its lines');
  }),

  caseOf('a change is written whole', async (store) => {
    const [add, lines] = [
      [draftOf('n1'), draftOf('n2', 500)],
      [lineOf('rent'), lineOf('repairs', { date: null })],
    ];
    const change = firstChange('a', {}, { outbox: { ...nothingChanged, add }, lines });
    expectEqual(await store.write(change), 'written', 'the answer');
    const notices = add.map((draft) => itemOf(draft));
    await expectKept(store, change, { notices, lines });
  }),

  caseOf('what was computed from an earlier state is not written, nor any of it', async (store) => {
    const first = firstChange('a', {}, { lines: [lineOf('rent')], outbox: { ...nothingChanged, add: [draftOf('n')] } });
    await store.write(first);
    const stale: Change = {
      agreement: agreementOf('a', { writes: 9, wakeAt: 5 }),
      after: 0,
      entries: [entryOf(2, { key: 'k' })],
      outbox: { add: [draftOf('m')], drop: ['n'], correct: ['n'], rename: { n: 'other' } },
      lines: [],
    };
    for (const after of [0, 2, 9]) {
      expectEqual(await store.write({ ...stale, after }), 'moved', `the answer after ${after}`);
      await expectKept(store, first, { notices: [itemOf(draftOf('n'))], lines: [lineOf('rent')] });
      expectEqual(await store.entryOf('a', 'k'), undefined, 'the entry that was not written');
    }
    expectEqual(await store.write({ ...stale, agreement: agreementOf('b'), after: 1 }), 'moved', 'of none there is');
    expectEqual(await store.agreement('b'), undefined, 'an agreement that was not written');
  }),

  caseOf('what is not said stays', async (store) => {
    const add = [draftOf('n')];
    const first = firstChange('a', {}, { lines: [lineOf('rent')], outbox: { ...nothingChanged, add } });
    await store.write(first);
    const next: Change = {
      agreement: { ...first.agreement, writes: 2, entries: 2 },
      after: 1,
      entries: [entryOf(2)],
      outbox: nothingChanged,
    };
    expectEqual(await store.write(next), 'written', 'the answer');
    const entries = [...first.entries, ...next.entries];
    await expectKept(store, { ...next, entries }, { notices: [itemOf(draftOf('n'))], lines: [lineOf('rent')] });
  }),

  caseOf('an agenda is exchanged whole, whatever of it stays', async (store) => {
    let agreement = await keep(store, 'a');
    const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map((clause) => lineOf(clause)) as [L, L, L, L, L];
    type L = ReturnType<typeof lineOf>;
    const later = [
      [a, b, c],
      [b, c, d],
      [a, b, c, d],
      [d, c, b, a],
      [a, a, b],
      [a, e, a, b, e],
      [],
      [c],
      [c, c, c],
      [b],
    ];
    for (const lines of later) {
      await store.write({ ...outboxChange(agreement, {}), lines });
      agreement = { ...agreement, writes: agreement.writes + 1 };
      expectEqual(await store.lines('a'), lines, 'the agenda');
    }
  }),

  caseOf('lines come in between for ever', async (store) => {
    let agreement = await keep(store, 'a');
    let lines = [lineOf('first'), lineOf('last')];
    for (let turn = 0; turn < 40; turn++) {
      lines = [...lines.slice(0, 1), lineOf(`turn ${turn}`), ...lines.slice(1)];
      await store.write({ ...outboxChange(agreement, {}), lines });
      agreement = { ...agreement, writes: agreement.writes + 1 };
    }
    expectEqual(await store.lines('a'), lines, 'the agenda');
  }),

  caseOf('notices are renamed, dropped and corrected, and new ones come after those that are there', async (store) => {
    const agreement = await keep(store, 'a', {}, { add: [draftOf('n1', 900), draftOf('n2'), draftOf('n3')] });
    await keep(store, 'b', {}, { add: [draftOf('n1')] });
    const outbox = { add: [draftOf('n0', 1)], drop: ['n2'], correct: ['n3'], rename: { n1: 'first', n2: 'second' } };
    expectEqual(await store.write(outboxChange(agreement, outbox)), 'written', 'the answer');
    const notices = [
      itemOf(draftOf('n1', 900, { name: 'first' })),
      itemOf(draftOf('n2', 1000, { name: 'second' }), { state: 'dropped' }),
      itemOf(draftOf('n3'), { state: 'corrected' }),
      itemOf(draftOf('n0', 1)),
    ];
    expectEqual(await store.notices('a'), notices, 'the notices, in the order in which they were added');
    expectEqual(await store.notices('b'), [itemOf(draftOf('n1'))], 'those of another agreement');
  }),

  caseOf('notices are found by the names that they have now', async (store) => {
    const add = [draftOf('n1', 1, { name: 'x' }), draftOf('n2', 1, { name: 'y' }), draftOf('n3', 1, { name: 'x' })];
    const agreement = await keep(store, 'a', {}, { add });
    const idsOf = async (...names: readonly string[]): Promise<readonly string[]> =>
      (await store.notices('a', new Set(names))).map(({ notice }) => notice.id);
    expectEqual(await idsOf('x'), ['n1', 'n3'], 'those called x');
    expectEqual(await idsOf('y', 'x', 'z'), ['n1', 'n2', 'n3'], 'those called x, y or z');
    expectEqual(await idsOf(), [], 'those with none of no names');
    await store.write(outboxChange(agreement, { rename: { n1: 'z' } }));
    expectEqual(await idsOf('x'), ['n3'], 'those still called x');
    expectEqual(await idsOf('z'), ['n1'], 'those called z since');
  }),

  caseOf('a key is used once in an agreement', async (store) => {
    await store.write(firstChange('a', {}, { entries: [entryOf(1, { key: 'k' })] }));
    const again = {
      ...outboxChange(agreementOf('a'), { add: [draftOf('n')] }),
      entries: [entryOf(2, { by: 'bob', key: 'k' })],
    };
    expectEqual(await store.write(again), 'moved', 'the answer to an entry under the same key');
    expectEqual((await store.entryOf('a', 'k'))?.authorship.by, 'ada', 'whose entry it is');
    expectEqual(await store.notices('a'), [], 'what was not written');
    expectEqual((await store.agreement('a'))?.writes, 1, 'the writes');
  }),

  caseOf('what somebody set out to deliver, or what there is not, is not dropped', async (store) => {
    const agreement = await keep(store, 'a', {}, { add: [draftOf('n1'), draftOf('n2', 5000)] });
    await store.lease({ by: 'me', now: 1000, length: 100, limit: 9 });
    for (const drop of [['n1'], ['n2', 'n1'], ['n3']]) {
      const change = { ...outboxChange(agreement, { drop, add: [draftOf('m')] }), entries: [entryOf(2)] };
      expectEqual(await store.write(change), 'moved', `the answer to dropping ${drop}`);
    }
    await store.endLease({ agreement: 'a', notice: 'n1', by: 'me' }, { kind: 'failed', error: 'no', nextAt: 9000 });
    expectEqual(await store.write(outboxChange(agreement, { drop: ['n1'] })), 'moved', 'after it failed');
    expectEqual((await store.journal('a')).length, 1, 'the entries');
    expectEqual((await store.notices('a')).length, 2, 'the notices');
    expectEqual(await store.write(outboxChange(agreement, { drop: ['n2'], correct: ['n1'] })), 'written', 'the rest');
  }),

  caseOfTwo('of two who write from the same state, one is told that it has moved', async (one, other) => {
    const agreement = await keep(one, 'a');
    const change = (by: string): Change => ({
      ...outboxChange(agreement, { add: [draftOf(by)] }),
      entries: [entryOf(2, { by })],
    });
    const answers = await Promise.all([one.write(change('x')), other.write(change('y'))]);
    expectEqual([...answers].sort(), ['moved', 'written'], 'the answers');
    const winner = answers[0] === 'written' ? 'x' : 'y';
    expectEqual(
      (await other.journal('a')).map(({ authorship }) => authorship.by),
      ['ada', winner],
      'the journal',
    );
    expectEqual(
      (await one.notices('a')).map(({ name }) => name),
      [winner],
      'the notices',
    );
  }),

  caseOfTwo('two who take turns lose nothing', async (one, other) => {
    await keep(one, 'a');
    const go = async (store: Store, by: string): Promise<void> => {
      for (let done = 0; done < 20; ) {
        const agreement = await store.agreement('a');
        if (!agreement) throw new Error('the agreement is gone');
        const number = agreement.entries + 1;
        const change = {
          ...outboxChange(agreement, { add: [draftOf(`n${number}`)] }),
          entries: [entryOf(number, { by })],
        };
        const { writes } = change.agreement;
        if ((await store.write({ ...change, agreement: { ...agreement, writes, entries: number } })) === 'written')
          done++;
      }
    };
    await Promise.all([go(one, 'x'), go(other, 'y'), go(one, 'z')]);
    const journal = await other.journal('a');
    const numbers = Array.from({ length: 61 }, (_, index) => index + 1);
    expectEqual(
      journal.map(({ number }) => number),
      numbers,
      'the numbers',
    );
    for (const by of ['x', 'y', 'z']) {
      expectEqual(journal.filter(({ authorship }) => authorship.by === by).length, 20, `the entries of ${by}`);
    }
    expectEqual((await one.notices('a')).length, 60, 'the notices');
  }),

  caseOf('an agreement is kept as another store had it, but for leases', async (store) => {
    const notices = [
      itemOf(draftOf('n2', 5), { state: 'sent', attempts: 2, delivered: ['mail:x'], sentAt: 7, nextAt: 6 }),
      itemOf(draftOf('n1', 9), { attempts: 1, lease: { by: 'gone', until: 1e12 }, error: 'no', nextAt: 50 }),
      itemOf(draftOf('n3', 1), { state: 'given-up', attempts: 9, error: 'never' }),
    ];
    const journal = [entryOf(1, { key: 'k' }), entryOf(2)];
    const whole = { agreement: agreementOf('a', { writes: 7 }), journal, notices, lines: [lineOf('rent')] };
    expectEqual(await store.restore(whole), 'written', 'the answer');
    const kept = notices.map((item) => ({ ...item, lease: null }));
    const change = { ...firstChange('a'), agreement: whole.agreement, entries: journal };
    await expectKept(store, change, { notices: kept, lines: whole.lines });
    expectEqual(await store.entryOf('a', 'k'), journal[0], 'the entry of a key');
    expectEqual(await store.restore({ ...whole, journal: [], notices: [] }), 'moved', 'the answer where there is one');
    await expectKept(store, change, { notices: kept, lines: whole.lines });
  }),
];

/** Holds everything that is kept of an agreement against what was written. */
async function expectKept(
  store: Store,
  { agreement, entries }: Change,
  { notices, lines }: { readonly notices: readonly unknown[]; readonly lines: readonly unknown[] },
): Promise<void> {
  expectEqual(await store.agreement(agreement.id), agreement, 'the agreement');
  expectEqual(await store.journal(agreement.id), entries, 'the journal');
  expectEqual(await store.notices(agreement.id), notices, 'the notices');
  expectEqual(await store.lines(agreement.id), lines, 'the agenda');
}
