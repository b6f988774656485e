import type { IsoDate } from '../../calendar/day.ts';
import { membersOf } from '../../engine/chart/members.ts';
import { dayOfMoment, occurrencesOf, usedOf } from '../../engine/lifecycle/context.ts';
import { unsettled } from '../../engine/lifecycle/occurrences/list.ts';
import { sayQuantity } from '../../engine/lifecycle/refusals/say-quantity.ts';
import type { Step } from '../../engine/lifecycle/replay.ts';
import { contextOf, type State } from '../../engine/lifecycle/state.ts';
import type { Amount } from '../../language/model/amount.ts';
import { compareDecimals, type Decimal, difference, sum } from '../../language/model/decimal.ts';
import type { FactDefinition, FactVerb } from '../../language/model/names.ts';
import type { Obligation } from '../../language/model/obligations.ts';
import type { Budget } from '../../language/model/work.ts';
import { own } from '../../text/own.ts';
import type { Text } from '../../text/text.ts';
import { amendedBudgets } from './amended-budgets.ts';
import { changed } from './changed.ts';
import type { CautionCode, Entry } from './entry.ts';
import { entry } from './make-entry.ts';
import { sayAmount, sayWorkingDays, wording } from './wording.ts';

/** What deserves a second look in a step that was admitted. */
export function* cautionsOf(step: Step): Generator<Entry> {
  yield* doubtfulDay(step);
  yield* minOutOfReach(step);
  yield* aboveEstimate(step);
  yield* amountDiffers(step);
  yield* amendedBudgets(step);
  yield* endsInThePast(step);
}

/** An amendment that sets a last day which is over, and what was done since. */
function* endsInThePast({ on, fact, before, after }: Step): Generator<Entry> {
  if (before.compiled === after.compiled) return;
  const end = after.compiled.resolver.term(contextOf(after)).end?.date;
  if (!end || end >= on || end === before.compiled.resolver.term(contextOf(before)).end?.date) return;
  const { term, version, amendments } = after.compiled.convention;
  const id = version.at(-1) ?? 'term';
  const done = doneSince(end, before);
  const detail = wording.endsInThePast(end, done.length > 0 ? quotedOnce(done) : undefined);
  const title = amendments.get(id)?.title ?? wording.ending;
  yield entry(on, 'caution', id, title, amendments.get(id) ?? term.ends, {
    code: 'ends-in-the-past',
    detail,
    ...(fact && { fact: fact.id }),
  });
}

const doneVerbs = /^(performed|paid|held|delivered|accepted|provided):/;

/** The titles of what was done after a day. */
function doneSince(day: IsoDate, state: State): readonly string[] {
  const { convention, facts } = state.compiled;
  return [...membersOf(contextOf(state).moments)].flatMap(([name, on]) =>
    on > day && doneVerbs.test(name) ? [facts.get(name)?.title[convention.language] ?? name] : [],
  );
}

function quotedOnce(titles: readonly string[]): Text {
  const once = [...new Set(titles)];
  return { en: once.map((title) => `“${title}”`).join(', '), fr: once.map((title) => `« ${title} »`).join(', ') };
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
  for (const [id, , to] of changed({ before, after }, 'phases')) {
    const { title, budget } = convention.phases.get(id) ?? {};
    const perDay = budget && own(unitsPerDay, budget.unit);
    if (!title || !budget?.min || !perDay || to !== 'open') continue;
    const end = resolver.term(contextOf(after)).end?.date;
    if (!end) return;
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

/** A payment of more than was owed. What is paid in part is no fault: the rest stays owed. */
function* amountDiffers(step: Step): Generator<Entry> {
  const { fact, after } = step;
  const subject = /^paid:(.*)$/.exec(fact?.fact ?? '')?.[1];
  const duty = after.compiled.convention.obligations.get(subject ?? '');
  if (!fact?.quantity || !duty?.amount) return;
  const owed = owedBefore(duty, fact.quantity, step);
  if (compareDecimals(fact.quantity, owed) <= 0) return;
  const say = (value: Decimal): Text => sayAmount({ ...duty.amount, value } as Amount);
  const detail = wording.amountDiffers(say(fact.quantity), say(owed));
  yield entry(fact.on, 'caution', duty.id, duty.title, duty, { code: 'amount-differs', fact: fact.id, detail });
}

/** What was owed in all when a sum was paid, of one due date or of several; of more than was paid, as much as covers that. */
function owedBefore({ id, amount, nature }: Obligation, paid: Decimal, { before }: Step): Decimal {
  const context = contextOf(before);
  if (nature === 'once') return difference(amount?.value ?? '0', usedOf(`paid:${id}`, context));
  const list = occurrencesOf(`payments.${id}`, context);
  if (list.open + list.late === 0) return amount?.value ?? '0';
  let total: Decimal = '0';
  for (const [, one] of unsettled(list)) {
    total = sum(total, difference(one.amount ?? '0', one.paid ?? '0'));
    if (compareDecimals(total, paid) >= 0) break;
  }
  return total;
}
