import { deliverableKeepsAtEnd, repeatedAtEnd } from '../../language/model/at-end.ts';
import type { Condition } from '../../language/model/condition.ts';
import type { Convention } from '../../language/model/convention.ts';
import type { Acceptance, Dataset, Deliverable } from '../../language/model/deliverables.ts';
import { type Repeating, repeatingOf } from '../../language/model/repeating.ts';
import type { ChartAction, ChartGuard, ChartNode, ChartTransition } from './chart.ts';
import { allOf, author, come, holds, metaOf, recording, undo, whileNotEnded } from './parts.ts';
import { repeatingStates } from './repeating.ts';
import { atOnceOn } from './term.ts';
import { admissionOf, type FactNamed } from './work.ts';

/**
 * A deliverable: awaited, overdue where it has a due date, delivered; where it has to be accepted, then accepted by a
 * fact or by a silence, or rejected and awaited once more. At the end, what fell due is outstanding.
 */
export function deliverableRegion(deliverable: Deliverable, convention: Convention, fact: FactNamed): ChartNode {
  const { arises, title } = deliverable;
  const described = { description: title, meta: metaOf(deliverable) };
  return arises
    ? { initial: 'dormant', ...described, states: repeatedStates(deliverable, convention, fact) }
    : { initial: 'awaited', ...described, states: singleStates(deliverable, convention, fact) };
}

function singleStates(
  deliverable: Deliverable,
  convention: Convention,
  fact: FactNamed,
): Readonly<Record<string, ChartNode>> {
  const { id, phase, due, acceptance, optional } = deliverable;
  const delivered = fact(`delivered:${id}`);
  // An answer to an earlier delivery, or a part of one, is none to this.
  const answered = acceptance ? [undo(`accepted:${id}`), undo(`rejected:${id}`)] : [];
  const anew = [...answered, come(delivered.name)];
  const deliver = (guards: readonly ChartGuard[]) => ({
    [delivered.name]: recording(delivered, 'delivered', anew, guards),
  });
  const late = { [`deliverables.${id}.overdue`]: [{ target: 'overdue' }] };
  const keeps = deliverableKeepsAtEnd(deliverable, convention);
  // What is in force on its signature cannot end before.
  const mayNeverBegin = atOnceOn(convention.term.starts) !== 'signed';
  const atEnd = keeps ? (mayNeverBegin ? [neverOwed] : []) : ending(deliverable, mayNeverBegin);
  const fellDue: ChartTransition[] = [{ target: optional ? 'lapsed' : 'outstanding', guard: holds('ended') }];
  const canBeLate = due !== undefined || acceptance?.revised !== undefined;
  const later = deliver(conditionsLater(deliverable));
  return {
    awaited: {
      ...(atEnd.length > 0 && { always: atEnd }),
      on: { ...deliver(conditionsOf(deliverable, keeps)), ...(due && late) },
    },
    ...(canBeLate && { overdue: { always: fellDue, on: later, ...(due && { meta: metaOf(due) }) } }),
    delivered: acceptance ? { on: answers(id, acceptance, fact), meta: metaOf(acceptance) } : {},
    ...(acceptance && {
      accepted: {},
      rejected: { on: { ...later, ...(acceptance.revised && late) } },
    }),
    ...(!optional && (canBeLate || isOwedByEnd(deliverable)) && { outstanding: { on: later } }),
    ...(atEnd.length > 0 && { released: {} }),
    ...((optional || phase) && { lapsed: {} }),
  };
}

/** What has to be so for it to be delivered; what stays owed after the end can be delivered then. */
function conditionsOf(deliverable: Deliverable, keeps: boolean): readonly ChartGuard[] {
  const { phase, during, afterEnd } = deliverable;
  const signed = afterEnd ? holds('signed') : whileNotEnded;
  if (keeps) return [...(afterEnd ? [signed] : []), ...conditionsLater(deliverable)];
  return [signed, ...(phase ? [holds(`opened:${phase}`)] : []), ...(during ? [holds(during.condition)] : [])];
}

/** What fell due, or was rejected, may be delivered even where the agreement has ended meanwhile. */
function conditionsLater({ phase, during }: Deliverable): readonly ChartGuard[] {
  return [
    ...(phase ? [holds(`opened:${phase}`)] : []),
    ...(during ? [holds({ any: ['ended', during.condition] })] : []),
  ];
}

/** What has no day was due by the end, unless it may be handed over or not. */
function isOwedByEnd({ due, promptly, optional }: Deliverable): boolean {
  return (due === undefined || promptly === true) && !optional;
}

