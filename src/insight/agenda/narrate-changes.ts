import type { IsoDate } from '../../calendar/day.ts';
import { sayPeriod } from '../../calendar/period.ts';
import { usedOf } from '../../engine/lifecycle/context.ts';
import { hasEnded } from '../../engine/lifecycle/dates/calendar-events.ts';
import { missingFor } from '../../engine/lifecycle/holds.ts';
import { sayMissing } from '../../engine/lifecycle/refusals/say-condition.ts';
import { sayQuantity } from '../../engine/lifecycle/refusals/say-quantity.ts';
import type { Step } from '../../engine/lifecycle/replay.ts';
import { contextOf, type State, stateOf, statesOf } from '../../engine/lifecycle/state.ts';
import type { Amount } from '../../language/model/amount.ts';
import { compareDecimals, difference } from '../../language/model/decimal.ts';
import { type DutySection, dutyVerbs, type Obligation, performanceOf } from '../../language/model/obligations.ts';
import { repeatingOf } from '../../language/model/repeating.ts';
import type { Budget, Phase } from '../../language/model/work.ts';
import { joinTexts, type Text, verbatim } from '../../text/text.ts';
import { changed } from './changed.ts';
import { lastDayAfter } from './counted-day.ts';
import type { Entry } from './entry.ts';
import { entry } from './make-entry.ts';
import { narrateCalendar } from './narrate-calendar.ts';
import { narrateOccurrences } from './narrate-occurrences.ts';
import { sayAmount, wording } from './wording.ts';

/** Tells what a step changed besides its own fact: the term, then the phases, the budgets, what is delivered and owed. */
export function* narrateChanges(step: Step): Generator<Entry> {
  yield* termChanges(step);
  yield* narrateCalendar(step);
  for (const [id, from, to] of changed(step, 'suspensions')) yield* suspensionChange(id, from, to, step);
  for (const [id, from, to] of changed(step, 'phases')) yield* phaseChange(id, from, to, step);
  for (const [id, from, to] of changed(step, 'budgets')) yield* budgetChange(id, from, to, step);
  yield* shortfalls(step);
  for (const [id, , to] of changed(step, 'deliverables')) yield* deliverableChange(id, to, step);
  yield* boundBySignature(step);
  for (const section of dutySections) {
    for (const [id, from, to] of changed(step, section)) yield* obligationChange(id, from, to, step);
  }
  yield* narrateOccurrences(step);
  yield* survivals(step);
}

/** Whether the agreement ended in this step. */
function ends({ before, after }: Step): boolean {
  return hasEnded(after) && !hasEnded(before);
}

const dutySections = Object.keys(dutyVerbs) as readonly DutySection[];

function* termChanges(step: Step): Generator<Entry> {
  const { before, after, on } = step;
  const { convention, resolver } = after.compiled;
  const { start, end, certainEnd, cut } = resolver.term(contextOf(after));
  const [from, to] = [statesOf(before).term, statesOf(after).term];
  if (from === to) return;
  if (to === 'in-force' && start) {
    const isContested = certainEnd && certainEnd.date !== end?.date;
    const days = [
      ...(end ? [wording.lastDay(end.date)] : []),
      ...(isContested ? [wording.certainEnd(certainEnd.date)] : []),
    ];
    yield entry(start.date, 'in-force', 'term', wording.inForce, convention.term.starts, {
      dated: start,
      ...(days.length > 0 && { detail: joinTexts(days, verbatim(' ')) }),
    });
  }
  if (to === 'expired') {
    yield entry(on, 'expired', 'term', wording.expired, convention.term.ends ?? convention.term, {
      ...(end && { dated: end }),
      ...(from === 'signed' && { detail: wording.neverInForce }),
    });
  }
  if (to === 'terminated') {
    const clause = cut?.termination ?? convention.exit;
    yield entry(on, 'ended', 'term', wording.endedEarly, clause, { ...(end && { dated: end }) });
  }
}

/** A suspension that its own condition ended. */
function* suspensionChange(id: string, from: string, to: string, { on, fact, after }: Step): Generator<Entry> {
  const suspension = after.compiled.convention.suspensions.get(id);
  if (!suspension || from === '' || to !== 'running' || fact?.fact === `resumed:${id}`) return;
  yield entry(on, 'resumed', id, suspension.title, suspension, { detail: wording.resumedByItself });
}

