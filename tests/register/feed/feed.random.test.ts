import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type IsoDate, later } from '../../../src/calendar/day.ts';
import { instantAt } from '../../../src/calendar/instant.ts';
import { timeline } from '../../../src/insight/agenda/timeline.ts';
import type { FactDeclaration } from '../../../src/language/schema/scenario-declaration.ts';
import { daysKeptAhead } from '../../../src/register/agreement/settle.ts';
import { calendarFeed } from '../../../src/register/feed/calendar-feed.ts';
import type { Feed } from '../../../src/register/feed/feed-event.ts';
import { feedKindOf } from '../../../src/register/feed/feed-line.ts';
import { Register } from '../../../src/register/operations/register.ts';
import { assertLawInTime, sample } from '../../support/deep.ts';
import { expectGrown, expectReadAlike, scenariosOf } from '../../support/feeds.ts';
import { compiledConvention, root } from '../../support/first-convention.ts';
import { addTo, type Desk, deskOn, me, textOf } from '../../support/kept.ts';
import { factsAtRandom } from '../../support/random-facts.ts';

/** How a fact is recorded: so many days late, on a later day of which somebody asks first. */
interface Way {
  readonly delay: number;
  readonly asks: number;
  readonly after: number;
  readonly isAdopted: boolean;
}

const way: fc.Arbitrary<Way> = fc.record({
  delay: fc.constantFrom(0, 0, 0, 1, 9, 70),
  asks: fc.nat(2),
  after: fc.nat(200),
  isAdopted: fc.nat(9).map((one) => one === 0),
});

const everything = { since: '1800-01-01' } as const;

describe.each(sample(readdirSync(`${root}conventions`), { of: 2 }))('the feed of %s', (id) => {
  const compiled = compiledConvention(id);
  const { timeZone } = compiled.convention;
  const text = textOf(id);

  /** Facts as they happened in a scenario, with others among them. */
  const facts = fc
    .tuple(fc.constantFrom([], ...scenariosOf(compiled, id)), factsAtRandom(compiled))
    .map(([told, others]): readonly FactDeclaration[] =>
      byDay([...told, ...(told.length > 0 ? others.slice(2, 8) : others)]),
    );
  const habits = fc.array(way, { minLength: 1, maxLength: 40 });

  test('keeps every name, and each change is known by its sequence', async () => {
    await assertLawInTime(
      fc.asyncProperty(facts, habits, async (all, ways) => {
        const first = all[0]?.on as IsoDate;
        const desk = deskOn(first, { zone: timeZone });
        await addTo(desk, { id: 'kept', text, since: '1800-01-01' });
        let today = first;
        let before: Feed = { about: {}, events: [] };
        for (const [index, fact] of all.entries()) {
          const { delay, asks, after, isAdopted } = ways[index % ways.length] as Way;
          today = later(today, addDays(fact.on as IsoDate, delay));
          before = await askOn(today, desk, before, false);
          await desk.register.record('kept', [fact], me);
          before = await askOn(today, desk, before, true);
          // A text that says the same changes nothing, and everything is played anew under it.
          if (isAdopted) {
            await desk.register.adopt('kept', { text: `${text}# ${index}\n` }, me);
            before = await askOn(today, desk, before, false);
          }
          const next = all[index + 1]?.on as IsoDate | undefined;
          if (asks > 0 && next !== undefined && next > addDays(today, after)) {
            before = await askOn(addDays(today, after), desk, before, false);
          }
        }
        for (const days of [1, 399, 401, 2000]) before = await askOn(addDays(today, days), desk, before, false);
        const { store, clock } = desk;
        expect(await calendarFeed(new Register({ store, now: () => clock.now() }), everything)).toEqual(before);
        expectReadAlike(before);
      }),
      { numRuns: 1, deepRuns: 15 },
    );
  });

  /** The feed of a day is what the facts say when they are played afresh, and follows from the one before. */
  async function askOn(day: IsoDate, { register, clock }: Desk, before: Feed, isRecorded: boolean): Promise<Feed> {
    clock.jumpTo(instantAt(day, '12:00', timeZone));
    const feed = await calendarFeed(register, everything);
    expectGrown(before, feed, isRecorded);
    const opened = await register.open('kept');
    const until = addDays(day, daysKeptAhead);
    const { entries } = timeline(compiled, opened?.facts ?? [], until);
    const wanted = entries.filter(
      (entry) =>
        feedKindOf(entry) &&
        entry.date <= until &&
        !entries.some(
          (one) => one.kind === 'ending' && /ended|expired/.test(entry.kind) && addDays(one.date, 1) === entry.date,
        ),
    );
    const planned = feed.events.filter(({ status, date }) => status === 'planned' && date <= until);
    const lines = planned.map((one) => [one.date, one.kind, one.clause, one.occurrence, one.title.en]);
    const expected = wanted.map((one) => [one.date, feedKindOf(one), one.id, one.occurrence, one.title.en]);
    expect(lines.map(String).sort()).toEqual(expected.map(String).sort());
    return feed;
  }
});

function byDay(facts: readonly FactDeclaration[]): readonly FactDeclaration[] {
  return [...facts].sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : Number((a.on ?? '') > (b.on ?? ''))));
}
