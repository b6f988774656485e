import type { IsoDate } from '../../calendar/day.ts';
import { dayOfMoment, occurrencesOf } from '../../engine/lifecycle/context.ts';
import { dueOf, dueOfDeliverable, hasEnded } from '../../engine/lifecycle/dates/calendar-events.ts';
import type { Dated, Use } from '../../engine/lifecycle/dates/dated.ts';
import { answerDueOf, dueOfOccurrence } from '../../engine/lifecycle/dates/occurrence-dates.ts';
import { lastDayOfParty } from '../../engine/lifecycle/dates/term-dates.ts';
import { indexOfKey, occurrenceAt } from '../../engine/lifecycle/occurrences/list.ts';
import type { Step } from '../../engine/lifecycle/replay.ts';
import { contextOf, type State } from '../../engine/lifecycle/state.ts';
import { repeatingOf } from '../../language/model/repeating.ts';
import type { Renewal } from '../../language/model/term.ts';
import { momentsOfTiming, type Timing } from '../../language/model/timing.ts';
import { own } from '../../text/own.ts';
import { joinTexts, type Text, verbatim } from '../../text/text.ts';
import { lastDayAfter } from './counted-day.ts';
import type { Entry } from './entry.ts';
import { entry } from './make-entry.ts';
import { affected, newLastDay } from './narrate-facts.ts';
import { wording } from './wording.ts';

type Narrator = (id: string, step: Step) => Entry | undefined;

/**
 * Tells what the calendar itself brought about: a renewal, a formal notice that stayed unanswered, a party that has left,
 * a date that has come. What ends or falls due is told with the thing that it changes.
 */
export function* narrateCalendar(step: Step): Generator<Entry> {
  const { type } = step.event;
  const [section = '', id = ''] = type.split('.');
  const narrator = own(narrators, type) ?? own(narrators, section);
  const told = step.fact ? undefined : narrator?.(id, step);
  if (told) yield told;
}

const narrators: Readonly<Record<string, Narrator>> = {
  'term.renewed': (_id, { on, after }) => {
    const { convention, resolver } = after.compiled;
    const { end } = resolver.term(contextOf(after));
    const { renewal } = convention.term;
    const more = end && { dated: end, detail: wording.lastDay(end.date) };
    return entry(on, 'renewed', 'term', titleOf(renewal), renewal, more);
  },
  'renewal.settled': (_id, { on, before, after }) => {
    const { renewal } = after.compiled.convention.term;
    const dated = before.compiled.resolver.declineBy(contextOf(before));
    return entry(on, 'settled', 'term', wording.settled, renewal, dated && { dated });
  },
  terminations: (id, { on, before, after }) => {
    const termination = after.compiled.convention.terminations.get(id);
    if (!termination) return undefined;
    const dated = termination.warning && dateOf(termination.warning, 'deadline', before);
    return entry(on, 'unanswered', id, termination.title, termination, {
      detail: wording.unanswered,
      ...(dated && { dated }),
    });
  },
  suspensions: (id, { on, before, after }) => {
    const suspension = after.compiled.convention.suspensions.get(id);
    if (!suspension?.overlong) return undefined;
    const detail = suspension.overlong.isLimit ? wording.overlong : wording.longEnough;
    const dated = lastDayAfter(`suspended:${id}`, suspension.overlong.after, suspension.at, before);
    return entry(on, 'overlong', id, suspension.title, suspension, { detail, ...(dated && { dated }) });
  },
  amendments: (id, step) => {
    const { on, before } = step;
    const amendment = before.compiled.convention.amendments.get(id);
    const dated = amendment?.effective && dateOf(amendment.effective, 'state', before);
    const effects = [newLastDay(step), affected(step)];
    const told = [wording.takesEffect, ...effects].filter((one) => one !== undefined);
    const detail = joinTexts(told, verbatim(' '));
    return amendment && entry(on, 'amended', id, amendment.title, amendment, { detail, ...(dated && { dated }) });
  },
  parties: (id, { on, before, after }) => {
    const { parties, exit } = after.compiled.convention;
    const party = parties.get(id);
    const { resolver } = before.compiled;
    const context = contextOf(before);
    const dated = lastDayOfParty(id, resolver, { context, use: 'state', term: () => resolver.term(context) });
    return party && entry(on, 'left', id, party.title, exit, { detail: wording.left, ...(dated && { dated }) });
  },
  dates: (id, { on, before, after, event }) => {
    if (event.type.endsWith('.moved')) return undefined;
    const date = after.compiled.convention.dates.get(id);
    // What has ended has no anniversary; what is counted from the end comes after it.
    if (date && hasEnded(before) && !countsFromTheEnd(date.timing, after)) return undefined;
    const dated = date && dateOf(date.timing, 'state', after);
    return date && entry(on, 'date', id, date.title, date, dated && { dated });
  },
  deliverables: repeatedDeliverable,
  obligations: overdueDuty,
  meetings: overdueDuty,
  payments: overdueDuty,
  phases: (id, { on, before, after }) => {
    const phase = after.compiled.convention.phases.get(id);
    const dated = phase?.due && dateOf(phase.due, 'deadline', before);
    if (!phase || !dated) return undefined;
    const clause = phase.due?.basis ? phase.due : phase;
    return entry(on, 'overdue', id, phase.title, clause, { dated, detail: wording.overdue(dated.date) });
  },
};