function* phaseChange(id: string, from: string, to: string, { on, before, after }: Step): Generator<Entry> {
  const phase = after.compiled.convention.phases.get(id) as Phase;
  if (to === 'open') yield entry(on, 'opened', id, phase.title, phase.gate);
  if (to === 'locked' && from === 'open') {
    const missing = sayMissing(missingFor(phase.gate.condition, contextOf(after)), after.compiled);
    yield entry(on, 'relocked', id, phase.title, phase.gate, { detail: wording.relocked(missing) });
  }
  if (to === 'done') {
    const used = phase.budget && sayQuantity(usedOf(id, contextOf(after)), phase.budget.unit);
    const atEnd = hasEnded(after) && used && !phase.done;
    yield entry(on, 'done', id, phase.title, phase.done ?? phase, {
      ...(atEnd && { detail: wording.doneAtMin(used) }),
    });
  }
  if (to === 'lapsed') {
    // What was missing is looked up as it stood before the end, which itself ends “in force”.
    const missing = sayMissing(missingFor(phase.gate.condition, contextOf(before)), before.compiled);
    const detail = from === 'open' ? wording.openWithout : wording.neverOpened(missing);
    yield entry(on, 'lapsed', id, phase.title, from === 'open' ? phase : phase.gate, { detail });
  }
}

function* budgetChange(id: string, from: string, to: string, { on, after }: Step): Generator<Entry> {
  const { title, budget } = after.compiled.convention.phases.get(id) as Phase;
  if (!budget) return;
  const detail = wording.spent(sayQuantity(usedOf(id, contextOf(after)), budget.unit), budget.max?.quantity);
  if (from === 'below-min') yield entry(on, 'min-reached', id, heading(title, wording.minReached), budget, { detail });
  if (to === 'at-max') yield entry(on, 'max-reached', id, heading(title, wording.maxReached), budget, { detail });
}

function heading(title: string, text: Text): Text {
  return { en: `${title}: ${text.en.toLowerCase()}`, fr: `${title} : ${text.fr.toLowerCase()}` };
}

/** The budgets that fall short when the agreement ends. */
function* shortfalls(step: Step): Generator<Entry> {
  if (!ends(step)) return;
  const { on, after } = step;
  for (const { id, title, budget } of after.compiled.convention.phases.values()) {
    if (budget) yield* shortfall(on, id, title, budget, after);
  }
}

function* shortfall(on: IsoDate, id: string, title: string, budget: Budget, after: State): Generator<Entry> {
  const used = usedOf(id, contextOf(after));
  const { min, max } = budget;
  if (min && compareDecimals(used, min.quantity) < 0) {
    const detail = wording.minNotReached(sayQuantity(used, budget.unit), min.quantity, min.kind);
    yield entry(on, 'min-not-reached', id, title, budget, { detail });
  } else if (max && compareDecimals(used, max.quantity) < 0) {
    const detail = wording.unusedLapse(sayQuantity(difference(max.quantity, used), budget.unit));
    yield entry(on, 'lapsed', `${id}-budget`, title, budget, { detail });
  }
}

function* deliverableChange(id: string, to: string, step: Step): Generator<Entry> {
  const { on, fact, before, after } = step;
  const deliverable = after.compiled.convention.deliverables.get(id);
  if (!deliverable || deliverable.arises) return;
  const { title, due, acceptance } = deliverable;
  if (to === 'outstanding' && ends(step))
    yield entry(on, 'outstanding', id, title, deliverable, { detail: wording.outstanding });
  if (to === 'released' && due) {
    yield entry(on, 'released', id, title, deliverable, { detail: wording.releasedNotDue });
  }
  if ((to === 'accepted' || to === 'rejected') && !fact) {
    const dated = acceptance?.within && before.compiled.resolver.date(acceptance.within, 'deadline', contextOf(before));
    const clause = acceptance?.basis ? acceptance : deliverable;
    yield entry(on, to, id, title, clause, { detail: wording.bySilence[to], ...(dated && { dated }) });
  }
}

