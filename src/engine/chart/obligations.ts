import type { Condition } from '../../language/model/condition.ts';
import { type Obligation, performanceOf } from '../../language/model/obligations.ts';
import type { Event } from '../../language/model/work.ts';
import type { ChartAction, ChartGuard, ChartNode, ChartTransition } from './chart.ts';
import { allOf, author, come, holds, metaOf } from './parts.ts';
import { admission, type FactNamed } from './work.ts';

/**
 * An obligation: dormant while it does not bind, binding, then performed, overdue or owing according to its nature,
 * released when it ends. One that survives the agreement is released later by the calendar, or never.
 */
export function obligationRegion(
  obligation: Obligation,
  event: Event | undefined,
  mayLeave: boolean,
  fact: FactNamed,
): ChartNode {
  const { id, section, party, survives } = obligation;
  const region = states(obligation, event, fact);
  const breach: ChartNode['on'] = { [`breached:${id}`]: [{ actions: [come(`breached:${id}`)] }] };
  const release: ChartNode['on'] =
    survives && survives !== 'for-ever' ? { [`${section}.${id}.released`]: [{ target: 'released' }] } : {};
  // Once all who owe it have left, nobody owes it.
  const left: ChartTransition = { target: 'released', guard: holds({ all: party.map((one) => `left:${one}`) }) };
  const bound = (name: string, { always = [], on, ...node }: ChartNode): ChartNode => ({
    ...node,
    always: mayLeave && !survives ? [left, ...always] : always,
    // There is nothing to release anybody from once it is done, or was left undone.
    on: { ...on, ...breach, ...(name !== 'performed' && name !== 'unperformed' && release) },
  });
  const again = owes(obligation) ? bindAgain(obligation) : [];
  const bind: ChartTransition = { target: 'binding', guard: holds(obligation.during.condition) };
  return {
    initial: 'dormant',
    description: obligation.title,
    meta: metaOf(obligation),
    states: {
      // What outlives the agreement may also begin to bind after it.
      dormant: survives ? { always: [...again, bind], on: release } : { always: [ended('released'), ...again, bind] },
      ...Object.fromEntries(Object.entries(region).map(([name, node]) => [name, bound(name, node)])),
      released: {},
    },
  };
}

function owes({ nature }: Obligation): boolean {
  return nature === 'on-event' || nature === 'rhythmic';
}

/** What was owed when its condition ceased to hold is owed when it holds again. */
function bindAgain(obligation: Obligation): ChartTransition[] {
  const { id, during } = obligation;
  const binds = holds(during.condition);
  const isLate: ChartTransition = {
    target: 'overdue',
    ...allOf(binds, { type: 'isLate', params: { obligation: id } }),
  };
  const isOwed: ChartTransition = { target: 'owing', ...allOf(binds, { type: 'isOwed', params: { obligation: id } }) };
  return 'due' in obligation && obligation.due ? [isLate, isOwed] : [isOwed];
}

function states(obligation: Obligation, event: Event | undefined, fact: FactNamed): Record<string, ChartNode> {
  switch (obligation.nature) {
    case 'once':
      return onceStates(obligation, fact);
    case 'on-event':
      return event ? onEventStates(obligation, event, fact) : {};
    case 'rhythmic':
      return rhythmicStates(obligation, fact);
    case 'recurring': {
      const name = performanceOf(obligation);
      const perform = { ...allOf(author(fact(name))), actions: [come(name)] };
      return {
        binding: {
          entry: [boundSince(obligation)],
          always: leaving(obligation, 'released'),
          on: { [name]: [perform] },
        },
      };
    }
    default:
      return { binding: { always: leaving(obligation, 'released') } };
  }
}

type OfNature<N extends Obligation['nature']> = Extract<Obligation, { nature: N }>;

