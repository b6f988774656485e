import { addDays, earlier, type IsoDate } from '../../calendar/day.ts';
import { type Period, sayPeriod } from '../../calendar/period.ts';
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
import { dueOfOccurrence } from '../../engine/lifecycle/dates/occurrence-dates.ts';
import { daysOfCycle, nextStretch } from '../../engine/lifecycle/dates/rhythm.ts';
import { conditionHolds } from '../../engine/lifecycle/holds.ts';
import { contextOf, type State, stateOf, statesOf } from '../../engine/lifecycle/state.ts';
import { type AnySource, answering, answersOf, sourceOfEach } from '../../engine/lifecycle/watched.ts';
import type { Convention } from '../../language/model/convention.ts';
import { difference } from '../../language/model/decimal.ts';
import type { Deliverable } from '../../language/model/deliverables.ts';
import type { Obligation, Reminder } from '../../language/model/obligations.ts';
import { once } from '../../language/model/once.ts';
import { type Repeating, repeatingOf, rhythmOf } from '../../language/model/repeating.ts';
import { momentsOfTiming, type Timing } from '../../language/model/timing.ts';
import type { ExpectedWindow, Phase } from '../../language/model/work.ts';
import { memberOf } from '../../text/span.ts';
import { dayOfRhythm, dayToConvene } from './counted-day.ts';
import type { Entry } from './entry.ts';
import { entry } from './make-entry.ts';
import { sayAmount, wording } from './wording.ts';

/** What a state brings up, one by one: a line of its own day, or one that comes again and again. */
export type Announcement = Entry | Recurring;

/** Lines of one kind on the days of a rhythm. */
export interface Recurring {
  readonly since: IsoDate;
  readonly every: Period;
  /** The last day of all, where one is known. */
  readonly last?: IsoDate;
  on(date: IsoDate): Entry;
}

/**
 * What the days from `from` to `until`, both included, bring up as long as nothing changes: reminders, nudges,
 * deadlines, the last day, and expected days that have passed; nothing before the signature. A pure function of the state.
 */
export function* announcements(state: State, from: IsoDate, until: IsoDate): Generator<Entry> {
  for (const source of announcementSources(state.compiled.convention)) {
    for (const one of answersOf(source, state)) {
      for (const told of linesOf(one, from, until)) if (told.date >= from && told.date <= until) yield told;
    }
  }
}

/** The lines of an announcement from a day to another, in date order; of one that comes once, that one. */
export function* linesOf(one: Announcement, from: IsoDate, until: IsoDate): Generator<Entry> {
  if ('date' in one) {
    yield one;
    return;
  }
  const last = one.last === undefined ? until : earlier(until, one.last);
  for (const date of occurrences(one.since, one.every, last, 'last-day', from)) yield one.on(date);
}

type AnnouncementSource = AnySource<Announcement>;

/** Everything that may be announced, clause by clause, in the order in which what one day brings up is told. */
export const announcementSources = once((convention: Convention): readonly AnnouncementSource[] => {
  const { reminders, phases, deliverables, obligations } = convention;
  const sources: readonly AnnouncementSource[] = [
    ...[...reminders.values()].flatMap((reminder) => remindersOf(reminder, convention)),
    lastChance,
    ...sourceOfEach(phases.values(), deadlineOfPhase),
    ...[...deliverables.values()].flatMap((deliverable) => deadlinesOfDeliverable(deliverable, convention)),
    ...[...obligations.values()].map((duty) => deadlinesOf(duty, convention)),
    ...sourceOfEach(phases.values(), expectationOfPhase),
    ...sourceOfEach(deliverables.values(), expectationOfDeliverable),
    ...sourceOfEach(obligations.values(), nudges),
    ending,
  ];
  return answering(sources, announcedBy);
});

/** Nothing before the signature. What comes after the last day is announced once it has ended, by what is then still owed. */
function* announcedBy(announcements: () => Iterable<Announcement>, state: State): Generator<Announcement> {
  if (statesOf(state).term === 'draft') return;
  const announced = [...announcements()];
  if (announced.length === 0) return;
  const { end, goesOn } = state.compiled.resolver.term(contextOf(state));
  const last = end && goesOn !== true && !hasEnded(state) ? end.date : undefined;
  for (const one of announced) {
    if (!('date' in one)) yield* recurring(one, last, state);
    else if (last === undefined || one.date <= last) yield* addressed(one, state);
  }
}

function* recurring(one: Recurring, before: IsoDate | undefined, state: State): Generator<Recurring> {
  const last = one.last && before ? earlier(one.last, before) : (one.last ?? before);
  const to = addressed(one.on(one.since), state)[0]?.to;
  if (to) yield { ...one, ...(last && { last }), on: (date) => ({ ...one.on(date), to }) };
}

