import { describe, expect, test } from '@jest/globals';
import type { IsoDate } from '../../../src/calendar/day.ts';
import { instantAt } from '../../../src/calendar/instant.ts';
import { sayDay } from '../../../src/calendar/say-day.ts';
import { Register } from '../../../src/register/operations/register.ts';
import {
  addTo,
  type Desk,
  declared,
  deskOn,
  findings,
  keptOf,
  me,
  recordIn,
  textOf,
  textWith,
} from '../../support/kept.ts';

const opened = [
  'signed 2022-11-10',
  'notified 2022-11-15',
  'plpdma-validated 2023-03-30',
  'priorities-validated 2023-03-30',
];
const worked = (quantity: number, on = '2023-04-12') => ({ fact: 'worked:support', on, quantity });

async function openedDesk(...facts: readonly string[]): Promise<Desk> {
  const desk = deskOn('2023-05-01');
  await addTo(desk, { id: 'roumois', text: textOf() });
  if (facts.length > 0) await recordIn(desk, 'roumois', ...facts);
  return desk;
}

describe('all or none', () => {
  test('one that is not admissible keeps the others out, and the journal keeps the attempt', async () => {
    const { register, store } = await openedDesk();
    const before = await keptOf(store, 'roumois');
    const facts = [declared('signed 2022-11-10'), worked(1, '2022-11-20')];
    const answer = await register.record('roumois', facts, me);
    expect(answer).toMatchObject({
      status: 'refused',
      refusals: [{ code: 'gate-closed', article: '2.3' }],
      revision: 1,
    });

    const after = await keptOf(store, 'roumois');
    expect({ ...after.agreement, entries: 1, writes: 1 }).toEqual(before.agreement);
    expect([after.notices, after.lines]).toEqual([before.notices, before.lines]);
    expect((await register.journal('roumois')).slice(1)).toMatchObject([
      {
        number: 2,
        revision: 1,
        authorship: { by: 'Ada' },
        deed: { kind: 'refused', facts: [{ fact: 'signed' }, { fact: 'worked:support' }], refusals: [{}] },
      },
    ]);
    expect((await register.open('roumois'))?.facts).toEqual([]);
  });

  test('what was refused is not in memory either: the next fact is tried without it', async () => {
    const desk = await openedDesk(...opened);
    expect(await desk.register.record('roumois', [worked(5), worked(5)], me)).toMatchObject({ status: 'refused' });
    expect(await desk.register.record('roumois', [worked(8)], me)).toMatchObject({ status: 'recorded', revision: 3 });
    expect(await findings(desk.register)).toEqual([]);
  });

  test('refuses what would leave recorded facts without ground, and takes it with what puts that right', async () => {
    const desk = await openedDesk('signed 2022-11-10', 'notified 2022-11-15', 'priorities-validated 2023-03-30');
    await recordIn(desk, 'roumois', { fact: 'plpdma-validated', on: '2023-03-30', id: 'vote' }, worked(2));
    const withdrawal = { fact: 'withdrawn', on: '2023-05-01', of: 'vote' };
    const refusals = [{ code: 'gate-closed', fact: { fact: 'worked:support' } }];
    expect(await desk.register.record('roumois', [withdrawal], me)).toMatchObject({ status: 'refused', refusals });
    expect(await desk.register.withdraw('roumois', 'vote', me)).toMatchObject({ status: 'refused', refusals });
    await recordIn(desk, 'roumois', withdrawal, 'plpdma-validated 2023-04-06');
    expect((await desk.register.open('roumois'))?.facts).toHaveLength(7);
  });

  test('a fact that can’t be read is no attempt: the journal does not keep it', async () => {
    const { register } = await openedDesk();
    const answer = await register.record('roumois', [declared('signed 2022-11-10'), declared('singed 2022-11-10')], me);
    expect(answer).toMatchObject({
      status: 'unreadable',
      faults: [{ index: 1, key: 'fact', near: { word: 'signed' } }],
    });
    expect(await register.journal('roumois')).toHaveLength(1);
  });

  test('facts may come in any order, and late', async () => {
    const desk = await openedDesk();
    await recordIn(desk, 'roumois', ...[...opened].reverse());
    expect((await desk.register.agreement('roumois'))?.standing).toMatchObject({
      status: 'in-force',
      firstDay: '2022-11-15',
      lastDay: '2023-11-15',
    });
  });

  test('case 44: keeps notes and documents with the fact', async () => {
    const desk = await openedDesk();
    const remarks = { note: 'Signed in the town hall.', documents: ['scan.pdf', 'https://example.org/7'] };
    await recordIn(desk, 'roumois', { ...declared('signed 2022-11-10'), ...remarks });
    expect((await desk.register.open('roumois'))?.facts).toMatchObject([{ fact: 'signed', ...remarks }]);
    await desk.register.withdraw('roumois', 'signed@2022-11-10', { ...me, party: 'cress', note: 'Not signed yet.' });
    expect((await desk.register.open('roumois'))?.facts[1]).toMatchObject({
      fact: 'withdrawn',
      of: 'signed@2022-11-10',
      on: '2023-05-01',
      by: 'cress',
      note: 'Not signed yet.',
    });
  });
});

