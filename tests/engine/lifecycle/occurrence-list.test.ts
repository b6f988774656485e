import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type IsoDate } from '../../../src/calendar/day.ts';
import { unitAround, usualYearStarts } from '../../../src/calendar/unit.ts';
import type { Occurrence, Occurrences } from '../../../src/engine/chart/occurrence.ts';
import { countDone, isEveryDone } from '../../../src/engine/lifecycle/occurrences/count.ts';
import {
  added,
  changedPlaces,
  each,
  indexOfKey,
  isClosed,
  noOccurrences,
  replaced,
  standing,
  unsettled,
  waiting,
} from '../../../src/engine/lifecycle/occurrences/list.ts';
import type { OccurrenceStatus } from '../../../src/language/model/recurrence.ts';
import { assertLaw } from '../../support/deep.ts';

const statuses: readonly OccurrenceStatus[] = ['awaited', 'owed', 'overdue', 'delivered', 'performed', 'released'];
const day = (count: number): IsoDate => addDays('2024-01-01', count);

/** Occurrences that arise, three days apart or with keys that are not in order, and that go on to other statuses. */
const histories = fc.record({
  isOrdered: fc.boolean(),
  arising: fc.array(fc.constantFrom(...statuses), { minLength: 1, maxLength: 150 }),
  changes: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...statuses)), { maxLength: 40 }),
});

function played({ isOrdered, arising, changes }: typeof histories extends fc.Arbitrary<infer T> ? T : never) {
  let list = noOccurrences;
  for (const [index, status] of arising.entries()) {
    const key = isOrdered ? day(3 * index) : `k${index % 2 ? index : 1000 - index}`;
    list = added({ key, since: day(3 * index), last: day(3 * index + 2), status, terms: 0 }, list);
  }
  const before = list;
  for (const [at, status] of changes) {
    const index = at % arising.length;
    list = replaced(index, standing([...each(list)][index]?.[1] as Occurrence, status, day(at % 500)), list);
  }
  return { before, list };
}

const all = (list: Occurrences): readonly Occurrence[] => [...each(list)].map(([, one]) => one);

test('a list finds and counts what a look at all of it finds', () => {
  assertLaw(
    fc.property(histories, fc.nat(500), (history, today) => {
      const { before, list } = played(history);
      const every = all(list);
      const places = (isMeant: (one: Occurrence) => boolean) =>
        every.flatMap((one, index) => (isMeant(one) ? [index] : []));
      expect([...unsettled(list)].map(([index]) => index)).toEqual(places(({ status }) => !isClosed(status)));
      expect([...waiting(list)].map(([index]) => index)).toEqual(
        places(({ status }) => !isClosed(status) && status !== 'overdue'),
      );
      for (const [index, { key }] of every.entries()) expect(indexOfKey(key, list)).toBe(index);
      expect(indexOfKey('2024-01-02', list)).toBe(-1);
      const was = all(before);
      expect(changedPlaces(before, list)).toEqual(places((one) => one !== was[every.indexOf(one)]));
      const [asked, done] = [day(today), ['performed', 'delivered'] as const];
      const undone = every.filter(({ status }) => !done.includes(status as 'performed'));
      expect(isEveryDone(list, done, asked)).toBe(!undone.some(({ last = '' }) => last < asked));
      const { first, last } = unitAround(asked, 'quarter', usualYearStarts);
      const inQuarter = every.filter(({ on, since, status }) => {
        const at = on ?? since;
        return done.includes(status as 'performed') && at >= first && at <= last;
      });
      expect(countDone(list, done, asked, { unit: 'quarter', starts: usualYearStarts })).toBe(inQuarter.length);
    }),
    { numRuns: 60 },
  );
});
