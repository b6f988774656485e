import { type ContractCase, caseOf, caseOfTwo } from './case.ts';
import { expectEqual } from './expect.ts';
import { entryOf, firstChange } from './samples.ts';

/** The texts of conventions, and the journals of agreements. */
export const booksCases: readonly ContractCase[] = [
  caseOf(
    'the texts of a convention are numbered as they come, and the same text has the same number',
    async (store) => {
      expectEqual(await store.keepConvention('lease', 'a'), 1, 'the first text');
      expectEqual(await store.keepConvention('lease', 'b'), 2, 'another text');
      expectEqual(await store.keepConvention('lease', 'a'), 1, 'the first text again');
      expectEqual(await store.keepConvention('lease', 'c'), 3, 'a third text');
      expectEqual(await store.keepConvention('loan', 'a'), 1, 'the same text of another convention');
      expectEqual(await store.convention('lease', 2), 'b', 'the second text');
      expectEqual(await store.convention('lease', 4), undefined, 'a text that there is not');
      expectEqual(await store.convention('sale', 1), undefined, 'the text of an unknown convention');
    },
  ),

  caseOf('texts are listed by id and version', async (store) => {
    expectEqual(await store.conventions(), [], 'the texts of an empty store');
    for (const [id, text] of [
      ['loan', 'x'],
      ['lease', 'a'],
      ['lease', 'b'],
    ] as const) {
      await store.keepConvention(id, text);
    }
    const all = [
      { id: 'lease', version: 1, text: 'a' },
      { id: 'lease', version: 2, text: 'b' },
      { id: 'loan', version: 1, text: 'x' },
    ];
    expectEqual(await store.conventions(), all, 'all texts');
  }),

  caseOf('more than nine texts are in the order of their numbers', async (store) => {
    for (let version = 1; version <= 12; version++) {
      expectEqual(await store.keepConvention('lease', `text ${version}`), version, 'the number of a text');
    }
    const versions = (await store.conventions()).map(({ version }) => version);
    expectEqual(versions, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 'the versions');
  }),

  caseOfTwo('two who keep the same text at once get the same number', async (one, other) => {
    const numbers = await Promise.all([one, other, one, other].map((store) => store.keepConvention('lease', 'a')));
    expectEqual(numbers, [1, 1, 1, 1], 'the numbers');
    const others = await Promise.all([one.keepConvention('lease', 'b'), other.keepConvention('lease', 'c')]);
    expectEqual([...others].sort(), [2, 3], 'the numbers of two texts');
  }),

  caseOf('a journal is read after an entry, and no further than asked', async (store) => {
    const entries = [1, 2, 3, 4, 5].map((number) => entryOf(number));
    await store.write(firstChange('a', {}, { entries }));
    expectEqual(await store.journal('a'), entries, 'the journal');
    expectEqual(await store.journal('a', 0), entries, 'the journal after 0');
    expectEqual(await store.journal('a', 3), entries.slice(3), 'the journal after 3');
    expectEqual(await store.journal('a', 1, 2), entries.slice(1, 3), 'two entries after 1');
    expectEqual(await store.journal('a', 4, 9), entries.slice(4), 'more than there is');
    expectEqual(await store.journal('a', 5), [], 'the journal after its end');
    expectEqual(await store.journal('a', 9), [], 'the journal far after its end');
    expectEqual(await store.journal('b'), [], 'the journal of an unknown agreement');
  }),

  caseOf('an entry is found by its key, within its agreement', async (store) => {
    const entries = [entryOf(1, { key: 'k1', request: '{"a":1}' }), entryOf(2), entryOf(3, { key: 'k3' })];
    await store.write(firstChange('a', {}, { entries }));
    await store.write(firstChange('b', {}, { entries: [entryOf(1, { by: 'bob', key: 'k1' })] }));
    expectEqual(await store.entryOf('a', 'k1'), entries[0], 'the entry of a key');
    expectEqual(await store.entryOf('a', 'k3'), entries[2], 'the entry of another key');
    expectEqual((await store.entryOf('b', 'k1'))?.authorship.by, 'bob', 'the entry of the key in another agreement');
    expectEqual(await store.entryOf('a', 'k2'), undefined, 'the entry of an unknown key');
    expectEqual(await store.entryOf('c', 'k1'), undefined, 'the entry of an unknown agreement');
    for (const key of ['constructor', '__proto__', '', 'K1']) {
      expectEqual(await store.entryOf('a', key), undefined, `the entry of ${JSON.stringify(key)}`);
    }
  }),
];
