import { addDays, addMonths, firstDay, type IsoDate, later } from '../../../calendar/day.ts';
import { times } from '../../../calendar/period.ts';
import type { Renewal } from '../../../language/model/term.ts';
import { contextOf, type State, statesOf } from '../state.ts';
import { isRenewed } from './calendar-events.ts';

/** The first day, where it is known and still ahead. */
export function naturalStart(state: State): IsoDate {
  const { start } = state.compiled.resolver.term(contextOf(state));
  return statesOf(state).term === 'signed' && start ? start.date : firstDay;
}

/** The day after which nothing more happens by itself, as far as the state tells; the earliest day when it does not. */
export function naturalEnd(state: State): IsoDate {
  const { convention, resolver } = state.compiled;
  const { end } = resolver.term(contextOf(state));
  if (statesOf(state).term === 'draft') return firstDay;
  // Nobody knows when an agreement without end will end: one more year shows what it brings.
  if (!end)
    return statesOf(state).term === 'in-force' && !convention.term.ends ? addMonths(state.day, 12).day : firstDay;
  if (isRenewed(state)) return naturalEndOfRenewed(state, end.date);
  const releases = [...convention.obligations.values()].flatMap(({ survives }) => {
    const release = survives && survives !== 'for-ever' ? resolver.afterEnd(end, survives) : undefined;
    return release ? [release.date] : [];
  });
  return addDays(releases.reduce(later, end.date), 1);
}

/** A tacit renewal goes on as often as it may; one without limit shows one more period. */
function naturalEndOfRenewed(state: State, end: IsoDate): IsoDate {
  const { convention, resolver } = state.compiled;
  const { period, times: most } = convention.term.renewal as Renewal;
  const count = most === undefined ? 1 : most - contextOf(state).renewals;
  return addDays(resolver.duration(addDays(end, 1), times(period, count))?.date ?? end, 1);
}
