import { type IsoDate, later } from '../../../calendar/day.ts';
import { dayOfMoment } from '../context.ts';
import { contextOf, type State } from '../state.ts';
import type { Dated } from './dated.ts';

/**
 * Nobody is late for a day that lay in the past when something made it the day: an early end, or an amendment. Such a day
 * is none; what is due by it can still be done, and nobody is accused.
 */
export function notMadeLate(dated: Dated | undefined, state: State): Dated | undefined {
  if (!dated) return undefined;
  const since = lastChangeOfDays(state);
  return since !== undefined && dated.date < since ? undefined : dated;
}

/** The day of the latest act that may have moved days: what ends the agreement early, or amends it. */
function lastChangeOfDays(state: State): IsoDate | undefined {
  const { convention, resolver } = state.compiled;
  const context = contextOf(state);
  const { cut } = resolver.term(context);
  const days: (IsoDate | undefined)[] = convention.version.map(
    (id) => dayOfMoment(`effective:${id}`, context) ?? dayOfMoment(`amended:${id}`, context),
  );
  if (cut?.termination) days.push(dayOfMoment(`terminated:${cut.termination.id}`, context));
  else if (cut) days.push(...[...convention.parties.keys()].map((id) => dayOfMoment(`leaving:${id}`, context)));
  return days.reduce((latest, day) => (latest && day ? later(latest, day) : (day ?? latest)), undefined);
}
