import { addDays, type IsoDate, later } from '../calendar/day.ts';
import type { LifeEvent } from '../chart/chart.ts';
import type { Obligation } from '../model/obligations.ts';
import type { Timing } from '../model/timing.ts';
import { owedOf } from './context.ts';
import type { Dated } from './resolve.ts';
import { contextOf, type State, stateOf, statesOf } from './state.ts';

/** A day that the calendar reaches, and what the machine is told on it, at 0:00, before the facts of that day. */
export interface CalendarEvent {
  readonly day: IsoDate;
  readonly event: LifeEvent;
}

/**
 * The next day on which the calendar alone changes something, or `undefined`. A day that has already passed when it
 * becomes known, because its fact was recorded late or the text reaches back, is told today.
 */
export function nextCalendarEvent(state: State): CalendarEvent | undefined {
  let next: CalendarEvent | undefined;
  for (const candidate of candidates(state)) {
    if (!next || candidate.day < next.day) next = candidate;
  }
  return next && { ...next, day: later(next.day, state.day) };
}

/** In the order in which the events of one day are told: what falls due before what ends. */
function* candidates(state: State): Generator<CalendarEvent> {
  const { compiled } = state;
  const context = contextOf(state);
  const term = statesOf(state).term;
  yield* overdueEvents(state);
  if (term === 'draft') return;
  const { start, end } = compiled.resolver.term(context);
  if (term === 'signed' && start && !startsAtOnce(compiled.convention.term.starts)) {
    // The first day may lie before the signature: the agreement then reaches back to it.
    yield { day: start.date, event: { type: 'term.start', on: start.date } };
  }
  if (term !== 'expired' && end) yield afterDay(end.date, 'term.over');
  if (term === 'expired' && end) yield* releases(state, end);
}

function startsAtOnce({ relation, anchor }: Timing): boolean {
  return relation === 'on' && 'moment' in anchor;
}

function* overdueEvents(state: State): Generator<CalendarEvent> {
  const { convention } = state.compiled;
  for (const { id, due } of convention.deliverables.values()) {
    if (!due || stateOf(state, 'deliverables', id) !== 'awaited') continue;
    const date = state.compiled.resolver.date(due, 'deadline', contextOf(state));
    if (date) yield afterDay(date.date, `deliverables.${id}.overdue`);
  }
  for (const obligation of convention.obligations.values()) {
    const due = dueOf(obligation, state);
    if (due) yield afterDay(due.date, `obligations.${obligation.id}.overdue`);
  }
}

/** The day by which an obligation that now binds is owed, where the text gives one. */
export function dueOf(obligation: Obligation, state: State): Dated | undefined {
  if (obligation.nature !== 'once' && obligation.nature !== 'on-event') return undefined;
  if (!obligation.due) return undefined;
  const current = stateOf(state, 'obligations', obligation.id);
  const context = contextOf(state);
  const { resolver } = state.compiled;
  if (obligation.nature === 'once') {
    return current === 'binding' ? resolver.date(obligation.due, 'deadline', context) : undefined;
  }
  const [oldest] = current === 'owing' ? owedOf(obligation.id, context) : [];
  // Counted from the occurrence that is owed, and not from the latest one.
  return oldest && resolver.date(obligation.due, 'deadline', context, new Map([[obligation.event, oldest]]));
}

function* releases(state: State, end: Dated): Generator<CalendarEvent> {
  const { convention, resolver } = state.compiled;
  for (const { id, survives } of convention.obligations.values()) {
    if (!survives || survives === 'for-ever' || isReleased(state, id)) continue;
    const release = resolver.afterEnd(end, survives);
    if (release) yield afterDay(release.date, `obligations.${id}.released`);
  }
}

function isReleased(state: State, id: string): boolean {
  const current = stateOf(state, 'obligations', id);
  return current === 'released' || current === 'dormant' || current === 'performed';
}

function afterDay(lastDay: IsoDate, type: string): CalendarEvent {
  const day = addDays(lastDay, 1);
  return { day, event: { type, on: day } };
}
