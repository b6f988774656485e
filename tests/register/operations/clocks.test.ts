import { describe, expect, test } from '@jest/globals';
import type { IsoDate } from '../../../src/calendar/day.ts';
import { instantAt } from '../../../src/calendar/instant.ts';
import type { FactDeclaration } from '../../../src/language/schema/scenario-declaration.ts';
import { exportRegister } from '../../../src/register/archive/export.ts';
import type { Store } from '../../../src/register/store/store.ts';
import { addTo, type Desk, deskOn, findings, me, recordIn, textOf } from '../../support/kept.ts';

const at = (day: string, hour = '09:00'): number => instantAt(day as IsoDate, hour, 'Europe/Paris');

/** An agreement whose support is open, with two days worked in June. */
async function workedDesk(): Promise<Desk> {
  const desk = deskOn('2023-10-20');
  await addTo(desk, { id: 'kept', text: textOf(), since: '2022-11-01' });
  await recordIn(desk, 'kept', 'signed 2022-11-10', 'notified 2022-11-15', 'plpdma-validated 2023-03-30');
  await recordIn(desk, 'kept', 'priorities-validated 2023-03-30', 'worked:support 2023-06-01 2');
  return desk;
}

async function archiveOf(store: Store): Promise<readonly string[]> {
  const files: string[] = [];
  for await (const { text } of exportRegister(store)) files.push(text);
  return files;
}

