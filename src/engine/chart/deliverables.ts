import type { Acceptance, Dataset, Deliverable } from '../../language/model/deliverables.ts';
import type { ChartNode } from './chart.ts';
import { come, holds, metaOf, recording, undo, whileNotEnded } from './parts.ts';
import type { FactNamed } from './work.ts';

/**
 * A deliverable: awaited, overdue where it has a deadline, delivered; where it has to be accepted, then accepted by a
 * fact or by a silence, or rejected and awaited once more.
 */
export function deliverableRegion(deliverable: Deliverable, fact: FactNamed): ChartNode {
  const { id, phase, during, due, afterEnd, acceptance } = deliverable;
  const delivered = fact(`delivered:${id}`);
  const phaseOpened = phase ? [holds(`opened:${phase}`)] : [];
  const conditions = [
    ...(afterEnd ? [holds('signed')] : [whileNotEnded]),
    ...phaseOpened,
    ...(during ? [holds(during.condition)] : []),
  ];
  // What was rejected may be delivered again, even where the agreement has ended meanwhile.
  const conditionsAnew = [...phaseOpened, ...(during ? [holds({ any: ['ended', during.condition] })] : [])];
  // An answer to an earlier delivery, or a part of one, is none to this.
  const answered = acceptance ? [undo(`accepted:${id}`), undo(`rejected:${id}`)] : [];
  const anew = [...answered, come(delivered.name)];
  const delivery = {
    [delivered.name]: recording(delivered, 'delivered', anew, conditions),
  };
  const late = { [`deliverables.${id}.overdue`]: [{ target: 'overdue' }] };
  return {
    initial: 'awaited',
    description: deliverable.title,
    meta: metaOf(deliverable),
    states: {
      awaited: { on: { ...delivery, ...(due && late) } },
      ...((due || acceptance?.revised) && { overdue: { on: delivery, ...(due && { meta: metaOf(due) }) } }),
      delivered: acceptance ? { on: answers(id, acceptance, fact), meta: metaOf(acceptance) } : {},
      ...(acceptance && {
        accepted: {},
        rejected: {
          on: {
            [delivered.name]: recording(delivered, 'delivered', anew, conditionsAnew),
            ...(acceptance.revised && late),
          },
        },
      }),
    },
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
