import type { ChartGuard, ChartNode, LifeEvent } from '../chart/chart.ts';
import { articleOf, type Clause } from '../model/clause.ts';
import type { Condition } from '../model/condition.ts';
import { difference } from '../model/decimal.ts';
import type { FactDefinition } from '../model/names.ts';
import { decimal, type Text } from '../text/text.ts';
import { partsOf, usedOf } from './context.ts';
import type { Fact } from './fact.ts';
import { passes } from './guards.ts';
import { conditionHolds, missingFor } from './holds.ts';
import { sayMissing } from './say-condition.ts';
import { contextOf, type State, stateOf, statesOf } from './state.ts';

/** Why a fact is not admitted. */
export type RefusalCode =
  | 'not-signed'
  | 'already-recorded'
  | 'not-entitled'
  | 'without-effect'
  | 'gate-closed'
  | 'phase-done'
  | 'cap-exceeded'
  | 'not-a-multiple'
  | 'condition-not-met'
  | 'not-reached'
  | 'not-binding'
  | 'nothing-owed'
  | 'agreement-ended'
  | 'amendment-invalid'
  | 'not-agreed'
  | 'fact-unknown';

/** A fact that was not admitted, and was not stored: why, by which article, and what would make it admissible. */
export interface Refusal {
  readonly fact: Fact;
  readonly code: RefusalCode;
  readonly article: string | null;
  readonly message: Text;
  readonly remedy: Text;
}

/**
 * Explains why the machine did not take a fact. XState refuses without a word; the reason is read from the chart
 * itself: the guard that failed, or the state that knows no such fact.
 */
export function explainRefusal(fact: Fact, event: LifeEvent, state: State): Refusal {
  const definition = state.compiled.facts.get(fact.fact) as FactDefinition;
  if (currentState(definition, state) === '') return notInThisVersion(fact, definition);
  const failed = failedGuard(event, definition, state);
  const reason = failed ? guardReason(failed, definition, fact, state) : stateReason(definition, state);
  const article = articleOf(reason.clause) ?? articleOf(definition.clause);
  return { fact, code: reason.code, article, message: reason.message, remedy: reason.remedy };
}

/** The fact is about something that only an amendment has, or no longer has. */
function notInThisVersion(fact: Fact, { clause, title }: FactDefinition): Refusal {
  return {
    fact,
    code: 'not-agreed',
    article: articleOf(clause),
    message: {
      en: `“${title.en}” is not part of the convention on that day.`,
      fr: `« ${title.fr} » ne fait pas partie de la convention ce jour-là.`,
    },
    remedy: {
      en: 'Record first that the amendment which adds it was agreed: amended:….',
      fr: 'Constatez d’abord que l’avenant qui l’ajoute a été convenu : amended:….',
    },
  };
}

interface Reason {
  readonly code: RefusalCode;
  readonly clause: Clause;
  readonly message: Text;
  readonly remedy: Text;
}

/** Where in the machine a fact is admitted: the group and the member of its region. */
function regionOf({ verb, subject = '' }: FactDefinition): readonly string[] {
  switch (verb) {
    case 'signed':
      return ['term'];
    case 'notified':
      return ['notification'];
    case 'reached':
    case 'revoked':
      return ['milestones', subject];
    case 'decided':
      return ['decisions', subject];
    case 'happened':
      return ['events', subject];
    case 'worked':
    case 'done':
      return ['phases', subject];
    case 'delivered':
      return ['deliverables', subject];
    case 'provided':
      return ['datasets', subject];
    case 'appointed':
      return ['roles', subject];
    case 'performed':
    case 'breached':
      return ['obligations', subject];
    case 'amended':
      return ['amendments', subject];
    default:
      return ['parties', subject];
  }
}

function currentState(definition: FactDefinition, state: State): string {
  const [group = '', id] = regionOf(definition);
  return (id === undefined ? (statesOf(state)[group] as string) : stateOf(state, group, id)) ?? '';
}

function failedGuard(event: LifeEvent, definition: FactDefinition, state: State): ChartGuard | undefined {
  let region: ChartNode | undefined = { states: state.compiled.chart.states };
  for (const key of [...regionOf(definition), currentState(definition, state)]) region = region?.states?.[key];
  const transitions = region?.on?.[event.type] ?? [];
  const args = { context: contextOf(state), event };
  const failing = transitions.flatMap(({ guard }) => (guard ? conjuncts(guard) : []));
  // “Not the last part” is no reason; what bars every transition is.
  return failing.find((guard) => guard.type !== 'completes' && !passes(guard, args));
}

function conjuncts(guard: ChartGuard): readonly ChartGuard[] {
  return guard.type === 'all' ? guard.params.guards.flatMap(conjuncts) : [guard];
}

