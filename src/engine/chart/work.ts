import type { NamedClause } from '../../language/model/clause.ts';
import type { Condition } from '../../language/model/condition.ts';
import type { Decimal } from '../../language/model/decimal.ts';
import type { FactDefinition } from '../../language/model/names.ts';
import type { Budget, Event, Phase } from '../../language/model/work.ts';
import type { ChartGuard, ChartNode, ChartTransition } from './chart.ts';
import { allOf, author, come, holds, metaOf, recording, undo, whileNotEnded } from './parts.ts';

/** Finds the definition of a fact, which the convention has by construction. */
export type FactNamed = (name: string) => FactDefinition;

/** A milestone: reached by a fact, pending again when it is revoked. */
export function milestoneRegion(milestone: NamedClause, fact: FactNamed): ChartNode {
  const { id } = milestone;
  const revoked = fact(`revoked:${id}`);
  return {
    initial: 'pending',
    description: milestone.title,
    meta: metaOf(milestone),
    states: {
      pending: {
        on: { [id]: recording(fact(id), 'reached', [come(id)], [whileNotEnded]) },
      },
      reached: {
        on: { [revoked.name]: [{ target: 'pending', guard: whileNotEnded, actions: [undo(id), come(revoked.name)] }] },
      },
    },
  };
}

/** A decision: pending until whoever it belongs to has made it; it can be made anew. */
export function decisionRegion(decision: NamedClause, fact: FactNamed): ChartNode {
  const decided = fact(`decided:${decision.id}`);
  return {
    initial: 'pending',
    description: decision.title,
    meta: metaOf(decision),
    states: {
      pending: { on: { [decided.name]: recording(decided, 'made', [come(decided.name)], [whileNotEnded]) } },
      made: {},
    },
  };
}

/** An event, which may happen any number of times, under its condition. */
export function eventRegion(event: Event, fact: FactNamed): ChartNode {
  return {
    initial: 'possible',
    description: event.title,
    meta: metaOf(event),
    states: { possible: { on: { [event.id]: [{ ...admission(event, fact(event.id)), actions: [come(event.id)] }] } } },
  };
}

/** The guard under which an event is admitted; a duty that it gives rise to is guarded by the same. */
export function admission(event: Event, fact: FactDefinition): { guard?: ChartGuard } {
  return allOf(author(fact), event.when && holds(event.when.condition));
}

/**
 * A phase behind its gate: locked, open, done or lapsed. Where it must be done by a day, the calendar says once that it
 * is overdue; it can still be done.
 */
export function phaseRegion(phase: Phase, whileWorking: readonly ChartGuard[], fact: FactNamed): ChartNode {
  const { id, gate, done, due, budget } = phase;
  const open: ChartTransition = { target: 'open', guard: holds(gate.condition) };
  const lapsed: ChartTransition = { target: 'lapsed', guard: holds('ended') };
  const atFloor: ChartTransition[] = budget?.min
    ? [{ target: 'done', guard: holds({ all: ['ended', { budget: id, reaches: budget.min.quantity }] }) }]
    : [];
  const gateShut: ChartTransition = {
    target: 'locked',
    guard: holds({ not: gate.condition }),
    actions: [undo(`opened:${id}`)],
  };
  const late: ChartNode['on'] = due ? { [`phases.${id}.overdue`]: [{ actions: [come(`overdue:${id}`)] }] } : {};
  return {
    initial: 'locked',
    description: phase.title,
    meta: metaOf(phase),
    states: {
      locked: { always: [lapsed, open], ...(due && { on: late }), meta: metaOf(gate) },
      open: {
        entry: [come(`opened:${id}`)],
        always: [
          ...(done ? [{ target: 'done', guard: holds(done.condition) }] : []),
          ...atFloor,
          lapsed,
          ...(gate.onRevocation === 'relock' ? [gateShut] : []),
        ],
        on: {
          [`done:${id}`]: [{ target: 'done' }],
          ...(budget && { [`worked:${id}`]: [working(id, budget, whileWorking, fact)] }),
          ...late,
        },
        meta: metaOf(phase),
      },
      done: { entry: [come(`done:${id}`)], meta: metaOf(done ?? phase) },
      lapsed: { meta: metaOf(phase) },
    },
  };
}

function working(
  id: string,
  { max, step }: Budget,
  whileWorking: readonly ChartGuard[],
  fact: FactNamed,
): ChartTransition {
  const cap: ChartGuard | undefined =
    max?.kind === 'cap' ? { type: 'withinCap', params: { budget: id, max: max.quantity } } : undefined;
  const multiple: ChartGuard | undefined = step === undefined ? undefined : { type: 'isMultipleOf', params: { step } };
  return {
    ...allOf(author(fact(`worked:${id}`)), ...whileWorking, multiple, cap),
    actions: [{ type: 'consume', params: { budget: id } }],
  };
}

/** How far a budget is used: below its minimum, within its bounds, or at its maximum (or above an estimated one). */
export function budgetRegion(id: string, { min, max, ...clause }: Budget): ChartNode {
  const reaches = ({ quantity }: { quantity: Decimal }): Condition => ({ budget: id, reaches: quantity });
  return {
    initial: min ? 'below-min' : 'within',
    meta: metaOf(clause),
    states: {
      ...(min && { 'below-min': { always: [{ target: 'within', guard: holds(reaches(min)) }] } }),
      within: {
        always: [
          ...(max ? [{ target: 'at-max', guard: holds(reaches(max)) }] : []),
          ...(min ? [{ target: 'below-min', guard: holds({ not: reaches(min) }) }] : []),
        ],
      },
      ...(max && { 'at-max': { always: [{ target: 'within', guard: holds({ not: reaches(max) }) }] } }),
    },
  };
}
