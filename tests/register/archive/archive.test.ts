import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ArchiveFile } from '../../../src/register/archive/archive-file.ts';
import { exportRegister } from '../../../src/register/archive/export.ts';
import { importRegister } from '../../../src/register/archive/import.ts';
import { MemoryStore } from '../../../src/register/store/memory.ts';
import type { Store } from '../../../src/register/store/store.ts';
import { assertLawInTime } from '../../support/deep.ts';
import { compiledConvention, root } from '../../support/first-convention.ts';
import { addTo, type Desk, deskOn, findings, keptOf, me, recordIn, textOf } from '../../support/kept.ts';
import { factsAtRandom } from '../../support/random-facts.ts';

async function archiveOf(store: Store): Promise<readonly ArchiveFile[]> {
  const files: ArchiveFile[] = [];
  for await (const file of exportRegister(store)) files.push(file);
  return files;
}

/** A register in which much has happened: refusals, withdrawals, another version, deliveries that failed. */
async function eventfulDesk(): Promise<Desk> {
  let failures = 3;
  const desk = deskOn('2022-11-10', {
    async deliver() {
      if (failures-- > 0) throw new Error('No “answer”:\n- 451 try later');
    },
  });
  const contacts = { cress: [{ name: 'Zoé: « D’Arc » # 1', mail: 'zoe@example.org', lang: 'fr' as const }] };
  await addTo(desk, { id: 'roumois', text: textOf(), since: '2022-11-01', contacts });
  await addTo(desk, { id: 'constructor', text: textOf('salle-du-vieux-port') });
  const note = 'yes\n\n  two lines: "quoted"\t— 😀 \u2028 end ';
  await desk.register.record(
    'roumois',
    [{ fact: 'signed', on: '2022-11-10', note, documents: ['2022-11-10', 'null'] }],
    {
      ...me,
      key: '0x1F',
    },
  );
  await desk.tickOn('2022-11-15');
  await recordIn(desk, 'roumois', 'notified 2022-11-15');
  await desk.tickOn('2023-03-30');
  await recordIn(desk, 'roumois', 'plpdma-validated 2023-03-30', 'priorities-validated 2023-03-30');
  await recordIn(desk, 'roumois', 'worked:support 2023-03-30 1.50');
  await desk.register.record('roumois', [{ fact: 'worked:support', on: '2023-03-30', quantity: '9' }], me);
  await desk.tickOn('2023-03-31');
  await desk.register.withdraw('roumois', 'worked:support@2023-03-30', { by: 'Zoé', note: 'No.' });
  await desk.register.withdraw('roumois', 'priorities-validated@2023-03-30', { by: 'Zoé' });
  const renamed = textOf().replaceAll('plpdma-validated', 'plan-validated');
  const renames = { 'plpdma-validated': 'plan-validated' };
  await desk.register.adopt('roumois', { text: renamed, renames }, me);
  await desk.register.set('roumois', { hour: '10:15' }, me);
  return desk;
}

test('what is taken in again is the same, to the byte, and agrees with its facts', async () => {
  const desk = await eventfulDesk();
  const files = await archiveOf(desk.store);
  expect(files.map(({ path }) => path)).toEqual([
    'conventions/cress-roumois-seine/1.yaml',
    'conventions/cress-roumois-seine/2.yaml',
    'conventions/salle-du-vieux-port/1.yaml',
    'agreements/constructor.yaml',
    'agreements/roumois.yaml',
  ]);
  const store = new MemoryStore();
  expect(await importRegister(store, files)).toEqual({ status: 'imported', agreements: ['constructor', 'roumois'] });
  expect(await archiveOf(store)).toEqual(files);
  for (const id of ['roumois', 'constructor']) expect(await keptOf(store, id)).toEqual(await keptOf(desk.store, id));
  expect(await store.journal('roumois')).toEqual(await desk.store.journal('roumois'));

  // It goes on as if nothing had been: what was sent is not sent again.
  const there = deskOn('2023-03-31', { store });
  await there.tickOn('2023-12-01', '12:00');
  await desk.tickOn('2023-12-01', '12:00');
  expect(there.ids().length).toBeGreaterThan(5);
  expect(await findings(there.register)).toEqual([]);
  expect(there.ids()).toEqual(desk.ids().slice(-there.ids().length));
});

