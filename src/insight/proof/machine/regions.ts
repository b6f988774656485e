import type { Chart, ChartGuard, ChartNode, ChartTransition } from '../../../engine/chart/chart.ts';
import { own } from '../../../engine/lifecycle/context.ts';
import { type Condition, isQuantified, quantifierOf } from '../../../language/model/condition.ts';
import { recurrenceOf } from '../../../language/model/recurrence.ts';

/** A region of a chart: the term by name, everything else by its group and id, `phases/support`. */
export interface Region {
  readonly id: string;
  readonly group: string;
  /** Absent for what there is one of. */
  readonly name?: string;
  readonly node: ChartNode;
}

/** Works something out once for each chart, or each region of one: none of them ever changes. */
function once<K extends object, T>(workOut: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = workOut(key);
    known.set(key, found);
    return found;
  };
}

/** The regions of a chart, in document order. */
export const regionsOf = once(({ states }: Chart): readonly Region[] => {
  return Object.entries(states).flatMap(([group, node]): Region[] => {
    if (node.type !== 'parallel') return [{ id: group, group, node }];
    return Object.entries(node.states ?? {}).map(([name, child]) => ({
      id: `${group}/${name}`,
      group,
      name,
      node: child,
    }));
  });
});

/** The regions that bring about or undo each name. */
export const writersIn = once((chart: Chart): ReadonlyMap<string, readonly Region[]> => {
  const writers = new Map<string, Region[]>();
  for (const region of regionsOf(chart)) {
    for (const name of namesOf(region).writes) {
      const known = writers.get(name);
      if (known) known.push(region);
      else writers.set(name, [region]);
    }
  }
  return writers;
});

/** What a region has to do with the others, by name. */
export interface RegionNames {
  readonly reads: ReadonlySet<string>;
  readonly writes: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
}

export const namesOf = once((region: Region): RegionNames => {
  const events = new Set([...transitionsIn(region)].map(([event]) => event).filter((event) => event !== ''));
  return { reads: new Set(readsOf(region)), writes: new Set(writesOf(region)), events };
});

/** The same of what a region can still do from each of its states on, whatever its guards say. */
export const namesAhead = once(
  (region: Region): ReadonlyMap<string, RegionNames> =>
    new Map(Object.keys(region.node.states ?? {}).map((state) => [state, namesOf(onwards(region, state))])),
);

/** A region as far as it can still be passed through from one of its states on. */
function onwards(region: Region, from: string): Region {
  const all = region.node.states ?? {};
  const reached = new Set([from]);
  const entered = new Set<string>();
  for (const state of reached) {
    for (const [, { target }] of transitionsOf(own(all, state) ?? {})) {
      if (target === undefined || target === state) continue;
      reached.add(target);
      entered.add(target);
    }
  }
  const rest = [...reached].map((state): [string, ChartNode] => {
    const { entry, ...node } = own(all, state) ?? {};
    return [state, entered.has(state) && entry ? { ...node, entry } : node];
  });
  return { ...region, node: { ...region.node, states: Object.fromEntries(rest) } };
}

/** Those that act; observers only look on, and what they come to is no part of what can happen. */
export function actingRegionsOf(chart: Chart): readonly Region[] {
  return regionsOf(chart).filter(({ group }) => group !== 'properties');
}

/** The chart with some of its regions only. */
export function chartOf(chart: Chart, kept: ReadonlySet<string>): Chart {
  const states = Object.entries(chart.states).flatMap(([group, node]): [string, ChartNode][] => {
    if (node.type !== 'parallel') return kept.has(group) ? [[group, node]] : [];
    const members = Object.entries(node.states ?? {}).filter(([name]) => kept.has(`${group}/${name}`));
    return members.length > 0 ? [[group, { ...node, states: Object.fromEntries(members) }]] : [];
  });
  return { ...chart, states: Object.fromEntries(states) };
}

/** The state that a region is in. */
export function stateIn(value: unknown, { group, name }: Pick<Region, 'group' | 'name'>): string | undefined {
  const member = own(value as Readonly<Record<string, unknown>>, group);
  if (name === undefined) return typeof member === 'string' ? member : undefined;
  const state =
    typeof member === 'object' && member !== null ? own(member as Record<string, unknown>, name) : undefined;
  return typeof state === 'string' ? state : undefined;
}

/** The transitions of a state, each with the event that it answers; `''` for those that wait for none. */
export function* transitionsOf({ on, always }: ChartNode): Generator<readonly [event: string, ChartTransition]> {
  for (const one of always ?? []) yield ['', one];
  for (const [event, transitions] of Object.entries(on ?? {})) for (const one of transitions) yield [event, one];
}

export function* transitionsIn({ node }: Region): Generator<readonly [event: string, ChartTransition]> {
  for (const state of Object.values(node.states ?? {})) yield* transitionsOf(state);
}

/** What a region looks at: moments that others bring about, and budgets that they use. */
function* readsOf(region: Region): Generator<string> {
  for (const [, { guard }] of transitionsIn(region)) if (guard) yield* readsOfGuard(guard);
}

