import { describe, expect, test } from '@jest/globals';
import { addDays, daysBetween, type IsoDate } from '../../../src/calendar/day.ts';
import { dayAt, instantAt, writeInstant } from '../../../src/calendar/instant.ts';
import { addTo, deskOn, findings, recordIn, textWith } from '../../support/kept.ts';

/** Something is due each day, for two weeks. */
const daily = (zone: string): string =>
  textWith(
    'obligations: { watch: { title: Watch, party: a, nature: recurring, every: { period: P1D, beginning: signed }, due: { on: cycle.end }, cite: { article: 2 } } }',
    { zone, term: '{ starts: { on: signed }, ends: { period: P14D, beginning: signed }, cite: { article: 1 } }' },
  );

/** On these days no calendar on a wall ever was; what is due on them is told of on the next. */
const leftOut = new Set(['Pacific/Apia 2011-12-30', 'Pacific/Kwajalein 1993-08-21', 'Pacific/Kiritimati 1994-12-31']);

describe('a duty of each day is told of once a day, at eight of that day', () => {
  test.each<[zone: string, around: IsoDate]>([
    ['Europe/Paris', '2024-03-31'],
    ['Europe/Paris', '2024-10-27'],
    ['Pacific/Apia', '2011-12-30'],
    ['Pacific/Kwajalein', '1993-08-21'],
    ['Pacific/Kiritimati', '1994-12-31'],
    ['America/Sao_Paulo', '2018-11-04'],
    ['Africa/Cairo', '2024-04-26'],
    ['Africa/Casablanca', '2024-03-10'],
    ['Australia/Lord_Howe', '2024-10-06'],
    ['Asia/Kathmandu', '1986-01-01'],
    ['America/St_Johns', '2006-04-02'],
    ['Antarctica/Troll', '2024-03-31'],
    ['Asia/Beirut', '2024-03-31'],
  ])('%s around %s', async (zone, around) => {
    const first = addDays(around, -5);
    const last = addDays(around, 5);
    const desk = deskOn(first, { zone, hour: '00:00' });
    await addTo(desk, { id: 'kept', text: daily(zone) });
    await recordIn(desk, 'kept', `signed ${first}`);
    await desk.passTo(last, '23:59');

    const due = desk.arrived.filter(({ notice }) => notice.data.kind === 'due');
    const days = due.map(({ notice }) => notice.data.date);
    expect(days).toEqual(Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index)));
    for (const { notice, at } of due) {
      const day = leftOut.has(`${zone} ${notice.data.date}`) ? addDays(notice.data.date, 1) : notice.data.date;
      expect([notice.data.date, dayAt(at, zone)]).toEqual([notice.data.date, day]);
      expect(writeInstant(at)).toBe(writeInstant(instantAt(day, '08:00', zone)));
    }
    expect(await findings(desk.register)).toEqual([]);
  });
});

describe('the hour at which notices go out, in a night in which the clock changes', () => {
  test.each<[what: string, zone: string, day: IsoDate, hour: string, instant: string]>([
    ['goes forward: an hour later, 03:30', 'Europe/Paris', '2024-03-31', '02:30', '2024-03-31T01:30:00Z'],
    ['goes back: the first 02:30', 'Europe/Paris', '2024-10-27', '02:30', '2024-10-27T00:30:00Z'],
    ['skips midnight', 'America/Sao_Paulo', '2018-11-04', '00:00', '2018-11-04T03:00:00Z'],
    ['is on the day that was left out', 'Pacific/Apia', '2011-12-30', '10:00', '2011-12-30T20:00:00Z'],
  ])('%s', async (_what, zone, day, hour, instant) => {
    const desk = deskOn(addDays(day, -1), { zone, hour: '12:00' });
    await addTo(desk, { id: 'kept', text: daily(zone), hour });
    await recordIn(desk, 'kept', `signed ${addDays(day, -1)}`);
    await desk.passTo(addDays(day, 1), '23:00');
    const sent = desk.arrived.find(({ notice }) => notice.data.kind === 'due' && notice.data.date === day);
    expect(sent && writeInstant(sent.at)).toBe(instant);
  });
});

test('agreements of many zones share a keeper: each has its own morning', async () => {
  const zones = ['Pacific/Auckland', 'Asia/Kathmandu', 'Europe/Paris', 'America/St_Johns', 'America/Los_Angeles'];
  const desk = deskOn('2024-03-27', { zone: 'UTC', hour: '00:00' });
  for (const [index, zone] of zones.entries()) {
    await addTo(desk, { id: `kept-${index}`, text: daily(zone).replace('id: test', `id: test-${index}`) });
    await recordIn(desk, `kept-${index}`, 'signed 2024-03-26');
  }
  await desk.passTo('2024-04-10', '00:00');
  // What was due on the day on which they were added was late already in some of them.
  for (const { notice, at } of desk.arrived.filter(({ notice }) => notice.data.date > '2024-03-27')) {
    const zone = zones[Number(notice.data.agreement.slice(5))] ?? '';
    expect(writeInstant(at)).toBe(writeInstant(instantAt(notice.data.date, '08:00', zone)));
  }
  const days = desk.arrived.map(({ notice: { data } }) => `${data.agreement} ${data.kind} ${data.date}`);
  expect(new Set(days).size).toBe(days.length);
});
