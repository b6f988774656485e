import { describe, expect, test } from '@jest/globals';
import { Register } from '../../../src/register/operations/register.ts';
import {
  type Arrival,
  addTo,
  correctedBy,
  type Desk,
  deskOn,
  findings,
  kindsOf,
  me,
  recordIn,
  textOf,
  textWith,
} from '../../support/kept.ts';

const lastOf = ({ arrived }: Desk): Arrival['notice'] | undefined => arrived.at(-1)?.notice;

async function statesOf({ store }: Desk, id = 'roumois'): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries((await store.notices(id)).map(({ notice, state }) => [notice.id, state]));
}

async function signedDesk(): Promise<Desk> {
  const desk = deskOn('2022-11-20');
  await addTo(desk, { id: 'roumois', text: textOf(), since: '2022-11-01' });
  await recordIn(desk, 'roumois', 'signed 2022-11-10');
  return desk;
}

/** In memory, or read anew from the store by somebody else: that must make no difference. */
const readers = [
  ['the register that recorded it', (desk: Desk) => desk.register],
  ['another one', (desk: Desk) => new Register({ store: desk.store, now: () => desk.clock.now() })],
] as const;

describe.each(readers)('when %s takes a fact back', (_who, reader) => {
  test('what nobody was told yet is dropped, and nobody is told', async () => {
    const desk = await signedDesk();
    await reader(desk).withdraw('roumois', 'signed@2022-11-10', me);
    await desk.keeper.tickThrough();
    expect(desk.ids()).toEqual([]);
    expect(await statesOf(desk)).toEqual({ 'opened:diagnostic@2022-11-10': 'dropped' });
    expect(await findings(desk.register)).toEqual([]);
  });

  test('what was sent is corrected by one notice that names all of it', async () => {
    const desk = await signedDesk();
    await desk.passTo('2022-11-26');
    expect(desk.ids()).toEqual(['opened:diagnostic@2022-11-10', 'reminder:not-yet-notified@2022-11-25']);
    await reader(desk).withdraw('roumois', 'signed@2022-11-10', me);
    await desk.keeper.tickThrough();
    expect(desk.ids()).toHaveLength(3);
    expect(lastOf(desk)).toMatchObject({ type: 'conventio.notice.corrected', data: { date: '2022-11-26' } });
    expect(correctedBy(lastOf(desk))).toEqual(['opened:diagnostic@2022-11-10', 'reminder:not-yet-notified@2022-11-25']);
    expect(await findings(desk.register)).toEqual([]);
  });

  test('a withdrawal withdrawn is told again, under new ids', async () => {
    const desk = await signedDesk();
    await desk.passTo('2022-11-21');
    await recordIn(desk, 'roumois', { fact: 'withdrawn', on: '2022-11-21', of: 'signed@2022-11-10', id: 'mistake' });
    await desk.passTo('2022-11-22');
    await reader(desk).withdraw('roumois', 'mistake', me);
    await desk.keeper.tickThrough();
    const [first, correction, again] = desk.arrived.map(({ notice }) => notice);
    expect(desk.arrived).toHaveLength(3);
    expect(first?.id).toBe('opened:diagnostic@2022-11-10');
    expect(correctedBy(correction)).toEqual([first?.id]);
    expect(again).toEqual({ ...first, id: 'opened:diagnostic@2022-11-10#2' });
    // And back once more.
    await reader(desk).withdraw('roumois', 'withdrawn@2022-11-22', me);
    await desk.keeper.tickThrough();
    expect(correctedBy(lastOf(desk))).toEqual(['opened:diagnostic@2022-11-10#2']);
    expect(await findings(desk.register)).toEqual([]);
  });
});

test('a correction goes to those who were told, and to nobody else', async () => {
  const desk = deskOn('2022-12-20');
  await addTo(desk, { id: 'roumois', text: textOf(), since: '2022-11-25' });
  await recordIn(desk, 'roumois', 'signed 2022-11-10');
  await desk.keeper.tickThrough();
  await desk.register.withdraw('roumois', 'signed@2022-11-10', me);
  await desk.keeper.tickThrough();
  expect(kindsOf(desk.arrived.map(({ notice }) => notice))).toEqual(['reminder', 'reminder', 'corrected']);
  expect(lastOf(desk)?.data.to).toEqual(['roumois-seine']);
});

test('a correction of the night goes out at eight', async () => {
  const desk = await signedDesk();
  await desk.keeper.tickThrough();
  await desk.tickOn('2022-11-21', '02:00');
  await desk.register.withdraw('roumois', 'signed@2022-11-10', me);
  await desk.tickOn('2022-11-21', '07:59');
  expect(desk.ids()).toHaveLength(1);
  await desk.tickOn('2022-11-21', '08:00');
  expect(desk.ids()).toHaveLength(2);
});

test('a notice that is on its way is corrected, and not before it can have arrived', async () => {
  let arrive = () => {};
  const desk = await signedDesk();
  const slow = deskOn('2022-11-20', {
    store: desk.store,
    deliver: () => new Promise((resolve) => (arrive = resolve)),
  });
  await slow.keeper.tick();
  await desk.register.withdraw('roumois', 'signed@2022-11-10', me);
  await desk.tickOn('2022-11-20', '09:01');
  expect(desk.ids()).toEqual([]);
  arrive();
  await slow.keeper.stop();
  await desk.tickOn('2022-11-20', '09:03');
  expect(correctedBy(lastOf(desk))).toEqual(slow.ids());
  expect(await statesOf(desk)).toMatchObject({ 'opened:diagnostic@2022-11-10': 'corrected' });
});

