import type { Condition } from '../model/condition.ts';
import type { Obligation } from '../model/obligations.ts';
import type { Event } from '../model/work.ts';
import type { ChartNode, ChartTransition } from './chart.ts';
import { allOf, author, come, holds, metaOf } from './parts.ts';
import { admission, type FactNamed } from './work.ts';

/**
 * An obligation: dormant while it does not bind, binding, then performed, overdue or owing according to its nature,
 * released when it ends. One that survives the agreement is released later by the calendar, or never.
 */
export function obligationRegion(obligation: Obligation, event: Event | undefined, fact: FactNamed): ChartNode {
  const { id, survives } = obligation;
  const region = states(obligation, event, fact);
  const breach: ChartNode['on'] = { [`breached:${id}`]: [{ actions: [come(`breached:${id}`)] }] };
  const release: ChartNode['on'] =
    survives && survives !== 'for-ever' ? { [`obligations.${id}.released`]: [{ target: 'released' }] } : {};
  const bound = (node: ChartNode): ChartNode => ({ ...node, on: { ...node.on, ...breach, ...release } });
  return {
    initial: 'dormant',
    description: obligation.title,
    meta: metaOf(obligation),
    states: {
      dormant: { always: [ended('released'), { target: 'binding', guard: holds(obligation.during.condition) }] },
      ...Object.fromEntries(Object.entries(region).map(([name, node]) => [name, bound(node)])),
      released: {},
    },
  };
}

function states(obligation: Obligation, event: Event | undefined, fact: FactNamed): Record<string, ChartNode> {
  switch (obligation.nature) {
    case 'once':
      return onceStates(obligation, fact);
    case 'on-event':
      return event ? onEventStates(obligation, event, fact) : {};
    case 'recurring': {
      const name = `performed:${obligation.id}`;
      const perform = { ...allOf(author(fact(name))), actions: [come(name)] };
      const entry = [come(`bound:${obligation.id}`)];
      return { binding: { entry, always: leaving(obligation, 'released'), on: { [name]: [perform] } } };
    }
    default:
      return { binding: { always: leaving(obligation, 'released') } };
  }
}

type OfNature<N extends Obligation['nature']> = Extract<Obligation, { nature: N }>;

function onceStates(obligation: OfNature<'once'>, fact: FactNamed): Record<string, ChartNode> {
  const { id, due, fulfilled } = obligation;
  const name = `performed:${id}`;
  const on: ChartNode['on'] = {
    [name]: [{ target: 'performed', ...allOf(author(fact(name))) }],
  };
  const always: ChartTransition[] = [
    ...(fulfilled ? [{ target: 'performed', guard: holds(fulfilled.condition) }] : []),
    ...leaving(obligation, 'unperformed'),
  ];
  return {
    binding: { always, on: { ...on, ...(due && { [`obligations.${id}.overdue`]: [{ target: 'overdue' }] }) } },
    ...(due && { overdue: { always, on, meta: metaOf(due) } }),
    performed: { entry: [come(name)] },
    unperformed: {},
  };
}

function onEventStates(obligation: OfNature<'on-event'>, event: Event, fact: FactNamed): Record<string, ChartNode> {
  const { id, due } = obligation;
  const name = `performed:${id}`;
  const owe: ChartTransition = {
    target: 'owing',
    ...admission(event, fact(event.id)),
    actions: [{ type: 'owe', params: { obligation: id } }],
  };
  const settle = { type: 'settle', params: { obligation: id } } as const;
  const last = { type: 'settlesLast', params: { obligation: id } } as const;
  const settling: ChartTransition[] = [
    { target: 'binding', ...allOf(author(fact(name)), last), actions: [settle, come(name)] },
    { target: 'owing', ...allOf(author(fact(name))), actions: [settle, come(name)] },
  ];
  const always = leaving(obligation, 'released');
  const overdue = due && { [`obligations.${id}.overdue`]: [{ target: 'overdue' }] };
  return {
    binding: { always, on: { [event.id]: [owe] } },
    owing: { always, on: { [event.id]: [owe], [name]: settling, ...overdue } },
    ...(due && {
      overdue: { always, on: { [event.id]: [{ ...owe, target: 'overdue' }], [name]: settling }, meta: metaOf(due) },
    }),
  };
}

/** When an obligation stops binding: with the agreement unless it survives, and while its condition does not hold. */
function leaving({ during, survives }: Obligation, atEnd: string): ChartTransition[] {
  const pausing: Condition = { all: [{ not: 'ended' }, { not: during.condition }] };
  return [...(survives ? [] : [ended(atEnd)]), { target: 'dormant', guard: holds(pausing) }];
}

function ended(target: string): ChartTransition {
  return { target, guard: holds('ended') };
}
