import { describe, expect, test } from '@jest/globals';
import { addDays, type IsoDate } from '../../../src/calendar/day.ts';
import { summarise } from '../../../src/insight/agenda/summary.ts';
import { changedDates } from '../../../src/insight/explain/changed-dates.ts';
import { slackOf } from '../../../src/insight/proof/calendar/slack.ts';
import type { Schedule } from '../../../src/insight/schedule/schedule.ts';
import { scheduleOf } from '../../../src/insight/schedule/schedule-of.ts';
import { everyScenario, scenarioOf, scheduledOf } from '../../support/every-scenario.ts';

const first = (id: string, today?: IsoDate): Schedule => scheduleOf(scheduledOf('cress-roumois-seine', id), today);

describe.each(everyScenario)('%s, %s', (convention, id) => {
  const scheduled = scheduledOf(convention, id);
  const { timeline, facts } = scheduled;
  const middle = facts[Math.floor(facts.length / 2)]?.on ?? timeline.until;

  test.each([undefined, middle, addDays(timeline.until, 30)])('holds together, looked at on %s', (today) => {
    const schedule = scheduleOf(scheduled, today);
    const { stretch, phases, marks, term, matters } = schedule;
    if (!stretch) throw new Error('Every scenario has a fact, and so a day.');
    const within = (day: IsoDate): boolean => day >= stretch.from && (day <= stretch.to || stretch.goesOn);
    const days = [
      ...marks.map(({ date }) => date),
      ...phases.flatMap(({ spans }) => spans.flatMap(({ from, to }) => [from, ...(to ? [to] : [])])),
      ...(term.firstDay ? [term.firstDay] : []),
    ];
    expect(days.filter((day) => !within(day))).toEqual([]);
    for (const { spans } of phases) {
      const edges = spans.flatMap(({ from, to }) => [from, to ?? stretch.to]);
      expect(edges).toEqual([...edges].sort());
    }
    // Nothing ahead is told as done, and nothing past as ahead.
    const day = today ?? timeline.until;
    expect(marks.filter(({ date, state }) => date > day !== (state === 'ahead') && date !== day)).toEqual([]);
    const shown = new Set(matters.map(({ section, id: clause }) => `${section} ${clause}`));
    const apart = ['term', 'reminders', 'phases'];
    const homeless = marks.filter(
      ({ section, id: clause }) => !apart.includes(section) && !shown.has(`${section} ${clause}`),
    );
    expect(homeless).toEqual([]);
  });

  test('tells of every due date, of all that is open, and of the whole budget', () => {
    const { marks, open, phases } = scheduleOf(scheduled);
    const due = timeline.entries.filter(({ kind }) => kind === 'due').map(({ date, id: of }) => `${date} ${of}`);
    const told = marks.filter(({ kind }) => kind === 'due').map(({ date, id: of }) => `${date} ${of}`);
    expect(told).toEqual(due);
    const summary = summarise(timeline.state);
    expect(open.map(({ title: _, ...matter }) => matter)).toEqual(summary.open);
    for (const { id: phase, budget } of phases) {
      if (!budget) continue;
      expect(budget.used).toBe(summary.budgets[phase]?.used);
      expect(budget.points.reduce((sum, { quantity }) => sum + quantity, 0)).toBeCloseTo(budget.used, 9);
      expect(budget.points.at(-1)?.total ?? 0).toBe(budget.used);
    }
  });
});

test('tells the dates before and after an amendment as diff does', () => {
  const { compiled, facts } = scenarioOf('cress-roumois-seine', 'h-extension-in-time');
  const { amendments } = first('h-extension-in-time');
  const [extension] = amendments;
  expect(amendments).toHaveLength(1);
  expect(extension).toMatchObject({ id: 'extension', on: '2023-11-14' });
  const amended = compiled.amended('extension');
  if (!amended) throw new Error('The extension can be agreed.');
  const before = facts.filter(({ fact }) => !fact.startsWith('amended:'));
  expect(extension?.dates).toEqual(changedDates(compiled, amended, before));
  expect(extension?.dates[0]).toMatchObject({ before: '2023-11-15', after: '2024-05-15' });
});