function onceStates(obligation: OfNature<'once'>, fact: FactNamed): Record<string, ChartNode> {
  const { id, section, due, fulfilled } = obligation;
  const name = performanceOf(obligation);
  const on: ChartNode['on'] = {
    [name]: [{ target: 'performed', ...allOf(author(fact(name))) }],
  };
  const always: ChartTransition[] = [
    ...(fulfilled ? [{ target: 'performed', guard: holds(fulfilled.condition) }] : []),
    ...leaving(obligation, 'unperformed'),
  ];
  return {
    binding: { always, on: { ...on, ...(due && { [`${section}.${id}.overdue`]: [{ target: 'overdue' }] }) } },
    ...(due && { overdue: { always, on, meta: metaOf(due) } }),
    performed: { entry: [come(name)] },
    unperformed: {},
  };
}

function onEventStates(obligation: OfNature<'on-event'>, event: Event, fact: FactNamed): Record<string, ChartNode> {
  const owe = { ...admission(event, fact(event.id)) };
  return owingStates(obligation, event.id, owe, fact);
}

/** In each stretch of its rhythm the calendar says that it is owed once more. */
function rhythmicStates(obligation: OfNature<'rhythmic'>, fact: FactNamed): Record<string, ChartNode> {
  const { id, section } = obligation;
  const name = performanceOf(obligation);
  const states = owingStates(obligation, `${section}.${id}.cycle`, {}, fact, [come(`cycle:${id}`)]);
  const { binding } = states;
  // Doing more than is owed is no fault.
  const freely = { ...allOf(author(fact(name))), actions: [come(name)] };
  return {
    ...states,
    binding: { ...binding, entry: [boundSince(obligation)], on: { ...binding?.on, [name]: [freely] } },
  };
}

/** What is owed once for each event: binding while nothing is, owing, overdue. */
function owingStates(
  obligation: OfNature<'on-event' | 'rhythmic'>,
  event: string,
  admitted: { guard?: ChartGuard },
  fact: FactNamed,
  besides: readonly ChartAction[] = [],
): Record<string, ChartNode> {
  const { id, section, due } = obligation;
  const name = performanceOf(obligation);
  const owe: ChartTransition = {
    target: 'owing',
    ...admitted,
    actions: [{ type: 'owe', params: { obligation: id } }, ...besides],
  };
  const settle = { type: 'settle', params: { obligation: id } } as const;
  const settled = { ...allOf(author(fact(name))), actions: [settle, come(name)] };
  const last = { type: 'settlesLast', params: { obligation: id } } as const;
  const lastLate = { type: 'settlesLastLate', params: { obligation: id } } as const;
  const settlesAll: ChartTransition = { ...settled, target: 'binding', ...allOf(author(fact(name)), last) };
  const settlesLate: ChartTransition = { ...settled, target: 'owing', ...allOf(author(fact(name)), lastLate) };
  const always = leaving(obligation, 'released');
  const fallLate: ChartTransition = { actions: [{ type: 'fallLate', params: { obligation: id } }] };
  const overdue = `${section}.${id}.overdue`;
  return {
    binding: { always, on: { [event]: [owe] } },
    owing: {
      always,
      on: {
        [event]: [owe],
        [name]: [settlesAll, settled],
        ...(due && { [overdue]: [{ ...fallLate, target: 'overdue' }] }),
      },
    },
    ...(due && {
      overdue: {
        always,
        on: {
          [event]: [{ ...owe, target: 'overdue' }],
          [name]: [settlesAll, settlesLate, settled],
          [overdue]: [fallLate],
        },
        meta: metaOf(due),
      },
    }),
  };
}

/** Remembers since when it binds: a rhythm and a silence are counted from there. */
function boundSince({ id }: Obligation): ChartAction {
  return come(`bound:${id}`);
}

/** When an obligation stops binding: with the agreement unless it survives, and while its condition does not hold. */
function leaving({ during, survives }: Obligation, atEnd: string): ChartTransition[] {
  const pausing: Condition = { all: [{ not: 'ended' }, { not: during.condition }] };
  return [...(survives ? [] : [ended(atEnd)]), { target: 'dormant', guard: holds(pausing) }];
}

function ended(target: string): ChartTransition {
  return { target, guard: holds('ended') };
}