describe('case 44: an idempotency key', () => {
  const keyed = { ...me, key: 'form-7' };

  test('gives the same answer again, also after more facts, and from another register on the store', async () => {
    const desk = await openedDesk(...opened);
    const first = await desk.register.record('roumois', [worked(2)], keyed);
    expect(first).toMatchObject({ status: 'recorded', revision: 3 });
    await recordIn(desk, 'roumois', worked(1));
    const kept = await keptOf(desk.store, 'roumois');
    const other = new Register({ store: desk.store, now: () => desk.clock.now() });
    for (const register of [desk.register, other]) {
      expect(await register.record('roumois', [worked(2)], keyed)).toEqual(first);
    }
    expect(await keptOf(desk.store, 'roumois')).toEqual(kept);
  });

  test('gives a refusal again, even where it would be admissible by now', async () => {
    const desk = await openedDesk('signed 2022-11-10', 'notified 2022-11-15');
    const first = await desk.register.record('roumois', [worked(2)], keyed);
    expect(first).toMatchObject({ status: 'refused', refusals: [{ code: 'gate-closed' }], revision: 2 });
    await recordIn(desk, 'roumois', 'plpdma-validated 2023-03-30', 'priorities-validated 2023-03-30');
    expect(await desk.register.record('roumois', [worked(2)], keyed)).toEqual(first);
    expect(await desk.register.record('roumois', [worked(2)], me)).toMatchObject({ status: 'recorded' });
  });

  test('says nothing about the order of members, and everything about the content', async () => {
    const desk = await openedDesk(...opened);
    const first = await desk.register.record('roumois', [worked(2)], keyed);
    const turned = { quantity: 2, on: '2023-04-12', fact: 'worked:support' };
    expect(await desk.register.record('roumois', [turned], keyed)).toEqual(first);
    for (const facts of [[worked(3)], [worked(2), worked(2)], [{ ...worked(2), note: 'again' }], []]) {
      expect(await desk.register.record('roumois', facts, keyed)).toMatchObject({ status: 'key-reused' });
    }
    expect(await desk.register.withdraw('roumois', 'signed@2022-11-10', keyed)).toMatchObject({ status: 'key-reused' });
    expect(await desk.register.set('roumois', { hour: '09:00' }, keyed)).toMatchObject({ status: 'key-reused' });
  });

  test('belongs to one agreement', async () => {
    const desk = await openedDesk(...opened);
    await addTo(desk, { id: 'other', text: textOf() });
    expect(await desk.register.record('roumois', [worked(2)], keyed)).toMatchObject({ status: 'recorded' });
    expect(await desk.register.record('other', [worked(2)], keyed)).toMatchObject({ status: 'refused' });
  });

  test('answers before the revision is asked for: the answer may have been lost on the way', async () => {
    const desk = await openedDesk(...opened);
    const request = { ...keyed, expects: 2 };
    const first = await desk.register.record('roumois', [worked(2)], request);
    expect(first).toMatchObject({ status: 'recorded', revision: 3 });
    expect(await desk.register.record('roumois', [worked(2)], request)).toEqual(first);
  });

  test('works for withdrawing, setting and adding alike', async () => {
    const desk = await openedDesk();
    await recordIn(desk, 'roumois', 'signed 2022-11-10');
    const withdrawal = await desk.register.withdraw('roumois', 'signed@2022-11-10', { ...me, key: 'w' });
    expect(withdrawal).toMatchObject({ status: 'recorded' });
    // The next day the same request would record a fact of that day; it is answered instead.
    await desk.tickOn('2023-05-02');
    expect(await desk.register.withdraw('roumois', 'signed@2022-11-10', { ...me, key: 'w' })).toEqual(withdrawal);

    await desk.register.set('roumois', { hour: '09:30' }, { ...me, key: 's' });
    await desk.register.set('roumois', { hour: '07:30' }, me);
    expect(await desk.register.set('roumois', { hour: '09:30' }, { ...me, key: 's' })).toMatchObject({ status: 'set' });
    expect((await desk.store.agreement('roumois'))?.settings.hour).toBe('07:30');

    const wanted = { id: 'new', text: textOf() };
    expect(await desk.register.add(wanted, { ...me, key: 'a' })).toMatchObject({ status: 'added' });
    expect(await desk.register.add(wanted, { ...me, key: 'a' })).toMatchObject({ status: 'added' });
    expect(await desk.register.add(wanted, { ...me, key: 'b' })).toMatchObject({ status: 'taken' });
    expect(await desk.register.add(wanted, me)).toMatchObject({ status: 'taken' });
    expect(await desk.register.add({ ...wanted, hour: '10:00' }, { ...me, key: 'a' })).toMatchObject({
      status: 'taken',
    });
    expect(await desk.register.journal('new')).toHaveLength(1);
  });
});

