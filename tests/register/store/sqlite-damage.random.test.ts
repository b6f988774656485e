import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openSqlite } from '../../../src/register/store/sqlite/open.ts';
import { StoreError } from '../../../src/register/store/store-error.ts';
import { assertLawInTime } from '../../support/deep.ts';
import { scratchFolder } from '../../support/folder.ts';
import { addTo, deskOn, findings, me, recordIn, textWith } from '../../support/kept.ts';

/** A file that a disk, a copy or somebody has spoilt: it is told as damaged, or found by `check`; nothing else is thrown. */

const folder = scratchFolder();

async function soundFile(): Promise<Buffer> {
  const path = join(folder.path, 'sound.db');
  const store = await openSqlite(path);
  const desk = deskOn('2024-05-02', { store });
  const text = textWith(
    'obligations: { r: { title: Report, party: a, nature: recurring, every: { period: P1M, beginning: signed }, due: { on: cycle.end }, cite: { article: 2 } } }',
  );
  for (const id of ['one', 'two']) {
    await addTo(desk, { id, text, since: '2024-01-01' });
    await recordIn(desk, id, 'signed 2024-01-15');
  }
  await desk.keeper.tickThrough();
  await store.close();
  return readFileSync(path);
}

type Damage = (bytes: Buffer) => Buffer;

const place = fc.nat(1_000_000).map((at) => at / 1_000_000);
const damages: fc.Arbitrary<Damage> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(fc.tuple(place, fc.nat(7)), { minLength: 1, maxLength: 4 }).map(
      (bits): Damage =>
        (bytes) => {
          for (const [at, bit] of bits) {
            const index = Math.floor(at * bytes.length);
            bytes[index] = (bytes[index] ?? 0) ^ (1 << bit);
          }
          return bytes;
        },
    ),
  },
  {
    weight: 2,
    arbitrary: place.map(
      (at): Damage =>
        (bytes) =>
          bytes.subarray(0, Math.floor(at * bytes.length)),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(place, fc.constantFrom(0, 0xff, 0x20), fc.nat(8192)).map(
      ([at, value, length]): Damage =>
        (bytes) =>
          bytes.fill(
            value,
            Math.floor(at * bytes.length),
            Math.min(bytes.length, Math.floor(at * bytes.length) + length),
          ),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(place, place).map(
      ([from, to]): Damage =>
        (bytes) => {
          const page = 4096;
          const at = (where: number): number => Math.floor((where * bytes.length) / page) * page;
          bytes.copy(bytes, at(to), at(from), at(from) + page);
          return bytes;
        },
    ),
  },
);

test('whatever is spoilt in a file, it is told in the words of a store, or found', async () => {
  const sound = await soundFile();
  let count = 0;
  await assertLawInTime(
    fc.asyncProperty(damages, async (damage) => {
      count += 1;
      const path = join(folder.path, `spoilt-${count}.db`);
      writeFileSync(path, damage(Buffer.from(sound)));
      const thrown: unknown[] = [];
      const told = async <T>(ask: () => Promise<T>): Promise<T | undefined> => {
        try {
          return await ask();
        } catch (error) {
          thrown.push(error);
          return undefined;
        }
      };
      const store = await told(() => openSqlite(path));
      if (store) {
        const desk = deskOn('2024-05-03', { store });
        await told(() => findings(desk.register));
        await told(() => desk.register.open('one'));
        await told(() => desk.register.record('one', [{ fact: 'signed', on: '2024-05-03' }], me));
        await told(() => desk.register.agenda({ limit: 50 }));
        await told(() => desk.keeper.tickThrough());
        await told(() => store.close());
        thrown.push(...desk.errors);
      }
      expect(
        thrown.filter((error) => !(error instanceof StoreError)).map((error) => String((error as Error).stack)),
      ).toEqual([]);
    }),
    { numRuns: 90, deepRuns: 3000 },
  );
});
