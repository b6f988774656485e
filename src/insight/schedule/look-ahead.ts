import { addDays, addMonths, earlier, type IsoDate, later } from '../../calendar/day.ts';
import { contextOf, type State } from '../../engine/lifecycle/state.ts';
import { usualLookAhead } from '../agenda/timeline.ts';

const mostYearsAhead = 5;

/**
 * The last day to play, included, to show an agreement as it stands on a day: at least a year ahead, and to the day after
 * its last day where that is at most five years away.
 */
export function lookAheadOf(state: State, today: IsoDate): IsoDate {
  const nextYear = addDays(today, usualLookAhead);
  const end = state.compiled.resolver.term(contextOf(state)).end?.date;
  if (!end) return nextYear;
  return later(nextYear, earlier(addDays(end, 1), addMonths(today, 12 * mostYearsAhead).day));
}