function isDraft(state: State): boolean {
  return statesOf(state).term === 'draft';
}

/** Nobody is bound before the signature: what was to bind by then does so with it. */
function* boundBySignature({ on, before, after }: Step): Generator<Entry> {
  if (!isDraft(before) || isDraft(after)) return;
  for (const obligation of after.compiled.convention.obligations.values()) {
    const { section, id } = obligation;
    const isBound = [before, after].every((state) => stateOf(state, section, id) === 'binding');
    if (isBound) yield binding(obligation, on);
  }
}

function binding(obligation: Obligation, on: IsoDate): Entry {
  const detail = obligation.promptly && wording.promptly;
  return entry(on, 'binding', obligation.id, obligation.title, obligation, { ...(detail && { detail }) });
}

function* obligationChange(id: string, from: string, to: string, step: Step): Generator<Entry> {
  const { on, after, fact } = step;
  const obligation = after.compiled.convention.obligations.get(id) as Obligation;
  const { title } = obligation;
  const doesRepeat = repeatingOf(after.compiled.convention).has(`${obligation.section}.${id}`);
  if (to === 'binding' && from === 'dormant' && !isDraft(after)) yield binding(obligation, on);
  if (to === 'performed' && fact?.fact !== performanceOf(obligation)) {
    yield entry(on, dutyVerbs[obligation.section], id, title, obligation, { detail: wording.fulfilled });
  }
  // What recurs is told occurrence by occurrence.
  if (!doesRepeat && ends(step)) yield* leftAtEnd(obligation, to, step);
  if (to === 'released' && !isDraft(step.before)) yield* releaseOf(obligation, from, doesRepeat, step);
}

/** What a single duty comes to at the end that was not done. */
function* leftAtEnd(obligation: Obligation, to: string, { on, after }: Step): Generator<Entry> {
  const { id, title, amount } = obligation;
  if (to === 'outstanding') {
    const detail = amount ? wording.outstandingSum(sayAmount(restOf(obligation, after))) : wording.outstanding;
    yield entry(on, 'outstanding', id, title, obligation, { detail });
  }
  if (to === 'remaining') yield entry(on, 'survives', id, title, obligation, { detail: wording.remains });
}

/** At the end of the agreement, that most of it no longer binds goes without saying; what had a day is told. */
function* releaseOf(obligation: Obligation, from: string, doesRepeat: boolean, step: Step): Generator<Entry> {
  const { id, title, survives } = obligation;
  const { on, before, after } = step;
  if (doesRepeat && !survives && ends(step)) return;
  const hadDay = from === 'binding' && ends(step) && 'due' in obligation && obligation.due !== undefined;
  if (hadDay) yield entry(on, 'released', id, title, obligation, { detail: wording.releasedNotDue });
  else if (from !== 'dormant' && (survives ? hasEnded(before) : !hasEnded(after))) {
    const lasted =
      survives && survives !== 'for-ever' ? lastDayAfter('term.end', survives, obligation.at, after) : undefined;
    yield entry(on, 'released', id, title, obligation, { detail: wording.released, ...(lasted && { dated: lasted }) });
  }
}

/** What is left to pay of a sum that is paid in parts. */
function restOf({ id, amount }: Obligation, after: State): Amount {
  const { value, currency } = amount as Amount;
  const paid = usedOf(`paid:${id}`, contextOf(after));
  return { value: compareDecimals(paid, value) < 0 ? difference(value, paid) : '0', currency };
}

/** What goes on binding when the agreement ends. */
function* survivals(step: Step): Generator<Entry> {
  if (!ends(step)) return;
  for (const obligation of step.after.compiled.convention.obligations.values()) {
    const { id, section, title, survives } = obligation;
    const current = stateOf(step.after, section, id) ?? 'released';
    if (!survives || ['released', 'performed', 'dormant', 'remaining', 'outstanding'].includes(current)) continue;
    const detail = survives === 'for-ever' ? wording.survivesForEver : wording.survivesFor(sayPeriod(survives));
    yield entry(step.on, 'survives', id, title, obligation, { detail });
  }
}
