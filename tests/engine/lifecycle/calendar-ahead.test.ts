import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { IsoDate } from '../../../src/calendar/day.ts';
import { CalendarsAhead } from '../../../src/engine/lifecycle/dates/calendar-ahead.ts';
import { nextCalendarEvent } from '../../../src/engine/lifecycle/dates/calendar-events.ts';
import { DayQueue } from '../../../src/engine/lifecycle/dates/day-queue.ts';
import { replay } from '../../../src/engine/lifecycle/replay.ts';
import { readScenario } from '../../../src/insight/agenda/scenario.ts';
import { assertLaw } from '../../support/deep.ts';
import { compiledConvention, root } from '../../support/first-convention.ts';

test.each(readdirSync(`${root}conventions`))(
  'whoever goes back in a run of %s hears what all clauses say there',
  (id) => {
    const compiled = compiledConvention(id);
    const folder = `${root}conventions/${id}/scenarios`;
    const [name = ''] = readdirSync(folder);
    const { scenario } = readScenario(readFileSync(`${folder}/${name}`, 'utf8'), name, compiled);
    if (!scenario) throw new Error(`${name} has errors`);
    const states = replay(scenario.compiled, scenario.facts, scenario.until).steps.map(({ after }) => after);
    const ahead = new CalendarsAhead();
    assertLaw(
      fc.property(fc.constantFrom(...states), (state) => {
        expect(ahead.next(state)).toEqual(nextCalendarEvent(state));
      }),
      { numRuns: 40 },
    );
  },
);

test('of many days the earliest is known, whatever they are changed to; of one day, the lowest number', () => {
  const day = fc.constantFrom<IsoDate | undefined>('2024-01-01', '2024-01-02', '2024-03-01', '2025-01-01', undefined);
  assertLaw(
    fc.property(fc.array(fc.tuple(fc.nat(12), day), { maxLength: 60 }), (changes) => {
      const queue = new DayQueue();
      const days = new Map<number, IsoDate>();
      for (const [number, to] of changes) {
        queue.set(number, to);
        if (to) days.set(number, to);
        else days.delete(number);
        const sorted = [...days].sort(([a, of], [b, other]) => (of === other ? a - b : of < other ? -1 : 1));
        expect(queue.first).toBe(sorted[0]?.[0]);
      }
    }),
  );
});
