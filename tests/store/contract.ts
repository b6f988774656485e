import { describe, expect, test } from '@jest/globals';
import type { Fact } from '../../src/lifecycle/fact.ts';
import type { Store } from '../../src/store/store.ts';

/** What every store must do; each adapter runs this suite with a factory of its own. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  const signed: Fact = { id: 'signed@2022-11-10', fact: 'signed', on: '2022-11-10' };
  const notified: Fact = { id: 'notified@2022-11-15', fact: 'notified', on: '2022-11-15' };

  describe(`${name} keeps the contract of a store`, () => {
    test('it begins empty', async () => {
      const store = await open();
      expect(await store.facts()).toEqual([]);
      expect(await store.wasSent('anything')).toBe(false);
    });

    test('facts come back in the order of recording, whole', async () => {
      const store = await open();
      await store.append([notified]);
      await store.append([signed]);
      expect(await store.facts()).toEqual([notified, signed]);
    });

    test('what was read before does not change when more is appended', async () => {
      const store = await open();
      await store.append([signed]);
      const before = await store.facts();
      await store.append([notified]);
      expect(before).toEqual([signed]);
    });

    test('appending nothing changes nothing', async () => {
      const store = await open();
      await store.append([]);
      expect(await store.facts()).toEqual([]);
    });

    test('a notice is marked once and for all, and no other with it', async () => {
      const store = await open();
      await store.markSent('opened:support@2023-03-30');
      await store.markSent('opened:support@2023-03-30');
      expect(await store.wasSent('opened:support@2023-03-30')).toBe(true);
      expect(await store.wasSent('opened:support@2023-03-31')).toBe(false);
    });
  });
}
