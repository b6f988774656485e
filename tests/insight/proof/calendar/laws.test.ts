import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Calendar, plainCalendar } from '../../../../src/calendar/calendar.ts';
import { addDays, addMonths, daysBetween, type IsoDate, type Weekday } from '../../../../src/calendar/day.ts';
import type { HolidayZone } from '../../../../src/calendar/holidays-fr.ts';
import { timeline } from '../../../../src/insight/agenda/timeline.ts';
import { inquire } from '../../../../src/insight/proof/calendar/inquiry.ts';
import { noticeLongerThanTerm } from '../../../../src/insight/proof/calendar/questions/notice-longer-than-term.ts';
import { recurrenceNever } from '../../../../src/insight/proof/calendar/questions/recurrence-never.ts';
import { slackOf } from '../../../../src/insight/proof/calendar/slack.ts';
import { WorkingDays } from '../../../../src/insight/proof/calendar/working-days.ts';
import { lengthOf } from '../../../../src/language/model/length.ts';
import { checkRules } from '../../../../src/language/rules/check.ts';
import { agreement } from '../../../support/agreement.ts';
import { assertLaw } from '../../../support/deep.ts';
import { compiledConvention, facts } from '../../../support/first-convention.ts';

const aDay = fc.integer({ min: 0, max: 12 * 366 }).map((count) => addDays('2018-01-01', count));
const aWeek = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }) as fc.Arbitrary<Weekday[]>;
const aZone = fc.constantFrom<HolidayZone | 'none'>('metropole', 'alsace-moselle', 'la-reunion', 'none');
const aCalendar = fc
  .record({ holidays: aZone, workingWeek: aWeek })
  .map((settings) => new Calendar({ ...plainCalendar, ...settings }));

/** The plainest way to count: day by day. */
function countedOneByOne(calendar: Calendar, after: IsoDate, until: IsoDate): number {
  let count = 0;
  for (let day = addDays(after, 1); day <= until; day = addDays(day, 1))
    if (!calendar.dayOff(day, 'working')) count += 1;
  return count;
}

test('working days between two days are those that one counts one by one, whatever was counted before', () => {
  assertLaw(
    fc.property(aCalendar, fc.array(fc.tuple(aDay, fc.nat(90)), { minLength: 1, maxLength: 5 }), (calendar, pairs) => {
      const workingDays = new WorkingDays(calendar);
      for (const [after, length] of pairs) {
        const until = addDays(after, length);
        const count = countedOneByOne(calendar, after, until);
        expect(workingDays.between(after, until)).toBe(count);
        expect(workingDays.between(until, after) + count).toBe(0);
      }
    }),
    { numRuns: 25 },
  );
});

test('the day that leaves so many is the last that does', () => {
  assertLaw(
    fc.property(aCalendar, aDay, fc.integer({ min: 1, max: 15 }), (calendar, limit, count) => {
      const day = new WorkingDays(calendar).leaving(count, limit);
      expect(countedOneByOne(calendar, day, limit)).toBe(count);
      expect(countedOneByOne(calendar, addDays(day, 1), limit)).toBe(count - 1);
    }),
    { numRuns: 30 },
  );
});

const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

test('on the last useful day the minimum fits, and a day later it no longer does', () => {
  assertLaw(
    fc.property(aDay, aWeek, aZone, fc.integer({ min: 1, max: 12 }), (entry, week, holidays, min) => {
      const compiled = agreement(
        `calendar: { holidays: ${holidays}, workingWeek: [${week.map((day) => names[day - 1]).join(', ')}] }\n` +
          'milestones:\n  plan: { title: Plan, cite: { article: 2 } }\n' +
          `phases:\n  study: { title: Study, opens: { when: plan }, budget: { unit: day, min: ${min} }, cite: { article: 2 } }\n`,
        { term: '{ starts: { on: signed }, ends: { period: P6M, after: signed }, cite: { article: 1 } }' },
      );
      const [slack] = slackOf(compiled, { entry });
      if (!slack) throw new Error('no slack');
      for (const [day, limit] of [
        [slack.lastUseful, slack.limit],
        [slack.arguableLastUseful, slack.arguableLimit],
      ] as const) {
        expect(countedOneByOne(compiled.calendar, day, limit)).toBeGreaterThanOrEqual(min);
        expect(countedOneByOne(compiled.calendar, addDays(day, 1), limit)).toBeLessThan(min);
      }
      expect(slack.days.filter(({ slack: spare }) => spare >= 0).at(-1)?.day ?? slack.lastUseful).toBe(
        slack.lastUseful,
      );
    }),
    { numRuns: 25 },
  );
});

test('the engine warns of a vote from the day after the last useful one on, and not before', () => {
  const first = compiledConvention();
  const warns = (entry: IsoDate, vote: IsoDate): boolean => {
    const played = facts(
      first,
      `signed ${entry}`,
      `notified ${entry}`,
      `priorities-validated ${entry}`,
      `plpdma-validated ${vote}`,
    );
    return timeline(first, played, vote).entries.some(({ code }) => code === 'min-out-of-reach');
  };
  assertLaw(
    fc.property(aDay, (entry) => {
      const [slack] = slackOf(first, { entry });
      const last = slack?.arguableLastUseful ?? entry;
      expect([warns(entry, last), warns(entry, addDays(last, 1))]).toEqual([false, true]);
    }),
    { numRuns: 8 },
  );
});

const aPeriod = fc.record({ months: fc.nat(40), weeks: fc.nat(3), days: fc.nat(40) });

test('a period takes at least and at most as many days as it is said to', () => {
  assertLaw(
    fc.property(aDay, aPeriod, (from, period) => {
      const until = addDays(addMonths(from, period.months).day, period.weeks * 7 + period.days);
      const { least, most } = lengthOf(period);
      expect(daysBetween(from, until)).toBeGreaterThanOrEqual(least);
      expect(daysBetween(from, until)).toBeLessThanOrEqual(most);
    }),
    { numRuns: 200 },
  );
});

test('what validate warns of fails for every possible start date', () => {
  const aLength = fc.oneof(
    fc.integer({ min: 1, max: 18 }).map((months) => `P${months}M`),
    fc.integer({ min: 20, max: 400 }).map((days) => `P${days}D`),
  );
  const aRelation = fc.constantFrom('after', 'beginning');
  assertLaw(
    fc.property(aLength, aRelation, aLength, aLength, (term, relation, notice, every) => {
      const { convention, ...compiled } = agreement(
        `terminations:\n  leave: { title: Leave, ground: convenience, effective: { period: ${notice}, after: terminated:leave }, cite: { article: 8 } }\n` +
          `obligations:\n  report: { title: Report, party: a, nature: recurring, every: { period: ${every}, beginning: term.start }, cite: { article: 2 } }\n`,
        { term: `{ starts: { on: signed }, ends: { period: ${term}, ${relation}: signed }, cite: { article: 1 } }` },
      );
      const warned = new Set(checkRules(convention).map(({ rule }) => rule));
      const inquiry = inquire({ convention, ...compiled }, { from: '2023-12-01', years: 1 });
      for (const question of [noticeLongerThanTerm, recurrenceNever]) {
        if (!warned.has(question.id as 'recurrence-never')) continue;
        const [found] = [...question.ask(inquiry)];
        expect([found?.verdict, found?.message.en]).toEqual([
          'refuted',
          expect.stringContaining('affects every possible start date'),
        ]);
      }
    }),
    { numRuns: 12 },
  );
});
