import type { IsoDate } from '../../calendar/day.ts';
import { type Period, times } from '../../calendar/period.ts';
import { countTo } from '../../calendar/recurrence.ts';
import { dayOfMoment } from '../../engine/lifecycle/context.ts';
import type { Dated } from '../../engine/lifecycle/dates/dated.ts';
import { contextOf, type State } from '../../engine/lifecycle/state.ts';
import { periodFrom } from '../../language/model/timing.ts';
import type { Pointer } from '../../text/span.ts';

/** Days that no key of the file asks for by a time, and which the engine counts itself: each with how it was counted. */

/** The last day of a period after a moment. */
export function lastDayAfter(moment: string, period: Period, at: Pointer, state: State): Dated | undefined {
  const { resolver } = state.compiled;
  const context = contextOf(state);
  const since = moment === 'term.end' ? resolver.term(context).end?.date : dayOfMoment(moment, context);
  const derivation = since && resolver.lasting(since, period);
  const timing = periodFrom(moment, 'after', period, at, state.compiled.convention);
  return derivation && { date: derivation.date, timing, anchor: moment, derivation };
}

/** One of the days of a rhythm that begins with a moment. */
export function dayOfRhythm(
  date: IsoDate,
  moment: string,
  since: IsoDate,
  every: Period,
  at: Pointer,
  state: State,
): Dated | undefined {
  const { resolver, convention } = state.compiled;
  const period = times(every, countTo(date, since, every));
  const derivation = resolver.later(since, period);
  const timing = periodFrom(moment, 'after', period, at, convention);
  // A reminder rests on no law.
  return derivation && { date, timing, anchor: moment, derivation: { ...derivation, law: [] } };
}

/** The last day to convene a meeting, which the day by which it must be held gives. */
export function dayToConvene(heldBy: Dated, id: string, before: Period, at: Pointer, state: State): Dated | undefined {
  const { resolver, convention } = state.compiled;
  const derivation = resolver.noticeBefore(heldBy.date, before);
  const anchor = `due:${id}`;
  const timing = periodFrom(anchor, 'before', before, at, convention);
  return derivation && { date: derivation.date, timing, anchor, derivation, via: heldBy };
}