describe.each(readdirSync(`${root}conventions`))('an archive of %s', (id) => {
  const compiled = compiledConvention(id);

  test('keeps whatever facts there are', async () => {
    await assertLawInTime(
      fc.asyncProperty(factsAtRandom(compiled), async (declared) => {
        const desk = deskOn('2026-06-01', { zone: compiled.convention.timeZone });
        await addTo(desk, { id: 'kept', text: textOf(id), since: '2022-01-01' });
        for (const fact of declared) await desk.register.record('kept', [fact], me);
        await desk.keeper.tickThrough();
        const files = await archiveOf(desk.store);
        const store = new MemoryStore();
        expect(await importRegister(store, files)).toMatchObject({ status: 'imported' });
        expect(await archiveOf(store)).toEqual(files);
        expect(await keptOf(store, 'kept')).toEqual(await keptOf(desk.store, 'kept'));
      }),
      { numRuns: 3 },
    );
  });
});

describe('a file that is not as it must be is told with its place, and nothing is taken in', () => {
  const changes: readonly (readonly [what: string, from: string | RegExp, to: string, told: RegExp, line?: number])[] =
    [
      ['no YAML', /^journal:/m, 'journal: [', /./],
      ['another format', 'conventio.agreement/1', 'conventio.agreement/9', /one of: conventio.agreement\/1/, 3],
      ['no such day', 'settled: 2023-03-31', 'settled: 2023-02-30', /a day, YYYY-MM-DD/, 15],
      ['no instant', /at: 2022-11-10T\S+/, 'at: yesterday', /an instant/],
      ['an entry of no kind', 'recorded:', 'recoded:', /“added”, “recorded”/],
      ['a fact without a name', 'fact: signed', 'note: signed', /./],
      ['a quantity of words', 'quantity: "1.5"', 'quantity: many', /./],
      ['a notice of no state', 'state: sent', 'state: lost', /one of: pending, sent/],
      ['an id that climbs', 'agreement: roumois', 'agreement: ../roumois', /the id of an agreement/, 4],
      ['a version that is not there', /^version: 2$/m, 'version: 7', /does not contain version 7/],
      ['an hour of 25', 'hour: 10:15', 'hour: 25:00', /an hour/],
      ['nothing', /[\s\S]*/, '', /empty|YAML/],
    ];

  test.each(changes.map((change) => [change[0], change] as const))('%s', async (_what, [, from, to, told, line]) => {
    const files = await archiveOf((await eventfulDesk()).store);
    const changed = files.map((file) => {
      if (file.path !== 'agreements/roumois.yaml') return file;
      const text = file.text.replace(from, to);
      expect(text).not.toBe(file.text);
      return { ...file, text };
    });
    const store = new MemoryStore();
    const answer = await importRegister(store, changed);
    if (answer.status !== 'unreadable') throw new Error('It was taken in.');
    const [fault] = answer.faults;
    expect([fault?.path, fault?.message.en]).toEqual(['agreements/roumois.yaml', expect.stringMatching(told)]);
    if (line !== undefined) expect(fault?.start?.line).toBe(line);
    expect(fault?.message.fr).toBeTruthy();
    expect((await store.findAgreements({ limit: 9 })).items).toEqual([]);
    expect(await store.conventions()).toEqual([]);
  });

  test('an agreement that is there already, and a text that is another one', async () => {
    const { store } = await eventfulDesk();
    const files = await archiveOf(store);
    expect(await importRegister(store, files)).toMatchObject({ status: 'unreadable', faults: [{}, {}] });
    const other = new MemoryStore();
    await other.keepConvention('cress-roumois-seine', textOf().replace('P12M', 'P13M'));
    const { faults } = (await importRegister(other, files)) as { faults: readonly { path: string }[] };
    expect(faults[0]?.path).toBe('conventions/cress-roumois-seine/1.yaml');
  });
});
