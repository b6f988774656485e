import type { AgendaLine } from '../../../insight/agenda/agenda-line.ts';
import type { Agreement } from '../../agreement/agreement.ts';
import { toColumn, toColumns } from './column.ts';
import type { Connection } from './connection.ts';
import { noDay } from './schema.ts';

/** How far the positions of two lines are apart that are written one after the other. */
const gap = 1024;

interface Placed {
  readonly line: AgendaLine;
  readonly json: string;
  /** Where it stood before; `undefined` of a line that is new there. */
  position: number | undefined;
}

/**
 * Writes the agenda of an agreement, within a transaction. Most lines of an agenda stay from one day to the next, and
 * lines of neighbouring days lie far apart in the indexes; so only what is new is written, in the gaps between the rest.
 */
export function rewriteLines(connection: Connection, agreement: Agreement, lines: readonly AgendaLine[]): void {
  const id = toColumn(agreement.id);
  const convention = toColumn(agreement.convention.id);
  const known = connection.all(
    'SELECT position, line, convention FROM lines WHERE agreement = ? ORDER BY position',
    id,
  );
  // What is found by another convention is written anew.
  const placed = place(lines, known.filter((row) => row.convention === convention) as unknown as readonly Kept[]);
  const stay = new Set(placed.map(({ position }) => position));
  const positions = fill(placed.map(({ position }) => position));
  for (const { position } of known) {
    if (positions && stay.has(position as number)) continue;
    connection.run('DELETE FROM lines WHERE agreement = ? AND position = ?', id, position as number);
  }
  for (const [index, { line, json, position }] of placed.entries()) {
    if (positions && position !== undefined) continue;
    connection.run(
      `INSERT INTO lines (agreement, position, day, state, kind, section, parties, convention, line)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      id,
      positions?.[index] ?? (index + 1) * gap,
      line.date ?? noDay,
      line.state,
      line.kind,
      toColumn(line.section),
      toColumns(line.parties),
      convention,
      json,
    );
  }
}

interface Kept {
  readonly position: number;
  readonly line: string;
}

/** Holds the lines against those that are kept: what says the same, in the same order, stays where it is. */
function place(lines: readonly AgendaLine[], known: readonly Kept[]): readonly Placed[] {
  const places = new Map<string, number[]>();
  for (const { position, line } of known) places.set(line, [...(places.get(line) ?? []), position]);
  let last = Number.NEGATIVE_INFINITY;
  return lines.map((line) => {
    const json = JSON.stringify(line);
    const position = places.get(json)?.find((one) => one > last);
    if (position !== undefined) last = position;
    return { line, json, position };
  });
}

/** Ascending positions, with those that are given; `undefined` where a gap has become too small for what stands in it. */
function fill(given: readonly (number | undefined)[]): readonly number[] | undefined {
  const positions: number[] = [];
  let from = 0;
  for (let index = 0; index < given.length; ) {
    const next = given.findIndex((one, at) => at >= index && one !== undefined);
    const end = next < 0 ? given.length : next;
    const count = end - index;
    const to = next < 0 ? from + gap * (count + 1) : (given[next] as number);
    const step = Math.floor((to - from) / (count + 1));
    if (count > 0 && step < 1) return undefined;
    for (let one = 1; one <= count; one++) positions.push(from + one * step);
    if (next >= 0) positions.push(to);
    from = to;
    index = end + 1;
  }
  return positions;
}