describe('case 56: with the clock put back, nothing is taken that makes a later fact inadmissible', () => {
  test.each<[string, FactDeclaration]>([
    ['the end of what was worked on later', { fact: 'done:support', on: '2023-04-05' }],
    ['what opened it is revoked', { fact: 'revoked:plpdma-validated', on: '2023-04-05' }],
    ['so many days that those of June are too many', { fact: 'worked:support', on: '2023-04-05', quantity: '7' }],
  ])('%s', async (_what, fact) => {
    const desk = await workedDesk();
    const answers: string[] = [];
    // As it is refused while the clock is right.
    for (const day of ['2023-10-20', '2023-05-01']) {
      desk.clock.jumpTo(at(day));
      const answer = await desk.register.record('kept', [fact], me);
      answers.push(JSON.stringify('refusals' in answer ? answer.refusals : answer));
    }
    expect(answers[1]).toBe(answers[0]);
    expect(answers[0]).toContain('worked:support@2023-06-01');
    desk.clock.jumpTo(at('2023-10-21'));
    expect((await desk.register.open('kept'))?.timeline.refusals).toEqual([]);
    expect(await findings(desk.register)).toEqual([]);
  });

  test('a withdrawal of what the later fact rests on', async () => {
    const desk = await workedDesk();
    desk.clock.jumpTo(at('2023-05-01'));
    const answer = await desk.register.withdraw('kept', 'plpdma-validated@2023-03-30', me);
    expect(answer).toMatchObject({ status: 'refused', refusals: [{ fact: { id: 'worked:support@2023-06-01' } }] });
    desk.clock.jumpTo(at('2023-10-21'));
    expect((await desk.register.open('kept'))?.timeline.refusals).toEqual([]);
  });

  test('a version that does not know the later fact', async () => {
    const desk = await workedDesk();
    desk.clock.jumpTo(at('2023-05-01'));
    const version = { text: textOf().replace('max: 8', 'max: 1').replace('min: 5', 'min: 1') };
    expect(version.text).not.toBe(textOf());
    const wouldRefuse = { status: 'would-refuse', trial: { refused: [{ fact: { id: 'worked:support@2023-06-01' } }] } };
    expect(await desk.register.adopt('kept', version, me)).toMatchObject(wouldRefuse);
    expect(await desk.register.tryVersion('kept', version)).toMatchObject(wouldRefuse.trial);
  });

  test('what stands beside the later facts is taken, and the notices are those of the day that the clock shows', async () => {
    const desk = await workedDesk();
    desk.clock.jumpTo(at('2023-05-01'));
    await recordIn(desk, 'kept', 'worked:support 2023-04-06 1', { fact: 'renamed:cress', on: '2023-04-07', name: 'C' });
    expect((await desk.register.open('kept'))?.timeline.until).toBe('2023-05-01');
    expect(await findings(desk.register)).toEqual([]);
    await desk.passTo('2023-10-21');
    const again = deskOn('2023-10-21');
    await addTo(again, { id: 'kept', text: textOf(), since: '2022-11-01' });
    for (const fact of (await desk.register.open('kept'))?.facts ?? []) {
      const { id: _, ...declared } = fact;
      await recordIn(again, 'kept', declared);
    }
    await again.keeper.tickThrough();
    const named = ({ ids }: Desk): readonly string[] =>
      ids()
        .map((id) => id.replace(/#\d+$/, ''))
        .sort();
    expect(named(desk)).toEqual(named(again));
    expect(await findings(desk.register)).toEqual([]);
  });
});

describe('a clock that shows no time there is', () => {
  test.each([
    ['no number', Number.NaN],
    ['no end', Number.POSITIVE_INFINITY],
    ['before 1800', at('1799-12-31')],
    ['after 2999', Date.UTC(3000, 0, 2)],
    ['after 9999', 253_402_387_200_000],
    ['no date at all', 9e15],
  ])('%s: is told, and changes and sends nothing', async (_what, shown) => {
    const desk = await workedDesk();
    const before = await archiveOf(desk.store);
    desk.clock.jumpTo(shown);
    const { register } = desk;
    const asked: readonly (() => Promise<unknown>)[] = [
      () => register.record('kept', [{ fact: 'worked:support', on: '2023-06-02', quantity: '1' }], me),
      () => register.withdraw('kept', 'signed@2022-11-10', me),
      () => register.set('kept', { hour: '09:00' }, me),
      () => register.adopt('kept', { text: `${textOf()}# more` }, me),
      () => register.add({ id: 'other', text: textOf() }, me),
      () => register.open('kept'),
      () => register.agenda({ limit: 5 }),
    ];
    for (const ask of asked) {
      await expect(ask()).rejects.toMatchObject({
        name: 'ClockError',
        text: { en: expect.stringContaining('outside the years 1800 to 2999'), fr: expect.stringContaining('réglez') },
      });
    }
    await desk.keeper.tickThrough();
    expect(desk.arrived).toEqual([]);
    expect(desk.errors.map((error) => (error as Error).name)).toContain('ClockError');
    expect(await archiveOf(desk.store)).toEqual(before);
    desk.clock.jumpTo(at('2023-10-21'));
    await desk.keeper.tickThrough();
    expect(desk.arrived.length).toBeGreaterThan(0);
    expect(await findings(register)).toEqual([]);
  });

  test('while a notice is on its way: it was sent all the same', async () => {
    const desk: Desk = deskOn('2023-10-20', { deliver: async () => desk.clock.jumpTo(Number.NaN) });
    await addTo(desk, { id: 'kept', text: textOf(), since: '2022-11-01' });
    await recordIn(desk, 'kept', 'signed 2022-11-10');
    await desk.keeper.tickThrough();
    const sent = desk.ids();
    expect(new Set((await desk.store.notices('kept')).map(({ state }) => state))).toEqual(new Set(['sent']));
    desk.clock.jumpTo(at('2023-10-20', '10:00'));
    await desk.keeper.tickThrough();
    expect(desk.ids()).toEqual(sent);
  });

  test.each(['1970-01-01', '1969-07-20', '1800-01-03', '2999-12-29'])('%s is a day like others', async (day) => {
    const desk = await workedDesk();
    desk.clock.jumpTo(at(day));
    await desk.keeper.tickThrough();
    expect(await findings(desk.register)).toEqual([]);
    expect(desk.errors).toEqual([]);
    desk.clock.jumpTo(at('2023-10-21'));
    await desk.keeper.tickThrough();
    expect(await findings(desk.register)).toEqual([]);
  });
});

test('a clock that is put back by some hours leaves nothing that check finds', async () => {
  const desk = await workedDesk();
  desk.clock.jumpTo(at('2023-10-20', '00:00'));
  await desk.keeper.tickThrough();
  expect(await findings(desk.register)).toEqual([]);
  await desk.passTo('2023-10-20', '12:00');
  expect(desk.arrived.length).toBeGreaterThan(0);
  expect(await findings(desk.register)).toEqual([]);
});
