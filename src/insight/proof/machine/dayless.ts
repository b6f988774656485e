import type { Chart, ChartGuard, ChartNode, ChartTransition } from '../../../engine/chart/chart.ts';
import { type Condition, isQuantified, quantifierOf } from '../../../language/model/condition.ts';
import { recurrenceOf } from '../../../language/model/recurrence.ts';
import { conditionsIn, guardsIn, type Region } from './regions.ts';

/** What a chart asks of days, and a slice does not follow. */

/** A chart that admits at any time what the text admits only so often within a unit of the calendar. */
export function dayless(chart: Chart): Chart {
  return { ...chart, states: mapped(chart.states, daylessNode) };
}

function daylessNode(node: ChartNode): ChartNode {
  const { states, on, always } = node;
  return {
    ...node,
    ...(states && { states: mapped(states, daylessNode) }),
    ...(on && { on: mapped(on, (transitions) => transitions.map(withoutDays)) }),
    ...(always && { always: always.map(withoutDays) }),
  };
}

function mapped<T>(record: Readonly<Record<string, T>>, change: (member: T) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).map(([name, member]) => [name, change(member)]));
}

function withoutDays({ guard, ...transition }: ChartTransition): ChartTransition {
  const kept = guard && guardWithoutDays(guard);
  return { ...transition, ...(kept && { guard: kept }) };
}

function guardWithoutDays(guard: ChartGuard): ChartGuard | undefined {
  if (guard.type === 'isBelow' && guard.params.per) return undefined;
  if (guard.type !== 'all') return guard;
  return { ...guard, params: { guards: guard.params.guards.flatMap((one) => guardWithoutDays(one) ?? []) } };
}

/** Whether a condition of a region is asked of a day: a slice can’t tell then what never comes. */
export function asksOfDays(region: Region): boolean {
  return [...conditionsIn(region)].some((condition) => parts(condition).some(isOfDays));
}

function isOfDays(condition: Condition): boolean {
  if (typeof condition === 'string' || !isQuantified(condition)) return false;
  return 'lastCycle' in condition || ('count' in condition && condition.per !== undefined);
}

/** A condition with all that it is made of. */
function parts(condition: Condition): readonly Condition[] {
  if (typeof condition === 'string') return [condition];
  if ('not' in condition) return [condition, ...parts(condition.not)];
  if ('all' in condition || 'any' in condition) {
    return [condition, ...('all' in condition ? condition.all : condition.any).flatMap(parts)];
  }
  return [condition];
}

/**
 * The clauses whose occurrences are counted, or asked about also once they are closed; up to how many it makes a
 * difference.
 */
export function countedIn(region: Region): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  const count = (clause: string, most: number): void => {
    counted.set(clause, Math.max(most, counted.get(clause) ?? 0));
  };
  for (const guard of guardsIn(region)) {
    if (guard.type === 'isBelow' && !guard.params.per) count(guard.params.clause, guard.params.times);
  }
  for (const condition of [...conditionsIn(region)].flatMap(parts)) {
    if (typeof condition === 'string' || !isQuantified(condition)) continue;
    const { clause } = recurrenceOf(quantifierOf(condition).name);
    count(clause, 'count' in condition ? Math.max(condition.atLeast ?? 0, (condition.atMost ?? 0) + 1) : 1);
  }
  return counted;
}
