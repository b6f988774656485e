import { sayUnit } from '../../../calendar/say-unit.ts';
import { type Condition, isQuantified, type Quantified, quantifierOf } from '../../../language/model/condition.ts';
import type { Convention } from '../../../language/model/convention.ts';
import { declineBy, declines } from '../../../language/model/moments.ts';
import { own } from '../../../text/own.ts';
import { decimal, joinTexts, type Text, verbatim } from '../../../text/text.ts';
import type { Compiled } from '../compile.ts';

/** What tells the titles of what a condition names. */
export type Names = Pick<Compiled, 'convention' | 'facts'>;

/** Says a condition in words, with the titles that the convention gives. */
export function sayCondition(condition: Condition, names: Names): Text {
  if (typeof condition === 'string') return sayMoment(condition, names);
  if ('all' in condition) return joined(condition.all, { en: ' and ', fr: ' et ' }, names);
  if ('any' in condition) return joined(condition.any, { en: ' or ', fr: ' ou ' }, names);
  if ('not' in condition) {
    const inner = sayCondition(condition.not, names);
    return { en: `not yet: ${inner.en}`, fr: `pas encore : ${inner.fr}` };
  }
  if (isQuantified(condition)) return sayQuantified(condition, names);
  const title = names.convention.phases.get(condition.budget)?.title ?? condition.budget;
  return {
    en: `at least ${condition.reaches} used for “${title}”`,
    fr: `au moins ${decimal(condition.reaches, 'fr')} consommés pour « ${title} »`,
  };
}

/** Says what is asked of all the occurrences of something. */
function sayQuantified(condition: Quantified, names: Names): Text {
  const { quantifier, name } = quantifierOf(condition);
  const said = sayMoment(name, names);
  switch (quantifier) {
    case 'thisCycle':
      return { en: `${said.en} in the current cycle`, fr: `${said.fr}, pour le cycle en cours` };
    case 'lastCycle':
      return { en: `${said.en} in the previous cycle`, fr: `${said.fr}, pour le cycle précédent` };
    case 'ever':
      return { en: `${said.en}, at least once`, fr: `${said.fr}, au moins une fois` };
    case 'everySoFar':
      return { en: `${said.en}, each time so far`, fr: `${said.fr}, chaque fois jusqu’ici` };
    default:
      return sayCount(condition, said);
  }
}

function sayCount(condition: Quantified, said: Text): Text {
  const { atLeast, atMost, per } = condition as Extract<Quantified, { count: string }>;
  const bounds = [
    ...(atLeast === undefined
      ? []
      : [{ en: atLeast === 1 ? 'at least once' : `at least ${atLeast} times`, fr: `au moins ${atLeast} fois` }]),
    ...(atMost === undefined
      ? []
      : [{ en: atMost === 1 ? 'at most once' : `at most ${atMost} times`, fr: `au plus ${atMost} fois` }]),
  ];
  const unit = per ? { en: ` in each ${sayUnit(per.unit).en}`, fr: ` par ${sayUnit(per.unit).fr}` } : verbatim('');
  const bound = joinTexts(bounds, { en: ' and ', fr: ' et ' });
  return { en: `${said.en}, ${bound.en}${unit.en}`, fr: `${said.fr}, ${bound.fr}${unit.fr}` };
}

/** Says what is missing for a condition to hold. */
export function sayMissing(missing: readonly Condition[], names: Names): Text {
  return joinTexts(
    missing.map((condition) => sayCondition(condition, names)),
    { en: '; ', fr: ' ; ' },
  );
}

function joined(conditions: readonly Condition[], separator: Text, names: Names): Text {
  return joinTexts(
    conditions.map((condition) => sayCondition(condition, names)),
    separator,
  );
}

/** Says a moment in words: the title of what it is about, and what comes to it. */
export function sayMoment(name: string, { convention, facts }: Names): Text {
  const known = own(agreementMoments, name);
  if (known) return known;
  if (name === declineBy && declines(convention)) return lastDayToDecline;
  const [verb = '', id = ''] = name.split(':');
  if (verb === 'first') {
    const title = convention.events.get(id)?.title ?? id;
    return { en: `the first “${title}”`, fr: `le premier « ${title} »` };
  }
  if (verb === 'opened') {
    const title = convention.phases.get(id)?.title ?? id;
    return { en: `the opening of “${title}”`, fr: `l’ouverture de « ${title} »` };
  }
  const date = convention.dates.get(name);
  if (date) return quotedTitle(verbatim(date.title));
  const ofClause = own(clauseMoments, verb);
  if (ofClause) {
    const title = titleOf(id, convention);
    return { en: `${ofClause.en} “${title}”`, fr: `${ofClause.fr} « ${title} »` };
  }
  const fact = facts.get(name);
  if (!fact) return verbatim(name);
  const said = momentWords[fact.verb];
  const title = quotedTitle(fact.title);
  return said ? { en: `${said.en} ${title.en}`, fr: `${said.fr} ${title.fr}` } : title;
}