test('a notice that failed and may have arrived is corrected, and tried no more', async () => {
  const desk = deskOn('2022-11-20', {
    async deliver({ notice }) {
      if (notice.id.startsWith('opened:')) throw new Error('The connection was lost.');
    },
  });
  await addTo(desk, { id: 'roumois', text: textOf(), since: '2022-11-01' });
  await recordIn(desk, 'roumois', 'signed 2022-11-10');
  await desk.keeper.tickThrough();
  await desk.register.withdraw('roumois', 'signed@2022-11-10', me);
  await desk.passTo('2022-11-22');
  expect(kindsOf(desk.arrived.map(({ notice }) => notice))).toEqual(['corrected']);
  expect(desk.errors).toHaveLength(1);
});

describe('a day that moves', () => {
  const amending = `${textOf()}
amendments:
  extension:
    title: Six more months
    changes: { term: { ends: { period: P18M } } }
    cite: { law: "C. civ., art. 1213" }
`;

  test('an amendment that moves the end: reminders of the old end are corrected, those of the new one are sent', async () => {
    const desk = deskOn('2022-11-20');
    await addTo(desk, { id: 'roumois', text: amending, since: '2022-11-01' });
    await recordIn(desk, 'roumois', 'signed 2022-11-10', 'notified 2022-11-15');
    await desk.passTo('2023-11-10');
    // Recorded late: it was agreed in summer, before the reminders went out.
    await recordIn(desk, 'roumois', 'amended:extension 2023-07-01');
    await desk.keeper.tickThrough();
    expect(correctedBy(lastOf(desk))).toEqual([
      'reminder:term-ends@2023-08-14',
      'reminder:gate-still-closed@2023-08-16',
      'reminder:gate-still-closed@2023-09-15',
      'reminder:term-ends@2023-10-14',
      'reminder:gate-still-closed@2023-10-15',
      'reminder:term-ends@2023-11-07',
    ]);
    await desk.passTo('2024-06-01');
    const ids = desk.ids();
    expect(ids).toContain('reminder:term-ends@2024-02-14');
    expect(ids).toContain('expired:term@2024-05-16');
    expect(ids).not.toContain('expired:term@2023-11-16');
    expect(await findings(desk.register)).toEqual([]);
  });

  test('an amendment of today leaves true what was true when it was said', async () => {
    const desk = deskOn('2022-11-20');
    await addTo(desk, { id: 'roumois', text: amending, since: '2022-11-01' });
    await recordIn(desk, 'roumois', 'signed 2022-11-10', 'notified 2022-11-15');
    await desk.passTo('2023-11-10');
    const before = desk.ids().length;
    await recordIn(desk, 'roumois', 'amended:extension 2023-11-10');
    await desk.passTo('2023-11-20');
    expect(desk.ids()).toHaveLength(before);
  });

  test('a notification that is dated otherwise moves everything that follows from it', async () => {
    const desk = deskOn('2023-08-20');
    await addTo(desk, { id: 'roumois', text: textOf(), since: '2023-08-01' });
    await recordIn(desk, 'roumois', 'signed 2022-11-10', { fact: 'notified', on: '2022-11-15', id: 'letter' });
    await desk.keeper.tickThrough();
    expect(desk.ids()).toContain('reminder:term-ends@2023-08-14');
    await recordIn(desk, 'roumois', { fact: 'withdrawn', on: '2023-08-20', of: 'letter' }, 'notified 2022-11-18');
    await desk.keeper.tickThrough();
    expect(desk.ids().slice(-3)).toContain('reminder:term-ends@2023-08-17');
    expect(desk.arrived.flatMap(({ notice }) => correctedBy(notice))).toContain('reminder:term-ends@2023-08-14');
    await desk.passTo('2023-11-20');
    expect(desk.ids()).toContain('expired:term@2023-11-19');
    expect(desk.ids()).not.toContain('expired:term@2023-11-16');
  });
});

test('two notices that say the same are two, and one of them can be taken back', async () => {
  const clauses =
    'events: { talk: { title: Talk, cite: { article: 2 } } }\nobligations: { thank: { title: Thank, party: a, nature: on-event, event: talk, due: { period: P5D, after: talk }, cite: { article: 2 } } }';
  const desk = deskOn('2023-06-01');
  await addTo(desk, { id: 'x', text: textWith(clauses), since: '2023-01-01' });
  await recordIn(desk, 'x', 'signed 2023-01-02', { fact: 'talk', on: '2023-03-01', id: 'one' }, 'talk 2023-03-01');
  await desk.keeper.tickThrough();
  const before = desk.ids();
  expect(new Set(before).size).toBe(before.length);
  await desk.register.withdraw('x', 'one', me);
  await desk.keeper.tickThrough();
  const [correction] = desk.arrived.slice(before.length);
  expect(desk.arrived).toHaveLength(before.length + 1);
  expect(correctedBy(correction?.notice)).toHaveLength(2);
  expect(await findings(desk.register)).toEqual([]);
});
