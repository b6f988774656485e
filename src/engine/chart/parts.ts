import { articleOf, type Clause } from '../../language/model/clause.ts';
import type { Condition } from '../../language/model/condition.ts';
import type { FactDefinition } from '../../language/model/names.ts';
import type { ChartAction, ChartGuard, ChartMeta, ChartNode, ChartTransition, PartKey } from './chart.ts';

/** The small parts that every region is built from. */

export function holds(condition: Condition): ChartGuard {
  return { type: 'holds', params: { condition } };
}

/** The conjunction of guards; none at all when there are none. */
export function allOf(...guards: readonly (ChartGuard | undefined)[]): { guard?: ChartGuard } {
  const given = guards.filter((guard) => guard !== undefined);
  const [only] = given;
  if (!only) return {};
  return { guard: given.length === 1 ? only : { type: 'all', params: { guards: given } } };
}

export function come(moment: string): ChartAction {
  return { type: 'come', params: { moment } };
}

export function note(moment: string): ChartAction {
  return { type: 'note', params: { moment } };
}

export function undo(moment: string): ChartAction {
  return { type: 'undo', params: { moment } };
}

export function metaOf(clause: Clause): ChartMeta {
  return { at: clause.at, article: articleOf(clause) };
}

/** Only those who may record the fact. */
export function author({ by }: Pick<FactDefinition, 'by'>): ChartGuard | undefined {
  if (!by) return undefined;
  return { type: 'recordedBy', params: { parties: 'each' in by ? by.each : by.any } };
}

/** Nothing more can happen once the agreement has ended. */
export const whileNotEnded: ChartGuard = holds({ not: 'ended' });

/**
 * The transitions of a fact that is whole at once, or by parts: each of several parties, each of several components.
 * A part that completes it goes to the target; another one is only collected.
 */
export function recording(
  fact: FactDefinition,
  target: string | undefined,
  actions: readonly ChartAction[],
  condition: readonly ChartGuard[] = [],
): readonly ChartTransition[] {
  const to = target === undefined ? {} : { target };
  const parts = partsOf(fact);
  if (!parts) return [{ ...to, ...allOf(author(fact), ...condition), actions }];
  const { key, ids } = parts;
  const isNew: ChartGuard = { type: 'isNewPart', params: { fact: fact.name, key } };
  const completes: ChartGuard = { type: 'completes', params: { fact: fact.name, key, parts: ids } };
  const collect: ChartAction = { type: 'collect', params: { fact: fact.name, key } };
  return [
    { ...to, ...allOf(author(fact), ...condition, isNew, completes), actions: [collect, ...actions] },
    { ...allOf(author(fact), ...condition, isNew), actions: [collect] },
  ];
}

function partsOf({ by, components }: FactDefinition): { key: PartKey; ids: readonly string[] } | undefined {
  if (components) return { key: 'component', ids: [...components.keys()] };
  if (by && 'each' in by && by.each.length > 1) return { key: 'by', ids: by.each };
  return undefined;
}

/** A group of regions by id, or nothing when there are none. */
export function group<T>(members: ReadonlyMap<string, T>, region: (member: T) => ChartNode): ChartNode | undefined {
  if (members.size === 0) return undefined;
  const states = Object.fromEntries([...members].map(([id, member]) => [id, region(member)]));
  return { type: 'parallel', states };
}
