import { addDays, type IsoDate, later } from '../../../calendar/day.ts';
import type { Obligation } from '../../../language/model/obligations.ts';
import { atOnceOn } from '../../chart/term.ts';
import { dayOfMoment, lateOf, owedOf, own } from '../context.ts';
import { contextOf, type State, stateOf, statesOf } from '../state.ts';
import type { CalendarEvent } from './calendar-event.ts';
import type { Dated, Known } from './dated.ts';
import { lateEvents, stretchEvents } from './property-events.ts';
import { cycleFrom, nextStretch } from './rhythm.ts';
import { lastDayOfParty, renewalDay } from './term-dates.ts';

/**
 * The next day on which the calendar alone changes something, or `undefined`. A day that has already passed when it
 * becomes known, because its fact was recorded late or the text reaches back, is told today.
 */
export function nextCalendarEvent(state: State): CalendarEvent | undefined {
  const next = earliestEvent(state);
  return next && { ...next, day: later(next.day, state.day) };
}

/** The same on its own day, even where that has passed: it depends on the states and on what they remember alone. */
export function earliestEvent(state: State): CalendarEvent | undefined {
  let next: CalendarEvent | undefined;
  for (const candidate of candidates(state)) {
    if (!next || candidate.day < next.day) next = candidate;
  }
  return next;
}

/** In the order in which the events of one day are told: what falls due before what ends. */
function* candidates(state: State): Generator<CalendarEvent> {
  yield* stretchEvents(state);
  const { term } = statesOf(state);
  // Nobody owes anything before the signature; what is late by then is told on its day.
  if (term !== 'draft') yield* overdueEvents(state);
  yield* answerEvents(state);
  yield* lateEvents(state);
  if (term === 'draft') return;
  yield* termEvents(state);
  yield* dateEvents(state);
  if (hasEnded(state)) {
    yield* releases(state);
    return;
  }
  yield* noticeEvents(state);
  yield* partyEvents(state);
  yield* cycleEvents(state);
}

/** Whether the agreement has ended, by its term or early. */
export function hasEnded(state: State): boolean {
  const { term } = statesOf(state);
  return term === 'expired' || term === 'terminated';
}

function* termEvents(state: State): Generator<CalendarEvent> {
  const { convention, resolver } = state.compiled;
  const { start, end, cut } = resolver.term(contextOf(state));
  const { term } = statesOf(state);
  if (term === 'signed' && start && atOnceOn(convention.term.starts) === undefined) {
    // The first day may lie before the signature: the agreement then reaches back to it.
    yield { day: start.date, event: { type: 'term.start', on: start.date } };
  }
  if (hasEnded(state) || !end) return;
  if (cut) yield afterDay(end.date, 'term.cut');
  else if (!isRenewed(state)) yield afterDay(end.date, 'term.over');
  else {
    const day = renewalDay(resolver, contextOf(state));
    if (day) yield { day, event: { type: 'term.renewed', on: day } };
  }
}

/** Whether the agreement goes on by itself after its last day, as things stand. */
export function isRenewed(state: State): boolean {
  const { goesOn } = state.compiled.resolver.term(contextOf(state));
  return statesOf(state).term === 'in-force' && goesOn === true;
}

/** What the calendar says of notices: that a renewal can no longer be declined, that a warning has borne no fruit. */
function* noticeEvents(state: State): Generator<CalendarEvent> {
  const { convention, resolver } = state.compiled;
  const context = contextOf(state);
  // A renewal that can be declined up to the last day of all is settled by happening.
  if (convention.term.renewal?.unlessDeclined && statesOf(state).renewal === 'open' && isRenewed(state)) {
    const last = resolver.declineBy(context);
    if (last) yield afterDay(last.date, 'renewal.settled');
  }
  for (const { id, warning } of convention.terminations.values()) {
    if (!warning || stateOf(state, 'terminations', id) !== 'warned') continue;
    const last = resolver.date(warning, 'deadline', context);
    if (last) yield afterDay(last.date, `terminations.${id}.ripe`);
  }
  for (const { id, atMost } of convention.suspensions.values()) {
    if (!atMost || stateOf(state, 'suspensions', id) !== 'suspended') continue;
    const since = dayOfMoment(`suspended:${id}`, context);
    const last = since && resolver.lasting(since, atMost);
    if (last) yield afterDay(last.date, `suspensions.${id}.overlong`);
  }
}

function* partyEvents(state: State): Generator<CalendarEvent> {
  const { convention, resolver } = state.compiled;
  if (!convention.exit) return;
  const context = contextOf(state);
  const known: Known = { context, use: 'state', term: () => resolver.term(context) };
  for (const id of convention.parties.keys()) {
    if (stateOf(state, 'parties', id) !== 'leaving') continue;
    const last = lastDayOfParty(id, resolver, known);
    if (last) yield afterDay(last.date, `parties.${id}.left`);
  }
}

