import { dayOfMoment, usedOf } from '../../engine/lifecycle/context.ts';
import type { Fact } from '../../engine/lifecycle/facts/fact.ts';
import { missingParts } from '../../engine/lifecycle/refusals/refusal.ts';
import { sayQuantity } from '../../engine/lifecycle/refusals/say-quantity.ts';
import type { Step } from '../../engine/lifecycle/replay.ts';
import { contextOf, stateOf } from '../../engine/lifecycle/state.ts';
import type { ParameterValues } from '../../language/model/amendment.ts';
import { compareDecimals, difference } from '../../language/model/decimal.ts';
import type { FactDefinition, FactVerb } from '../../language/model/names.ts';
import { recurrenceOf } from '../../language/model/recurrence.ts';
import { type Repeating, repeatingOf } from '../../language/model/repeating.ts';
import { joinTexts, type Text, verbatim } from '../../text/text.ts';
import type { Entry } from './entry.ts';
import { entry } from './make-entry.ts';
import { keysOf } from './narrate-occurrences.ts';
import { changedOccurrences, newAdvance, type OccurrenceChange } from './occurrence-changes.ts';
import { sayAmount, sayNotification, wording } from './wording.ts';

/** Tells the fact of a step; `undefined` for a day of the calendar, and for what the change that follows tells better. */
export function narrateFact(step: Step): Entry | undefined {
  const { fact, before } = step;
  if (!fact) return undefined;
  const definition = before.compiled.facts.get(fact.fact) as FactDefinition;
  if (definition.verb === 'done') return undefined;
  const detail = detailOf(fact, definition, step);
  const key = keyOf(definition, step);
  return entry(fact.on, definition.verb, idOf(definition), definition.title, definition.clause, {
    fact: fact.id,
    ...(fact.by !== undefined && { by: fact.by }),
    ...(fact.note !== undefined && { note: fact.note }),
    ...(fact.quantity !== undefined && { quantity: fact.quantity }),
    ...(key !== undefined && { occurrence: key }),
    ...(detail && { detail }),
  });
}

function idOf({ verb, subject }: FactDefinition): string {
  if (subject !== undefined) return subject;
  if (verb === 'renewed' || verb === 'declined') return 'term';
  return verb === 'notified' ? 'notification' : 'signature';
}

