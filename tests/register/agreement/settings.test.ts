import { describe, expect, test } from '@jest/globals';
import type { IsoDate } from '../../../src/calendar/day.ts';
import { writeInstant } from '../../../src/calendar/instant.ts';
import { compiledConvention, facts } from '../../support/first-convention.ts';
import { addTo, type Desk, deskOn, findings, me, noticesOf, recordIn, textOf } from '../../support/kept.ts';

const notified = ['signed 2022-11-10', 'notified 2022-11-15'];
const compiled = compiledConvention();
const played = (until: string) => noticesOf(compiled, facts(compiled, ...notified), until);

describe('since', () => {
  /** A hall that is let by the year since 2013, with a rent to be paid each month. */
  async function tenYears(since?: IsoDate): Promise<Desk> {
    const desk = deskOn('2023-06-15');
    await addTo(desk, { id: 'hall', text: textOf('salle-du-vieux-port'), ...(since && { since }) });
    await recordIn(desk, 'hall', 'signed 2013-01-10');
    await desk.keeper.tickThrough();
    return desk;
  }

  test('by default is the day on which it is added: nobody is told of ten years that are past', async () => {
    const desk = await tenYears();
    expect(desk.ids()).toEqual([]);
    expect((await desk.store.agreement('hall'))?.settings.since).toBe('2023-06-15');
    // What it stands like is known all the same, and what comes is told.
    expect((await desk.register.agreement('hall'))?.standing).toMatchObject({
      status: 'in-force',
      lastDay: '2023-12-31',
    });
    await desk.passTo('2023-07-12');
    expect(desk.ids()).toContain('overdue:redevance/2023-07@2023-07-11');
    expect(desk.arrived.every(({ notice }) => notice.data.date >= '2023-06-15')).toBe(true);
    expect(await findings(desk.register)).toEqual([]);
  });

  test('in the past brings up what lies after it, included', async () => {
    const desk = await tenYears('2023-05-11');
    expect(desk.ids()).toContain('overdue:redevance/2023-05@2023-05-11');
    expect(desk.arrived.every(({ notice }) => notice.data.date >= '2023-05-11')).toBe(true);
    expect(await findings(desk.register)).toEqual([]);
  });

  test('in the future keeps quiet until then', async () => {
    const desk = deskOn('2023-10-01');
    await addTo(desk, { id: 'roumois', text: textOf(), since: '2023-11-16' });
    await recordIn(desk, 'roumois', ...notified);
    await desk.passTo('2023-12-31');
    expect(desk.ids()).toEqual(played('2023-12-31').filter((id) => id.slice(-10) >= '2023-11-16'));
  });

  test('is moved back: what nobody was told is told; and moved on: nothing that was sent is taken back', async () => {
    const desk = deskOn('2023-08-20');
    await addTo(desk, { id: 'roumois', text: textOf() });
    await recordIn(desk, 'roumois', ...notified);
    await desk.keeper.tickThrough();
    expect(desk.ids()).toEqual([]);
    expect(await desk.register.set('roumois', { since: '2023-08-01' }, me)).toMatchObject({ status: 'set' });
    await desk.keeper.tickThrough();
    const sent = played('2023-08-20').filter((id) => id.slice(-10) >= '2023-08-01');
    expect(desk.ids()).toEqual(sent);
    await desk.register.set('roumois', { since: '2023-08-20' }, me);
    await desk.register.set('roumois', { since: '2023-08-01' }, me);
    await desk.keeper.tickThrough();
    expect(desk.ids()).toEqual(sent);
    expect(await findings(desk.register)).toEqual([]);
  });

  test('is moved on before anything was sent: what lies before it is dropped', async () => {
    const desk = deskOn('2023-08-20', { hour: '02:00' });
    await addTo(desk, { id: 'roumois', text: textOf(), since: '2022-11-01' });
    await recordIn(desk, 'roumois', ...notified);
    await desk.register.set('roumois', { since: '2023-08-15' }, me);
    await desk.passTo('2023-08-20', '12:00');
    expect(desk.ids()).toEqual(['reminder:gate-still-closed@2023-08-16']);
    expect(await findings(desk.register)).toEqual([]);
  });
});

test('the hour is eight in the morning unless told otherwise, and may be set', async () => {
  const desk = deskOn('2023-11-14');
  await addTo(desk, { id: 'roumois', text: textOf() });
  await recordIn(desk, 'roumois', ...notified);
  await desk.passTo('2023-11-15', '12:00');
  await desk.register.set('roumois', { hour: '17:45' }, me);
  await desk.passTo('2023-11-17', '12:00');
  const instants = new Map(desk.arrived.map(({ notice, at }) => [notice.data.date, writeInstant(at)]));
  expect([...instants]).toEqual([
    ['2023-11-15', '2023-11-15T07:00:00Z'],
    ['2023-11-16', '2023-11-16T16:45:00Z'],
  ]);
});

test('another hour is that of what waits to be sent, too', async () => {
  const desk = deskOn('2023-11-14');
  await addTo(desk, { id: 'roumois', text: textOf() });
  await recordIn(desk, 'roumois', ...notified);
  await desk.passTo('2023-11-15', '07:00');
  await desk.register.set('roumois', { hour: '10:00' }, me);
  await desk.passTo('2023-11-15', '12:00');
  expect(desk.arrived.map(({ at }) => writeInstant(at))).toEqual(['2023-11-15T09:00:00Z']);
  expect(await findings(desk.register)).toEqual([]);
});

test('contacts go with each notice, as they are when it is sent', async () => {
  const desk = deskOn('2023-11-14');
  const old = { cress: [{ mail: 'old@example.org' }] };
  const later = { cress: [{ name: 'Grace', mail: 'grace@example.org', lang: 'en' as const }], contact: [] };
  await addTo(desk, { id: 'roumois', text: textOf(), contacts: old });
  await recordIn(desk, 'roumois', ...notified);
  await desk.passTo('2023-11-16', '02:00');
  // The notices of the day are in the outbox, and not yet sent.
  await desk.register.set('roumois', { contacts: later }, me);
  await desk.passTo('2023-11-17', '12:00');
  for (const { notice, contacts } of desk.arrived) {
    expect(contacts).toEqual(notice.data.date === '2023-11-15' ? old : later);
  }
  expect(desk.arrived).toHaveLength(5);
});

test('what is set is in the journal, whole', async () => {
  const desk = deskOn('2023-11-14');
  await addTo(desk, { id: 'roumois', text: textOf(), since: '2023-01-01' });
  await desk.register.set('roumois', { hour: '17:45' }, me);
  expect((await desk.register.journal('roumois')).map(({ deed }) => deed)).toEqual([
    { kind: 'added', version: 1, settings: { since: '2023-01-01', hour: '08:00', contacts: {} } },
    { kind: 'set', settings: { since: '2023-01-01', hour: '17:45', contacts: {} } },
  ]);
});