function* dateEvents(state: State): Generator<CalendarEvent> {
  const { convention, resolver } = state.compiled;
  for (const { id, timing } of convention.dates.values()) {
    if (stateOf(state, 'dates', id) !== 'ahead') continue;
    const dated = resolver.date(timing, 'state', contextOf(state));
    if (dated) yield { day: dated.date, event: { type: `dates.${id}.reached`, on: dated.date } };
  }
}

const beingOwed = ['binding', 'owing', 'overdue'];

function* cycleEvents(state: State): Generator<CalendarEvent> {
  const { convention, resolver } = state.compiled;
  for (const duty of convention.obligations.values()) {
    if (duty.nature !== 'rhythmic') continue;
    if (!beingOwed.includes(stateOf(state, duty.section, duty.id) ?? '')) continue;
    const next = nextStretch(duty, resolver, contextOf(state));
    if (next) yield { day: next.first, event: { type: `${duty.section}.${duty.id}.cycle`, on: next.first } };
  }
}

function* overdueEvents(state: State): Generator<CalendarEvent> {
  const { convention, resolver } = state.compiled;
  const context = contextOf(state);
  for (const { id, due } of convention.phases.values()) {
    if (!due || !isUndone(stateOf(state, 'phases', id)) || own(context.moments, `overdue:${id}`)) continue;
    const date = resolver.date(due, 'deadline', context);
    if (date) yield afterDay(date.date, `phases.${id}.overdue`);
  }
  for (const deliverable of convention.deliverables.values()) {
    const date = dueOfDeliverable(deliverable.id, state);
    if (date) yield afterDay(date.date, `deliverables.${deliverable.id}.overdue`);
  }
  for (const obligation of convention.obligations.values()) {
    const due = dueOf(obligation, state);
    if (due) yield afterDay(due.date, `${obligation.section}.${obligation.id}.overdue`);
  }
}

function isUndone(phase: string | undefined): boolean {
  return phase === 'locked' || phase === 'open';
}

/** The day by which something is to be delivered, or delivered again; none once it is late, or can’t be delivered any more. */
export function dueOfDeliverable(id: string, state: State): Dated | undefined {
  const { convention, resolver } = state.compiled;
  const deliverable = convention.deliverables.get(id);
  if (hasEnded(state) && !deliverable?.afterEnd) return undefined;
  const current = stateOf(state, 'deliverables', id);
  const timing =
    current === 'awaited' ? deliverable?.due : current === 'rejected' ? deliverable?.acceptance?.revised : undefined;
  return timing && resolver.date(timing, 'deadline', contextOf(state));
}

/** Silence that the text gives a meaning. */
function* answerEvents(state: State): Generator<CalendarEvent> {
  const { convention, resolver } = state.compiled;
  for (const { id, acceptance } of convention.deliverables.values()) {
    if (!acceptance?.within || stateOf(state, 'deliverables', id) !== 'delivered') continue;
    const last = resolver.date(acceptance.within, 'deadline', contextOf(state));
    if (last) yield afterDay(last.date, `deliverables.${id}.silence`);
  }
}

/** The day by which an obligation that now binds is owed, where the text gives one. */
export function dueOf(obligation: Obligation, state: State): Dated | undefined {
  if (!('due' in obligation) || !obligation.due) return undefined;
  const current = stateOf(state, obligation.section, obligation.id);
  const context = contextOf(state);
  const { resolver } = state.compiled;
  if (obligation.nature === 'once') {
    return current === 'binding' ? resolver.date(obligation.due, 'deadline', context) : undefined;
  }
  if (current !== 'owing' && current !== 'overdue') return undefined;
  // What is late already was told; the next one has a day of its own.
  const since = owedOf(obligation.id, context)[lateOf(obligation.id, context)];
  if (!since) return undefined;
  const instead =
    obligation.nature === 'rhythmic'
      ? cycleFrom(since, obligation, resolver, context)
      : new Map([[obligation.event, since]]);
  return instead && resolver.date(obligation.due, 'deadline', context, instead);
}

function* releases(state: State): Generator<CalendarEvent> {
  const { convention, resolver } = state.compiled;
  const { end } = resolver.term(contextOf(state));
  if (!end) return;
  for (const { id, section, survives } of convention.obligations.values()) {
    if (!survives || survives === 'for-ever' || isReleased(stateOf(state, section, id))) continue;
    const release = resolver.afterEnd(end, survives);
    if (release) yield afterDay(release.date, `${section}.${id}.released`);
  }
}

function isReleased(current: string | undefined): boolean {
  return current === 'released' || current === 'performed' || current === 'unperformed';
}

function afterDay(lastDay: IsoDate, type: string): CalendarEvent {
  const day = addDays(lastDay, 1);
  return { day, event: { type, on: day } };
}
