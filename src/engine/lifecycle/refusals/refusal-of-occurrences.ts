import { sayDay } from '../../../calendar/say-day.ts';
import { sayUnit } from '../../../calendar/say-unit.ts';
import type { Condition } from '../../../language/model/condition.ts';
import { approvalsOf, noticeOf } from '../../../language/model/events.ts';
import type { FactDefinition } from '../../../language/model/names.ts';
import { recurrenceOf } from '../../../language/model/recurrence.ts';
import { repeatingOf } from '../../../language/model/repeating.ts';
import type { ChartGuard, MachineEvent, Meant } from '../../chart/chart.ts';
import { occurrencesOf } from '../context.ts';
import { missingFor } from '../holds.ts';
import { indexOfKey, latestOf, occurrenceAt } from '../occurrences/list.ts';
import { placeOfMeant } from '../occurrences/meant.ts';
import { contextOf, type State } from '../state.ts';
import { notDelivered } from './refusal-of-ends.ts';
import { alreadyRecorded, conditionNotMet, notOwed, type Reason } from './refusal-reasons.ts';

/** Why a fact means no occurrence: it was closed, it waits for its own condition, or nothing is owed. */
export function nothingMeant(
  { clause, from }: Meant,
  event: MachineEvent,
  definition: FactDefinition,
  state: State,
): Reason {
  const list = occurrencesOf(clause, contextOf(state));
  const { occurrence } = event;
  const named = occurrence === undefined ? undefined : occurrenceAt(indexOfKey(occurrence, list), list);
  if (named && named.status !== 'awaited' && !from.includes(named.status)) return alreadyRecorded(definition);
  const awaited = occurrenceAt(placeOfMeant(list, event, ['awaited']), list);
  const condition = repeatingOf(state.compiled.convention).get(clause)?.each;
  if (awaited && condition !== undefined) return conditionNotMet(condition, definition, state, awaited.key);
  const isAnswer = definition.verb === 'accepted' || definition.verb === 'rejected';
  return isAnswer ? notDelivered(definition) : notOwed('binding', definition, state);
}

/** The act had to be announced, and was not, or not in time. */
export function notAnnounced(event: MachineEvent, definition: FactDefinition, { compiled }: State): Reason {
  const act = compiled.convention.events.get(event.type);
  const notice = act && noticeOf(act, compiled.convention);
  const name = repeatingOf(compiled.convention).get(notice?.clause ?? '')?.performance ?? `announced:${event.type}`;
  const by = event.noticeBy && sayDay(event.noticeBy);
  const on = sayDay(event.on);
  return {
    code: 'not-announced',
    clause: definition.clause,
    message: by
      ? {
          en: `Notice had to be given by ${by.en}, and none was given by then.`,
          fr: `L’annonce devait être faite au plus tard le ${by.fr}, et ne l’a pas été.`,
        }
      : { en: 'No notice was given.', fr: 'Aucune annonce n’a été faite.' },
    remedy: {
      en: `Record the notice for ${on.en} if it was given in time (${name}), or choose a later day.`,
      fr: `Enregistrez l’annonce pour le ${on.fr} si elle a été faite à temps (${name}), ou choisissez un jour plus éloigné.`,
    },
  };
}

/** It has happened as often as the text allows. */
export function tooOften(
  { times, per }: Extract<ChartGuard, { type: 'isBelow' }>['params'],
  { clause }: FactDefinition,
): Reason {
  const unit = per && sayUnit(per.unit);
  const [en, fr] = [times === 1 ? 'once' : `${times} times`, `${times} fois`];
  return {
    code: 'too-often',
    clause,
    message: {
      en: `It may happen at most ${en}${unit ? ` in each ${unit.en}` : ''}, and already has.`,
      fr: `Cela peut avoir lieu au plus ${fr}${unit ? ` par ${unit.fr}` : ''}, et ce nombre est atteint.`,
    },
    remedy: unit
      ? { en: `Wait until the next ${unit.en}.`, fr: `Attendez la période suivante (${unit.fr}).` }
      : { en: 'Conclude an amendment that allows more.', fr: 'Concluez un avenant qui en permet davantage.' },
  };
}

/** The last day for it has passed. */
export function pastLastDay({ lastDay }: MachineEvent, { clause }: FactDefinition): Reason {
  const last = lastDay && sayDay(lastDay);
  return {
    code: 'too-late',
    clause,
    message: last
      ? { en: `The last day for this was ${last.en}.`, fr: `Le dernier jour pour le faire était le ${last.fr}.` }
      : { en: 'The last day for this has passed.', fr: 'Le dernier jour pour le faire est passé.' },
    remedy: {
      en: 'Conclude an amendment that allows a later day first.',
      fr: 'Concluez d’abord un avenant qui permet un jour plus éloigné.',
    },
  };
}

/** An event needs an approval, and the one that was given covered an earlier act. */
export function usedApproval(
  condition: Condition,
  { verb, subject = '', clause }: FactDefinition,
  state: State,
): Reason | undefined {
  const { convention } = state.compiled;
  const event = verb === 'happened' ? convention.events.get(subject) : undefined;
  const missing = missingFor(condition, contextOf(state), { day: state.day });
  const used = event && approvalsOf(event, convention).find((name) => missing.includes(name) && isUsed(name, state));
  const title = used && convention.deliverables.get(used.slice('accepted:'.length))?.title;
  return title === undefined
    ? undefined
    : {
        code: 'condition-not-met',
        clause,
        message: {
          en: `The acceptance of “${title}” has already been used for an earlier act.`,
          fr: `L’acceptation de « ${title} » a déjà servi pour un acte antérieur.`,
        },
        remedy: {
          en: `Each acceptance covers one act: “${title}” must be delivered and accepted again.`,
          fr: `Chaque acceptation vaut pour un seul acte : il faut une nouvelle remise et une nouvelle acceptation de « ${title} ».`,
        },
      };
}

/** Something was accepted, and no acceptance is left to act on. */
function isUsed(approval: string, state: State): boolean {
  const list = occurrencesOf(recurrenceOf(approval).clause, contextOf(state));
  return latestOf(list)?.status === 'used';
}
