import { sayDay } from '../../../calendar/say-day.ts';
import type { Clause } from '../../../language/model/clause.ts';
import type { Condition } from '../../../language/model/condition.ts';
import type { Convention } from '../../../language/model/convention.ts';
import { compareDecimals, difference } from '../../../language/model/decimal.ts';
import type { FactDefinition } from '../../../language/model/names.ts';
import type { DutySection } from '../../../language/model/obligations.ts';
import type { Text } from '../../../text/text.ts';
import { usedOf } from '../context.ts';
import type { Fact } from '../facts/fact.ts';
import { conditionHolds, missingFor } from '../holds.ts';
import { contextOf, type State } from '../state.ts';
import { sayMissing } from './say-condition.ts';
import { sayQuantity } from './say-quantity.ts';

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
  'date-out-of-reach',
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
      en: 'Record the signature first (signed).',
      fr: 'Enregistrez d’abord la signature (signed).',
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
      en: `The agreement has ended${lastDay ? `: its last day was ${sayDay(lastDay).en}` : ''}.`,
      fr: `La convention a pris fin${lastDay ? ` : son dernier jour était le ${sayDay(lastDay).fr}` : ''}.`,
    },
    remedy: {
      en: 'Only an amendment concluded before the end could have extended it (Article 1213 of the French Civil Code). A new agreement is needed.',
      fr: 'Seul un avenant conclu avant la fin aurait pu la prolonger (code civil, art. 1213). Il faut une nouvelle convention.',
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
    message: { en: `The phase “${found.title}” is not open.`, fr: `L’étape « ${found.title} » n’est pas ouverte.` },
    remedy: { en: `To open, it still needs: ${missing.en}.`, fr: `Pour s’ouvrir, il lui manque : ${missing.fr}.` },
  };
}

export function capExceeded(
  { budget, max }: { budget: string; max: string },
  { clause }: FactDefinition,
  { quantity = '0' }: Fact,
  state: State,
): Reason {
  const used = usedOf(budget, contextOf(state));
  const unit = state.compiled.convention.phases.get(budget)?.budget?.unit ?? 'day';
  const [more, cap, spent] = [quantity, max, used].map((each) => sayQuantity(each, unit)) as [Text, Text, Text];
  // An amendment may have lowered the cap below what is recorded.
  const hasLeft = compareDecimals(used, max) < 0;
  const left = sayQuantity(hasLeft ? difference(max, used) : '0', unit);
  return {
    code: 'cap-exceeded',
    clause,
    message: {
      en: `With another ${more.en}, the cap of ${cap.en} would be exceeded; used so far: ${spent.en}; left: ${hasLeft ? left.en : 'nothing'}.`,
      fr: `Avec ${more.fr} de plus, le plafond de ${cap.fr} serait dépassé ; consommé à ce jour : ${spent.fr} ; solde : ${hasLeft ? left.fr : 'néant'}.`,
    },
    remedy: !hasLeft
      ? raiseCap
      : {
          en: `Record at most ${left.en}, or conclude an amendment that raises the cap first.`,
          fr: `Décomptez au plus ${left.fr}, ou concluez d’abord un avenant qui relève le plafond.`,
        },
  };
}

const raiseCap: Text = {
  en: 'Conclude an amendment that raises the cap first.',
  fr: 'Concluez d’abord un avenant qui relève le plafond.',
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
      en: 'Record first the conclusion of the amendment that gives it one (amended:…).',
      fr: 'Enregistrez d’abord la conclusion de l’avenant qui lui en donne un (amended:…).',
    },
  };
}

export function notEntitled(
  parties: readonly string[],
  { clause }: FactDefinition,
  fact: Fact,
  { convention }: { readonly convention: Convention },
): Reason {
  const names = parties.map((id) => convention.parties.get(id)?.title ?? id);
  const author = convention.parties.get(fact.by ?? '')?.title ?? fact.by ?? '';
  return {
    code: 'not-entitled',
    clause,
    message: {
      en: `This fact is not for this party to record: ${author}.`,
      fr: `Ce fait ne peut pas être constaté par cette partie : ${author}.`,
    },
    remedy: {
      en: `It must be recorded by: ${names.join(' or ')}.`,
      fr: `Il doit l’être par : ${names.join(' ou ')}.`,
    },
  };
}

