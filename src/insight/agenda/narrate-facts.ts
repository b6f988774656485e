import { dayOfMoment, usedOf } from '../../engine/lifecycle/context.ts';
import type { Fact } from '../../engine/lifecycle/facts/fact.ts';
import { missingParts } from '../../engine/lifecycle/refusals/refusal.ts';
import type { Step } from '../../engine/lifecycle/replay.ts';
import { contextOf } from '../../engine/lifecycle/state.ts';
import type { FactDefinition, FactVerb } from '../../language/model/names.ts';
import { joinTexts, type Text, verbatim } from '../../text/text.ts';
import type { Entry } from './entry.ts';
import { entry } from './make-entry.ts';
import { sayAmount, sayNotification, sayQuantity, wording } from './wording.ts';

/** Tells the fact of a step; `undefined` for a day of the calendar, and for what the change that follows tells better. */
export function narrateFact({ fact, before, after }: Step): Entry | undefined {
  if (!fact) return undefined;
  const definition = before.compiled.facts.get(fact.fact) as FactDefinition;
  if (definition.verb === 'done') return undefined;
  const detail = detailOf(fact, definition, { before, after });
  return entry(fact.on, definition.verb, idOf(definition), definition.title, definition.clause, {
    fact: fact.id,
    ...(fact.by !== undefined && { by: fact.by }),
    ...(fact.quantity !== undefined && { quantity: fact.quantity }),
    ...(detail && { detail }),
  });
}

function idOf({ verb, subject }: FactDefinition): string {
  if (subject !== undefined) return subject;
  if (verb === 'renewed' || verb === 'declined') return 'term';
  return verb === 'notified' ? 'notification' : 'signature';
}

function detailOf(fact: Fact, definition: FactDefinition, step: Pick<Step, 'before' | 'after'>): Text | undefined {
  const parts = [
    authorOf(fact, step),
    componentOf(fact, definition),
    fact.name === undefined ? undefined : verbatim(`${fact.name}.`),
    fact.notification && sayNotification(fact.notification),
    definition.verb === 'worked' ? spent(fact, definition, step) : undefined,
    definition.verb === 'paid' ? sumOf(fact, definition, step) : undefined,
    definition.verb === 'provided' ? termsOfUse(definition, step) : undefined,
    movesTheEnd.includes(definition.verb) ? newLastDay(step) : undefined,
    definition.verb === 'declined' ? lastDayThatStands(step) : undefined,
    isWhole(definition, step) ? undefined : incomplete(definition, step),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : joinTexts(parts, verbatim(' '));
}

function authorOf({ by }: Fact, { before }: Pick<Step, 'before'>): Text | undefined {
  if (by === undefined) return undefined;
  return verbatim(`${before.compiled.convention.parties.get(by)?.title ?? by}.`);
}

function componentOf({ component }: Fact, { components }: FactDefinition): Text | undefined {
  return component === undefined ? undefined : verbatim(`${components?.get(component) ?? component}.`);
}

function spent(fact: Fact, { subject = '' }: FactDefinition, { after }: Pick<Step, 'after'>): Text | undefined {
  const budget = after.compiled.convention.phases.get(subject)?.budget;
  if (!budget) return undefined;
  const now = sayQuantity(fact.quantity ?? '0', budget.unit);
  const used = sayQuantity(usedOf(subject, contextOf(after)), budget.unit);
  const total = wording.spent(used, budget.max?.quantity);
  return { en: `${now.en}; ${total.en}`, fr: `${now.fr} ; ${total.fr}` };
}

const movesTheEnd: readonly FactVerb[] = ['amended', 'renewed', 'terminated', 'leaving', 'resumed'];

function sumOf({ quantity }: Fact, { subject = '' }: FactDefinition, { after }: Pick<Step, 'after'>): Text | undefined {
  const amount = after.compiled.convention.obligations.get(subject)?.amount;
  if (!amount) return undefined;
  const said = sayAmount(quantity === undefined ? amount : { ...amount, value: quantity });
  return { en: `${said.en}.`, fr: `${said.fr}.` };
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

function newLastDay({ before, after }: Pick<Step, 'before' | 'after'>): Text | undefined {
  const was = before.compiled.resolver.term(contextOf(before)).end?.date;
  const is = after.compiled.resolver.term(contextOf(after)).end?.date;
  if (!is || was === is) return undefined;
  return was ? wording.newLastDay(was, is) : wording.lastDay(is);
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
  const mayComeAgain = definition.verb === 'renewed';
  if (!mayComeAgain && dayOfMoment(definition.name, contextOf(after)) !== undefined) return undefined;
  if (!['signed', 'reached', 'decided', 'delivered', 'amended', 'renewed', 'terminated'].includes(definition.verb))
    return undefined;
  const { parties } = after.compiled.convention;
  const missing = missingParts(definition, after).map(
    (part) => definition.components?.get(part) ?? parties.get(part)?.title ?? part,
  );
  return missing.length === 0 ? undefined : wording.waitingFor(missing.join(', '));
}
