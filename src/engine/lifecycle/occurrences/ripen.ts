import type { IsoDate } from '../../../calendar/day.ts';
import type { Context, Ripening } from '../../chart/chart.ts';
import type { Occurrences } from '../../chart/occurrence.ts';
import { occurrencesOf } from '../context.ts';
import { conditionHolds } from '../holds.ts';
import { occurrenceAt, replaced, standing, waiting } from './list.ts';

/** The places of the occurrences that wait for their own condition and meet it on a day. */
export function ripening({ clause, condition }: Ripening, day: IsoDate, context: Context): readonly number[] {
  const list = occurrencesOf(clause, context);
  if (list.awaited === 0) return [];
  return [...waiting(list)].flatMap(([index, { status, key, since }]) =>
    status === 'awaited' && conditionHolds(condition, context, { day, key, since }) ? [index] : [],
  );
}

/** What was met once stays owed, whatever becomes of the condition later. */
export function ripen(params: Ripening, day: IsoDate, context: Context): Occurrences {
  return ripening(params, day, context).reduce(
    (list, index) => {
      const occurrence = occurrenceAt(index, list);
      return occurrence ? replaced(index, standing(occurrence, 'owed', day), list) : list;
    },
    occurrencesOf(params.clause, context),
  );
}