export function alreadyRecorded({ clause, name }: FactDefinition): Reason {
  return {
    code: 'already-recorded',
    clause,
    message: { en: 'This fact is already recorded.', fr: 'Ce fait est déjà enregistré.' },
    remedy: {
      en: `If the earlier record is wrong, withdraw it first (withdrawn, of: ${name}@…).`,
      fr: `S’il a été enregistré par erreur, retirez-le d’abord (withdrawn, of: ${name}@…).`,
    },
  };
}

export function notReached({ clause, title, subject = '' }: FactDefinition): Reason {
  return {
    code: 'not-reached',
    clause,
    message: {
      en: `“${title.en}” has not been recorded, so there is nothing to revoke.`,
      fr: `« ${title.fr} » n’est pas enregistré : il n’y a rien à annuler.`,
    },
    remedy: { en: `Record it first (${subject}).`, fr: `Enregistrez-le d’abord (${subject}).` },
  };
}

export function notOwed(current: 'dormant' | 'binding', definition: FactDefinition, state: State): Reason {
  const obligation = state.compiled.convention.obligations.get(definition.subject ?? '');
  if (current === 'binding' || !obligation) {
    return {
      code: 'nothing-owed',
      clause: definition.clause,
      message: {
        en: 'Nothing is owed under this clause at present.',
        fr: 'Rien n’est dû pour l’instant au titre de cette clause.',
      },
      remedy: {
        en: 'Record first the event that gives rise to the obligation.',
        fr: 'Enregistrez d’abord l’événement qui fait naître l’obligation.',
      },
    };
  }
  const missing = sayMissing(missingFor(obligation.during.condition, contextOf(state)), state.compiled);
  return {
    code: 'not-binding',
    clause: definition.clause,
    message: notYet[obligation.section],
    remedy: { en: `It still needs: ${missing.en}.`, fr: `Il manque encore : ${missing.fr}.` },
  };
}

/** A duty of each kind that has not taken effect. */
const notYet: Readonly<Record<DutySection, Text>> = {
  obligations: { en: 'This obligation has not taken effect.', fr: 'Cette obligation n’a pas encore pris effet.' },
  payments: { en: 'This payment is not owed yet.', fr: 'Ce paiement n’est pas encore dû.' },
  meetings: { en: 'This meeting does not have to be held yet.', fr: 'Cette réunion n’a pas encore à être tenue.' },
};

export function phaseDone({ clause, subject = '' }: FactDefinition, { compiled }: State): Reason {
  const phase = compiled.convention.phases.get(subject);
  return {
    code: 'phase-done',
    clause: phase?.done ?? clause,
    message: {
      en: `The phase “${phase?.title ?? subject}” is already done.`,
      fr: `L’étape « ${phase?.title ?? subject} » est déjà achevée.`,
    },
    remedy: {
      en: 'If it was recorded as done too early, withdraw that fact first.',
      fr: 'Si elle a été enregistrée achevée trop tôt, retirez d’abord ce fait.',
    },
  };
}

export function notAMultiple(
  step: string,
  { clause, subject = '' }: FactDefinition,
  { quantity = '' }: Fact,
  state: State,
): Reason {
  const { budget } = state.compiled.convention.phases.get(subject) ?? {};
  const [least, given] = [step, quantity].map((each) => sayQuantity(each, budget?.unit ?? 'day')) as [Text, Text];
  return {
    code: 'not-a-multiple',
    clause: budget ?? clause,
    message: {
      en: `A quantity must be a multiple of ${least.en}, and ${given.en} is not.`,
      fr: `La quantité doit être un multiple de ${least.fr}, ce qui n’est pas le cas de ${given.fr}.`,
    },
    remedy: { en: `Record a multiple of ${least.en}.`, fr: `Décomptez un multiple de ${least.fr}.` },
  };
}

export function conditionNotMet(condition: Condition, { clause }: FactDefinition, state: State, key?: string): Reason {
  const asked = { day: state.day, ...(key !== undefined && { key }) };
  const missing = sayMissing(missingFor(condition, contextOf(state), asked), state.compiled);
  return {
    code: 'condition-not-met',
    clause,
    message: { en: 'The condition for this fact is not met.', fr: 'La condition de ce fait n’est pas remplie.' },
    remedy: { en: `It still needs: ${missing.en}.`, fr: `Il manque encore : ${missing.fr}.` },
  };
}