/** What was to be handed over after the end of an agreement that never entered into force is owed by nobody. */
const neverOwed: ChartTransition = { target: 'released', guard: holds({ all: ['ended', { not: 'term.start' }] }) };

/** What becomes at the end of what is not handed over, and is not kept owed. */
function ending(deliverable: Deliverable, mayNeverBegin: boolean): ChartTransition[] {
  const { phase, optional } = deliverable;
  const wasInForce = mayNeverBegin ? (['term.start'] as const) : [];
  return [
    ...(phase ? [{ target: 'lapsed', guard: holds({ all: ['ended', { not: `opened:${phase}` }] }) }] : []),
    ...(optional ? [{ target: 'lapsed', guard: holds('ended') }] : []),
    ...(isOwedByEnd(deliverable)
      ? [{ target: 'outstanding', guard: holds({ all: ['ended', ...wasInForce, { not: 'term.cut' }] }) }]
      : []),
    { target: 'released', guard: holds('ended') },
  ];
}

/** A delivery each time anew: for each cycle, each event, each request. Every one is answered for itself. */
function repeatedStates(
  deliverable: Deliverable,
  convention: Convention,
  fact: FactNamed,
): Readonly<Record<string, ChartNode>> {
  const { id, phase, during, afterEnd, acceptance } = deliverable;
  const clause = repeatingOf(convention).get(`deliverables.${id}`) as Repeating;
  const { arises, each } = clause;
  const event = typeof arises === 'object' && 'event' in arises ? arises.event : undefined;
  const conditions = [
    ...(phase ? [`opened:${phase}`] : []),
    ...(during && each === undefined ? [during.condition] : ['in-force']),
  ];
  return repeatingStates(clause, {
    binds: conditions.length === 1 ? (conditions[0] as Condition) : { all: conditions },
    survives: false,
    releases: false,
    keeps: repeatedAtEnd(clause, afterEnd),
    author: author(fact(`delivered:${id}`)),
    admitted: event === undefined ? {} : admissionOf(event, convention, fact),
    terms: convention.version.length,
    on: acceptance ? repeatedAnswers(id, acceptance, fact) : {},
    always: [],
    performed: acceptance ? 'delivered' : 'performed',
  });
}

/** An answer is one to the delivery that it names, or to the oldest that waits for one. */
function repeatedAnswers(id: string, { silence }: Acceptance, fact: FactNamed): NonNullable<ChartNode['on']> {
  const answer = (to: 'accepted' | 'rejected'): ChartAction => ({
    type: 'settle',
    params: { clause: `deliverables.${id}`, from: ['delivered'], to, moment: `${to}:${id}` },
  });
  const isDelivered: ChartGuard = {
    type: 'means',
    params: { clause: `deliverables.${id}`, from: ['delivered'] },
  };
  const byFact = (to: 'accepted' | 'rejected') => [
    { ...allOf(author(fact(`${to}:${id}`)), isDelivered), actions: [answer(to), come(`${to}:${id}`)] },
  ];
  return {
    [`accepted:${id}`]: byFact('accepted'),
    [`rejected:${id}`]: byFact('rejected'),
    ...(silence && {
      [`deliverables.${id}.silence`]: [{ actions: [answer(silence), come(`${silence}:${id}`)] }],
    }),
  };
}

/** How a delivery is answered; after a silence the calendar answers as the text says. */
function answers(id: string, { silence }: Acceptance, fact: FactNamed): NonNullable<ChartNode['on']> {
  const [accepted, rejected] = [fact(`accepted:${id}`), fact(`rejected:${id}`)];
  const accept = [come(accepted.name)];
  const reject = [undo(`delivered:${id}`), come(rejected.name)];
  return {
    [accepted.name]: recording(accepted, 'accepted', accept),
    [rejected.name]: recording(rejected, 'rejected', reject),
    ...(silence && {
      [`deliverables.${id}.silence`]: [
        silence === 'accepted' ? { target: 'accepted', actions: accept } : { target: 'rejected', actions: reject },
      ],
    }),
  };
}

/** A dataset: awaited, then provided; it can be provided anew. */
export function datasetRegion(dataset: Dataset, fact: FactNamed): ChartNode {
  const { during } = dataset;
  const provided = fact(`provided:${dataset.id}`);
  const conditions = [holds('signed'), whileNotEnded, ...(during ? [holds(during.condition)] : [])];
  const on = { [provided.name]: recording(provided, 'provided', [come(provided.name)], conditions) };
  return {
    initial: 'awaited',
    description: dataset.title,
    meta: metaOf(dataset),
    states: { awaited: { on }, provided: { on } },
  };
}
