import { addDays, earlier, type IsoDate } from '../../calendar/day.ts';
import { sayPeriod } from '../../calendar/period.ts';
import { occurrences } from '../../calendar/recurrence.ts';
import type { Occurrence } from '../../engine/chart/occurrence.ts';
import { dayOfMoment, usedOf } from '../../engine/lifecycle/context.ts';
import {
  dueOf,
  dueOfDeliverable,
  hasEnded,
  isRenewed,
  mayFallLate,
} from '../../engine/lifecycle/dates/calendar-events.ts';
import type { Dated } from '../../engine/lifecycle/dates/dated.ts';
import { openOf } from '../../engine/lifecycle/dates/occurrence-dates.ts';
import { daysOfCycle, nextStretch } from '../../engine/lifecycle/dates/rhythm.ts';
import { conditionHolds } from '../../engine/lifecycle/holds.ts';
import { contextOf, type State, stateOf, statesOf } from '../../engine/lifecycle/state.ts';
import type { Clause } from '../../language/model/clause.ts';
import { difference } from '../../language/model/decimal.ts';
import type { Obligation } from '../../language/model/obligations.ts';
import { type Repeating, repeatingOf, rhythmOf } from '../../language/model/repeating.ts';
import { momentsOfTiming, type Timing } from '../../language/model/timing.ts';
import type { ExpectedWindow } from '../../language/model/work.ts';
import { joinTexts, verbatim } from '../../text/text.ts';
import type { Entry } from './entry.ts';
import { entry } from './make-entry.ts';
import { sayAmount, wording } from './wording.ts';

/**
 * What the days from `from` to `until`, both included, bring up as long as nothing changes: reminders, nudges,
 * deadlines, the last day, and expected days that have passed; nothing before the signature. A pure function of the state.
 */
export function* announcements(state: State, from: IsoDate, until: IsoDate): Generator<Entry> {
  if (statesOf(state).term === 'draft') return;
  const { end, goesOn } = state.compiled.resolver.term(contextOf(state));
  // What comes after the last day is announced once it has ended, by what is then still owed.
  const last = end && goesOn !== true && !hasEnded(state) ? earlier(until, end.date) : until;
  const known = [reminders(state), deadlines(state), expectations(state), nudges(state, from, last), ending(state)];
  for (const announced of known) {
    for (const one of announced) {
      const told = addressed(one, state);
      if (told && one.date >= from && one.date <= last) yield told;
    }
  }
}

/** Who has left is told nothing more; what is for nobody else is not said. */
function addressed(one: Entry, state: State): Entry | undefined {
  if (!one.to) return one;
  const to = one.to.filter((party) => dayOfMoment(`left:${party}`, contextOf(state)) === undefined);
  if (to.length === one.to.length) return one;
  return to.length > 0 ? { ...one, to } : undefined;
}

function* reminders(state: State): Generator<Entry> {
  const { convention, resolver } = state.compiled;
  const context = contextOf(state);
  for (const { id, title, times, to, when, ...clause } of convention.reminders.values()) {
    if (when && !conditionHolds(when.condition, context, { day: state.day })) continue;
    for (const time of times) {
      const due = repeatingBehind(time, state);
      if (due)
        yield* remindersOfEach(time, due, state, (dated) =>
          entry(dated.date, 'reminder', id, title, clause, { dated, to }),
        );
      else {
        const dated = isStillReminded(time, state) ? resolver.date(time, 'state', context) : undefined;
        if (dated) yield entry(dated.date, 'reminder', id, title, clause, { dated, to });
      }
    }
  }
}

/** The clause that applies several times from whose due date a reminder is counted. */
function repeatingBehind(time: Timing, { compiled: { convention } }: State): Repeating | undefined {
  if ('among' in time || !('moment' in time.anchor)) return undefined;
  const id = /^due:(.*)$/.exec(time.anchor.moment)?.[1];
  return id === undefined ? undefined : [...repeatingOf(convention).values()].find((one) => one.id === id && one.due);
}

