import { describe, expect, test } from '@jest/globals';
import { calendarFeed, type FeedQuery } from '../../../src/register/feed/calendar-feed.ts';
import { renderFeed } from '../../../src/register/feed/publish-feed.ts';
import { langs } from '../../../src/text/text.ts';
import { expectGrown } from '../../support/feeds.ts';
import { root } from '../../support/first-convention.ts';
import { expectGolden } from '../../support/golden.ts';
import { addTo, type Desk, deskOn, me, recordIn, textOf, textWith } from '../../support/kept.ts';

const report = (by: string, due = '2024-06-30', id = 'report') =>
  `deliverables: { ${id}: { title: Report, by: ${by}, to: b, due: { on: ${due} }, cite: { article: 4 } } }`;

/** Each event in a line: its day, what became of it, its sequence, its name before the agreement, where it was. */
async function seen({ register }: Desk, query: FeedQuery = {}): Promise<readonly string[]> {
  const { events } = await calendarFeed(register, { since: '2000-01-01', ...query });
  return events
    .filter(({ kind }) => kind !== 'in-force')
    .map(({ date, status, sequence, uid, was }) =>
      [date, status, sequence, uid.split('@')[0], ...(was === undefined ? [] : [`was ${was}`])].join(' '),
    );
}

async function kept(text: string, day = '2024-01-10'): Promise<Desk> {
  const desk = deskOn(day);
  await addTo(desk, { id: 'kept', text });
  await recordIn(desk, 'kept', `signed ${day}`);
  return desk;
}

describe('what becomes of a day', () => {
  test('what is done before it is marked as done, and comes back when that is withdrawn', async () => {
    const desk = await kept(textWith(report('a')));
    expect(await seen(desk)).toEqual(['2024-06-30 planned 0 due+report+1', '2025-01-09 planned 0 ending+term+1']);
    await desk.tickOn('2024-03-01');
    await recordIn(desk, 'kept', 'delivered:report 2024-03-01');
    expect(await seen(desk)).toContain('2024-06-30 done 1 due+report+1');
    await desk.register.withdraw('kept', 'delivered:report@2024-03-01', me);
    expect(await seen(desk)).toContain('2024-06-30 planned 2 due+report+1');
  });

  test('a reminder of it is done with it', async () => {
    const often =
      'report: { title: Report, party: a, nature: recurring, every: { cycle: year }, due: { eveOf: 07-01 } }';
    const desk = await kept(
      textWith(`obligations: { ${often.replace(/ }$/, ', cite: { article: 4 } }')} }
reminders: { soon: { title: Soon, at: { period: P15D, before: due:report }, to: [a], cite: practice } }`),
    );
    expect(await seen(desk)).toContain('2024-06-15 planned 0 reminder+soon+1');
    await desk.tickOn('2024-03-01');
    await recordIn(desk, 'kept', 'performed:report 2024-03-01');
    expect(await seen(desk)).toEqual(
      expect.arrayContaining(['2024-06-15 done 1 reminder+soon+1', '2024-06-30 done 1 due+report+2024+1']),
    );
  });

  test('what is done late was planned for its day', async () => {
    const desk = await kept(textWith(report('a')));
    await desk.tickOn('2024-07-10');
    await recordIn(desk, 'kept', 'delivered:report 2024-07-10');
    expect(await seen(desk)).toContain('2024-06-30 planned 0 due+report+1');
    // It turns out later that it was handed over in time.
    await desk.register.withdraw('kept', 'delivered:report@2024-07-10', me);
    await recordIn(desk, 'kept', 'delivered:report 2024-06-20');
    expect(await seen(desk)).toContain('2024-06-30 done 1 due+report+1');
  });

  test('while everything is suspended there is no last day; then there is another one', async () => {
    const pause = 'suspensions: { pause: { title: Pause, by: { any: [a, b] }, clock: freeze, cite: { article: 9 } } }';
    const desk = await kept(textWith(pause));
    await desk.tickOn('2024-03-01');
    await recordIn(desk, 'kept', { fact: 'suspended:pause', on: '2024-03-01', by: 'a' });
    expect(await seen(desk)).toEqual(['2025-01-09 cancelled 1 ending+term+1']);
    await desk.tickOn('2024-03-11');
    await recordIn(desk, 'kept', { fact: 'resumed:pause', on: '2024-03-11', by: 'a' });
    expect(await seen(desk)).toEqual(['2025-01-19 planned 2 ending+term+1 was 2025-01-09']);
  });

  test('a last day is told however far it lies, and stays what it was as days pass', async () => {
    const term = '{ starts: { on: signed }, ends: { period: P99Y, beginning: signed }, cite: { article: 1 } }';
    const desk = await kept(textWith('', { term }), '2024-02-29');
    const wanted = ['2123-02-28 planned 0 ending+term+1'];
    expect(await seen(desk)).toEqual(wanted);
    for (const day of [
      '2024-12-31',
      '2100-01-01',
      '2122-01-23',
      '2122-01-24',
      '2122-01-25',
      '2123-03-02',
      '2130-01-01',
    ]) {
      await desk.tickOn(day);
      expect(await seen(desk)).toEqual(wanted);
    }
  });

  test('an agreement without an end, or that nobody signed, has no last day', async () => {
    const desk = await kept(textWith('', { term: '{ starts: { on: signed }, ends: never, cite: { article: 1 } }' }));
    await addTo(desk, { id: 'unsigned', text: textWith(report('a')) });
    expect(await seen(desk)).toEqual([]);
    expect(await seen(desk, { agreement: 'unsigned' })).toEqual([]);
    expect(await seen(desk, { agreement: 'none/../..' })).toEqual([]);
  });

  test('what goes on by itself has a last day to decline, and a last day once it is declined', async () => {
    const desk = deskOn('2023-06-20');
    await addTo(desk, { id: 'hall', text: textOf('salle-du-vieux-port') });
    await recordIn(desk, 'hall', 'signed 2023-06-20');
    const before = await calendarFeed(desk.register);
    const kinds = before.events.map(({ kind, clause }) => `${kind} ${clause}`);
    expect(kinds).toContain('due renewal');
    expect(kinds).not.toContain('ending term');
    await desk.tickOn('2023-08-01');
    await recordIn(desk, 'hall', { fact: 'declined', on: '2023-08-01', by: 'ville' });
    const after = await calendarFeed(desk.register);
    expect(after.events.map(({ kind, clause }) => `${kind} ${clause}`)).toContain('ending term');
    expectGrown(before, after, true);
  });
});

