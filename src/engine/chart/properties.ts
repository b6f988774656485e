import type { Condition } from '../../language/model/condition.ts';
import {
  type Eventual,
  type Lasting,
  observed,
  type Precedence,
  type Property,
  type Response,
} from '../../language/model/properties.ts';
import type { Timing } from '../../language/model/timing.ts';
import type { ChartGuard, ChartNode, ChartTransition } from './chart.ts';
import { allOf, holds, metaOf, note, undo } from './parts.ts';

/**
 * An observer: it looks on and comes to `broken` where a property does not hold. It takes no fact, so that it neither
 * admits nor hinders one, and nothing can wait for it. What must come has come as soon as it comes; what must not be is
 * looked at at the end of a day: what was noted is taken back where the same day fixes it, since the facts of one day
 * have no order.
 */
export function propertyRegion(property: Property): ChartNode {
  return { initial: 'waiting', description: property.title, meta: metaOf(property), states: statesOf(property) };
}

function statesOf(property: Property): Record<string, ChartNode> {
  switch (property.form) {
    case 'eventually':
      return eventualStates(property);
    case 'before':
      return precedenceStates(property);
    case 'leads-to':
      return responseStates(property);
    default:
      return lastingStates(property);
  }
}

/** Universality and absence: `waiting` until the first day that is looked at, `kept` once the last one is over. */
function lastingStates(property: Lasting): Record<string, ChartNode> {
  const { id, form, condition, until } = property;
  const bad = form === 'always' ? not(condition.condition) : condition.condition;
  const over = onceOver(id, until, { target: 'kept' });
  return {
    waiting: beginning(property, 'holding', over),
    holding: { always: [breaks(id, bad)], ...over },
    ...(until && { kept: {} }),
    broken: { always: [takenBack(id, 'broken', not(bad), 'holding')] },
  };
}

/** Existence: `awaited` until it comes. What is looked at from a day that does not come before the end asks for nothing. */
function eventualStates(property: Eventual): Record<string, ChartNode> {
  const { id, condition, until } = property;
  const keep: ChartTransition = { target: 'kept', guard: holds(condition.condition) };
  const waiting = beginning(property, 'awaited', onceOver(id, until, { target: 'kept' }));
  return {
    waiting: waiting.always ? waiting : { ...waiting, always: [{ target: 'kept', guard: holds('ended') }] },
    awaited: { always: [keep, atEnd], ...onceOver(id, until, breaks(id)) },
    closing: { always: [keep, breaks(id)] },
    kept: {},
    broken: {},
  };
}

/** Precedence: the one may come as soon as the other has, be it before the signature. */
function precedenceStates({ id, never, before }: Precedence): Record<string, ChartNode> {
  const keep: ChartTransition = { target: 'kept', guard: holds(before.condition) };
  return {
    waiting: { always: [keep, { target: 'holding', guard: holds('signed') }] },
    holding: { always: [keep, breaks(id, never.condition)] },
    kept: {},
    broken: {
      always: [
        takenBack(id, 'broken', before.condition, 'kept'),
        takenBack(id, 'broken', not(never.condition), 'holding'),
      ],
    },
  };
}

/** Response: `awaited` from the day on which the one holds without the other, `holding` while nothing is awaited. */
function responseStates({ id, when, leadsTo, within }: Response): Record<string, ChartNode> {
  const [asked, answer] = [when.condition, leadsTo.condition];
  const asks: ChartTransition = {
    target: 'awaited',
    guard: holds({ all: [asked, not(answer)] }),
    actions: [note(observed.awaited(id))],
  };
  return {
    waiting: { always: [{ target: 'holding', guard: holds('signed') }] },
    holding: { always: [{ target: 'kept', guard: holds('ended') }, asks] },
    awaited: {
      always: [{ target: 'holding', guard: holds(answer) }, takenBack(id, 'awaited', not(asked), 'holding'), atEnd],
      ...onceOver(id, within, breaks(id)),
    },
    closing: { always: [{ target: 'kept', guard: holds(answer) }, breaks(id)] },
    kept: {},
    broken: {},
  };
}

/**
 * The end may itself bring about what is awaited, as it completes a phase whose minimum is reached: so it is asked once
 * more in `closing`, when everything has taken note of the end.
 */
const atEnd: ChartTransition = { target: 'closing', guard: holds('ended') };

/** Until the first day that is looked at: the signature, unless the last one may be over by then; or a day of the calendar. */
function beginning({ id, from }: Lasting | Eventual, target: string, { on }: Pick<ChartNode, 'on'>): ChartNode {
  if (!from && !on) return { always: [{ target, guard: holds('signed') }] };
  return { on: { [`properties.${id}.from`]: [{ target }], ...on } };
}

/** What comes of it on the day after the last, where there is a last day. */
function onceOver(id: string, last: Timing | undefined, transition: ChartTransition): Pick<ChartNode, 'on'> {
  return last ? { on: { [`properties.${id}.until`]: [transition] } } : {};
}

function breaks(id: string, bad?: Condition): ChartTransition {
  return { target: 'broken', ...(bad !== undefined && { guard: holds(bad) }), actions: [note(observed.broken(id))] };
}

/** What was noted today is taken back, as the same day says otherwise. */
function takenBack(id: string, what: keyof typeof observed, condition: Condition, target: string): ChartTransition {
  const moment = observed[what](id);
  const isToday: ChartGuard = { type: 'cameToday', params: { moment } };
  return { target, ...allOf(holds(condition), isToday), actions: [undo(moment)] };
}

function not(condition: Condition): Condition {
  return { not: condition };
}
