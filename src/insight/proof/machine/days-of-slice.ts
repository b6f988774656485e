import { addDays, type IsoDate } from '../../../calendar/day.ts';
import type { Context } from '../../../engine/chart/chart.ts';
import { own } from '../../../engine/lifecycle/context.ts';
import { someDay } from './fact-alphabet.ts';
import { guardsIn, type Region } from './regions.ts';

/**
 * The little that a slice has to know of days. Elsewhere only their order counts; an observer also asks whether something
 * was noted today. So each event comes on the last day that it may still ask about, and on a later one.
 */
export interface DaysOfSlice {
  /** The days on which something may come next. */
  next(context: Context): readonly IsoDate[];
  /** Which of the days that are asked about are the same, and which come first. */
  order(context: Context): readonly number[];
}

export function daysOfSlice(regions: readonly Region[]): DaysOfSlice {
  const guards = regions.flatMap((region) => [...guardsIn(region)]);
  const asked = [...new Set(guards.flatMap((guard) => (guard.type === 'cameToday' ? [guard.params.moment] : [])))];
  const known = ({ moments }: Context): readonly IsoDate[] =>
    [...new Set(asked.flatMap((moment) => own(moments, moment) ?? []))].sort();
  return {
    next(context) {
      const last = known(context).at(-1);
      return last === undefined ? [someDay] : [last, addDays(last, 1)];
    },
    order(context) {
      const days = known(context);
      return asked.map((moment) => {
        const day = own(context.moments, moment);
        return day === undefined ? -1 : days.indexOf(day);
      });
    },
  };
}