/** A reminder of each occurrence that is owed, and of the cycle to come. */
function* remindersOfEach(
  time: Timing,
  repeating: Repeating,
  state: State,
  remind: (dated: Dated) => Entry,
): Generator<Entry> {
  const { resolver } = state.compiled;
  const context = contextOf(state);
  const { section, id } = repeating;
  const dates = [...openOf(repeating, state)].flatMap(([, due]) => due?.date ?? []);
  if (!hasEnded(state) && isBinding(stateOf(state, section, id))) {
    const ahead = dueOfNext(repeating, state);
    if (ahead) dates.push(ahead);
  }
  for (const date of new Set(dates)) {
    const dated = resolver.date(time, 'state', context, new Map([[`due:${id}`, date]]));
    if (dated) yield remind(dated);
  }
}

function dueOfNext(repeating: Repeating, state: State): IsoDate | undefined {
  const { resolver } = state.compiled;
  const context = contextOf(state);
  const next = nextStretch(repeating, resolver, context);
  const every = rhythmOf(repeating);
  if (!next || !every || !repeating.due) return undefined;
  return resolver.date(repeating.due, 'deadline', context, daysOfCycle(next, every, resolver, context))?.date;
}

function isBinding(current: string | undefined): boolean {
  return current === 'binding' || current === 'owing' || current === 'overdue';
}

/** Once it has ended, nobody is reminded of what was to be done in it, but of what is still owed, or counted from the end. */
function isStillReminded(time: Timing, state: State): boolean {
  if (!hasEnded(state)) return true;
  return [...momentsOfTiming(time)].some(({ name }) => {
    const id = /^due:(.*)$/.exec(name)?.[1];
    if (id === undefined) return name === 'ended' || name === 'term.end';
    const section = state.compiled.convention.obligations.get(id)?.section ?? 'deliverables';
    const current = stateOf(state, section, id);
    return current === 'remaining' || current === 'outstanding' || current === 'awaited' || current === 'binding';
  });
}

function* deadlines(state: State): Generator<Entry> {
  const { convention, resolver } = state.compiled;
  for (const { id, title, due, ...phase } of convention.phases.values()) {
    const current = stateOf(state, 'phases', id);
    if (!due || (current !== 'locked' && current !== 'open')) continue;
    const dated = resolver.date(due, 'deadline', contextOf(state));
    if (dated) yield entry(dated.date, 'due', id, title, due.basis ? due : phase, { dated, detail: wording.due });
  }
  for (const deliverable of convention.deliverables.values()) {
    const { id, title, due, by } = deliverable;
    const repeating = repeatingOf(convention).get(`deliverables.${id}`);
    for (const [occurrence, dueOfOne] of repeating && mayFallLate(repeating, state) ? openOf(repeating, state) : []) {
      if (!dueOfOne || occurrence.status === 'overdue') continue;
      const more = { dated: dueOfOne, detail: wording.due, to: [by], occurrence: occurrence.key };
      yield entry(dueOfOne.date, 'due', id, title, due?.basis ? due : deliverable, more);
    }
    const dated = dueOfDeliverable(id, state);
    const clause = due?.basis ? due : deliverable;
    if (dated) yield entry(dated.date, 'due', id, title, clause, { dated, detail: wording.due, to: [by] });
  }
  for (const obligation of convention.obligations.values()) yield* deadlineOf(obligation, state);
}

function* deadlineOf(duty: Obligation, state: State): Generator<Entry> {
  const repeating = repeatingOf(state.compiled.convention).get(`${duty.section}.${duty.id}`);
  if (repeating) {
    if (!mayFallLate(repeating, state)) return;
    for (const [occurrence, due] of openOf(repeating, state)) {
      if (due && occurrence.status !== 'overdue') yield* dueEntries(duty, due, state, occurrence);
    }
    return;
  }
  const dated = dueOf(duty, state);
  if (dated) yield* dueEntries(duty, dated, state);
}

