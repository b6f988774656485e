import type { IsoDate } from '../../../calendar/day.ts';
import { recurrenceOf } from '../../../language/model/recurrence.ts';
import { doesRecur, type Repeating, repeatingOf, rhythmOf } from '../../../language/model/repeating.ts';
import { momentsOfTiming, type Timing } from '../../../language/model/timing.ts';
import type { Context } from '../../chart/chart.ts';
import type { Occurrence } from '../../chart/occurrence.ts';
import type { Compiled } from '../compile.ts';
import { occurrencesOf } from '../context.ts';
import { indexOfKey, occurrenceAt, unsettled } from '../occurrences/list.ts';
import { contextOf, type State } from '../state.ts';
import { type Dated, DaysInstead, type Instead } from './dated.ts';
import { notMadeLate } from './made-late.ts';
import { daysOfCycle } from './rhythm.ts';
import { dueUnderSuspension } from './suspended-duty.ts';

/** The clause in the terms under which an occurrence arose: an amendment since then does not change them. */
export function termsOf(clause: Repeating, { terms }: Occurrence, compiled: Compiled): Repeating {
  let version: Compiled | undefined = compiled;
  while (version && version.convention.version.length > terms) version = version.origin;
  return (version && repeatingOf(version.convention).get(clause.clause)) ?? clause;
}

/** By when an occurrence is owed, or owed anew; `undefined` where it has no day, or does not wait for one. */
export function dueOfOccurrence(clause: Repeating, occurrence: Occurrence, state: State): Dated | undefined {
  const { compiled } = state;
  const context = contextOf(state);
  const { due, acceptance } = termsOf(clause, occurrence, compiled);
  const { status } = occurrence;
  const timing = status === 'rejected' ? acceptance?.revised : due;
  if (!timing || (status !== 'owed' && status !== 'rejected' && status !== 'overdue')) return undefined;
  const { resolver } = compiled;
  const instead = daysOf(clause, occurrence, timing, state);
  const known = { context, instead, term: () => resolver.term(context) };
  const dated = dueUnderSuspension(clause.id, timing, resolver, known);
  if (clause.isNotice || status === 'overdue') return dated;
  return notMadeLate(dated, state);
}

/** By when what was delivered has to be answered. */
export function answerDueOf(clause: Repeating, occurrence: Occurrence, state: State): Dated | undefined {
  const within = termsOf(clause, occurrence, state.compiled).acceptance?.within;
  if (!within || occurrence.status !== 'delivered') return undefined;
  const days = daysOf(clause, occurrence, within, state);
  return state.compiled.resolver.date(within, 'deadline', contextOf(state), days);
}

/** What a name means in the times of an occurrence: its own cycle, event and answers, and those of the same key. */
export function daysOf(clause: Repeating, occurrence: Occurrence, timing: Timing, state: State): Instead {
  const { convention, resolver } = state.compiled;
  const context = contextOf(state);
  const { key, since, last = since, status, on = since } = occurrence;
  const rhythm = rhythmOf(clause);
  const days = rhythm ? daysOfCycle({ first: since, last }, rhythm, resolver, context) : new DaysInstead();
  const { arises, id } = clause;
  if (typeof arises === 'object' && 'event' in arises) {
    days.set(arises.event, since);
    // A day of each year is the first one from what made it due.
    days.set('cycle.start', since);
  }
  if (status === 'delivered') days.set(`delivered:${id}`, on);
  if (status === 'rejected') days.set(`rejected:${id}`, on);
  for (const { name } of momentsOfTiming(timing)) {
    if (days.has(name) || !doesRecur(name, convention)) continue;
    const day = dayOfKey(name, key, context);
    if (day) days.set(name, day);
  }
  return days;
}

/** The day on which the occurrence of the same key was done, of another clause. */
function dayOfKey(name: string, key: string, context: Context): IsoDate | undefined {
  const { clause, done } = recurrenceOf(name);
  const list = occurrencesOf(clause, context);
  const found = occurrenceAt(indexOfKey(key, list), list);
  return found && done.includes(found.status) ? (found.on ?? found.since) : undefined;
}

/** The occurrences of a clause that are not closed, overdue ones too, with the day by which each is or was due. */
export function* unsettledOf(
  clause: Repeating,
  state: State,
): Generator<readonly [occurrence: Occurrence, due?: Dated]> {
  for (const [, occurrence] of unsettled(occurrencesOf(clause.clause, contextOf(state)))) {
    const due = dueOfOccurrence(clause, occurrence, state);
    yield due ? [occurrence, due] : [occurrence];
  }
}
