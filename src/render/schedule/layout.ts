import type { Stretch } from '../../insight/schedule/schedule.ts';
import { linesOf } from './fit.ts';
import type { Row } from './rows.ts';
import { type Scale, scaleOf } from './scale.ts';

/** How much room a picture has: titles stand beside what is drawn, or above it where it is narrow. */
export interface Format {
  readonly width: number;
  /** The width of the column of titles; none where they stand above. */
  readonly gutter: number;
  /** The height of the first panel, below the head of a page, and of those that follow: each can be printed on A4. */
  readonly heights: readonly [first: number, next: number];
}

/** For a desk and for paper, for a phone, for a pane beside another, and for a picture that stands alone. */
export const formats = {
  wide: { width: 1080, gutter: 290, heights: [430, 720] },
  narrow: { width: 360, gutter: 0, heights: [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] },
  pane: { width: 640, gutter: 0, heights: [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] },
  alone: { width: 1080, gutter: 290, heights: [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] },
} as const satisfies Readonly<Record<string, Format>>;

/** A line of the picture in its place. */
export interface PlacedRow {
  readonly row: Row;
  readonly y: number;
  readonly height: number;
  readonly lines: readonly string[];
  /** Where the drawing of the line begins. */
  readonly body: number;
}

/** A part of a picture that is drawn, and printed, in one piece, with an axis of its own. */
export interface Panel {
  readonly scale: Scale;
  readonly width: number;
  readonly height: number;
  readonly rows: readonly PlacedRow[];
}

export const titleSize = 12;
export const smallSize = 10;
export const lineHeight = 15;
/** Where the lines begin: below the mark of today and the axis. */
export const axisHeight = 54;
const foot = 10;

const bodies: Readonly<Record<Row['kind'], number>> = {
  term: 46,
  heading: 26,
  phase: 46,
  budget: 40,
  matter: 24,
  reminders: 24,
};

/** Lays lines out in as few panels as fit, all about as high; none ends with a heading, or parts a budget from its phase. */
export function panelsOf(rows: readonly Row[], stretch: Stretch, format: Format): readonly Panel[] {
  const least = laidOut(rows, stretch, format, 1);
  for (const part of [0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
    const panels = laidOut(rows, stretch, format, part);
    if (panels.length === least.length) return panels;
  }
  return least;
}

/** The same with panels no higher than a part of what a page has room for. */
function laidOut(rows: readonly Row[], stretch: Stretch, format: Format, part: number): readonly Panel[] {
  const { width, gutter } = format;
  const scale = scaleOf(stretch, gutter === 0 ? 6 : gutter + 8, width - 12);
  const panels: Panel[] = [];
  let placed: PlacedRow[] = [];
  let y = axisHeight;
  const close = (): void => {
    if (placed.length > 0) panels.push({ scale, width, height: Math.ceil(y + foot), rows: placed });
    placed = [];
    y = axisHeight;
  };
  for (const group of groupsOf(rows)) {
    const height = group.reduce((sum, row) => sum + measured(row, format).height, 0);
    // The first one fills what the head of the page leaves.
    const limit = panels.length === 0 ? format.heights[0] : format.heights[1] * part;
    if (y + height + foot > limit) close();
    for (const row of group) {
      const one = measured(row, format);
      placed.push({ row, y, body: y + one.above, height: one.height, lines: one.lines });
      y += one.height;
    }
  }
  close();
  return panels;
}

/** What stays together: a heading with the line after it, a budget with its phase. */
function groupsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: Row[][] = [];
  let before: Row | undefined;
  for (const row of rows) {
    const stays = before?.kind === 'heading' || row.kind === 'budget';
    const last = groups.at(-1);
    if (stays && last) last.push(row);
    else groups.push([row]);
    before = row;
  }
  return groups;
}

/** The size by which the titles of a line are measured: bold letters are wider. */
function sizeOf({ kind }: Row): number {
  if (kind === 'budget') return smallSize;
  return kind === 'term' || kind === 'phase' ? titleSize * 1.1 : titleSize;
}

function measured(
  row: Row,
  { width, gutter }: Format,
): { readonly height: number; readonly above: number; readonly lines: readonly string[] } {
  const body = bodies[row.kind];
  if (row.kind === 'heading') return { height: body, above: 0, lines: [row.title] };
  const isAbove = gutter === 0;
  const most = row.kind === 'phase' ? 3 : row.kind === 'term' || row.kind === 'reminders' ? 1 : 2;
  const size = sizeOf(row);
  const lines = linesOf(row.title, isAbove ? width - 12 : gutter - 16, size, most);
  const titles = lines.length * lineHeight + (lines.length > 0 ? 6 : 0);
  return isAbove
    ? { height: body + titles, above: titles, lines }
    : { height: Math.max(body, titles + 4), above: 0, lines };
}
