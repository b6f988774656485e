import type { GraphNode, NodeKind } from '../../insight/diagram/graph.ts';
import type { Lang, Text } from '../../text/text.ts';
import { typeset } from '../explain/typeset.ts';
import { type Fitted, fitText, type Weight, widthOf } from './metrics.ts';

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

/** A paragraph of a box. */
interface Block {
  readonly fitted: Fitted;
  readonly role: Line['role'];
  readonly size: number;
  readonly weight: Weight;
}

/** Breaks what a node says into lines. */
export function boxOf(node: GraphNode, lang: Lang): Box {
  const { kind, title, lines, badge, used } = node;
  const full = [title, ...(badge ? [badge] : []), ...lines].map((text) => typeset(text, lang)).join(' · ');
  if (kind === 'start') return { node, width: 14, height: 14, lines: [], full };
  const isJoint = kind === 'all' || kind === 'any';
  const [x, y] = isJoint ? [8, 4] : [paddingX, paddingY];
  const left = x + (marginLeft[kind] ?? 0);
  const blocks = blocksOf(node, isJoint ? lineSize : titleSize, lang);
  const width = Math.ceil(Math.max(...blocks.map(({ fitted }) => fitted.width)) + x + left);
  const meter = used === undefined ? 0 : 10;
  const height = Math.ceil(blocks.reduce((sum, block) => sum + heightOf(block), 0) + 2 * y + meter);
  return { node, width, height, lines: placed(blocks, { x: left - width / 2, y: y - height / 2 }), full };
}

function blocksOf({ kind, title, lines, badge }: GraphNode, size: number, lang: Lang): readonly Block[] {
  const measure = measures[kind];
  const block = (text: Text, role: Line['role'], most: number, ofSize: number): Block => {
    const weight = role === 'line' ? 'regular' : 'bold';
    return { fitted: fitText(typeset(text, lang), measure, ofSize, most, weight), role, size: ofSize, weight };
  };
  return [
    block(title, 'title', 4, size),
    ...(badge ? [block(badge, 'badge', 1, lineSize)] : []),
    ...lines.map((line) => block(line, 'line', 3, lineSize)),
  ];
}

/** What stands above each paragraph but the first. */
const between = 3;

function heightOf({ fitted, role, size }: Block): number {
  return fitted.lines.length * size * leading + (role === 'title' ? 0 : between);
}

/** The lines of paragraphs below one another, from a corner on. */
function placed(blocks: readonly Block[], { x, y }: { readonly x: number; readonly y: number }): readonly Line[] {
  let top = y;
  return blocks.flatMap((block) => {
    const { fitted, role, size, weight } = block;
    const first = top + (role === 'title' ? 0 : between) + size * 0.98;
    top += heightOf(block);
    return fitted.lines.map((text, row) => ({
      text,
      x,
      y: first + size * leading * row,
      width: widthOf(text, size, weight),
      size,
      weight,
      role,
    }));
  });
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
const labelMeasure = 165;

/** What makes something happen; where several things may, each begins with a dot. */
export function labelOf(labels: readonly Text[], lang: Lang): LabelBox | undefined {
  if (labels.length === 0) return undefined;
  const said = labels.map((label) => typeset(label, lang));
  const fitted = said
    .slice(0, 6)
    .flatMap((text) => fitText(said.length > 1 ? `•\u00a0${text}` : text, labelMeasure, labelSize, 6).lines);
  const lines = fitted.map((text) => ({ text, width: widthOf(text, labelSize) }));
  if (said.length > 6) lines.push({ text: '…', width: labelSize });
  return {
    lines,
    width: Math.max(...lines.map(({ width }) => width)) + 8,
    height: lines.length * labelLeading + 4,
    full: said.join(' ; '),
  };
}