function* dueEntries(duty: Obligation, dated: Dated, state: State, occurrence?: Occurrence): Generator<Entry> {
  const { id, title, party, amount, convene } = duty;
  const owed = occurrence ? occurrence.amount : amount?.value;
  const paid = occurrence ? occurrence.paid : usedOf(`paid:${id}`, contextOf(state));
  const sum = amount && owed !== undefined && sayAmount({ ...amount, value: difference(owed, paid ?? '0') });
  const detail = sum ? joinTexts([wording.due, { en: `${sum.en}.`, fr: `${sum.fr}.` }], verbatim(' ')) : wording.due;
  const key = occurrence && { occurrence: occurrence.key };
  yield entry(dated.date, 'due', id, title, duty, { dated, detail, to: party, ...key });
  if (!convene) return;
  const { date: heldBy } = dated;
  const by = state.compiled.resolver.noticeBefore(heldBy, convene);
  if (by) yield entry(by.date, 'reminder', id, title, duty, { detail: wording.convene(heldBy), to: party, ...key });
}

/** The day after an expected window, for what is not done by then. */
function* expectations(state: State): Generator<Entry> {
  const { convention } = state.compiled;
  for (const { id, title, expected } of convention.phases.values()) {
    const current = stateOf(state, 'phases', id);
    if (current === 'locked' || current === 'open') yield* lateAgainstPlan(id, title, expected);
  }
  for (const { id, title, expected } of convention.deliverables.values()) {
    if (isStillAwaited(stateOf(state, 'deliverables', id))) yield* lateAgainstPlan(id, title, expected);
  }
}

function isStillAwaited(deliverable: string | undefined): boolean {
  return deliverable !== 'delivered' && deliverable !== 'accepted';
}

function* lateAgainstPlan(id: string, title: string, window: ExpectedWindow | undefined): Generator<Entry> {
  if (!window?.until) return;
  const detail = wording.lateAgainstPlan(window.until);
  yield entry(addDays(window.until, 1), 'caution', id, title, window, { code: 'late-against-plan', detail });
}

function* nudges(state: State, from: IsoDate, until: IsoDate): Generator<Entry> {
  const { convention, resolver } = state.compiled;
  const { end, goesOn } = resolver.term(contextOf(state));
  for (const obligation of convention.obligations.values()) {
    if (obligation.nature !== 'recurring' || !obligation.nudge) continue;
    if (stateOf(state, 'obligations', obligation.id) !== 'binding') continue;
    const last = end && !goesOn && !obligation.survives ? earlier(until, end.date) : until;
    yield* nudgesOf(obligation, obligation.nudge, state, from, last);
  }
}

function* nudgesOf(
  { id, title, party }: Obligation,
  nudge: Clause & { every: Parameters<typeof occurrences>[1] },
  state: State,
  from: IsoDate,
  until: IsoDate,
): Generator<Entry> {
  const context = contextOf(state);
  const since = dayOfMoment(`performed:${id}`, context) ?? dayOfMoment(`bound:${id}`, context);
  if (!since) return;
  for (const date of occurrences(since, nudge.every, until)) {
    if (date < from) continue;
    yield entry(date, 'nudge', id, title, nudge, { detail: wording.nudge(sayPeriod(nudge.every)), to: party });
  }
}

function* ending(state: State): Generator<Entry> {
  const term = statesOf(state).term;
  if (term !== 'in-force') return;
  const { convention, resolver } = state.compiled;
  const { end } = resolver.term(contextOf(state));
  if (!end || isRenewed(state)) return;
  const to = [...convention.parties.keys()];
  yield entry(end.date, 'ending', 'term', wording.ending, convention.term.ends ?? convention.term, {
    dated: end,
    detail: wording.untilMidnight,
    to,
  });
}