function detailOf(fact: Fact, definition: FactDefinition, step: Step): Text | undefined {
  const parts = [
    authorOf(fact, step),
    componentOf(fact, definition),
    fact.name === undefined ? undefined : verbatim(`${fact.name}.`),
    fact.notification && sayNotification(fact.notification),
    definition.verb === 'worked' ? spent(fact, definition, step) : undefined,
    definition.verb === 'paid' ? sumOf(fact, definition, step) : undefined,
    occurrenceOf(definition, step),
    definition.verb === 'amended' ? affected(step) : undefined,
    partPaid(fact, definition, step),
    definition.verb === 'provided' ? termsOfUse(definition, step) : undefined,
    fact.values && valuesIn(fact.values, definition, step),
    definition.verb === 'amended' ? effectOf(definition, step) : undefined,
    movesTheEnd.includes(definition.verb) ? newLastDay(step) : undefined,
    definition.verb === 'declined' ? lastDayThatStands(step) : undefined,
    isWhole(definition, step) ? undefined : incomplete(definition, step),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : joinTexts(parts, verbatim(' '));
}

function authorOf({ by }: Fact, { before }: Pick<Step, 'before'>): Text | undefined {
  if (by === undefined) return undefined;
  const party = before.compiled.convention.parties.get(by)?.title ?? by;
  return { en: `By ${party}.`, fr: `Par ${party}.` };
}

function componentOf({ component }: Fact, { components }: FactDefinition): Text | undefined {
  if (component === undefined) return undefined;
  const title = components?.get(component) ?? component;
  return verbatim(/[.!?…]$/.test(title) ? title : `${title}.`);
}

function spent(fact: Fact, { subject = '' }: FactDefinition, { after }: Pick<Step, 'after'>): Text | undefined {
  const budget = after.compiled.convention.phases.get(subject)?.budget;
  if (!budget) return undefined;
  const now = sayQuantity(fact.quantity ?? '0', budget.unit);
  const used = sayQuantity(usedOf(subject, contextOf(after)), budget.unit);
  const total = wording.spent(used, budget.max?.quantity);
  return { en: `${now.en}. ${total.en}`, fr: `${now.fr}. ${total.fr}` };
}

const movesTheEnd: readonly FactVerb[] = ['amended', 'renewed', 'terminated', 'leaving', 'resumed'];

function sumOf({ quantity }: Fact, { subject = '' }: FactDefinition, { after }: Pick<Step, 'after'>): Text | undefined {
  const amount = after.compiled.convention.obligations.get(subject)?.amount;
  if (!amount) return undefined;
  const said = sayAmount(quantity === undefined ? amount : { ...amount, value: quantity });
  return { en: `${said.en}.`, fr: `${said.fr}.` };
}

/** The clause that applies several times and that a fact is about. */
function repeatingOfFact({ verb, subject = '', name }: FactDefinition, { after }: Step): Repeating | undefined {
  if (verb === 'happened') return undefined;
  const { clause } = recurrenceOf(name);
  return repeatingOf(after.compiled.convention).get(clause) ?? (verb === 'announced' ? asNotice(subject) : undefined);
}

/** A right that is announced keeps its announcements as a duty keeps what was done in advance. */
function asNotice(id: string): Repeating {
  return {
    clause: `events.${id}`,
    section: 'obligations',
    id,
    arises: { event: id },
    performance: `announced:${id}`,
    isNotice: true,
  };
}

/** The occurrence that a fact is about, by its key. */
function keyOf(definition: FactDefinition, step: Step): string | undefined {
  const repeating = repeatingOfFact(definition, step);
  if (!repeating) return undefined;
  return changedOccurrences(repeating.clause, step).at(0)?.is.key ?? newAdvance(repeating.clause, step)?.for;
}

/** Which occurrences a fact is about, where there may be several; and what is done in advance. */
function occurrenceOf(definition: FactDefinition, step: Step): Text | undefined {
  const repeating = repeatingOfFact(definition, step);
  if (!repeating) return undefined;
  const changes = changedOccurrences(repeating.clause, step);
  if (changes.length > 0) return changesInWords(changes);
  const made = newAdvance(repeating.clause, step);
  if (made && repeating.isNotice) return wording.noticeOf(made.for);
  return made && (made.for !== undefined || made.paid !== undefined) ? wording.inAdvance(made.for) : undefined;
}

function changesInWords(changes: readonly OccurrenceChange[]): Text {
  const said = wording.forOccurrences(changes.map(({ is }) => is.key));
  const [only] = changes;
  const times = changes.length === 1 && only?.is.status === only?.was?.status ? only?.is.times : undefined;
  return times === undefined ? said : joinTexts([said, { en: `(${times})`, fr: `(${times})` }], verbatim(' '));
}

/** The occurrences that an amendment changes because it says so. */
export function affected(step: Step): Text | undefined {
  const { convention } = step.after.compiled;
  const named = [...repeatingOf(convention).values()].flatMap(({ clause, section, id }) => {
    const changes = changedOccurrences(clause, step).filter(({ was }) => was !== undefined);
    const title = (section === 'deliverables' ? convention.deliverables : convention.obligations).get(id)?.title;
    const { en, fr } = keysOf(changes.map(({ is }) => is));
    return changes.length === 0 ? [] : [{ en: `“${title ?? id}” (${en})`, fr: `« ${title ?? id} » (${fr})` }];
  });
  return named.length === 0 ? undefined : wording.affects(joinTexts(named, verbatim(', ')));
}

/** What is left of a sum after a part of it was paid. */
function partPaid(fact: Fact, definition: FactDefinition, step: Step): Text | undefined {
  if (definition.verb !== 'paid') return undefined;
  const { after } = step;
  const duty = after.compiled.convention.obligations.get(definition.subject ?? '');
  if (!duty?.amount) return undefined;
  const { currency, value } = duty.amount;
  const say = (amount: string): Text => sayAmount({ value: amount, currency });
  const last = changedOccurrences(`payments.${duty.id}`, step).at(-1)?.is;
  if (last) {
    const isPart = last.status !== 'performed' && last.paid !== undefined && last.amount !== undefined;
    return isPart
      ? wording.partOf(say(last.paid as string), say(difference(last.amount, last.paid as string)))
      : undefined;
  }
  const paid = usedOf(`paid:${duty.id}`, contextOf(after));
  const isPart = fact.quantity !== undefined && paid !== '0' && compareDecimals(paid, value) < 0;
  return isPart ? wording.partOf(say(paid), say(difference(value, paid))) : undefined;
}

/** What may be done with data, and what may not. */
function termsOfUse({ subject = '' }: FactDefinition, { after }: Pick<Step, 'after'>): Text | undefined {
  const dataset = after.compiled.convention.datasets.get(subject);
  if (!dataset) return undefined;
  const { permitted, forbidden, attribution, laws } = dataset;
  const terms = [
    ...(permitted.length > 0 ? [wording.permitted(permitted)] : []),
    ...(forbidden.length > 0 ? [wording.forbidden(forbidden)] : []),
    ...(attribution ? [wording.attribution(attribution)] : []),
    ...(laws.length > 0 ? [wording.laws(laws)] : []),
  ];
  return terms.length === 0 ? undefined : joinTexts(terms, verbatim(' '));
}

export function newLastDay({ before, after }: Pick<Step, 'before' | 'after'>): Text | undefined {
  const was = before.compiled.resolver.term(contextOf(before)).end?.date;
  const is = after.compiled.resolver.term(contextOf(after)).end?.date;
  if (!is || was === is) return undefined;
  return was ? wording.newLastDay(was, is) : wording.lastDay(is);
}

/** The values that an amendment brings, each by what it is. */
function valuesIn(values: ParameterValues, { subject = '' }: FactDefinition, { before }: Pick<Step, 'before'>): Text {
  const parameters = before.compiled.convention.amendments.get(subject)?.parameters;
  const told = Object.entries(values).map(([name, value]) => {
    const title = parameters?.get(name)?.title ?? name;
    return { en: `“${title}”: ${value}`, fr: `« ${title} » : ${value}` };
  });
  return wording.values(joinTexts(told, { en: ', ', fr: ', ' }));
}

/** When an amendment takes effect that is agreed, and has a day of its own. */
function effectOf(
  { subject = '' }: FactDefinition,
  { before, after }: Pick<Step, 'before' | 'after'>,
): Text | undefined {
  const effective = before.compiled.convention.amendments.get(subject)?.effective;
  if (!effective || stateOf(after, 'amendments', subject) !== 'agreed') return undefined;
  return wording.takesEffectOn(after.compiled.resolver.date(effective, 'state', contextOf(after))?.date);
}

/** What is declined leaves the end where it is. */
function lastDayThatStands({ after }: Pick<Step, 'after'>): Text | undefined {
  const end = after.compiled.resolver.term(contextOf(after)).end?.date;
  return end && wording.lastDay(end);
}

/** A renewal comes again, so that its moment may be that of the one before: it is whole when it has counted. */
function isWhole({ verb }: FactDefinition, { before, after }: Pick<Step, 'before' | 'after'>): boolean {
  return verb === 'renewed' && contextOf(after).renewals > contextOf(before).renewals;
}

/** What is still missing of a fact that is made of parts. */
function incomplete(definition: FactDefinition, { after }: Pick<Step, 'after'>): Text | undefined {
  if (definition.ofOccurrence) return undefined;
  if (definition.verb !== 'renewed' && dayOfMoment(definition.name, contextOf(after)) !== undefined) return undefined;
  if (!['signed', 'reached', 'decided', 'delivered', 'amended', 'renewed', 'terminated'].includes(definition.verb))
    return undefined;
  const { parties } = after.compiled.convention;
  const missing = missingParts(definition, after).map((part) => {
    const component = definition.components?.get(part);
    return component === undefined
      ? verbatim(parties.get(part)?.title ?? part)
      : { en: `“${component}”`, fr: `« ${component} »` };
  });
  return missing.length === 0 ? undefined : wording.waitingFor(joinTexts(missing, verbatim(', ')));
}