test('a revision that is no longer the last has no effect, and tells which is', async () => {
  const desk = await openedDesk('signed 2022-11-10');
  const notified = [declared('notified 2022-11-15')];
  expect(await desk.register.record('roumois', notified, { ...me, expects: 1 })).toMatchObject({
    status: 'moved',
    revision: 2,
  });
  // What was refused has changed nothing, and days that pass change nothing that anybody decided.
  await desk.register.record('roumois', [worked(1)], me);
  await desk.tickOn('2023-08-01');
  expect(await desk.register.record('roumois', notified, { ...me, expects: 2 })).toMatchObject({ status: 'recorded' });
});

describe('today is a day of the agreement’s zone', () => {
  test.each([
    // 23:30 in London, in summer: a day later in Auckland, an afternoon earlier in Los Angeles.
    ['Pacific/Auckland', '2023-07-02', '2023-07-03'],
    ['Europe/London', '2023-07-01', '2023-07-02'],
    ['America/Los_Angeles', '2023-07-01', '2023-07-02'],
    ['Pacific/Kiritimati', '2023-07-02', '2023-07-03'],
    ['Pacific/Pago_Pago', '2023-07-01', '2023-07-02'],
  ])('in %s it is %s, and %s is still to come', async (zone, today, tomorrow) => {
    const desk = deskOn('2023-07-01', { zone: 'Europe/London', hour: '23:30' });
    await addTo(desk, { id: 'here', text: textWith('', { zone }) });
    expect(await desk.register.record('here', [{ fact: 'signed', on: tomorrow, by: 'a' }], me)).toMatchObject({
      status: 'unreadable',
      faults: [
        {
          index: 0,
          key: 'on',
          message: { en: `This date is in the future; today is ${sayDay(today as IsoDate).en}.` },
        },
      ],
    });
    expect(await desk.register.journal('here')).toHaveLength(1);
    await recordIn(desk, 'here', { fact: 'signed', on: today, by: 'a' });
    expect((await desk.register.agreement('here'))?.settled).toBe(today);
  });

  test.each(['sent', 'presented', 'received'] as const)(
    'a notification whose “%s” is to come is none yet',
    async (key) => {
      const desk = await openedDesk('signed 2022-11-10');
      const answer = await desk.register.record('roumois', [{ fact: 'notified', [key]: '2023-05-02' }], me);
      expect(answer).toMatchObject({ status: 'unreadable', faults: [{ key }] });
    },
  );
});

