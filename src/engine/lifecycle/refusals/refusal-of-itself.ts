import { isOutOfReach } from '../../../calendar/day.ts';
import { sayDay } from '../../../calendar/say-day.ts';
import { articleOf } from '../../../language/model/clause.ts';
import { type Guess, guess } from '../../../text/did-you-mean.ts';
import { own } from '../../../text/own.ts';
import { joinTexts, type Text, verbatim } from '../../../text/text.ts';
import type { Compiled } from '../compile.ts';
import type { Fact } from '../facts/fact.ts';
import { unknownValues, valuesMissing } from '../facts/fact-faults.ts';
import { isWithoutEffect } from '../facts/notification.ts';
import { contextOf, type State } from '../state.ts';
import type { Refusal } from './refusal.ts';

/** Why a fact is not admitted, without the fact. */
export type Grounds = Omit<Refusal, 'fact'>;

/** What makes a fact inadmissible whatever the machine says. */
export function refusalOfItself(fact: Fact, compiled: Compiled): Grounds | undefined {
  const stranger = unknownToFile(fact, compiled);
  if (stranger) return stranger;
  const notice = compiled.facts.get(fact.fact)?.notice;
  if (fact.notification && notice && isWithoutEffect(fact.notification, notice)) {
    return { code: 'without-effect', article: null, message: withoutEffect, remedy: countingDay };
  }
  const values = groundsOfValues(fact, compiled);
  if (values) return values;
  const amendment = /^amended:(.*)$/.exec(fact.fact)?.[1];
  return amendment && !compiled.amended(amendment, fact.values)
    ? {
        code: 'amendment-invalid',
        article: null,
        message: invalidBecause(compiled.amendmentFault(amendment, fact.values)),
        remedy: fact.values ? otherValues : fixAmendment,
      }
    : undefined;
}

/** The file may have been corrected since: the amendment has come to need other values than were recorded. */
function groundsOfValues({ fact, id, values }: Fact, { facts }: Compiled): Grounds | undefined {
  const needed = facts.get(fact)?.parameters ?? [];
  const missing = needed.filter((name) => own(values, name) === undefined);
  const unknown = Object.keys(values ?? {}).filter((name) => !needed.includes(name));
  if (missing.length === 0 && unknown.length === 0) return undefined;
  return {
    code: 'amendment-invalid',
    article: null,
    message: missing.length > 0 ? valuesMissing(missing) : unknownValues(unknown),
    remedy: {
      en: `Withdraw this fact (withdrawn, of: ${id}) and record it again with the values that the amendment names.`,
      fr: `Retirez ce fait (withdrawn, of: ${id}) et enregistrez-le de nouveau avec les valeurs que l’avenant désigne.`,
    },
  };
}

function invalidBecause(fault: Text | undefined): Text {
  return fault ? joinTexts([invalidAmendment, fault], verbatim(' ')) : invalidAmendment;
}

/**
 * A fact was recorded under the file as it was: a corrected one may have no such fact, party or part any more. It is
 * refused then, with what to do about it, and everything else is played.
 */
export function unknownToFile(fact: Fact, { facts, convention }: Compiled): Grounds | undefined {
  const definition = facts.get(fact.fact);
  if (!definition) return unknown('fact', fact.fact, [...facts.keys()], fact);
  const { by, component } = fact;
  if (by !== undefined && !convention.parties.has(by)) {
    return unknown('party', by, [...convention.parties.keys()], fact);
  }
  return component === undefined || definition.components?.has(component)
    ? undefined
    : unknown('part', component, [...(definition.components?.keys() ?? [])], fact);
}

const kinds = {
  fact: { en: 'fact', fr: 'de fait' },
  party: { en: 'party', fr: 'de partie' },
  part: { en: 'part', fr: 'd’élément' },
} as const;

function unknown(kind: keyof typeof kinds, word: string, known: readonly string[], { id }: Fact): Grounds {
  const near: Guess | undefined = guess(word, known);
  const { en, fr } = kinds[kind];
  return {
    code: 'fact-unknown',
    article: null,
    message: {
      en: `The convention file has no ${en} “${word}”.`,
      fr: `Le fichier de convention n’a pas ${fr} « ${word} ».`,
    },
    remedy: near
      ? {
          en: `If it is now called “${near.word}”, withdraw this fact (withdrawn, of: ${id}) and record it again.`,
          fr: `S’il s’agit désormais de « ${near.word} », retirez ce fait (withdrawn, of: ${id}) et enregistrez-le de nouveau.`,
        }
      : {
          en: `Add “${word}” to the file again, or withdraw this fact (withdrawn, of: ${id}).`,
          fr: `Rétablissez « ${word} » dans le fichier, ou retirez ce fait (withdrawn, of: ${id}).`,
        },
  };
}

