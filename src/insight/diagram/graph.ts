import type { IsoDate } from '../../calendar/day.ts';
import type { Pointer } from '../../text/span.ts';
import type { Lang, Text } from '../../text/text.ts';

/** `phases`: the term and the stretches of work on one sheet; `all`: every region of the statechart. */
export const views = ['phases', 'all'] as const;

/** How much of a statechart is drawn. */
export type View = (typeof views)[number];

/** The statechart of a convention as a picture in the words of the agreement: what stands on it, and not yet where. */
export interface MachineGraph {
  readonly title: string;
  /** The language of the titles that the convention gives. */
  readonly language: Lang;
  readonly view: View;
  /** The day on which the agreement stands so, where it is shown as it stands. */
  readonly on?: IsoDate;
  readonly sections: readonly GraphSection[];
}

/** Charts under one heading: the term, the phases, the obligations. */
export interface GraphSection {
  /** `term`, `phases`, `obligations`. */
  readonly id: string;
  readonly heading: Text;
  readonly charts: readonly GraphChart[];
}

/** One chart: nodes, and the edges between them. Every end of an edge is one of its nodes. */
export interface GraphChart {
  /** Unique within the graph: `term`, `obligations.report`. */
  readonly id: string;
  readonly title?: Text;
  /** The article that it rests on. */
  readonly article?: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Nodes that stand below one another, by their ids. */
  readonly columns?: readonly (readonly string[])[];
}

/**
 * `start` is the mark where a region begins, without words; `state`, `final` the states of one; `phase`, `milestone`,
 * `deliverable`, `act` what stands in its own right; `all` and `any` join what is needed together, and each by itself.
 */
export type NodeKind = 'start' | 'state' | 'final' | 'phase' | 'milestone' | 'deliverable' | 'act' | 'all' | 'any';

/** A box of the picture. */
export interface GraphNode {
  /** Unique within its chart. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly title: Text;
  /** What is said below the title, a line for each. */
  readonly lines: readonly Text[];
  /** A word for how it stands, where the agreement is shown as it stands. */
  readonly badge?: Text;
  readonly standing?: Standing;
  /** How far a budget is used, from 0 to 1 and above. */
  readonly used?: number;
  /** Where it is declared. */
  readonly at?: Pointer;
}

/** The agreement stands here; it has been here, or this has come; it may come here; or this has lapsed. */
export type Standing = 'current' | 'passed' | 'ahead' | 'lapsed';

/** What makes it happen: a fact that somebody records, a day of the calendar, or a condition as soon as it holds. */
export type Cause = 'fact' | 'day' | 'condition';

/** An arrow of the picture, between two boxes. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly cause: Cause;
  /** What makes it happen: any one of these. */
  readonly labels: readonly Text[];
  /** The run has taken it, or what it stands for has come. */
  readonly isTaken?: true;
}
