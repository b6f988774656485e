import { describe, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { calendarFeed } from '../../../src/register/feed/calendar-feed.ts';
import type { FeedEvent } from '../../../src/register/feed/feed-event.ts';
import { expectGrown, expectReadAlike, scenarioData } from '../../support/feeds.ts';
import { addTo, type Desk, deskOn, recordIn, textOf } from '../../support/kept.ts';

async function readFeed({ register }: Desk): Promise<readonly FeedEvent[]> {
  const feed = await calendarFeed(register, { since: '2000-01-01' });
  expectReadAlike(feed);
  return feed.events;
}

/** Reads the feed before and after something is done, which loses nothing. */
async function around(desk: Desk, act: () => Promise<unknown>) {
  const before = await readFeed(desk);
  await act();
  const after = await readFeed(desk);
  expectGrown({ about: {}, events: before }, { about: {}, events: after }, true);
  return { before, after };
}

const lastDays = (events: readonly FeedEvent[]) =>
  events
    .filter(({ kind }) => kind === 'ending')
    .map(({ uid, date, sequence, status, was }) => ({ uid, date, sequence, status, ...(was && { was }) }));

describe('three readers agree before and after', () => {
  test('an amendment that puts the end off, and its withdrawal', async () => {
    const { amendments, facts } = scenarioData('cress-roumois-seine', 'h-extension-in-time');
    const desk = deskOn('2022-11-10');
    await addTo(desk, { id: 'cress', text: `${textOf()}\n${stringify({ amendments })}` });
    for (const fact of facts.slice(0, -1)) {
      await desk.tickOn(fact.on);
      await recordIn(desk, 'cress', fact);
    }
    const extension = facts.at(-1);
    await desk.tickOn(extension.on);
    const uid = 'ending+term+1@cress.cress-roumois-seine.conventio';
    const amended = await around(desk, () => recordIn(desk, 'cress', extension));
    expect(lastDays(amended.before)).toEqual([{ uid, date: '2023-11-15', sequence: 0, status: 'planned' }]);
    expect(lastDays(amended.after)).toEqual([
      { uid, date: '2024-05-15', sequence: 1, status: 'planned', was: '2023-11-15' },
    ]);

    await desk.tickOn('2023-11-20');
    const withdrawn = await around(desk, () =>
      desk.register.withdraw('cress', `amended:extension@${extension.on}`, { by: 'Ada' }),
    );
    expect(lastDays(withdrawn.after)).toMatchObject([{ uid, date: '2023-11-15', sequence: 2 }]);
    const cancelled = withdrawn.after.filter(({ date }) => date > '2023-11-15');
    expect(cancelled.map(({ status, sequence }) => [status, sequence])).toEqual(Array(9).fill(['cancelled', 1]));
  });

  test('an early end', async () => {
    const { facts } = scenarioData('programme-littoral-2035', 'a-closed-early');
    const desk = deskOn('2025-01-20');
    await addTo(desk, { id: 'littoral', text: textOf('programme-littoral-2035') });
    for (const fact of facts) {
      await desk.tickOn(fact.on);
      if (fact.fact !== 'last-project-closed') {
        await recordIn(desk, 'littoral', fact);
        continue;
      }
      const { before, after } = await around(desk, () => recordIn(desk, 'littoral', fact));
      const uid = 'ending+term+1@littoral.programme-littoral-2035.conventio';
      expect(lastDays(before)).toEqual([{ uid, date: '2035-03-02', sequence: 0, status: 'planned' }]);
      expect(lastDays(after)).toEqual([{ uid, date: '2033-09-30', sequence: 1, status: 'planned', was: '2035-03-02' }]);
      const reports = after.filter(({ clause, date }) => clause === 'quarterly-report' && date > '2033-09-30');
      expect(new Set(reports.map(({ status }) => status))).toEqual(new Set(['cancelled']));
    }
  });

  test('a party leaving that leaves one alone', async () => {
    const { facts } = scenarioData('mou-three-rivers', 'c-only-one-left');
    const desk = deskOn(facts[0].on, { zone: 'Europe/London' });
    await addTo(desk, { id: 'rivers', text: textOf('mou-three-rivers') });
    for (const fact of facts) {
      await desk.tickOn(fact.on);
      await around(desk, () => recordIn(desk, 'rivers', fact));
    }
    expect(lastDays(await readFeed(desk))).toMatchObject([{ date: '2025-06-30', sequence: 1, was: '2029-03-11' }]);
  });
});