/** Facts that fix the first or the last day; an early end is another matter, and may come before the first day. */
const fixesTheTerm = /^(signed|notified|amended:.*)$/;

/** Whether a fact is one after which the term may be looked at. */
export function mayFixTheTerm({ fact }: Pick<Fact, 'fact'>): boolean {
  return fixesTheTerm.test(fact);
}

/** Facts that put the end off, so often or so far that no calendar has the day. */
export function mayPutOffTheEnd({ fact }: Pick<Fact, 'fact'>): boolean {
  return fact === 'renewed' || fact.startsWith('resumed:');
}

/** Whether the last day lies beyond those that are counted. */
export function endsOutOfReach(state: State): boolean {
  const end = state.compiled.resolver.term(contextOf(state)).end?.date;
  return end !== undefined && isOutOfReach(end);
}

/** Whether the agreement would end before its first day, and nothing ends it early. */
export function endsBeforeStart(state: State): boolean {
  const { start, end, cut } = state.compiled.resolver.term(contextOf(state));
  return start !== undefined && end !== undefined && cut === undefined && end.date < start.date;
}

/** The refusal of a fact that would leave the agreement a last day before its first: nobody agrees on that. */
export function refusalOfTerm({ fact }: Fact, before: State, after: State): Grounds {
  if (mayPutOffTheEnd({ fact })) return { ...groundsOfTerm(fact, before.compiled), ...outOfReach };
  const { start, end } = after.compiled.resolver.term(contextOf(after));
  const [first, last] = [start, end].map((dated) => (dated ? sayDay(dated.date) : noDay));
  return {
    ...groundsOfTerm(fact, before.compiled),
    message: {
      en: `With this fact, the agreement would end on ${last?.en}, before its first day (${first?.en}).`,
      fr: `Avec ce fait, la convention prendrait fin le ${last?.fr}, avant son premier jour (le ${first?.fr}).`,
    },
    remedy: fact.startsWith('amended:') ? laterEnd : otherDays,
  };
}

/** The code, and the article of what would end the agreement: the amendment itself, or else the clause of its end. */
export function groundsOfTerm(fact: string, { facts, convention }: Compiled): Pick<Refusal, 'code' | 'article'> {
  const own = articleOf(facts.get(fact)?.clause);
  if (mayPutOffTheEnd({ fact })) return { code: 'date-out-of-reach', article: own };
  const article = fact.startsWith('amended:') ? own : (articleOf(convention.term.ends) ?? own);
  return { code: 'ends-before-start', article };
}

const outOfReach = {
  message: {
    en: 'With this fact, the last day would lie after the year 9998, up to which dates are counted.',
    fr: 'Avec ce fait, le dernier jour viendrait après l’an 9998, au-delà duquel aucune date n’est calculée.',
  },
  remedy: {
    en: 'Check the dates of the facts and the period by which the agreement continues.',
    fr: 'Vérifiez la date des faits et la période pour laquelle la convention se poursuit.',
  },
};
const noDay: Text = { en: '…', fr: '…' };

const laterEnd: Text = {
  en: 'Give the amendment a last day that is not before the first day, or terminate the agreement as it provides.',
  fr: 'Donnez à l’avenant un dernier jour qui ne précède pas le premier, ou mettez fin à la convention comme elle le prévoit.',
};
const otherDays: Text = {
  en: 'Check the date of this fact. If it is right, conclude an amendment with another last day first, or a new agreement.',
  fr: 'Vérifiez la date de ce fait. Si elle est juste, concluez d’abord un avenant qui fixe un autre dernier jour, ou une nouvelle convention.',
};
const withoutEffect: Text = {
  en: 'The notification has no effect: the date that counts is missing, or the letter was not collected.',
  fr: 'La notification est sans effet : la date qui compte manque, ou la lettre n’a pas été retirée.',
};
const countingDay: Text = {
  en: 'Record the date that counts under the notification clause, or notify again by other means.',
  fr: 'Enregistrez la date qui compte selon la clause de notification, ou notifiez de nouveau par un autre moyen.',
};
const invalidAmendment: Text = {
  en: 'With this amendment, the agreement would no longer be consistent.',
  fr: 'Avec cet avenant, la convention ne serait plus cohérente.',
};
const otherValues: Text = {
  en: 'Check the agreed values.',
  fr: 'Vérifiez les valeurs convenues.',
};
const fixAmendment: Text = {
  en: 'Check the convention file and its amendments: npx conventio validate.',
  fr: 'Vérifiez le fichier de convention et ses avenants : npx conventio validate.',
};