function guardReason(guard: ChartGuard, definition: FactDefinition, fact: Fact, state: State): Reason {
  const { convention } = state.compiled;
  switch (guard.type) {
    case 'recordedBy':
      return notEntitled(guard.params.parties, definition, fact, state);
    case 'withinCap':
      return capExceeded(guard.params, definition, fact, state);
    case 'isMultipleOf':
      return {
        code: 'not-a-multiple',
        clause: convention.phases.get(definition.subject ?? '')?.budget ?? definition.clause,
        message: {
          en: `${fact.quantity} is not a multiple of ${guard.params.step}.`,
          fr: `${decimal(fact.quantity ?? '', 'fr')} n’est pas un multiple de ${decimal(guard.params.step, 'fr')}.`,
        },
        remedy: {
          en: `Book a multiple of ${guard.params.step}.`,
          fr: `Décomptez un multiple de ${decimal(guard.params.step, 'fr')}.`,
        },
      };
    case 'holds':
      return conditionReason(guard.params.condition, definition, state);
    default:
      return alreadyRecorded(definition);
  }
}

function conditionReason(condition: Condition, definition: FactDefinition, state: State): Reason {
  if (JSON.stringify(condition) === '{"not":"ended"}') return agreementEnded(state);
  if (condition === 'signed') return notSigned(state);
  const phase = typeof condition === 'string' && /^opened:(.*)$/.exec(condition)?.[1];
  if (phase) return gateClosed(phase, state);
  const missing = sayMissing(missingFor(condition, contextOf(state)), state.compiled);
  return {
    code: 'condition-not-met',
    clause: definition.clause,
    message: { en: 'Its condition is not met.', fr: 'Sa condition n’est pas remplie.' },
    remedy: { en: `It needs: ${missing.en}.`, fr: `Il faut : ${missing.fr}.` },
  };
}

function stateReason(definition: FactDefinition, state: State): Reason {
  const current = currentState(definition, state);
  const hasEnded = conditionHolds('ended', contextOf(state));
  if (current === 'locked' && definition.subject) return gateClosed(definition.subject, state);
  if (current === 'pending') return notReached(definition);
  if (current === 'dormant' || current === 'binding') return notOwed(current, definition, state);
  if (hasEnded && current !== 'delivered' && current !== 'reached') return agreementEnded(state);
  if (current === 'done' && definition.verb === 'worked') return phaseDone(definition, state);
  return alreadyRecorded(definition);
}

function notSigned({ compiled }: State): Reason {
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

function agreementEnded(state: State): Reason {
  const { convention, resolver } = state.compiled;
  const lastDay = resolver.term(contextOf(state)).end?.date;
  return {
    code: 'agreement-ended',
    clause: convention.term.ends,
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

function gateClosed(phase: string, state: State): Reason {
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

function capExceeded(
  { budget, max }: { budget: string; max: string },
  { clause }: FactDefinition,
  { quantity = '0' }: Fact,
  state: State,
): Reason {
  const used = usedOf(budget, contextOf(state));
  const left = difference(max, used);
  const say = (text: string): string => decimal(text, 'fr');
  return {
    code: 'cap-exceeded',
    clause,
    message: {
      en: `${quantity} more would pass the cap of ${max}; ${used} is used, ${left} is left.`,
      fr: `${say(quantity)} de plus dépasserait le plafond de ${say(max)} ; ${say(used)} consommé, reste ${say(left)}.`,
    },
    remedy: {
      en: `Book at most ${left}, or agree on an amendment that raises the cap first.`,
      fr: `Décomptez au plus ${say(left)}, ou convenez d’abord d’un avenant qui relève le plafond.`,
    },
  };
}

function notEntitled(parties: readonly string[], { clause }: FactDefinition, fact: Fact, state: State): Reason {
  const { convention } = state.compiled;
  const names = parties.map((id) => convention.parties.get(id)?.title ?? id).join(', ');
  const author = convention.parties.get(fact.by ?? '')?.title ?? fact.by ?? '';
  return {
    code: 'not-entitled',
    clause,
    message: { en: `${author} may not record this.`, fr: `${author} ne peut pas le constater.` },
    remedy: { en: `It belongs to: ${names}.`, fr: `Cela revient à : ${names}.` },
  };
}

function alreadyRecorded({ clause, name }: FactDefinition): Reason {
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

function notReached({ clause, subject = '' }: FactDefinition): Reason {
  return {
    code: 'not-reached',
    clause,
    message: { en: 'There is nothing to revoke yet.', fr: 'Il n’y a encore rien à annuler.' },
    remedy: { en: `Record “${subject}” first.`, fr: `Constatez d’abord « ${subject} ».` },
  };
}

function notOwed(current: 'dormant' | 'binding', definition: FactDefinition, state: State): Reason {
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

function phaseDone({ clause, subject = '' }: FactDefinition, { compiled }: State): Reason {
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

/** The parts of a fact that are still missing, for those who want to tell. */
export function missingParts({ name, by, components }: FactDefinition, state: State): readonly string[] {
  const parts = components ? [...components.keys()] : by && 'each' in by ? by.each : [];
  const recorded = partsOf(name, contextOf(state));
  return parts.filter((part) => !Object.hasOwn(recorded, part));
}