describe('a new version of the convention', () => {
  test('moves what it dates otherwise, and leaves all names', async () => {
    const desk = await kept(textWith(report('a')));
    await desk.register.adopt('kept', { text: textWith(report('a', '2024-05-31')) }, me);
    expect(await seen(desk)).toContain('2024-05-31 planned 1 due+report+1 was 2024-06-30');
  });

  test('leaves its name to what it calls otherwise; what gets the old name is another thing', async () => {
    const desk = await kept(textWith(report('a')));
    await desk.register.adopt(
      'kept',
      { text: textWith(report('a', '2024-06-30', 'account')), renames: { report: 'account' } },
      me,
    );
    expect(await seen(desk)).toContain('2024-06-30 planned 1 due+report+1');
    const both = `${report('a', '2024-06-30', 'account')}`.replace(
      / \} \}$/,
      ` }, ${report('a').slice('deliverables: { '.length)}`,
    );
    await desk.register.adopt('kept', { text: textWith(both) }, me);
    expect(await seen(desk)).toEqual([
      '2024-06-30 planned 1 due+report+1',
      '2024-06-30 planned 0 due+report+2',
      '2025-01-09 planned 0 ending+term+1',
    ]);
  });
});

describe('the feed of a party', () => {
  test('has what concerns it and what concerns all; what was its business and is no more is cancelled for it', async () => {
    const desk = await kept(textWith(report('a')));
    expect(await seen(desk, { party: 'a' })).toEqual([
      '2024-06-30 planned 0 due+report+1',
      '2025-01-09 planned 0 ending+term+1',
    ]);
    expect(await seen(desk, { party: 'b' })).toEqual(['2025-01-09 planned 0 ending+term+1']);
    await desk.register.adopt('kept', { text: textWith(report('b').replace('to: b', 'to: a')) }, me);
    expect(await seen(desk, { party: 'a' })).toContain('2024-06-30 cancelled 1 due+report+1');
    expect(await seen(desk, { party: 'b' })).toContain('2024-06-30 planned 1 due+report+1');
    expect((await calendarFeed(desk.register, { party: 'b', agreement: 'kept' })).about).toEqual({
      agreement: 'Test',
      party: 'B',
    });
  });
});

test('a clock that is put back takes nothing back', async () => {
  const desk = await kept(textWith(report('a')));
  await desk.tickOn('2024-03-01');
  await recordIn(desk, 'kept', 'delivered:report 2024-03-01');
  const before = await calendarFeed(desk.register, { since: '2000-01-01' });
  desk.clock.jumpTo(Date.UTC(2024, 0, 12));
  expect(await calendarFeed(desk.register, { since: '2000-01-01' })).toEqual(before);
  await desk.register.withdraw('kept', 'delivered:report@2024-03-01', me);
  expectGrown(before, await calendarFeed(desk.register, { since: '2000-01-01' }), true);
});

test('what lies two years back is left out, unless it is asked for', async () => {
  const desk = await kept(textWith(report('a')));
  await desk.tickOn('2026-07-01');
  const dates = (await calendarFeed(desk.register)).events.map(({ date }) => date);
  expect(dates).toEqual(['2025-01-09']);
});

test.each(langs)('what somebody reads who subscribes (%s)', async (lang) => {
  const desk = deskOn('2022-11-10');
  await addTo(desk, { id: 'cress-2022', text: textOf() });
  await recordIn(desk, 'cress-2022', 'signed 2022-11-10');
  await desk.tickOn('2022-11-15');
  await recordIn(desk, 'cress-2022', 'notified 2022-11-15');
  await desk.tickOn('2023-02-01');
  await recordIn(desk, 'cress-2022', 'performed:progress-reports 2023-02-01');
  const text = renderFeed(await calendarFeed(desk.register, { agreement: 'cress-2022' }), { lang });
  expectGolden(
    `${root}tests/register/feed/golden/cress-2022.${lang}.ics.txt`,
    text.replaceAll('\r\n ', '').replaceAll('\r\n', '\n'),
  );
});
