import { own } from '../../text/own.ts';
import type { Chart, ChartNode, Context } from '../chart/chart.ts';
import type { Value } from './machine.ts';

/** What a run takes with it when an amendment makes another convention of the one that it began under. */
export interface HandOver {
  readonly context: Context;
  /** Things whose state the amendment itself changes: a deadline that has not passed any more. */
  readonly reopened: readonly { readonly group: string; readonly id: string; readonly state: string }[];
}

/** The states with which a run goes on under another chart, before any of its conditions is looked at. */
export function carriedOver(before: unknown, chart: Chart, reopened: HandOver['reopened']): Value {
  const value = carryOver(chart, before) as Record<string, Record<string, string>>;
  for (const { group, id, state } of reopened) {
    if (own(own(value, group), id)) value[group] = { ...own(value, group), [id]: state };
  }
  return value as unknown as Value;
}

/** What a state comes to in a version that has none of that name any more. */
const nearest: Readonly<Record<string, string>> = {
  accepted: 'delivered',
  rejected: 'awaited',
  overlong: 'suspended',
  leaving: 'bound',
};

/** The states of a chart, taken from an earlier value where the chart still has them, else the initial ones. */
function carryOver(node: Pick<ChartNode, 'states' | 'initial' | 'type'>, before: unknown): unknown {
  const { states = {}, type, initial } = node;
  if (type === 'parallel') {
    const known = typeof before === 'object' && before !== null ? (before as Record<string, unknown>) : {};
    const entries = Object.entries(states).map(([key, child]) => {
      return [key, carryOver(child, own(known, key))];
    });
    return Object.fromEntries(entries);
  }
  if (typeof before !== 'string') return initial;
  const kept = Object.hasOwn(states, before) ? before : (own(nearest, before) ?? '');
  return Object.hasOwn(states, kept) ? kept : initial;
}
