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
    return { en: `not: ${inner.en}`, fr: `pas encore : ${inner.fr}` };
  }
  if (isQuantified(condition)) return sayQuantified(condition, names);
  const title = names.convention.phases.get(condition.budget)?.title ?? condition.budget;
  return {
    en: `at least ${condition.reaches} used of “${title}”`,
    fr: `au moins ${decimal(condition.reaches, 'fr')} consommés pour « ${title} »`,
  };
}

/** Says what is asked of all the occurrences of something. */
function sayQuantified(condition: Quantified, names: Names): Text {
  const { quantifier, name } = quantifierOf(condition);
  const said = sayMoment(name, names);
  switch (quantifier) {
    case 'thisCycle':
      return { en: `${said.en}, in this cycle`, fr: `${said.fr}, pour le cycle en cours` };
    case 'lastCycle':
      return { en: `${said.en}, in the last cycle`, fr: `${said.fr}, pour le cycle précédent` };
    case 'ever':
      return { en: `${said.en}, at least once`, fr: `${said.fr}, au moins une fois` };
    case 'everySoFar':
      return { en: `${said.en}, every time so far`, fr: `${said.fr}, chaque fois jusqu’ici` };
    default:
      return sayCount(condition, said);
  }
}

function sayCount(condition: Quantified, said: Text): Text {
  const { atLeast, atMost, per } = condition as Extract<Quantified, { count: string }>;
  const bounds = [
    ...(atLeast === undefined ? [] : [{ en: `at least ${atLeast} times`, fr: `au moins ${atLeast} fois` }]),
    ...(atMost === undefined ? [] : [{ en: `at most ${atMost} times`, fr: `au plus ${atMost} fois` }]),
  ];
  const unit = per ? { en: ` in each ${sayUnit(per.unit).en}`, fr: ` par ${sayUnit(per.unit).fr}` } : verbatim('');
  const bound = joinTexts(bounds, { en: ' and ', fr: ' et ' });
  return { en: `${said.en}, ${bound.en}${unit.en}`, fr: `${said.fr}, ${bound.fr}${unit.fr}` };
}

/** Says what is missing for a condition to hold. */
export function sayMissing(missing: readonly Condition[], names: Names): Text {
  return joinTexts(
    missing.map((condition) => sayCondition(condition, names)),
    verbatim(' ; '),
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
    return { en: `the first time: “${title}”`, fr: `la première fois : « ${title} »` };
  }
  if (verb === 'opened') {
    const title = convention.phases.get(id)?.title ?? id;
    return { en: `“${title}” opened`, fr: `ouverture de « ${title} »` };
  }
  const date = convention.dates.get(name);
  if (date) return verbatim(date.title);
  const ofClause = own(clauseMoments, verb);
  if (ofClause) {
    const title = titleOf(id, convention);
    return { en: `${ofClause.en} “${title}”`, fr: `${ofClause.fr} « ${title} »` };
  }
  const fact = facts.get(name);
  if (!fact) return verbatim(name);
  const said = momentWords[fact.verb];
  return said ? { en: `“${fact.title.en}” ${said.en}`, fr: `${said.fr} « ${fact.title.fr} »` } : fact.title;
}

/** The title of whatever bears an id. */
function titleOf(id: string, convention: Convention): string {
  const { deliverables, obligations, phases, suspensions, parties, properties, amendments } = convention;
  const sections = [deliverables, obligations, phases, suspensions, parties, properties, amendments];
  return sections.map((section) => section.get(id)?.title).find((title) => title !== undefined) ?? id;
}

/** Moments that no fact is, of whatever clause. */
const clauseMoments: Readonly<Record<string, Text>> = {
  due: { en: 'the day by which it is owed:', fr: 'l’échéance de' },
  overlong: { en: 'a suspension that has lasted too long:', fr: 'une suspension trop longue :' },
  left: { en: 'the leaving of', fr: 'le départ de' },
  effective: { en: 'the day on which this takes effect:', fr: 'la prise d’effet de' },
  awaited: {
    en: 'the day since which something is awaited by',
    fr: 'le jour depuis lequel quelque chose est attendu par',
  },
};

const lastDayToDecline: Text = {
  en: 'the last day to decline the renewal',
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
  leaving: { en: 'the notice of leaving', fr: 'l’annonce du départ' },
  'term.end': { en: 'the last day of the agreement', fr: 'le dernier jour de la convention' },
};

const momentWords: Readonly<Partial<Record<string, Text>>> = {
  revoked: { en: 'revoked', fr: 'annulation de' },
  done: { en: 'done', fr: 'achèvement de' },
  accepted: { en: 'accepted', fr: 'acceptation de' },
  rejected: { en: 'rejected', fr: 'refus de' },
  paid: { en: 'paid', fr: 'paiement de' },
  held: { en: 'held', fr: 'tenue de' },
  announced: { en: 'announced', fr: 'annonce de' },
  warned: { en: '(formal notice)', fr: 'mise en demeure :' },
  cured: { en: '(answered)', fr: 'mise en demeure suivie d’effet :' },
  terminated: { en: '(termination)', fr: 'résiliation :' },
  suspended: { en: 'suspended', fr: 'suspension :' },
  resumed: { en: 'resumed', fr: 'reprise après' },
  leaving: { en: '(leaving)', fr: 'départ annoncé de' },
  delivered: { en: 'delivered', fr: 'remise de' },
  provided: { en: 'provided', fr: 'mise à disposition de' },
  appointed: { en: 'appointed', fr: 'désignation de' },
  performed: { en: 'performed', fr: 'exécution de' },
  breached: { en: 'breached', fr: 'manquement à' },
  amended: { en: 'agreed', fr: 'accord sur' },
  decided: { en: 'decided', fr: 'décision sur' },
};