/** Who has left is told nothing more; what is for nobody else is not said. */
function addressed(one: Entry, state: State): readonly Entry[] {
  if (!one.to) return [one];
  const to = one.to.filter((party) => dayOfMoment(`left:${party}`, contextOf(state)) === undefined);
  if (to.length === one.to.length) return [one];
  return to.length > 0 ? [{ ...one, to }] : [];
}

function remindersOf(reminder: Reminder, convention: Convention): readonly AnnouncementSource[] {
  const { id, title, times, to, when, ...clause } = reminder;
  const remind = (dated: Dated): Entry => entry(dated.date, 'reminder', id, title, clause, { dated, to });
  const sources = times.flatMap((time): readonly AnySource<Entry>[] => {
    const repeating = repeatingBehind(time, convention);
    return repeating ? remindersOfEach(time, repeating, remind) : [(state) => reminderAt(time, state, remind)];
  });
  if (!when) return sources;
  return answering(sources, (reminders, state) =>
    conditionHolds(when.condition, contextOf(state), { day: state.day }) ? reminders() : [],
  );
}

type Remind = (dated: Dated) => Entry;

function* reminderAt(time: Timing, state: State, remind: Remind): Generator<Entry> {
  const dated =
    isStillReminded(time, state) && !isOfWhatIsDone(time, state)
      ? state.compiled.resolver.date(time, 'state', contextOf(state))
      : undefined;
  if (dated) yield remind(dated);
}

/** The clause that applies several times from whose due date a reminder is counted. */
function repeatingBehind(time: Timing, convention: Convention): Repeating | undefined {
  const id = dueClauseOf(time);
  return id === undefined ? undefined : dueById(convention).get(id);
}

/** The clause from whose due date alone a time is counted. */
function dueClauseOf(time: Timing): string | undefined {
  return 'among' in time || !('moment' in time.anchor) ? undefined : /^due:(.*)$/.exec(time.anchor.moment)?.[1];
}

const doneStates: ReadonlySet<string> = new Set(['performed', 'delivered', 'accepted', 'done']);

/** Whether a clause that applies once is done, from whose due date a reminder is counted. */
function isOfWhatIsDone(time: Timing, state: State): boolean {
  const id = dueClauseOf(time);
  if (id === undefined) return false;
  const { obligations, deliverables } = state.compiled.convention;
  const section = obligations.get(id)?.section ?? (deliverables.has(id) ? 'deliverables' : 'phases');
  return doneStates.has(stateOf(state, section, id) ?? '');
}

const dueById = once((convention) => {
  const withDays = [...repeatingOf(convention).values()].filter(({ due }) => due !== undefined);
  return new Map(withDays.toReversed().map((one) => [one.id, one]));
});

/** A reminder of each occurrence that is owed, and of the cycle to come. */
function remindersOfEach(time: Timing, repeating: Repeating, remind: Remind): readonly AnySource<Entry>[] {
  const { section, id, clause } = repeating;
  function* before(date: IsoDate, state: State): Generator<Entry> {
    const due = new Map([[`due:${id}`, date]]);
    const dated = state.compiled.resolver.date(time, 'state', contextOf(state), due);
    if (dated) yield remind(dated);
  }
  return [
    {
      clause,
      *of(occurrence, state) {
        const due = dueOfOccurrence(repeating, occurrence, state);
        if (due) yield* before(due.date, state);
      },
    },
    function* (state) {
      if (hasEnded(state) || !isBinding(stateOf(state, section, id))) return;
      const ahead = dueOfNext(repeating, state);
      if (ahead) yield* before(ahead, state);
    },
  ];
}

