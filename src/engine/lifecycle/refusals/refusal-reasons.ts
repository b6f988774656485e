import type { Clause } from '../../../language/model/clause.ts';
import type { Condition } from '../../../language/model/condition.ts';
import type { Convention } from '../../../language/model/convention.ts';
import { compareDecimals, difference } from '../../../language/model/decimal.ts';
import type { FactDefinition } from '../../../language/model/names.ts';
import { decimal, type Text } from '../../../text/text.ts';
import { usedOf } from '../context.ts';
import type { Fact } from '../facts/fact.ts';
import { conditionHolds, missingFor } from '../holds.ts';
import { contextOf, type State } from '../state.ts';
import { sayMissing } from './say-condition.ts';

/** Why a fact is not admitted. */
export const refusalCodes = [
  'not-signed',
  'already-recorded',
  'not-entitled',
  'without-effect',
  'gate-closed',
  'phase-done',
  'cap-exceeded',
  'not-a-multiple',
  'condition-not-met',
  'not-reached',
  'not-binding',
  'nothing-owed',
  'agreement-ended',
  'not-in-force',
  'suspended',
  'not-suspended',
  'not-delivered',
  'not-warned',
  'notice-running',
  'too-late',
  'not-announced',
  'too-often',
  'no-renewal-left',
  'amendment-invalid',
  'ends-before-start',
  'not-agreed',
  'fact-unknown',
] as const;

/** Why a fact is not admissible, in a word. */
export type RefusalCode = (typeof refusalCodes)[number];

/** Why, by which clause, and what would make it admissible. */
export interface Reason {
  readonly code: RefusalCode;
  readonly clause: Clause;
  readonly message: Text;
  readonly remedy: Text;
}

export function notSigned({ compiled }: State): Reason {
  return {
    code: 'not-signed',
    clause: compiled.convention.signature,
    message: { en: 'The agreement is not signed yet.', fr: 'La convention n’est pas encore signée.' },
    remedy: {
      en: 'Record the signature first: signed.',
      fr: 'Constatez d’abord la signature : signed.',
    },
  };
}

export function agreementEnded(state: State): Reason {
  const { convention, resolver } = state.compiled;
  const lastDay = resolver.term(contextOf(state)).end?.date;
  return {
    code: 'agreement-ended',
    clause: convention.term.ends ?? convention.term,
    message: {
      en: `The agreement has ended${lastDay ? `; its last day was ${lastDay}` : ''}.`,
      fr: `La convention a pris fin${lastDay ? ` ; son dernier jour était le ${lastDay}` : ''}.`,
    },
    remedy: {
      en: 'Only an amendment agreed before the end could have prolonged it (French Civil Code, art. 1213); now a new agreement is needed.',
      fr: 'Seul un avenant convenu avant la fin aurait pu la prolonger (code civil, art. 1213) ; il faut désormais une nouvelle convention.',
    },
  };
}

export function gateClosed(phase: string, state: State): Reason {
  const { convention } = state.compiled;
  const found = convention.phases.get(phase);
  const context = contextOf(state);
  if (!found) throw new Error(`no phase ${phase}`);
  if (conditionHolds('ended', context)) return agreementEnded(state);
  const missing = sayMissing(missingFor(found.gate.condition, context), state.compiled);
  return {
    code: 'gate-closed',
    clause: found.gate,
    message: { en: `“${found.title}” is not open.`, fr: `« ${found.title} » n’est pas ouverte.` },
    remedy: { en: `It opens with: ${missing.en}.`, fr: `Elle s’ouvre avec : ${missing.fr}.` },
  };
}

export function capExceeded(
  { budget, max }: { budget: string; max: string },
  { clause }: FactDefinition,
  { quantity = '0' }: Fact,
  state: State,
): Reason {
  const used = usedOf(budget, contextOf(state));
  const say = (text: string): string => decimal(text, 'fr');
  // An amendment may have lowered the cap below what is recorded.
  const hasLeft = compareDecimals(used, max) < 0;
  const left = hasLeft ? difference(max, used) : '0';
  return {
    code: 'cap-exceeded',
    clause,
    message: {
      en: `${quantity} more would pass the cap of ${max}; ${used} is used, ${hasLeft ? left : 'nothing'} is left.`,
      fr: `${say(quantity)} de plus dépasserait le plafond de ${say(max)} ; ${say(used)} consommé, reste ${say(left)}.`,
    },
    remedy: !hasLeft
      ? raiseCap
      : {
          en: `Book at most ${left}, or agree on an amendment that raises the cap first.`,
          fr: `Décomptez au plus ${say(left)}, ou convenez d’abord d’un avenant qui relève le plafond.`,
        },
  };
}

