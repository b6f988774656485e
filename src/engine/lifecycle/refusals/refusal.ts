import { articleOf } from '../../../language/model/clause.ts';
import type { Condition } from '../../../language/model/condition.ts';
import type { FactDefinition } from '../../../language/model/names.ts';
import type { Text } from '../../../text/text.ts';
import type { ChartGuard, ChartNode, MachineEvent } from '../../chart/chart.ts';
import { own, partsOf } from '../context.ts';
import { hasEnded } from '../dates/calendar-events.ts';
import type { Fact } from '../facts/fact.ts';
import { passes } from '../guards.ts';
import { missingFor } from '../holds.ts';
import { contextOf, type State, stateOf, statesOf } from '../state.ts';
import {
  noRenewalLeft,
  notDelivered,
  notInForce,
  noticeRunning,
  notSuspended,
  notWarned,
  tooLateToDecline,
  whileSuspended,
} from './refusal-of-ends.ts';
import { notAnnounced, nothingMeant, pastLastDay, tooOften, usedApproval } from './refusal-of-occurrences.ts';
import {
  agreementEnded,
  alreadyRecorded,
  capExceeded,
  conditionNotMet,
  gateClosed,
  notAMultiple,
  notEntitled,
  notOwed,
  notReached,
  notSigned,
  phaseDone,
  type Reason,
  type RefusalCode,
  withoutBudget,
} from './refusal-reasons.ts';

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
export function explainRefusal(fact: Fact, event: MachineEvent, state: State): Refusal {
  const definition = state.compiled.facts.get(fact.fact) as FactDefinition;
  if (currentState(definition, state) === '') return notInThisVersion(fact, definition);
  const failed = strangerTo(definition, event, state) ?? failedGuard(event, definition, state);
  const reason = failed ? guardReason(failed, definition, fact, event, state) : stateReason(definition, state);
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
      en: `“${title.en}” is not part of the agreement on that day.`,
      fr: `« ${title.fr} » ne fait pas partie de la convention ce jour-là.`,
    },
    remedy: {
      en: 'Record first the conclusion of the amendment that adds it (amended:…).',
      fr: 'Enregistrez d’abord la conclusion de l’avenant qui l’ajoute (amended:…).',
    },
  };
}

/** Where in the machine a fact is admitted: the group and the member of its region. */
function regionOf({ verb, subject = '', clause }: FactDefinition): readonly string[] {
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
    case 'announced':
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
    case 'accepted':
    case 'rejected':
      return ['deliverables', subject];
    case 'performed':
      return ['obligations', subject];
    case 'breached':
      // Any duty can be breached; its clause tells its section.
      return [clause.at.split('/')[1] ?? 'obligations', subject];
    case 'paid':
      return ['payments', subject];
    case 'held':
      return ['meetings', subject];
    case 'warned':
    case 'cured':
    case 'terminated':
      return ['terminations', subject];
    case 'suspended':
    case 'resumed':
      return ['suspensions', subject];
    case 'renewed':
      return ['term'];
    case 'declined':
      return ['renewal'];
    case 'amended':
      return ['amendments', subject];
    default:
      return ['parties', subject];
  }
}

function currentState(definition: FactDefinition, state: State): string {
  const [group = '', id] = regionOf(definition);
  return (id === undefined ? (own(statesOf(state), group) as string) : stateOf(state, group, id)) ?? '';
}

/** Who may not record a fact may not in any state: that comes first among the reasons. */
function strangerTo({ by }: FactDefinition, event: MachineEvent, state: State): ChartGuard | undefined {
  if (!by) return undefined;
  const guard: ChartGuard = { type: 'recordedBy', params: { parties: 'each' in by ? by.each : by.any } };
  return passes(guard, { context: contextOf(state), event }) ? undefined : guard;
}

function failedGuard(event: MachineEvent, definition: FactDefinition, state: State): ChartGuard | undefined {
  let region: ChartNode | undefined = { states: state.compiled.chart.states };
  for (const key of [...regionOf(definition), currentState(definition, state)]) region = own(region?.states, key);
  const transitions = own(region?.on, event.type) ?? [];
  const args = { context: contextOf(state), event };
  const failing = transitions.flatMap(({ guard }) => (guard ? conjuncts(guard) : []));
  // “Not the last part” is no reason; what bars every transition is.
  return failing.find((guard) => guard.type !== 'completes' && !passes(guard, args));
}

function conjuncts(guard: ChartGuard): readonly ChartGuard[] {
  return guard.type === 'all' ? guard.params.guards.flatMap(conjuncts) : [guard];
}