function quotedTitle({ en, fr }: Text): Text {
  return { en: `“${en}”`, fr: `« ${fr} »` };
}

/** The title of whatever bears an id. */
function titleOf(id: string, convention: Convention): string {
  const { deliverables, obligations, phases, suspensions, parties, properties, amendments } = convention;
  const sections = [deliverables, obligations, phases, suspensions, parties, properties, amendments];
  return sections.map((section) => section.get(id)?.title).find((title) => title !== undefined) ?? id;
}

/** Moments that no fact is, of whatever clause. */
const clauseMoments: Readonly<Record<string, Text>> = {
  bound: { en: 'the first day of', fr: 'le premier jour de' },
  due: { en: 'the due date of', fr: 'l’échéance de' },
  overlong: { en: 'the end of the time allowed for', fr: 'la fin de la durée permise pour' },
  left: { en: 'the withdrawal of', fr: 'le retrait de' },
  effective: { en: 'the effective date of', fr: 'la prise d’effet de' },
  awaited: {
    en: 'the day on which the wait began under',
    fr: 'le jour où l’attente a commencé selon',
  },
};

const lastDayToDecline: Text = {
  en: 'the last day to give notice of non-renewal',
  fr: 'le dernier jour pour dénoncer la reconduction',
};

const agreementMoments: Readonly<Record<string, Text>> = {
  signed: { en: 'the signature', fr: 'la signature' },
  notified: { en: 'the notification', fr: 'la notification' },
  'in-force': { en: 'the entry into force', fr: 'l’entrée en vigueur' },
  ended: { en: 'the end of the agreement', fr: 'la fin de la convention' },
  renewed: { en: 'the renewal', fr: 'la reconduction' },
  declined: { en: 'the notice of non-renewal', fr: 'la dénonciation' },
  'term.start': { en: 'the first day of the agreement', fr: 'le premier jour de la convention' },
  'term.middle': { en: 'the middle of the agreement', fr: 'le milieu de la convention' },
  'cycle.start': { en: 'the first day of the cycle', fr: 'le premier jour du cycle' },
  'cycle.end': { en: 'the last day of the cycle', fr: 'le dernier jour du cycle' },
  leaving: { en: 'the notice of withdrawal', fr: 'l’annonce du retrait' },
  'term.end': { en: 'the last day of the agreement', fr: 'le dernier jour de la convention' },
};

const momentWords: Readonly<Partial<Record<string, Text>>> = {
  revoked: { en: 'the revocation of', fr: 'l’annulation de' },
  done: { en: 'the completion of', fr: 'l’achèvement de' },
  accepted: { en: 'the acceptance of', fr: 'l’acceptation de' },
  rejected: { en: 'the rejection of', fr: 'le refus de' },
  paid: { en: 'the payment', fr: 'le paiement' },
  held: { en: 'the meeting', fr: 'la réunion' },
  announced: { en: 'the notice of', fr: 'l’annonce de' },
  warned: { en: 'the formal notice under', fr: 'la mise en demeure prévue par' },
  cured: { en: 'compliance with the formal notice under', fr: 'la régularisation après la mise en demeure prévue par' },
  terminated: { en: 'termination under', fr: 'la résiliation prévue par' },
  suspended: { en: 'the suspension', fr: 'la suspension' },
  resumed: { en: 'the end of the suspension', fr: 'la fin de la suspension' },
  leaving: { en: 'the notice of withdrawal from', fr: 'l’annonce du retrait de' },
  delivered: { en: 'the delivery of', fr: 'la remise de' },
  provided: { en: 'the provision of', fr: 'la mise à disposition de' },
  appointed: { en: 'the appointment of', fr: 'la désignation de' },
  performed: { en: 'the performance of', fr: 'l’exécution de' },
  breached: { en: 'a breach of', fr: 'un manquement à' },
  amended: { en: 'the agreement on', fr: 'la conclusion de' },
  decided: { en: 'the choice of', fr: 'le choix' },
};