test('tells until when a vote is of use, and what is to spare today', () => {
  const { compiled, facts } = scenarioOf('cress-roumois-seine', 'a-completed');
  const day: IsoDate = '2023-02-01';
  const [vote] = slackOf(compiled, { facts: facts.filter(({ on }) => on <= day) });
  const support = first('a-completed', day).phases.find(({ id }) => id === 'support');
  expect(support).toMatchObject({ state: 'locked', missing: { fr: expect.stringContaining('PLPDMA') } });
  const left = vote?.days.find((one) => one.day === day)?.slack;
  expect(support?.slack[0]).toMatchObject({ lastUseful: vote?.lastUseful, left, needed: vote?.needed });
  // Once it is open, or the agreement has ended, nothing is waited for.
  expect(first('a-completed', '2023-06-01').phases.flatMap(({ slack }) => slack)).toEqual([]);
  expect(first('a-completed').phases.flatMap(({ slack }) => slack)).toEqual([]);
});

test('a bar ends with the last day, a phase done with the day of the deed', () => {
  const { phases } = first('a-completed');
  expect(phases.map(({ id, spans }) => [id, spans])).toEqual([
    ['awareness', [{ from: '2022-11-15', to: '2023-02-14', became: 'done' }]],
    ['diagnostic', [{ from: '2022-11-10', to: '2023-03-24', became: 'done' }]],
    ['support', [{ from: '2023-03-30', to: '2023-11-15', became: 'done' }]],
  ]);
});

test('what closes and opens again has two bars', () => {
  const support = first('k-vote-annulled').phases.find(({ id }) => id === 'support');
  expect(support?.spans.map(({ became }) => became)).toContain('locked');
});

test('what was paid late is late, and what is not paid is overdue until it is', () => {
  const scheduled = scheduledOf('salle-du-vieux-port', 'a-une-saison');
  const rent = (today?: IsoDate) =>
    scheduleOf(scheduled, today)
      .marks.filter(({ id, occurrence }) => id === 'redevance' && occurrence === '2024-11')
      .map(({ kind, date, state }) => [kind, date, state]);
  expect(rent()).toEqual([
    ['due', '2024-11-10', 'late'],
    ['overdue', '2024-11-11', 'late'],
    ['paid', '2024-11-12', 'late'],
  ]);
  expect(rent('2024-11-11')).toEqual([
    ['due', '2024-11-10', 'overdue'],
    ['overdue', '2024-11-11', 'overdue'],
    ['paid', '2024-11-12', 'ahead'],
  ]);
});

test('periods that nobody has declined yet are taken for granted, and said to be', () => {
  const { renewals, isEndless } = scheduleOf(scheduledOf('salle-du-vieux-port', 'b-onze-reconductions')).term;
  expect(renewals).toHaveLength(11);
  expect(renewals.map(({ isAssumed }) => isAssumed)).toContain(true);
  expect(renewals[0]).toMatchObject({ from: '2025-01-01', lastDay: '2025-12-31' });
  expect(isEndless).toBe(false);
});

test('what comes is not taken for what is known today', () => {
  const scheduled = scheduledOf('cress-roumois-seine', 'h-extension-in-time');
  expect(scheduleOf(scheduled, '2023-11-13').term).toMatchObject({
    lastDay: '2024-05-15',
    lastDayToday: '2023-11-15',
  });
  expect(scheduleOf(scheduled, '2023-11-14').term.lastDayToday).toBeUndefined();
});

test('a suspension lasts to the eve of the resumption, and an end that is not known is none', () => {
  const { term, stretch } = scheduleOf(scheduledOf('donnees-val-de-brume', 'c-soupcon'));
  expect(term.suspensions[0]).toMatchObject({ isWhole: true, from: expect.any(String), to: expect.any(String) });
  expect(term).toMatchObject({ isEndless: true });
  expect(stretch?.goesOn).toBe(true);
});

test('an early end tells which last day it replaces', () => {
  const { early, lastDay } = scheduleOf(scheduledOf('salle-du-vieux-port', 'c-preavis')).term;
  expect(early).toMatchObject({ lastDay, instead: expect.any(String) });
});
