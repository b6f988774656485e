import { addDays, earlier, type IsoDate } from '../../calendar/day.ts';
import { sayPeriod } from '../../calendar/period.ts';
import { occurrences } from '../../calendar/recurrence.ts';
import { dayOfMoment } from '../../engine/lifecycle/context.ts';
import { dueOf, dueOfDeliverable, isRenewed } from '../../engine/lifecycle/dates/calendar-events.ts';
import { conditionHolds } from '../../engine/lifecycle/holds.ts';
import { contextOf, type State, stateOf, statesOf } from '../../engine/lifecycle/state.ts';
import type { Clause } from '../../language/model/clause.ts';
import type { Obligation } from '../../language/model/obligations.ts';
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
  const known = [
    reminders(state),
    lastChance(state),
    deadlines(state),
    expectations(state),
    nudges(state, from, until),
    ending(state),
  ];
  for (const announced of known) {
    for (const one of announced) {
      const told = addressed(one, state);
      if (told && one.date >= from && one.date <= until) yield told;
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
    if (when && !conditionHolds(when.condition, context)) continue;
    for (const time of times) {
      const dated = resolver.date(time, 'state', context);
      if (dated) yield entry(dated.date, 'reminder', id, title, clause, { dated, to });
    }
  }
}

/** The last day to decline the renewal that is ahead. */
function* lastChance(state: State): Generator<Entry> {
  const { convention, resolver } = state.compiled;
  const { renewal } = convention.term;
  const dated = resolver.declineBy(contextOf(state));
  if (!renewal || !dated) return;
  const { by, unlessDeclined } = renewal;
  yield entry(dated.date, 'due', 'renewal', wording.declineBy, unlessDeclined?.basis ? unlessDeclined : renewal, {
    dated,
    detail: wording.unlessDeclinedToday(renewal),
    to: 'each' in by ? by.each : by.any,
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
    const dated = dueOfDeliverable(id, state);
    const clause = due?.basis ? due : deliverable;
    if (dated) yield entry(dated.date, 'due', id, title, clause, { dated, detail: wording.due, to: [by] });
  }
  for (const obligation of convention.obligations.values()) yield* deadlineOf(obligation, state);
}

function* deadlineOf(duty: Obligation, state: State): Generator<Entry> {
  const { id, title, party, amount, convene } = duty;
  const dated = dueOf(duty, state);
  if (!dated) return;
  const sum = amount && sayAmount(amount);
  const detail = sum ? joinTexts([wording.due, { en: `${sum.en}.`, fr: `${sum.fr}.` }], verbatim(' ')) : wording.due;
  yield entry(dated.date, 'due', id, title, duty, { dated, detail, to: party });
  if (!convene) return;
  const { date: heldBy } = dated;
  const by = state.compiled.resolver.noticeBefore(heldBy, convene);
  if (by) yield entry(by.date, 'reminder', id, title, duty, { detail: wording.convene(heldBy), to: party });
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
    // On the day after its last the agreement binds nobody any more, and the state is still that of the eve.
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
