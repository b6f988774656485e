import type { GraphNode, NodeKind } from '../../insight/diagram/graph.ts';
import type { Lang, Text } from '../../text/text.ts';
import { typeset } from '../explain/typeset.ts';
import { type Fitted, fit, type Weight, widthOf } from './metrics.ts';

/** A line of text in a box: where its baseline begins, measured from the middle of the box. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly weight: Weight;
  readonly role: 'title' | 'line' | 'badge';
}

/** A node with its text broken into lines, and the size that it has with them. */
export interface Box {
  readonly node: GraphNode;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  /** All that it says, where some of it is cut. */
  readonly full: string;
}

const titleSize = 13;
const lineSize = 11;
const leading = 1.3;
const paddingX = 12;
const paddingY = 9;

/** How wide the words of a node may be, in pixels. */
const measures: Readonly<Record<NodeKind, number>> = {
  start: 0,
  state: 165,
  final: 165,
  phase: 250,
  milestone: 190,
  deliverable: 200,
  act: 190,
  all: 90,
  any: 90,
};

/** What stands beside the words: the mark of a milestone, the bar of a phase. */
const marginLeft: Readonly<Partial<Record<NodeKind, number>>> = { milestone: 18, phase: 6, deliverable: 4 };

/** Breaks what a node says into lines. */
export function boxOf(node: GraphNode, lang: Lang): Box {
  const { kind, title, lines, badge, used } = node;
  const say = (text: Text): string => typeset(text, lang);
  const full = [title, ...(badge ? [badge] : []), ...lines].map(say).filter(Boolean).join(' · ');
  if (kind === 'start') return { node, width: 14, height: 14, lines: [], full };
  const measure = measures[kind];
  const isJoint = kind === 'all' || kind === 'any';
  const blocks = [
    { fitted: fit(say(title), measure, isJoint ? lineSize : titleSize, 4, 'bold'), role: 'title' as const },
    ...(badge ? [{ fitted: fit(say(badge), measure, lineSize, 1, 'bold'), role: 'badge' as const }] : []),
    ...lines.map((line) => ({ fitted: fit(say(line), measure, lineSize, 3), role: 'line' as const })),
  ];
  const left = marginLeft[kind] ?? 0;
  const width = Math.ceil(Math.max(...blocks.map(({ fitted }) => fitted.width)) + 2 * (isJoint ? 8 : paddingX) + left);
  const heights = blocks.map(({ fitted, role }) => heightOf(fitted, role, isJoint));
  const meter = used === undefined ? 0 : 10;
  const height = Math.ceil(heights.reduce((sum, each) => sum + each, 0) + 2 * (isJoint ? 4 : paddingY) + meter);
  const placed: Line[] = [];
  let y = -height / 2 + (isJoint ? 4 : paddingY);
  for (const [index, { fitted, role }] of blocks.entries()) {
    const size = role === 'title' && !isJoint ? titleSize : lineSize;
    const weight = role === 'line' ? 'regular' : 'bold';
    for (const [row, text] of fitted.lines.entries()) {
      placed.push({
        text,
        x: -width / 2 + (isJoint ? 8 : paddingX) + left,
        y: y + size * leading * row + size * 0.98 + (role === 'title' ? 0 : 3),
        width: widthOf(text, size, weight),
        size,
        weight,
        role,
      });
    }
    y += heights[index] ?? 0;
  }
  return { node, width, height, lines: placed, full };
}

function heightOf({ lines }: Fitted, role: Line['role'], isJoint: boolean): number {
  const size = role === 'title' && !isJoint ? titleSize : lineSize;
  return lines.length * size * leading + (role === 'title' ? 0 : 3);
}

/** A label of an edge, broken into lines. */
export interface LabelBox {
  readonly lines: readonly { readonly text: string; readonly width: number }[];
  readonly width: number;
  readonly height: number;
  readonly full: string;
}

export const labelSize = 10.5;
export const labelLeading = 13;
const labelMeasure = 140;

/** What makes something happen; where several things may, each begins with a dot. */
export function labelOf(labels: readonly Text[], lang: Lang): LabelBox | undefined {
  if (labels.length === 0) return undefined;
  const said = labels.map((label) => typeset(label, lang));
  const fitted = said
    .slice(0, 6)
    .flatMap((text) => fit(said.length > 1 ? `•\u00a0${text}` : text, labelMeasure, labelSize, 4).lines);
  const lines = fitted.map((text) => ({ text, width: widthOf(text, labelSize) }));
  if (said.length > 6) lines.push({ text: '…', width: labelSize });
  return {
    lines,
    width: Math.max(...lines.map(({ width }) => width)) + 8,
    height: lines.length * labelLeading + 4,
    full: said.join(' ; '),
  };
}
