import { expect, test } from '@jest/globals';
import type { IsoDate } from '../../../src/calendar/day.ts';
import { instantAt } from '../../../src/calendar/instant.ts';
import { type Clock, VirtualClock } from '../../../src/register/scheduler/clock.ts';
import { Keeper, longestWait } from '../../../src/register/scheduler/keeper.ts';
import { compiledConvention, facts } from '../../support/first-convention.ts';
import { addTo, deskOn, findings, noticesOf, recordIn, textOf } from '../../support/kept.ts';

const compiled = compiledConvention();
const zone = 'Europe/Paris';
const at = (day: string, hour: string): number => instantAt(day as IsoDate, hour, zone);

const recorded = [
  'signed 2022-11-10',
  'notified 2022-11-15',
  'plpdma-validated 2023-03-30',
  'priorities-validated 2023-03-30',
  'worked:support 2023-04-12 2.5',
];
const factDays = new Set(recorded.map((line) => line.split(' ')[1]));

test('a year in virtual time: what the timeline says is sent, each once, at eight in the morning of its day', async () => {
  const desk = deskOn('2022-11-01');
  await addTo(desk, { id: 'roumois', text: textOf() });
  for (const line of recorded) {
    await desk.passTo(line.split(' ')[1] ?? '', '10:00');
    await recordIn(desk, 'roumois', line);
  }
  await desk.passTo('2023-12-31', '12:00');

  const expected = noticesOf(compiled, facts(compiled, ...recorded), '2023-12-31');
  expect(expected.length).toBeGreaterThan(10);
  expect([...desk.ids()].sort()).toEqual([...expected].sort());
  for (const { notice, at: instant } of desk.arrived) {
    const { date } = notice.data;
    // What a fact of the day brings about is sent as soon as it is recorded, at ten.
    expect([at(date, '08:00'), ...(factDays.has(date) ? [at(date, '10:00')] : [])]).toContain(instant);
  }
  expect(await findings(desk.register)).toEqual([]);
});

test('a keeper never waits longer than a minute, also over the night in which the clock goes forward', async () => {
  const virtual = new VirtualClock(at('2023-03-25', '20:00'));
  const waits: number[] = [];
  const clock: Clock = {
    now: () => virtual.now(),
    pause: () => virtual.pause(),
    wakeAfter(milliseconds, run) {
      waits.push(milliseconds);
      return virtual.wakeAfter(milliseconds, run);
    },
  };
  const { register } = deskOn('2023-03-25');
  const keeper = new Keeper({ register, clock, channels: [] });
  await addTo({ register }, { id: 'roumois', text: textOf() });
  await keeper.start();
  await virtual.advanceTo(at('2023-03-26', '12:00'));
  await keeper.stop();
  expect(Math.max(...waits)).toBeLessThanOrEqual(longestWait);
  expect(Math.min(...waits)).toBeGreaterThan(0);
  // Fifteen hours of that night, a minute each.
  expect(waits.length).toBeGreaterThanOrEqual(15 * 60);
});