function* readsOfGuard(guard: ChartGuard): Generator<string> {
  switch (guard.type) {
    case 'all':
      for (const one of guard.params.guards) yield* readsOfGuard(one);
      return;
    case 'holds':
      yield* readsOfCondition(guard.params.condition);
      return;
    case 'recordedBy':
      for (const party of guard.params.parties) yield `left:${party}`;
      return;
    case 'completes':
      for (const party of guard.params.key === 'by' ? guard.params.parts : []) yield `left:${party}`;
      return;
    case 'withinCap':
    case 'paysTheRest':
      yield budgetName(guard.params.budget);
      return;
    case 'ripens':
      yield listName(guard.params.clause);
      yield* readsOfEach(guard.params.condition);
      return;
    default:
      if ('clause' in guard.params) yield listName(guard.params.clause);
  }
}

/** Every guard of a region, those within others included. */
export function* guardsIn(region: Region): Generator<ChartGuard> {
  for (const [, { guard }] of transitionsIn(region)) if (guard) yield* guardsWithin(guard);
}

function* guardsWithin(guard: ChartGuard): Generator<ChartGuard> {
  yield guard;
  if (guard.type === 'all') for (const one of guard.params.guards) yield* guardsWithin(one);
}

/** Every condition that a region asks. */
export function* conditionsIn(region: Region): Generator<Condition> {
  for (const guard of guardsIn(region)) {
    if (guard.type === 'holds' || guard.type === 'ripens') yield guard.params.condition;
  }
}

/** The moments and the budgets that a condition names. */
export function* readsOfCondition(condition: Condition): Generator<string> {
  if (typeof condition === 'string') yield condition;
  else if ('not' in condition) yield* readsOfCondition(condition.not);
  else if ('budget' in condition) yield budgetName(condition.budget);
  else if (isQuantified(condition)) {
    const { name } = quantifierOf(condition);
    yield* [name, listName(recurrenceOf(name).clause)];
  } else for (const one of 'all' in condition ? condition.all : condition.any) yield* readsOfCondition(one);
}

/** What the condition of each occurrence looks at: moments, and the occurrences that recur with it. */
function* readsOfEach(condition: Condition): Generator<string> {
  for (const name of readsOfCondition(condition)) yield* [name, listName(recurrenceOf(name).clause)];
}

/** The occurrences of a clause, as something that regions look at and change. */
export function listName(clause: string): string {
  return `occurrences ${clause}`;
}

/** The clause whose occurrences such a name is of. */
export function listIn(name: string): string | undefined {
  return name.startsWith(listName('')) ? name.slice(listName('').length) : undefined;
}

export function budgetName(budget: string): string {
  return `budget ${budget}`;
}

/** The budget that such a name is of. */
export function budgetIn(name: string): string | undefined {
  return name.startsWith(budgetName('')) ? name.slice(budgetName('').length) : undefined;
}

/** What a region brings about or undoes. */
function* writesOf(region: Region): Generator<string> {
  const states = Object.values(region.node.states ?? {});
  const actions = [
    ...states.flatMap(({ entry }) => entry ?? []),
    ...[...transitionsIn(region)].flatMap(([, transition]) => transition.actions ?? []),
  ];
  for (const action of actions) {
    if (action.type === 'come' || action.type === 'note' || action.type === 'undo') yield action.params.moment;
    if (action.type === 'consume') yield budgetName(action.params.budget);
    if ('clause' in action.params) yield listName(action.params.clause);
    if ('clause' in action.params && 'moment' in action.params && action.params.moment) yield action.params.moment;
  }
}

/** The quantities of a budget that a region compares with. */
export function* thresholdsIn(region: Region, budget: string): Generator<string> {
  for (const [, { guard }] of transitionsIn(region)) if (guard) yield* thresholdsOf(guard, budget);
}

function* thresholdsOf(guard: ChartGuard, budget: string): Generator<string> {
  if (guard.type === 'all') for (const one of guard.params.guards) yield* thresholdsOf(one, budget);
  if (guard.type === 'withinCap' && guard.params.budget === budget) yield guard.params.max;
  if (guard.type === 'paysTheRest' && guard.params.budget === budget) yield guard.params.amount;
  if (guard.type === 'holds') yield* thresholdsOfCondition(guard.params.condition, budget);
}

export function* thresholdsOfCondition(condition: Condition, budget: string): Generator<string> {
  if (typeof condition === 'string') return;
  if ('not' in condition) yield* thresholdsOfCondition(condition.not, budget);
  else if ('budget' in condition) {
    if (condition.budget === budget) yield condition.reaches;
  } else if (!isQuantified(condition))
    for (const one of 'all' in condition ? condition.all : condition.any) yield* thresholdsOfCondition(one, budget);
}

/** A dotted name is a day of the calendar; a fact has none. */
export function isOfCalendar(event: string): boolean {
  return event.includes('.');
}
