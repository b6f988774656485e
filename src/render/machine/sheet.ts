import type { GraphChart, MachineGraph } from '../../insight/diagram/graph.ts';
import type { Lang } from '../../text/text.ts';
import { typeset, typesetWords } from '../explain/typeset.ts';
import { type PlacedChart, placeChart } from './chart.tsx';
import type { Layouter } from './layout.ts';
import { type Fitted, fitText, widthOf } from './metrics.ts';

/** Where the headings and the charts of a picture stand, in pixels from its upper left corner. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly title: Fitted;
  readonly sections: readonly PlacedSection[];
}

export interface PlacedSection {
  readonly id: string;
  /** The heading, and where its baseline begins; a sheet with one section has none. */
  readonly heading?: { readonly text: string; readonly x: number; readonly y: number };
  readonly cards: readonly Card[];
}

/** A chart with its title above it, in a frame of its own where there are several. */
export interface Card {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isFramed: boolean;
  readonly title: Fitted;
  readonly article: Fitted;
  /** From the top of the card to that of the chart. */
  readonly head: number;
  readonly placed: PlacedChart;
}

export const sheetMargin = 20;
export const titleSizes = { sheet: 16, section: 14, card: 12, article: 10.5 } as const;
export const cardPadding = 12;
/** As wide as a screen shows at once; a chart that is wider has a row to itself. */
const usualWidth = 1560;
const gap = 16;

/**
 * Places the charts in the order in which they are read: each section a block with its heading, its charts in rows; the
 * blocks beside each other as long as there is room. It is at least so wide, as what stands below it.
 */
export function sheetOf(graph: MachineGraph, lang: Lang, layouter: Layouter, least: number): Sheet {
  const isSingle = graph.sections.length === 1 && graph.sections[0]?.charts.length === 1;
  const cards = graph.sections.map(({ charts }) =>
    charts.map((chart) => cardOf(placeChart(chart, lang, layouter), graph, lang, !isSingle)),
  );
  const widest = Math.max(least, ...cards.flat().map(({ width }) => width));
  const room = graph.view === 'all' ? Math.max(widest, usualWidth) : widest;
  const title = fitText(typesetWords(graph.title, graph.language), room, titleSizes.sheet, 4, 'bold');
  const blocks = graph.sections.map(({ id, heading }, index) => {
    const top = isSingle ? 0 : 26;
    const rows = inRows(cards[index] ?? [], room, 0, top, gap);
    const text = typeset(heading, lang);
    const width = Math.max(rows.width, widthOf(text, titleSizes.section, 'bold'));
    return { id, ...(!isSingle && { heading: text }), width, height: rows.bottom, cards: rows.placed };
  });
  const top = sheetMargin + title.lines.length * 21 + 30;
  // A picture with few sections has each below the other, all as wide.
  const rows = inRows(blocks, graph.view === 'all' ? room : 0, sheetMargin, top, 22);
  const sections = rows.placed.map(({ id, heading, x, y, cards: placed }) => ({
    id,
    ...(heading !== undefined && { heading: { text: heading, x, y: y + 16 } }),
    cards: placed.map((card) => ({
      ...card,
      x: x + card.x,
      y: y + card.y,
      ...(graph.view === 'phases' && { width: room }),
    })),
  }));
  return { width: room + 2 * sheetMargin, height: rows.bottom + sheetMargin, title, sections };
}

function cardOf(placed: PlacedChart, graph: MachineGraph, lang: Lang, isFramed: boolean): Omit<Card, 'x' | 'y'> {
  const { chart, laidOut } = placed;
  const padding = isFramed ? cardPadding : 0;
  const measure = Math.max(laidOut.width, 240);
  const title = titleOf(chart, graph, measure, lang);
  const article = fitText(chart.article ? `art. ${chart.article}` : '', measure, titleSizes.article, 1);
  const head =
    (title.lines.length > 0 ? title.lines.length * titleSizes.card * 1.3 + 4 : 0) + (chart.article ? 16 : 0) + padding;
  const width = Math.max(laidOut.width, title.width, article.width) + 2 * padding;
  return { width, height: head + laidOut.height + padding, isFramed, title, article, head, placed };
}

function titleOf({ title }: GraphChart, { language }: MachineGraph, measure: number, lang: Lang): Fitted {
  if (!title) return { lines: [], width: 0 };
  // A title of the convention is the same in both languages, and printed as its own is.
  const text = title.en === title.fr ? typesetWords(title.en, language) : typeset(title, lang);
  return fitText(text, measure, titleSizes.card, 3, 'bold');
}

interface Block {
  readonly width: number;
  readonly height: number;
}

/** Blocks in rows from left to right, each row as high as its highest; what is wider than the room has its own row. */
function inRows<B extends Block>(blocks: readonly B[], room: number, left: number, top: number, between: number) {
  const placed: (B & { readonly x: number; readonly y: number })[] = [];
  let [x, y, rowHeight, width] = [left, top, 0, 0];
  for (const block of blocks) {
    if (x > left && x + block.width > left + room) [x, y, rowHeight] = [left, y + rowHeight + between, 0];
    placed.push({ ...block, x, y });
    width = Math.max(width, x + block.width - left);
    x += block.width + between;
    rowHeight = Math.max(rowHeight, block.height);
  }
  return { placed, width, bottom: y + rowHeight };
}