function dueOfNext(repeating: Repeating, state: State): IsoDate | undefined {
  const { resolver } = state.compiled;
  const context = contextOf(state);
  const next = nextStretch(repeating, resolver, context);
  const every = rhythmOf(repeating);
  if (!next || !every || !repeating.due) return undefined;
  return resolver.date(repeating.due, 'deadline', context, daysOfCycle(next, every, resolver, context))?.date;
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

function* deadlineOfPhase({ id, title, due, ...phase }: Phase, state: State): Generator<Entry> {
  const current = stateOf(state, 'phases', id);
  if (!due || (current !== 'locked' && current !== 'open')) return;
  const dated = state.compiled.resolver.date(due, 'deadline', contextOf(state));
  if (dated) {
    yield entry(dated.date, 'due', id, title, due.basis ? due : phase, { dated, detail: wording.due('phases') });
  }
}

function deadlinesOfDeliverable(deliverable: Deliverable, convention: Convention): readonly AnnouncementSource[] {
  const { id, title, due, by } = deliverable;
  const clause = due?.basis ? due : deliverable;
  const tell = (dated: Dated, key?: { occurrence: string }): Entry =>
    entry(dated.date, 'due', id, title, clause, { dated, detail: wording.due('deliverables'), to: [by], ...key });
  const repeating = repeatingOf(convention).get(`deliverables.${id}`);
  return [
    ...(repeating ? [deadlinesOfEach(repeating, (due, { key }) => [tell(due, { occurrence: key })])] : []),
    function* (state) {
      const dated = dueOfDeliverable(id, state);
      if (dated) yield tell(dated);
    },
  ];
}

/** A deadline of each occurrence that is owed and not late. */
function deadlinesOfEach(
  repeating: Repeating,
  tell: (due: Dated, occurrence: Occurrence, state: State) => Iterable<Entry>,
): AnnouncementSource {
  return {
    clause: repeating.clause,
    *of(occurrence, state) {
      if (occurrence.status === 'overdue' || !mayFallLate(repeating, state)) return;
      const due = dueOfOccurrence(repeating, occurrence, state);
      if (due) yield* tell(due, occurrence, state);
    },
  };
}

function deadlinesOf(duty: Obligation, convention: Convention): AnnouncementSource {
  const repeating = repeatingOf(convention).get(`${duty.section}.${duty.id}`);
  if (repeating) {
    return deadlinesOfEach(repeating, (due, occurrence, state) => dueEntries(duty, due, state, occurrence));
  }
  return function* (state) {
    const dated = dueOf(duty, state);
    if (dated) yield* dueEntries(duty, dated, state);
  };
}

function* dueEntries(duty: Obligation, dated: Dated, state: State, occurrence?: Occurrence): Generator<Entry> {
  const { id, title, party, amount, convene } = duty;
  const owed = occurrence ? occurrence.amount : amount?.value;
  const paid = occurrence ? occurrence.paid : usedOf(`paid:${id}`, contextOf(state));
  const isSum = amount && owed !== undefined;
  const sum = isSum ? sayAmount({ ...amount, value: difference(owed, paid ?? '0') }) : undefined;
  const detail = wording.due(duty.section, sum);
  const key = occurrence && { occurrence: occurrence.key };
  yield entry(dated.date, 'due', id, title, duty, { dated, detail, to: party, ...key });
  if (!convene) return;
  const by = dayToConvene(dated, id, convene, duty.at, state);
  if (by) {
    const said = wording.convene(dated.date);
    yield entry(by.date, 'reminder', id, title, duty, { dated: by, detail: said, to: party, ...key });
  }
}

/** The day after an expected window, for what is not done by then. */
function* expectationOfPhase({ id, title, expected }: Phase, state: State): Generator<Entry> {
  const current = stateOf(state, 'phases', id);
  if (current === 'locked' || current === 'open') yield* lateAgainstPlan(id, title, expected);
}

function* expectationOfDeliverable({ id, title, expected }: Deliverable, state: State): Generator<Entry> {
  if (isStillAwaited(stateOf(state, 'deliverables', id))) yield* lateAgainstPlan(id, title, expected);
}

function isStillAwaited(deliverable: string | undefined): boolean {
  return deliverable !== 'delivered' && deliverable !== 'accepted';
}

function* lateAgainstPlan(id: string, title: string, window: ExpectedWindow | undefined): Generator<Entry> {
  if (!window?.until) return;
  const { until, ...clause } = window;
  const timing: Timing = { ...clause, relation: 'on', anchor: { day: until }, anchorAt: memberOf(window.at, 'until') };
  yield entry(addDays(until, 1), 'caution', id, title, window, {
    code: 'late-against-plan',
    detail: wording.lateAgainstPlan(until),
    dated: { date: until, timing, anchor: until },
  });
}

function* nudges(duty: Obligation, state: State): Generator<Recurring> {
  if (duty.nature !== 'recurring' || !duty.nudge) return;
  const { id, title, party, nudge, survives } = duty;
  if (stateOf(state, 'obligations', id) !== 'binding') return;
  const context = contextOf(state);
  const [performed, bound] = [`performed:${id}`, `bound:${id}`];
  const anchor = dayOfMoment(performed, context) ? performed : bound;
  const since = dayOfMoment(anchor, context);
  if (!since) return;
  const { end, goesOn } = state.compiled.resolver.term(context);
  const detail = wording.nudge(sayPeriod(nudge.every));
  yield {
    since,
    every: nudge.every,
    ...(end && !goesOn && !survives && { last: end.date }),
    on: (date) => {
      const dated = dayOfRhythm(date, anchor, since, nudge.every, nudge.at, state);
      return entry(date, 'nudge', id, title, nudge, { ...(dated && { dated }), detail, to: party });
    },
  };
}

function* ending(state: State): Generator<Entry> {
  if (statesOf(state).term !== 'in-force' || isRenewed(state)) return;
  const last = lastDayLine(state);
  if (last) yield last;
}

/** The line of the last day, as far as it is known; whether anybody is to be told of it is not asked here. */
export function lastDayLine(state: State): Entry | undefined {
  const { convention, resolver } = state.compiled;
  const { end } = resolver.term(contextOf(state));
  if (!end) return undefined;
  const to = [...convention.parties.keys()];
  return entry(end.date, 'ending', 'term', wording.ending, convention.term.ends ?? convention.term, {
    dated: end,
    detail: wording.untilMidnight,
    to,
  });
}
