import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type IsoDate } from '../../../src/calendar/day.ts';
import { instantAt } from '../../../src/calendar/instant.ts';
import { summarise } from '../../../src/insight/agenda/summary.ts';
import { timeline } from '../../../src/insight/agenda/timeline.ts';
import { stands } from '../../../src/register/agreement/outbox.ts';
import { daysKeptAhead } from '../../../src/register/agreement/settle.ts';
import { assertLawInTime } from '../../support/deep.ts';
import { compiledConvention, root } from '../../support/first-convention.ts';
import { addTo, deskOn, findings, me, noticesOf, textOf } from '../../support/kept.ts';
import { dayAtRandom, factsAtRandom } from '../../support/random-facts.ts';

/**
 * What a store is asked for is kept up with each fact and day. It is what a timeline says that is played anew from all
 * the facts, whatever was recorded, refused and taken back on the way, and however the clock ran.
 */
describe.each(readdirSync(`${root}conventions`))('what is kept of %s', (id) => {
  const compiled = compiledConvention(id);
  const { timeZone } = compiled.convention;
  const text = textOf(id);

  test('is what its facts say when they are played again', async () => {
    const steps = fc.array(fc.record({ many: fc.nat(3), today: dayAtRandom, isSent: fc.boolean() }), {
      minLength: 1,
      maxLength: 6,
    });
    await assertLawInTime(
      fc.asyncProperty(factsAtRandom(compiled), steps, async (declared, days) => {
        const desk = deskOn('2022-11-01', { zone: timeZone });
        await addTo(desk, { id: 'kept', text, since: '2022-01-01' });
        const left = [...declared];
        let latest: IsoDate = '2022-11-01';
        for (const { many, today, isSent } of days) {
          // A clock that is put back judges nothing of the days to come: that is tested by itself.
          if (today > latest) latest = today;
          desk.clock.jumpTo(instantAt(latest, '12:00', timeZone));
          for (const fact of left.splice(0, many + 1)) await desk.register.record('kept', [fact], me);
          if (isSent) await desk.keeper.tickThrough();
        }
        await desk.register.settle('kept');

        const opened = await desk.register.open('kept');
        const agreement = await desk.store.agreement('kept');
        if (!opened || !agreement) throw new Error('It was added.');
        const now = timeline(compiled, opened.facts, latest);
        const { term, outcome, open } = summarise(now.state);
        expect(agreement.settled).toBe(latest);
        expect(agreement.standing).toMatchObject({
          status: term.status,
          outcome,
          firstDay: term.firstDay,
          lastDay: term.lastDay,
          open: open.length,
        });

        const { items } = await desk.register.agenda({ limit: 100_000 });
        const end = addDays(latest, daysKeptAhead);
        const ahead = timeline(compiled, opened.facts, end).entries.filter(({ date }) => date > latest && date <= end);
        const lines = items.map((line) => [line.date, line.state, line.kind, line.clause, line.occurrence]);
        const expected = [
          ...ahead.map((one) => [one.date, 'ahead', one.kind, one.id, one.occurrence]),
          ...open.map((one) => [one.due, one.state, 'open', one.id, one.occurrence]),
        ];
        expect(lines.map(String).sort()).toEqual(expected.map(String).sort());

        const notices = (await desk.store.notices('kept')).filter(
          (one) => stands(one) && one.notice.data.kind !== 'corrected',
        );
        const played = noticesOf(compiled, opened.facts, latest).filter((name) => name.slice(0, 8) !== 'refused:');
        // Which of those that say the same has which number tells only which was first.
        const names = (all: readonly string[]) => all.map((one) => one.replace(/#\d+$/, '')).sort();
        expect(names(notices.map(({ name }) => name))).toEqual(names(played));
        expect(await findings(desk.register)).toEqual([]);
        expect(desk.errors).toEqual([]);
      }),
      { numRuns: 4, deepRuns: 120 },
    );
  });
});