describe('at once', () => {
  test.each([
    ['one register', (desk: Desk) => [desk.register, desk.register]],
    [
      'two registers on one store',
      (desk: Desk) => [desk.register, new Register({ store: desk.store, now: () => desk.clock.now() })],
    ],
  ])('of two facts that only fit one at a time, one is stored: %s', async (_what, both) => {
    const desk = await openedDesk(...opened);
    const answers = await Promise.all(both(desk).map((register) => register.record('roumois', [worked(5)], me)));
    expect(answers.map(({ status }) => status).sort()).toEqual(['recorded', 'refused']);
    expect((await desk.register.open('roumois'))?.facts).toHaveLength(5);
    expect(await findings(desk.register)).toEqual([]);
  });

  test('of forty facts through four registers none is lost, and none counted twice', async () => {
    const desk = await openedDesk(...opened);
    const registers = Array.from({ length: 4 }, () => new Register({ store: desk.store, now: () => desk.clock.now() }));
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => registers[index % 4]?.record('roumois', [worked(0.25)], me)),
    );
    // Eight days are the cap: thirty-two quarters.
    const recorded = answers.filter((answer) => answer?.status === 'recorded');
    expect(recorded).toHaveLength(32);
    const ids = (await desk.register.open('roumois'))?.facts.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(opened.length + 32);
    const journal = await desk.register.journal('roumois');
    expect(journal.map(({ number }) => number)).toEqual(journal.map((_, index) => index + 1));
    expect(await findings(desk.register)).toEqual([]);
  });

  test('the same request twice at once is one', async () => {
    const desk = await openedDesk(...opened);
    const other = new Register({ store: desk.store, now: () => desk.clock.now() });
    const request = { ...me, key: 'form-7' };
    const [a, b] = await Promise.all([desk.register, other].map((one) => one.record('roumois', [worked(2)], request)));
    expect(a).toEqual(b);
    expect(await desk.register.journal('roumois')).toHaveLength(3);
  });

  test('of two agreements of one id, one is added', async () => {
    const desk = deskOn('2023-05-01');
    const other = new Register({ store: desk.store, now: () => desk.clock.now() });
    const answers = await Promise.all([desk.register, other].map((one) => one.add({ id: 'new', text: textOf() }, me)));
    expect(answers.map(({ status }) => status).sort()).toEqual(['added', 'taken']);
  });
});

test('the journal tells who did what and when, also of what was done offline', async () => {
  const desk = await openedDesk();
  const at = instantAt('2022-11-10' as IsoDate, '18:00', 'Europe/Paris');
  await desk.register.record('roumois', [declared('signed 2022-11-10')], { by: 'Grace', at });
  await desk.register.set('roumois', { hour: '07:00' }, me);
  const journal = await desk.register.journal('roumois', 1);
  expect(journal.map(({ authorship, deed }) => [deed.kind, authorship])).toEqual([
    ['recorded', { by: 'Grace', at }],
    ['set', { by: 'Ada', at: desk.clock.now() }],
  ]);
  expect(await desk.register.journal('roumois', 1, 1)).toEqual(journal.slice(0, 1));
});
