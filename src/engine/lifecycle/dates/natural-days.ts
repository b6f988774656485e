import { addDays, addMonths, firstDay, type IsoDate, later } from '../../../calendar/day.ts';
import { times } from '../../../calendar/period.ts';
import type { Renewal } from '../../../language/model/term.ts';
import { dayOfMoment } from '../context.ts';
import { contextOf, type State, stateOf, statesOf } from '../state.ts';
import { hasEnded, isRenewed } from './calendar-events.ts';
import { isEndless, renewalDay } from './term-dates.ts';

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
    return statesOf(state).term === 'in-force' && isEndless(convention, contextOf(state))
      ? addMonths(state.day, 12).day
      : firstDay;
  if (isRenewed(state)) return naturalEndOfRenewed(state, end.date);
  const wasInForce = dayOfMoment('term.start', contextOf(state)) !== undefined;
  const releases = [...convention.obligations.values()].flatMap(({ id, section, survives }) => {
    // What never bound, of an agreement that was never in force, outlives nothing.
    if (hasEnded(state) && !wasInForce && stateOf(state, section, id) === 'dormant') return [];
    const release = survives && survives !== 'for-ever' ? resolver.afterEnd(end, survives) : undefined;
    return release ? [release.date] : [];
  });
  return addDays(releases.reduce(later, end.date), 1);
}

/**
 * A renewal that comes by itself does so as often as it may; one without limit shows one more period, of a rolling end the
 * next day on which it is put off, and one for an indefinite time a year.
 */
function naturalEndOfRenewed(state: State, end: IsoDate): IsoDate {
  const { convention, resolver } = state.compiled;
  const { mode, period, times: most } = convention.term.renewal as Renewal;
  if (period === 'indefinite') return addMonths(addDays(end, 1), 12).day;
  if (mode === 'rolling' && most === undefined) return renewalDay(resolver, contextOf(state)) ?? end;
  const count = most === undefined ? 1 : most - contextOf(state).renewals;
  return addDays(resolver.duration(addDays(end, 1), times(period, count))?.date ?? end, 1);
}
