import { addDays, type IsoDate, later } from '../../../calendar/day.ts';
import type { Amendment, Convention } from '../../../language/model/convention.ts';
import type { Deliverable } from '../../../language/model/deliverables.ts';
import type { Obligation } from '../../../language/model/obligations.ts';
import { once } from '../../../language/model/once.ts';
import { type Repeating, repeatingOf, rhythmOf } from '../../../language/model/repeating.ts';
import type { NamedDate, Suspension, Termination } from '../../../language/model/term.ts';
import type { Phase } from '../../../language/model/work.ts';
import { atOnceOn } from '../../chart/term.ts';
import { dayOfMoment, own } from '../context.ts';
import { contextOf, type State, stateOf, statesOf } from '../state.ts';
import { type AnySource, answering, answersOf, sourceOfEach } from '../watched.ts';
import type { CalendarEvent } from './calendar-event.ts';
import type { Dated, Known } from './dated.ts';
import { notMadeLate } from './made-late.ts';
import { answerDueOf, dueOfOccurrence } from './occurrence-dates.ts';
import { lateEvents, stretchEvents } from './property-events.ts';
import { keyOfCycle, nextStretch } from './rhythm.ts';
import { dueUnderSuspension } from './suspended-duty.ts';
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
  for (const source of calendarSources(state.compiled.convention)) next = earliestOf(answersOf(source, state), next);
  return next;
}

/** The first of several, as they are told in order. */
export function earliestOf(events: Iterable<CalendarEvent>, before?: CalendarEvent): CalendarEvent | undefined {
  let next = before;
  for (const one of events) if (!next || one.day < next.day) next = one;
  return next;
}

type CalendarSource = AnySource<CalendarEvent>;

/**
 * Everything of which the calendar may speak, one by one, in the order in which the events of one day are told: what
 * falls due before what ends.
 */
export const calendarSources = once((convention: Convention): readonly CalendarSource[] => {
  const { properties, phases, deliverables, obligations, dates, terminations, suspensions, parties } = convention;
  const { amendments } = convention;
  const repeating = [...repeatingOf(convention).values()];
  return [
    ...sourceOfEach(properties.values(), stretchEvents),
    // Nobody owes anything before the signature; what is late by then is told on its day.
    ...whenSigned([
      ...sourceOfEach(phases.values(), overduePhase),
      ...sourceOfEach(deliverables.values(), overdueDeliverable),
      ...sourceOfEach(obligations.values(), overdueObligation),
      ...repeating.map(overdueOccurrences),
    ]),
    ...sourceOfEach(deliverables.values(), silence),
    ...repeating.map(silences),
    ...sourceOfEach(properties.values(), lateEvents),
    ...whenSigned([termEvents, ...sourceOfEach(dates.values(), dateEvents)]),
    ...whenEnded(sourceOfEach(obligations.values(), releases)),
    ...beforeEnd([
      renewalEvents,
      ...sourceOfEach(terminations.values(), warningEvents),
      ...sourceOfEach(suspensions.values(), overlongEvents),
      ...sourceOfEach(parties.keys(), partyEvents),
      ...sourceOfEach(repeating, cycleEvents),
      ...sourceOfEach(amendments.values(), amendmentEvents),
    ]),
  ];
});

function whenSigned(sources: readonly CalendarSource[]): readonly CalendarSource[] {
  return answering(sources, (events, state) => (statesOf(state).term === 'draft' ? [] : events()));
}

function whenEnded(sources: readonly CalendarSource[]): readonly CalendarSource[] {
  return answering(sources, (events, state) => (hasEnded(state) ? events() : []));
}

