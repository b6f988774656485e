import { describe, expect, test } from '@jest/globals';
import { compute } from '../../../src/calendar/compute.ts';
import { addDays, addMonths, type IsoDate } from '../../../src/calendar/day.ts';
import { Calendar, plainCalendar } from '../../../src/calendar/index.ts';
import type { Period } from '../../../src/calendar/period.ts';
import { occurrences } from '../../../src/calendar/recurrence.ts';
import { unitAround } from '../../../src/calendar/unit.ts';
import { readFacts } from '../../../src/engine/lifecycle/facts/read-facts.ts';
import { summarise } from '../../../src/insight/agenda/summary.ts';
import { timeline } from '../../../src/insight/agenda/timeline.ts';
import { agreement } from '../../support/agreement.ts';
import { playedByTable, playedByXState, playerOf } from '../../support/both-runners.ts';
import { factsOf } from '../../support/first-convention.ts';

const centuries: Period = { months: 2400, weeks: 0, days: 0 };

describe('case 50: no day lies outside the years that are counted, and none begins anew', () => {
  test('sums of days and months stop at the last day, and at the first', () => {
    expect(addDays('9999-12-30', 2)).toBe('9999-12-31');
    expect(addDays('0001-01-02', -3)).toBe('0001-01-01');
    for (const day of ['9990-01-15', '9990-01-31'] as const) {
      expect(addMonths(day, 2400).day).toBe('9999-12-31');
      expect(addMonths('0101-03-31', -2400).day).toBe('0001-01-01');
      expect(addMonths(day, 12 * 1e9).day).toBe('9999-12-31');
    }
    const { last } = unitAround('9999-12-31', 'school-year', { schoolYear: '09-01', financialYear: '01-01' });
    expect(last.slice(0, 4)).toBe('9999');
    expect([...occurrences('9000-01-01', centuries, '9999-12-31')].at(-1)).toBe('9800-01-01');
  });

  test.each(['forward', 'backward'] as const)('a period at the edge is counted in no time: %s', (direction) => {
    for (const anchor of ['9999-12-31', '0001-01-01'] as const) {
      for (const days of ['calendar', 'working'] as const) {
        const period = { months: 1, weeks: 1, days: 40 };
        const found = compute(
          { anchor, period, direction, rules: 'iso', clock: 'notice', days, roll: 'following' },
          new Calendar(plainCalendar),
        );
        expect(found?.date).toMatch(/^(0001|9999)-/);
      }
    }
  });
});

const renewedFor = (mode: string, more = '') =>
  agreement('', {
    term: `{ starts: { on: signed }, ends: { period: P200Y, beginning: signed }, renewal: { mode: ${mode}, period: P200Y${more}, cite: practice }, cite: practice }`,
  });

describe('case 50: where facts or renewals lead too far', () => {
  test.each(['tacit', 'rolling'])('%s renewals without end stop, and say why', (mode) => {
    const compiled = renewedFor(mode);
    const { limit, entries, state, until } = timeline(
      compiled,
      factsOf(compiled, [{ fact: 'signed', on: '2999-01-01' }]),
      '9999-12-31',
    );
    expect(limit).toMatchObject({ code: 'date-out-of-reach', most: 9998 });
    expect(limit?.message.en).toMatch(/lies after the year 9998/);
    expect(entries.length).toBeLessThan(100);
    expect(entries.every(({ date, dated }) => [date, dated?.date ?? date].every((day) => /^\d{4}-/.test(day)))).toBe(
      true,
    );
    const { firstDay, lastDay } = summarise(state).term;
    expect([firstDay, lastDay]).toEqual(['2999-01-01', '9998-12-31']);
    expect(until < '9999-12-31').toBe(true);
  });

  test('an express renewal too many is refused, by both runners, and the rest is played', () => {
    const compiled = renewedFor('express', ', by: { any: [a, b] }');
    const renewals = Array.from({ length: 42 }, (_, index) => ({
      fact: 'renewed',
      by: 'a',
      on: addDays('2026-01-01', index),
    }));
    const facts = factsOf(compiled, [{ fact: 'signed', on: '2025-01-01' }, ...renewals]);
    const { refusals, state, limit } = timeline(compiled, facts, '2030-01-01');
    expect(limit).toBeUndefined();
    expect(refusals.map(({ code, fact }) => [code, fact.on])).toEqual([
      ['date-out-of-reach', '2026-02-08'],
      ['date-out-of-reach', '2026-02-09'],
      ['date-out-of-reach', '2026-02-10'],
      ['date-out-of-reach', '2026-02-11'],
    ]);
    expect(refusals[0]?.remedy.fr).toMatch(/la période pour laquelle la convention se poursuit/);
    expect(summarise(state).term.lastDay).toBe('9824-12-31');
    expect(playedByTable(playerOf(compiled), compiled, facts, '2030-01-01')).toEqual(
      playedByXState(compiled, facts, '2030-01-01'),
    );
  });

  test('a suspension of centuries moves the end by as much', () => {
    const compiled = agreement('suspensions: { s: { title: S, clock: freeze, cite: practice } }');
    const facts = factsOf(compiled, [
      { fact: 'signed', on: '1800-01-01' },
      { fact: 'suspended:s', on: '1800-06-01' },
      { fact: 'resumed:s', on: '2999-06-01' },
    ]);
    expect(summarise(timeline(compiled, facts).state).term.lastDay).toBe('2999-12-31');
  });

  test.each(['9999-12-31', '10000-01-01', '-0001-01-01', '0001-01-01', '1799-12-31', '+02026-01-01'])(
    'a fact of %s is refused with what to write',
    (on) => {
      const { facts, faults } = readFacts([{ fact: 'signed', on: on as IsoDate }], agreement(''));
      expect(facts).toEqual([]);
      expect(`${faults[0]?.message.en} ${faults[0]?.help?.en}`).toMatch(/1800 to 2999|2023-06-30/);
    },
  );
});