const raiseCap: Text = {
  en: 'Agree on an amendment that raises the cap first.',
  fr: 'Convenez d’abord d’un avenant qui relève le plafond.',
};

/** Work for a phase that has no budget any more. */
export function withoutBudget({ clause, title }: FactDefinition): Reason {
  return {
    code: 'not-agreed',
    clause,
    message: {
      en: `“${title.en}” has no budget on that day.`,
      fr: `« ${title.fr} » n’a pas de budget ce jour-là.`,
    },
    remedy: {
      en: 'Record first that an amendment which gives it one was agreed: amended:….',
      fr: 'Constatez d’abord que l’avenant qui lui en donne un a été convenu : amended:….',
    },
  };
}

export function notEntitled(
  parties: readonly string[],
  { clause }: FactDefinition,
  fact: Fact,
  { convention }: { readonly convention: Convention },
): Reason {
  const names = parties.map((id) => convention.parties.get(id)?.title ?? id).join(', ');
  const author = convention.parties.get(fact.by ?? '')?.title ?? fact.by ?? '';
  return {
    code: 'not-entitled',
    clause,
    message: { en: `${author} may not record this.`, fr: `${author} ne peut pas le constater.` },
    remedy: { en: `It belongs to: ${names}.`, fr: `Cela revient à : ${names}.` },
  };
}

export function alreadyRecorded({ clause, name }: FactDefinition): Reason {
  return {
    code: 'already-recorded',
    clause,
    message: { en: 'This is already recorded.', fr: 'C’est déjà constaté.' },
    remedy: {
      en: `If the earlier record is wrong, withdraw it first: withdrawn, of: ${name}@….`,
      fr: `Si le premier constat est faux, retirez-le d’abord : withdrawn, of: ${name}@….`,
    },
  };
}

export function notReached({ clause, subject = '' }: FactDefinition): Reason {
  return {
    code: 'not-reached',
    clause,
    message: { en: 'There is nothing to revoke yet.', fr: 'Il n’y a encore rien à annuler.' },
    remedy: { en: `Record “${subject}” first.`, fr: `Constatez d’abord « ${subject} ».` },
  };
}

export function notOwed(current: 'dormant' | 'binding', definition: FactDefinition, state: State): Reason {
  const obligation = state.compiled.convention.obligations.get(definition.subject ?? '');
  if (current === 'binding' || !obligation) {
    return {
      code: 'nothing-owed',
      clause: definition.clause,
      message: { en: 'Nothing is owed at present.', fr: 'Rien n’est dû pour l’instant.' },
      remedy: {
        en: 'Record the event that gives rise to it first.',
        fr: 'Constatez d’abord l’événement qui la fait naître.',
      },
    };
  }
  const missing = sayMissing(missingFor(obligation.during.condition, contextOf(state)), state.compiled);
  return {
    code: 'not-binding',
    clause: definition.clause,
    message: { en: 'This obligation does not bind yet.', fr: 'Cette obligation ne lie pas encore.' },
    remedy: { en: `It binds with: ${missing.en}.`, fr: `Elle lie avec : ${missing.fr}.` },
  };
}

export function phaseDone({ clause, subject = '' }: FactDefinition, { compiled }: State): Reason {
  const phase = compiled.convention.phases.get(subject);
  return {
    code: 'phase-done',
    clause: phase?.done ?? clause,
    message: { en: 'The phase is already done.', fr: 'L’étape est déjà achevée.' },
    remedy: {
      en: 'If it was declared done too early, withdraw that fact first.',
      fr: 'Si elle a été déclarée achevée trop tôt, retirez d’abord ce fait.',
    },
  };
}

export function notAMultiple(
  step: string,
  { clause, subject = '' }: FactDefinition,
  { quantity = '' }: Fact,
  state: State,
): Reason {
  return {
    code: 'not-a-multiple',
    clause: state.compiled.convention.phases.get(subject)?.budget ?? clause,
    message: {
      en: `${quantity} is not a multiple of ${step}.`,
      fr: `${decimal(quantity, 'fr')} n’est pas un multiple de ${decimal(step, 'fr')}.`,
    },
    remedy: { en: `Book a multiple of ${step}.`, fr: `Décomptez un multiple de ${decimal(step, 'fr')}.` },
  };
}

export function conditionNotMet(condition: Condition, { clause }: FactDefinition, state: State, key?: string): Reason {
  const asked = { day: state.day, ...(key !== undefined && { key }) };
  const missing = sayMissing(missingFor(condition, contextOf(state), asked), state.compiled);
  return {
    code: 'condition-not-met',
    clause,
    message: { en: 'Its condition is not met.', fr: 'Sa condition n’est pas remplie.' },
    remedy: { en: `It needs: ${missing.en}.`, fr: `Il faut : ${missing.fr}.` },
  };
}