function beforeEnd(sources: readonly CalendarSource[]): readonly CalendarSource[] {
  return whenSigned(answering(sources, (events, state) => (hasEnded(state) ? [] : events())));
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

/** A renewal that can no longer be declined; one that can be up to the last day of all is settled by happening. */
function* renewalEvents(state: State): Generator<CalendarEvent> {
  const { convention, resolver } = state.compiled;
  if (!convention.term.renewal?.unlessDeclined || statesOf(state).renewal !== 'open' || !isRenewed(state)) return;
  const last = resolver.declineBy(contextOf(state));
  if (last) yield afterDay(last.date, 'renewal.settled');
}

/** An agreed amendment that takes effect on a day of its own. */
function* amendmentEvents({ id, effective }: Amendment, state: State): Generator<CalendarEvent> {
  if (!effective || stateOf(state, 'amendments', id) !== 'agreed') return;
  const dated = state.compiled.resolver.date(effective, 'state', contextOf(state));
  if (dated) yield { day: dated.date, event: { type: `amendments.${id}.effective`, on: dated.date } };
}

/** A warning that has borne no fruit. */
function* warningEvents({ id, warning }: Termination, state: State): Generator<CalendarEvent> {
  if (!warning || stateOf(state, 'terminations', id) !== 'warned') return;
  const last = state.compiled.resolver.date(warning, 'deadline', contextOf(state));
  if (last) yield afterDay(last.date, `terminations.${id}.ripe`);
}

function* overlongEvents({ id, overlong }: Suspension, state: State): Generator<CalendarEvent> {
  if (!overlong || stateOf(state, 'suspensions', id) !== 'suspended') return;
  const since = dayOfMoment(`suspended:${id}`, contextOf(state));
  const last = since && state.compiled.resolver.lasting(since, overlong.after);
  if (last) yield afterDay(last.date, `suspensions.${id}.overlong`);
}

function* partyEvents(id: string, state: State): Generator<CalendarEvent> {
  const { convention, resolver } = state.compiled;
  if (!convention.exit || stateOf(state, 'parties', id) !== 'leaving') return;
  const context = contextOf(state);
  const known: Known = { context, use: 'state', term: () => resolver.term(context) };
  const last = lastDayOfParty(id, resolver, known);
  if (last) yield afterDay(last.date, `parties.${id}.left`);
}

/** A date that is reached; one that is counted anew from something that happened again lies ahead once more. */
function* dateEvents({ id, timing }: NamedDate, state: State): Generator<CalendarEvent> {
  const context = contextOf(state);
  const current = stateOf(state, 'dates', id);
  const dated = state.compiled.resolver.date(timing, 'state', context);
  if (!dated) return;
  const reached = dayOfMoment(id, context);
  if (current === 'ahead') yield { day: dated.date, event: { type: `dates.${id}.reached`, on: dated.date } };
  else if (reached && dated.date > reached && dated.date > state.day) {
    yield { day: reached, event: { type: `dates.${id}.moved`, on: state.day } };
  }
}

const beingOwed = ['binding', 'owing', 'overdue'];

function* cycleEvents(repeating: Repeating, state: State): Generator<CalendarEvent> {
  const every = rhythmOf(repeating);
  if (!every || !beingOwed.includes(stateOf(state, repeating.section, repeating.id) ?? '')) return;
  const next = nextStretch(repeating, state.compiled.resolver, contextOf(state));
  if (!next) return;
  const { first, last } = next;
  const event = { type: `${repeating.clause}.cycle`, on: first, occurrence: keyOfCycle(next, every), last };
  yield { day: first, event };
}

function* overduePhase({ id, due }: Phase, state: State): Generator<CalendarEvent> {
  const context = contextOf(state);
  if (!due || !isUndone(stateOf(state, 'phases', id)) || own(context.moments, `overdue:${id}`)) return;
  const date = state.compiled.resolver.date(due, 'deadline', context);
  if (date) yield afterDay(date.date, `phases.${id}.overdue`);
}

function* overdueDeliverable({ id }: Deliverable, state: State): Generator<CalendarEvent> {
  const date = dueOfDeliverable(id, state);
  if (date) yield afterDay(date.date, `deliverables.${id}.overdue`);
}

function* overdueObligation(obligation: Obligation, state: State): Generator<CalendarEvent> {
  const due = dueOf(obligation, state);
  if (due) yield afterDay(due.date, `${obligation.section}.${obligation.id}.overdue`);
}

function overdueOccurrences(repeating: Repeating): CalendarSource {
  return {
    clause: repeating.clause,
    *of(occurrence, state) {
      if (occurrence.status === 'overdue' || !mayFallLate(repeating, state)) return;
      const due = dueOfOccurrence(repeating, occurrence, state);
      if (due) yield afterDay(due.date, `${repeating.clause}.overdue`, occurrence.key);
    },
  };
}

const notBinding = ['dormant', 'released', 'closing'];

/** What does not bind for the time being falls late only once it binds again. */
export function mayFallLate({ section, id }: Repeating, state: State): boolean {
  const current = stateOf(state, section, id);
  return current !== undefined && !notBinding.includes(current);
}

function isUndone(phase: string | undefined): boolean {
  return phase === 'locked' || phase === 'open';
}

/** The day by which something is to be delivered, or delivered again; none once it is late, or can’t be delivered any more. */
export function dueOfDeliverable(id: string, state: State): Dated | undefined {
  const { convention, resolver } = state.compiled;
  const deliverable = convention.deliverables.get(id);
  if (deliverable?.arises) return undefined;
  const current = stateOf(state, 'deliverables', id);
  const timing =
    current === 'awaited' ? deliverable?.due : current === 'rejected' ? deliverable?.acceptance?.revised : undefined;
  return timing && notMadeLate(resolver.date(timing, 'deadline', contextOf(state)), state);
}

/** Silence that the text gives a meaning. */
function* silence({ id, acceptance, arises }: Deliverable, state: State): Generator<CalendarEvent> {
  if (!acceptance?.within || !acceptance.silence || arises) return;
  if (stateOf(state, 'deliverables', id) !== 'delivered') return;
  const last = state.compiled.resolver.date(acceptance.within, 'deadline', contextOf(state));
  if (last) yield afterDay(last.date, `deliverables.${id}.silence`);
}

function silences(repeating: Repeating): CalendarSource {
  return {
    clause: repeating.clause,
    *of(occurrence, state) {
      if (!repeating.acceptance?.within || !repeating.acceptance.silence) return;
      const last = answerDueOf(repeating, occurrence, state);
      if (last) yield afterDay(last.date, `${repeating.clause}.silence`, occurrence.key);
    },
  };
}

/** The day by which a single obligation that now binds is owed, where the text gives one. */
export function dueOf(obligation: Obligation, state: State): Dated | undefined {
  if (obligation.nature !== 'once' || !obligation.due) return undefined;
  const current = stateOf(state, obligation.section, obligation.id);
  if (current !== 'binding' && current !== 'remaining') return undefined;
  const { resolver } = state.compiled;
  const context = contextOf(state);
  const known = { context, term: () => resolver.term(context) };
  const dated = dueUnderSuspension(obligation.id, obligation.due, resolver, known);
  return notMadeLate(dated, state);
}

function* releases({ id, section, survives }: Obligation, state: State): Generator<CalendarEvent> {
  const { resolver } = state.compiled;
  const { end } = resolver.term(contextOf(state));
  if (!end || !survives || survives === 'for-ever' || isReleased(stateOf(state, section, id))) return;
  const release = resolver.afterEnd(end, survives);
  if (release) yield afterDay(release.date, `${section}.${id}.released`);
}

function isReleased(current: string | undefined): boolean {
  return current === undefined || ['released', 'performed', 'outstanding', 'remaining', 'closing'].includes(current);
}

function afterDay(lastDay: IsoDate, type: string, occurrence?: string): CalendarEvent {
  const day = addDays(lastDay, 1);
  return { day, event: { type, on: day, ...(occurrence !== undefined && { occurrence }) } };
}
