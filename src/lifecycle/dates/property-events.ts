import { addDays, later } from '../../calendar/day.ts';
import type { Property } from '../../model/properties.ts';
import { dayOfMoment } from '../context.ts';
import { contextOf, type State, stateOf } from '../state.ts';
import type { CalendarEvent } from './calendar-events.ts';
import type { Dated } from './dated.ts';

/** The first day on which a property is looked at, and the day after the last. */
export function* propertyEvents(state: State): Generator<CalendarEvent> {
  for (const property of state.compiled.convention.properties.values()) yield* eventsOf(property, state);
}

function* eventsOf(property: Property, state: State): Generator<CalendarEvent> {
  const { id } = property;
  const current = stateOf(state, 'properties', id) ?? '';
  if (current === 'waiting' && 'from' in property && property.from) {
    const first = state.compiled.resolver.date(property.from, 'state', contextOf(state));
    const signed = dayOfMoment('signed', contextOf(state));
    const day = first && signed && later(first.date, signed);
    if (day) yield { day, event: { type: `properties.${id}.from`, on: day } };
  }
  const last = isOpen(property, current) ? lastDayOf(property, state) : undefined;
  if (!last) return;
  const day = addDays(last.date, 1);
  yield { day, event: { type: `properties.${id}.until`, on: day } };
}

/** Whether it matters that the last day is over: an answer has one only while it is awaited. */
function isOpen({ form }: Property, current: string): boolean {
  return form === 'leads-to' ? current === 'awaited' : ['waiting', 'holding', 'awaited'].includes(current);
}

/** The last day for what must be so one day, or on which something must not be. */
function lastDayOf(property: Property, state: State): Dated | undefined {
  const { resolver } = state.compiled;
  if (property.form === 'leads-to') {
    return property.within && resolver.date(property.within, 'deadline', contextOf(state));
  }
  if (property.form === 'before' || !property.until) return undefined;
  return resolver.date(property.until, property.form === 'eventually' ? 'deadline' : 'state', contextOf(state));
}
