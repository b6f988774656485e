import { repeatedAtEnd } from '../../language/model/at-end.ts';
import type { NamedClause } from '../../language/model/clause.ts';
import type { Condition } from '../../language/model/condition.ts';
import type { Convention } from '../../language/model/convention.ts';
import type { Decimal } from '../../language/model/decimal.ts';
import { approvalsOf, asksForFirst, isCounted, noticeOf } from '../../language/model/events.ts';
import type { FactDefinition } from '../../language/model/names.ts';
import { recurrenceOf } from '../../language/model/recurrence.ts';
import { repeatingOf } from '../../language/model/repeating.ts';
import type { Budget, Decision, Event, Phase } from '../../language/model/work.ts';
import type { ChartAction, ChartGuard, ChartNode, ChartTransition } from './chart.ts';
import { allOf, author, come, holds, metaOf, recording, undo, whileNotEnded } from './parts.ts';
import { repeatingStates } from './repeating.ts';

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
export function decisionRegion(decision: Decision, convention: Convention, fact: FactNamed): ChartNode {
  const decided = fact(`decided:${decision.id}`);
  const repeating = repeatingOf(convention).get(`decisions.${decision.id}`);
  const states: Readonly<Record<string, ChartNode>> = repeating
    ? repeatingStates(repeating, {
        binds: 'in-force',
        survives: false,
        releases: false,
        keeps: repeatedAtEnd(repeating),
        author: author(decided),
        admitted: {},
        terms: convention.version.length,
        on: {},
        always: [],
        performed: 'performed',
      })
    : {
        pending: { on: { [decided.name]: recording(decided, 'made', [come(decided.name)], [whileNotEnded]) } },
        made: {},
      };
  return {
    initial: repeating ? 'dormant' : 'pending',
    description: decision.title,
    meta: metaOf(decision),
    states,
  };
}

/** An event, which may happen any number of times, or as often as the text says, under its condition. */
export function eventRegion(event: Event, convention: Convention, fact: FactNamed): ChartNode {
  const { id, right } = event;
  const clause = `events.${id}`;
  const first = come(`first:${id}`);
  const admitted = admissionOf(id, convention, fact);
  const happen: ChartAction[] = [
    come(id),
    ...(isCounted(event, convention)
      ? [
          {
            type: 'arise',
            params: { clause, status: 'performed', terms: convention.version.length, covered: 'before' },
          } as const,
        ]
      : []),
    ...approvalsOf(event, convention).map(
      (moment): ChartAction => ({ type: 'use', params: { clause: recurrenceOf(moment).clause, moment } }),
    ),
  ];
  const isFirst = holds({ not: `first:${id}` });
  const happens: readonly ChartTransition[] = asksForFirst(id, convention)
    ? [
        { ...allOf(admitted.guard, isFirst), actions: [first, ...happen] },
        { ...admitted, actions: happen },
      ]
    : [{ ...admitted, actions: happen }];
  const announced = right?.notice && fact(`announced:${id}`);
  return {
    initial: 'possible',
    description: event.title,
    meta: metaOf(event),
    states: {
      possible: {
        on: {
          [id]: happens,
          ...(announced && {
            [announced.name]: [
              {
                ...allOf(author(announced), whileNotEnded),
                actions: [{ type: 'advance', params: { clause } }, come(announced.name)],
              },
            ],
          }),
        },
      },
    },
  };
}

/** The guard under which an event is admitted; a duty that it gives rise to is guarded by the same. */
export function admissionOf(id: string, convention: Convention, fact: FactNamed): { guard?: ChartGuard } {
  const event = convention.events.get(id);
  if (!event) return {};
  const { when, atMost, right } = event;
  const notice = noticeOf(event, convention);
  const condition = notice ? notice.rest : when?.condition;
  const limit: ChartGuard | undefined = atMost && {
    type: 'isBelow',
    params: { clause: `events.${id}`, times: atMost.times, ...(atMost.per && { per: atMost.per }) },
  };
  return allOf(
    author(fact(id)),
    right && holds('in-force'),
    right?.until && { type: 'isByLastDay', params: { event: id } },
    condition !== undefined ? holds(condition) : undefined,
    notice && { type: 'noticed', params: { clause: notice.clause } },
    limit,
  );
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
