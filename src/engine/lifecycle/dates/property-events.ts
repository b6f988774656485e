import { addDays, type IsoDate, later } from '../../../calendar/day.ts';
import type { Property } from '../../../language/model/properties.ts';
import type { Timing } from '../../../language/model/timing.ts';
import { dayOfMoment } from '../context.ts';
import { contextOf, type State, stateOf } from '../state.ts';
import type { CalendarEvent } from './calendar-event.ts';
import type { Dated } from './dated.ts';

/** The stretches in which properties are looked at: what is over is over before anything else happens that day. */
export function* stretchEvents(property: Property, state: State): Generator<CalendarEvent> {
  const signed = dayOfMoment('signed', contextOf(state));
  if (!signed || property.form === 'before' || property.form === 'leads-to') return;
  const current = stateOf(state, 'properties', property.id);
  const { id, form, from, until } = property;
  if (current === 'waiting' || (current === 'holding' && form !== 'eventually')) {
    yield* after(lastDayOf(property, until, state), id);
  }
  if (current !== 'waiting') return;
  const first = from ? state.compiled.resolver.date(from, 'state', contextOf(state))?.date : signed;
  if (first) yield told(later(first, signed), `properties.${id}.from`);
}

/** What was to come and has not, once its last day is over: told after the silences that may still answer. */
export function* lateEvents(property: Property, state: State): Generator<CalendarEvent> {
  if (property.form === 'before' || stateOf(state, 'properties', property.id) !== 'awaited') return;
  const last = property.form === 'leads-to' ? property.within : property.until;
  yield* after(lastDayOf(property, last, state), property.id);
}

/** The last day: a deadline for what must come, and else the end of a state. */
function lastDayOf({ form }: Property, last: Timing | undefined, { compiled, context }: State): Dated | undefined {
  const isOwed = form === 'eventually' || form === 'leads-to';
  return last && compiled.resolver.date(last, isOwed ? 'deadline' : 'state', context);
}

function* after(last: Dated | undefined, id: string): Generator<CalendarEvent> {
  if (last) yield told(addDays(last.date, 1), `properties.${id}.until`);
}

function told(day: IsoDate, type: string): CalendarEvent {
  return { day, event: { type, on: day } };
}