/** What a renewal is told as: one more period, an end that is put off, or an indefinite time. */
function titleOf(renewal: Renewal | undefined): Text {
  if (renewal?.period === 'indefinite') return wording.renewedForGood;
  return renewal?.mode === 'rolling' ? wording.putOff : wording.renewed;
}

/** Tells that a duty is late; that a cycle began, or that it binds no more, is not told here. */
function overdueDuty(id: string, { event, on, before, after }: Step): Entry | undefined {
  const duty = after.compiled.convention.obligations.get(id);
  if (!duty || !event.type.endsWith('.overdue')) return undefined;
  const { occurrence } = event;
  const dated = occurrence === undefined ? dueOf(duty, before) : dueOfKey(`${duty.section}.${id}`, occurrence, before);
  return entry(on, 'overdue', id, duty.title, duty, {
    ...(occurrence !== undefined && { occurrence }),
    ...(dated && { dated, detail: overdueDetail(dated.date, occurrence) }),
  });
}

/** Tells that something to be handed over is late. */
function lateDeliverable(id: string, { event, on, before, after }: Step): Entry | undefined {
  const deliverable = after.compiled.convention.deliverables.get(id);
  if (!deliverable || !event.type.endsWith('.overdue')) return undefined;
  const dated = dueOfDeliverable(id, before);
  const clause = deliverable.due?.basis ? deliverable.due : deliverable;
  const more = dated && { dated, detail: wording.overdue(dated.date) };
  return entry(on, 'overdue', id, deliverable.title, clause, more);
}

/** The same of what is handed over each time anew; and that a silence has answered it. */
function repeatedDeliverable(id: string, step: Step): Entry | undefined {
  const { event, on, before, after } = step;
  const deliverable = after.compiled.convention.deliverables.get(id);
  const { occurrence } = event;
  if (!deliverable?.arises || occurrence === undefined) return lateDeliverable(id, step);
  const { title, due, acceptance } = deliverable;
  const repeating = repeatingOf(before.compiled.convention).get(`deliverables.${id}`);
  if (event.type.endsWith('.overdue')) {
    const dated = dueOfKey(`deliverables.${id}`, occurrence, before);
    const more = { occurrence, ...(dated && { dated, detail: overdueDetail(dated.date, occurrence) }) };
    return entry(on, 'overdue', id, title, due?.basis ? due : deliverable, more);
  }
  if (!event.type.endsWith('.silence') || !acceptance?.silence || !repeating) return undefined;
  const list = occurrencesOf(repeating.clause, contextOf(before));
  const found = occurrenceAt(indexOfKey(occurrence, list), list);
  const dated = found && answerDueOf(repeating, found, before);
  const detail = joinTexts([wording.forOccurrence(occurrence), wording.bySilence[acceptance.silence]], verbatim(' '));
  const clause = acceptance.basis ? acceptance : deliverable;
  return entry(on, acceptance.silence, id, title, clause, { occurrence, detail, ...(dated && { dated }) });
}

function overdueDetail(due: IsoDate, occurrence: string | undefined): Text {
  const late = wording.overdue(due);
  return occurrence === undefined ? late : joinTexts([wording.forOccurrence(occurrence), late], verbatim(' '));
}

/** By when an occurrence was due, by its key. */
function dueOfKey(clause: string, key: string, state: State): Dated | undefined {
  const repeating = repeatingOf(state.compiled.convention).get(clause);
  const list = occurrencesOf(clause, contextOf(state));
  const found = occurrenceAt(indexOfKey(key, list), list);
  return repeating && found && dueOfOccurrence(repeating, found, state);
}

/** Whether a time is told from the end, or from what came after it. */
function countsFromTheEnd(timing: Timing, state: State, asked: readonly string[] = []): boolean {
  const { convention, resolver } = state.compiled;
  const end = resolver.term(contextOf(state)).end?.date;
  return [...momentsOfTiming(timing)].some(({ name }) => {
    if (/^(term\.end|ended|terminated:.*|left:.*)$/.test(name)) return true;
    const named = asked.includes(name) ? undefined : convention.dates.get(name);
    if (named) return countsFromTheEnd(named.timing, state, [...asked, name]);
    const day = dayOfMoment(name, contextOf(state));
    return day !== undefined && end !== undefined && day > end;
  });
}

function dateOf(timing: Timing, use: Use, state: State): Dated | undefined {
  return state.compiled.resolver.date(timing, use, contextOf(state));
}
