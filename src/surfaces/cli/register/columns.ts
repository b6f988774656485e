import { printable } from '../../../text/printable.ts';

/** Words in a column: cut where they are longer, and filled up where they are shorter. */
export function column(words: string, width: number): string {
  const characters = [...printable(words)];
  return characters.length > width ? `${characters.slice(0, width - 1).join('')}…` : characters.join('').padEnd(width);
}

/** Rows in columns, each as wide as what is longest in it, up to a limit; the first row is the head. */
export function table(rows: readonly (readonly string[])[], widest = 48): readonly string[] {
  const widths = (rows[0] ?? []).map((_head, index) =>
    Math.min(widest, Math.max(...rows.map((row) => [...(row[index] ?? '')].length))),
  );
  return rows.map((row) => row.map((words, index) => column(words, widths[index] ?? 0)).join('  '));
}
