import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ArchiveFile } from '../../../src/register/archive/archive-file.ts';
import { exportRegister } from '../../../src/register/archive/export.ts';
import { importRegister } from '../../../src/register/archive/import.ts';
import { Register } from '../../../src/register/operations/register.ts';
import { MemoryStore } from '../../../src/register/store/memory.ts';
import { assertLawInTime } from '../../support/deep.ts';
import { addTo, deskOn, findings, me, recordIn, textWith } from '../../support/kept.ts';

/** An archive that somebody has changed: it is taken as a whole, or told where it is wrong and nothing of it is taken. */

const clauses =
  'obligations: { watch: { title: Watch, party: a, nature: recurring, every: { period: P1M, beginning: signed }, due: { on: cycle.end }, cite: { article: 2 } } }';

async function soundArchive(): Promise<readonly ArchiveFile[]> {
  const desk = deskOn('2024-05-02');
  await addTo(desk, {
    id: 'one',
    text: textWith(clauses),
    since: '2024-01-01',
    contacts: { a: [{ mail: 'a@example.org' }] },
  });
  await recordIn(desk, 'one', { fact: 'signed', on: '2024-01-15', note: 'Two\nlines' });
  await desk.register.record('one', [{ fact: 'signed', on: '2024-02-01' }], { ...me, key: 'k' });
  await desk.keeper.tickThrough();
  const files: ArchiveFile[] = [];
  for await (const file of exportRegister(desk.store)) files.push(file);
  return files;
}

const words = [
  'null',
  'true',
  '-1',
  '0',
  '1e400',
  '.nan',
  '~',
  '[]',
  '{}',
  '__proto__',
  'constructor',
  '2999-12-31',
  '+275760-09-13T00:00:00Z',
  '-271821-04-20T00:00:00Z',
  '0001-01-01',
  '"\\0"',
  '&a [*a]',
  'x'.repeat(3000),
  '../../etc/passwd',
];

/** A line, or what stands before or behind its colon, made something else. */
function spoil(file: { text: string }, at: number, how: string, word: string, code: number): void {
  const lines = file.text.split('\n');
  const index = Math.floor(at * lines.length);
  const line = lines[index] ?? '';
  const cut = code % (line.length + 1);
  const made: Readonly<Record<string, readonly string[]>> = {
    value: [line.replace(/: .*$/, () => `: ${word}`)],
    key: [line.replace(/[\w-]+:/, () => `${word}:`)],
    drop: [],
    double: [line, line],
    byte: [line.slice(0, cut) + String.fromCharCode(code) + line.slice(cut)],
  };
  lines.splice(index, 1, ...(made[how] ?? []));
  file.text = lines.join('\n');
}

test('whatever stands in an archive, it is taken whole or not at all, and nothing is thrown', async () => {
  const sound = await soundArchive();
  const place = fc.nat(1_000_000).map((at) => at / 1_000_000);
  const change = fc.tuple(
    fc.nat(1),
    place,
    fc.constantFrom('value', 'key', 'drop', 'double', 'byte'),
    fc.constantFrom(...words),
    fc.nat(127),
  );
  const paths = [
    'agreements/one.yaml',
    'agreements/../../x.yaml',
    'agreements/__proto__.yaml',
    'conventions/test/1.yaml',
    'conventions/test/2.yaml',
    'conventions/__proto__/1.yaml',
    'conventions/test/999999999.yaml',
    'x',
    '',
  ];
  const renamed = fc.option(fc.tuple(fc.nat(1), fc.constantFrom(...paths)), { nil: undefined, freq: 5 });
  await assertLawInTime(
    fc.asyncProperty(fc.array(change, { maxLength: 3 }), renamed, async (changes, moved) => {
      const files = sound.map((file) => ({ ...file }));
      for (const [which, ...change] of changes)
        spoil(files[which === 0 ? files.length - 1 : 0] as { text: string }, ...change);
      if (moved) (files[moved[0] === 0 ? files.length - 1 : 0] as { path: string }).path = moved[1];
      const store = new MemoryStore();
      const answer = await importRegister(store, files);
      if (answer.status === 'unreadable') {
        expect(answer.faults.length).toBeGreaterThan(0);
        expect((await store.findAgreements({ limit: 5 })).items).toEqual([]);
        expect(await store.conventions()).toEqual([]);
        return;
      }
      // What was taken can be kept, and given out again.
      const clock = deskOn('2024-05-03', { store });
      await clock.keeper.tickThrough();
      await findings(new Register({ store, now: () => clock.clock.now() }));
      expect(clock.errors).toEqual([]);
      const again: ArchiveFile[] = [];
      for await (const file of exportRegister(store)) again.push(file);
      expect(await importRegister(new MemoryStore(), again)).toMatchObject({ status: 'imported' });
    }),
    { numRuns: 120, deepRuns: 5000 },
  );
});
