import { describe, expect, test } from '@jest/globals';
import type { Fact } from '../../../src/engine/lifecycle/facts/fact.ts';
import type { Store } from '../../../src/register/store/store.ts';

/** What every store must do; each adapter runs this suite with a factory of its own. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  const signed: Fact = { id: 'signed@2022-11-10', fact: 'signed', on: '2022-11-10' };
  const notified: Fact = { id: 'notified@2022-11-15', fact: 'notified', on: '2022-11-15' };

  describe(`${name} keeps the contract of a store`, () => {
    test('it begins empty', async () => {
      const store = await open();
      expect(await store.facts()).toEqual([]);
    });

    test('facts come back in the order of recording, whole', async () => {
      const store = await open();
      expect(await store.append([notified], 0)).toBe(true);
      expect(await store.append([signed], 1)).toBe(true);
      expect(await store.facts()).toEqual([notified, signed]);
    });

    test('what was read before does not change when more is appended', async () => {
      const store = await open();
      await store.append([signed], 0);
      const before = await store.facts();
      await store.append([notified], 1);
      expect(before).toEqual([signed]);
    });

    test('appending nothing changes nothing', async () => {
      const store = await open();
      await store.append([], 0);
      expect(await store.facts()).toEqual([]);
    });

    test('of two who append at once, one is told to look again', async () => {
      const store = await open();
      expect(await Promise.all([store.append([signed], 0), store.append([notified], 0)])).toEqual([true, false]);
      expect(await store.facts()).toEqual([signed]);
    });

    test('a notice is claimed by one, and sent once and for all', async () => {
      const store = await open();
      expect(await Promise.all([store.claim('opened:a'), store.claim('opened:a')])).toEqual([true, false]);
      await store.markSent('opened:a');
      await store.release('opened:a');
      expect(await store.claim('opened:a')).toBe(false);
      expect(await store.claim('opened:b')).toBe(true);
    });

    test('a notice that is given back can be claimed again', async () => {
      const store = await open();
      await store.claim('opened:a');
      await store.release('opened:a');
      expect(await store.claim('opened:a')).toBe(true);
    });
  });
}
