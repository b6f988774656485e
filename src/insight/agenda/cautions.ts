import { dayOfMoment, usedOf } from '../../engine/lifecycle/context.ts';
import type { Step } from '../../engine/lifecycle/replay.ts';
import { contextOf, stateOf } from '../../engine/lifecycle/state.ts';
import { compareDecimals, difference } from '../../language/model/decimal.ts';
import type { FactDefinition, FactVerb } from '../../language/model/names.ts';
import type { Budget } from '../../language/model/work.ts';
import { own } from '../../text/own.ts';
import type { CautionCode, Entry } from './entry.ts';
import { entry } from './make-entry.ts';
import { sayQuantity, sayWorkingDays, wording } from './wording.ts';

/** What deserves a second look in a step that was admitted. */
export function* cautionsOf(step: Step): Generator<Entry> {
  yield* doubtfulDay(step);
  yield* minOutOfReach(step);
  yield* aboveEstimate(step);
  yield* amountDiffers(step);
}

const needsForce: readonly FactVerb[] = ['worked', 'delivered', 'provided', 'performed', 'paid', 'held', 'happened'];

/** Work before the agreement protects it, and facts on a day that one reading places after the end. */
function* doubtfulDay({ fact, before }: Step): Generator<Entry> {
  if (!fact) return;
  const { compiled } = before;
  const { verb, title, clause, subject = verb } = compiled.facts.get(fact.fact) as FactDefinition;
  const context = contextOf(before);
  const caution = (code: CautionCode, detail: Entry['detail'], on = clause): Entry =>
    entry(fact.on, 'caution', subject, title, on, { code, fact: fact.id, ...(detail && { detail }) });
  const { starts, ends } = compiled.convention.term;
  if (needsForce.includes(verb) && !dayOfMoment('in-force', context) && !dayOfMoment('ended', context)) {
    yield caution('before-force', wording.beforeForce, starts);
  }
  const { end, certainEnd } = compiled.resolver.term(context);
  if (end && certainEnd && fact.on > certainEnd.date && fact.on <= end.date) {
    yield caution('after-certain-day', wording.afterCertainDay(certainEnd.date), ends ?? clause);
  }
}

const unitsPerDay: Partial<Record<Budget['unit'], number>> = { day: 1, 'half-day': 2 };

/** A phase that opens so late that its minimum can no longer be worked before the end. */
function* minOutOfReach({ on, before, after }: Step): Generator<Entry> {
  const { convention, resolver, calendar } = after.compiled;
  const end = resolver.term(contextOf(after)).end?.date;
  if (!end) return;
  for (const { id, title, budget } of convention.phases.values()) {
    const perDay = budget && own(unitsPerDay, budget.unit);
    if (!budget?.min || !perDay) continue;
    if (stateOf(after, 'phases', id) !== 'open' || stateOf(before, 'phases', id) === 'open') continue;
    const needed = difference(budget.min.quantity, usedOf(id, contextOf(after)));
    // The day of the opening itself is not counted on: a vote may take place in the evening.
    const left = calendar.workingDaysUntil(on, end);
    if (compareDecimals(needed, '0') <= 0 || left * perDay >= Number(needed)) continue;
    const detail = wording.minOutOfReach(sayWorkingDays(left), sayQuantity(needed, budget.unit));
    yield entry(on, 'caution', id, title, budget, { code: 'min-out-of-reach', detail });
  }
}

function* aboveEstimate({ fact, before, after }: Step): Generator<Entry> {
  const { verb, subject = '', title } = before.compiled.facts.get(fact?.fact ?? '') ?? {};
  const budget = after.compiled.convention.phases.get(subject)?.budget;
  if (!fact || verb !== 'worked' || budget?.max?.kind !== 'estimate') return;
  const used = usedOf(subject, contextOf(after));
  if (compareDecimals(used, budget.max.quantity) <= 0) return;
  const detail = wording.aboveEstimate(sayQuantity(used, budget.unit), budget.max.quantity);
  yield entry(fact.on, 'caution', subject, title ?? subject, budget, { code: 'above-estimate', fact: fact.id, detail });
}

function* amountDiffers({ fact, after }: Step): Generator<Entry> {
  const subject = /^paid:(.*)$/.exec(fact?.fact ?? '')?.[1];
  const duty = after.compiled.convention.obligations.get(subject ?? '');
  if (!fact?.quantity || !duty?.amount || compareDecimals(fact.quantity, duty.amount.value) === 0) return;
  const detail = wording.amountDiffers(fact.quantity, duty.amount.value);
  yield entry(fact.on, 'caution', duty.id, duty.title, duty, { code: 'amount-differs', fact: fact.id, detail });
}
