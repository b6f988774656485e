import type { Condition } from '../../language/model/condition.ts';
import { joinTexts, type Text, verbatim } from '../../text/text.ts';
import { condition as inWords } from '../explain/conditions.ts';
import type { Teller } from '../explain/teller.ts';
import type { GraphEdge, GraphNode } from './graph.ts';

/** What a condition asks of a node: what has to come of it is said on the edge. */
export interface Asked {
  readonly node: string;
  readonly label?: Text;
}

/** What conditions are connected by. */
export interface Connecting {
  readonly teller: Teller;
  /** The node that a moment is about, where it has one on the sheet. */
  readonly find: (moment: string) => Asked | undefined;
  /** Whether it holds where the agreement stands; never where nothing is known of that. */
  readonly holds: (condition: Condition) => boolean;
}

/** What a condition is connected with: what waits for it, and what becomes of that once it holds. */
export interface Connected {
  readonly node: string;
  readonly label: Text;
  readonly way: 'opens' | 'ends';
  /** It has become so: whatever was needed together has come then, even if it is over since. */
  readonly hasCome: boolean;
}

/**
 * A condition as boxes and arrows: each member of “all” and “any” is led to a joint that says whether it takes them
 * together. What has no box on the sheet gets one, with the condition in words. `opens` leads from what is needed to what
 * waits for it, `ends` the other way round, so that the sheet is read from left to right.
 */
export function connect(
  condition: Condition,
  { node, label, way, hasCome }: Connected,
  connecting: Connecting,
): { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] } {
  const { teller, find, holds } = connecting;
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const arrow = (needed: string, waiting: string, labels: readonly Text[], isTaken: boolean): void => {
    const [from, to] = way === 'opens' ? [needed, waiting] : [waiting, needed];
    edges.push({ from, to, cause: 'condition', labels, ...(isTaken && { isTaken }) });
  };
  const lead = (of: Condition, to: string, label: readonly Text[], hasCome: boolean): void => {
    const group = typeof of === 'object' ? groupOf(of) : undefined;
    const [only] = group?.members ?? [];
    if (group && group.members.length === 1 && only !== undefined) {
      lead(only, to, label, hasCome);
      return;
    }
    if (group) {
      const joint = `${node}.${way}.${nodes.length}`;
      nodes.push({ id: joint, kind: group.kind, title: joints[group.kind], lines: [] });
      arrow(joint, to, label, hasCome || holds(of));
      for (const member of group.members) lead(member, joint, [], hasCome && group.kind === 'all');
      return;
    }
    const found = typeof of === 'string' ? find(of) : undefined;
    const id = found?.node ?? `${node}.${way}.${nodes.length}`;
    if (!found) nodes.push({ id, kind: 'act', title: inWords(of, teller), lines: [] });
    arrow(id, to, together(label, found?.label), hasCome || holds(of));
  };
  lead(condition, node, [label], hasCome);
  return { nodes, edges };
}

/** What becomes of it and what has to come for that, in one label: “opens once complete”. */
function together(label: readonly Text[], comes: Text | undefined): readonly Text[] {
  return comes === undefined ? label : [joinTexts([...label, comes], verbatim(' '))];
}

function groupOf(of: Exclude<Condition, string>) {
  if ('all' in of) return { kind: 'all', members: of.all } as const;
  return 'any' in of ? ({ kind: 'any', members: of.any } as const) : undefined;
}

const joints = {
  all: { en: 'all of these', fr: 'toutes réunies' },
  any: { en: 'one of these', fr: 'l’une d’elles' },
} as const satisfies Readonly<Record<string, Text>>;