function guardReason(
  guard: ChartGuard,
  definition: FactDefinition,
  fact: Fact,
  event: MachineEvent,
  state: State,
): Reason {
  switch (guard.type) {
    case 'recordedBy':
      return notEntitled(guard.params.parties, definition, fact, state.compiled);
    case 'withinCap':
      return capExceeded(guard.params, definition, fact, state);
    case 'isMultipleOf':
      return notAMultiple(guard.params.step, definition, fact, state);
    case 'renewalsLeft':
      return noRenewalLeft(definition);
    case 'holds':
      return conditionReason(guard.params.condition, definition, state);
    case 'means':
      return nothingMeant(guard.params, event, definition, state);
    case 'noticed':
      return notAnnounced(event, definition, state);
    case 'isBelow':
      return tooOften(guard.params, definition);
    case 'isByLastDay':
      return pastLastDay(event, definition);
    default:
      return alreadyRecorded(definition);
  }
}

function conditionReason(failed: Condition, definition: FactDefinition, state: State): Reason {
  const during = duringOf(definition, state);
  const condition = during && isAskedAnew(failed, definition, state) ? during : failed;
  if (JSON.stringify(condition) === '{"not":"ended"}') return agreementEnded(state);
  if (condition === 'signed') return notSigned(state);
  if (condition === 'in-force')
    return hasEnded(state)
      ? agreementEnded(state)
      : notInForce(state, during === undefined ? undefined : definition.clause);
  const suspension = /^\{"not":"suspended:(.*)"\}$/.exec(JSON.stringify(condition))?.[1];
  if (suspension) return whileSuspended(suspension, state);
  const phase = typeof condition === 'string' && /^opened:(.*)$/.exec(condition)?.[1];
  if (phase) return gateClosed(phase, state);
  return usedApproval(condition, definition, state) ?? conditionNotMet(condition, definition, state);
}

/** What its own clause says that something waits for to be handed over. */
function duringOf({ verb, subject = '' }: FactDefinition, { compiled: { convention } }: State): Condition | undefined {
  if (verb === 'delivered') return convention.deliverables.get(subject)?.during?.condition;
  return verb === 'provided' ? convention.datasets.get(subject)?.during?.condition : undefined;
}

/** What was rejected is asked the same again, unless the agreement has ended. */
function isAskedAnew(failed: Condition, definition: FactDefinition, state: State): boolean {
  return typeof failed === 'object' && 'any' in failed && currentState(definition, state) === 'rejected';
}

function stateReason(definition: FactDefinition, state: State): Reason {
  const current = currentState(definition, state);
  const isOver = hasEnded(state);
  const ofVerb = isOver ? undefined : own(reasonOfVerb, `${definition.verb} ${current}`);
  if (ofVerb) return ofVerb(definition, state);
  if (current === 'locked' && definition.subject) return gateClosed(definition.subject, state);
  if (current === 'pending') return notReached(definition);
  if (current === 'dormant' && !isOver && isHandedOver(definition)) return notBindingYet(definition, state);
  if (current === 'dormant' || current === 'binding') return notOwed(current, definition, state);
  if (isOver && current !== 'delivered' && current !== 'reached') return agreementEnded(state);
  if (current === 'done' && definition.verb === 'worked') return phaseDone(definition, state);
  if (definition.verb === 'worked') return withoutBudget(definition);
  return alreadyRecorded(definition);
}

function isHandedOver({ verb }: FactDefinition): boolean {
  return ['delivered', 'accepted', 'rejected', 'decided'].includes(verb);
}

/** What a clause waits for that applies several times: the condition under which its region leaves `dormant`. */
function notBindingYet(definition: FactDefinition, state: State): Reason {
  const [group = '', id = ''] = regionOf(definition);
  const always = own(own(state.compiled.chart.states, group)?.states, id)?.states?.dormant?.always ?? [];
  const guard = always.find(({ target }) => target === 'binding')?.guard;
  const condition = guard?.type === 'holds' ? guard.params.condition : 'in-force';
  const context = contextOf(state);
  const missing = missingFor(condition, context)[0] ?? condition;
  return own(context.moments, 'signed') === undefined ? notSigned(state) : conditionReason(missing, definition, state);
}

/** What a fact lacks in a state that does not know it: a step that must come before, or a time that has passed. */
const reasonOfVerb: Readonly<Record<string, (definition: FactDefinition, state: State) => Reason>> = {
  'renewed draft': (_definition, state) => notInForce(state),
  'renewed signed': (_definition, state) => notInForce(state),
  'declined settled': tooLateToDecline,
  'terminated available': notWarned,
  'terminated warned': noticeRunning,
  'cured available': notWarned,
  'resumed running': notSuspended,
  'accepted awaited': notDelivered,
  'accepted overdue': notDelivered,
  'rejected awaited': notDelivered,
  'rejected overdue': notDelivered,
  'rejected rejected': notDelivered,
  'accepted rejected': notDelivered,
};

/** The parts of a fact that are still missing. */
export function missingParts({ name, by, components }: FactDefinition, state: State): readonly string[] {
  const parts = components ? [...components.keys()] : by && 'each' in by ? by.each : [];
  const recorded = partsOf(name, contextOf(state));
  return parts.filter((part) => !Object.hasOwn(recorded, part));
}
