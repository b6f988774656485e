import type { Found } from '../../../text/diagnostic.ts';
import { explainSyntaxError } from '../rules/yaml-syntax.ts';
import { indentOf, type Line, lineAfter, lineBefore } from './line.ts';
import type { Repair } from './repair.ts';

/** Spaces in place of a tab: as many as its neighbours have. */
export function* tabs(text: string, line: Line): Generator<Repair> {
  const indent = /^[ \t]*/.exec(line.text)?.[0] ?? '';
  const [before, after] = [lineBefore(text, line), lineAfter(text, line)].map((each) => each && widthOf(each));
  const widths = [indent.replaceAll('\t', '  ').length, before, after, before === undefined ? 2 : before + 2];
  // A tab is a level of two spaces, or one among neighbours; elsewhere it may belong to another clause.
  const asTwo = widths[0];
  for (const width of new Set(widths)) {
    if (width === undefined) continue;
    const end = line.start + indent.length;
    const found = explainSyntaxError('TAB_AS_INDENT');
    yield {
      start: line.start,
      end,
      text: ' '.repeat(width),
      found,
      at: [line.start, end],
      safe: width === asTwo || (width === before && width === after),
    };
  }
}

/** The width of an indent in which a tab counts for two spaces. */
function widthOf(line: Line): number {
  return (/^[ \t]*/.exec(line.text)?.[0] ?? '').replaceAll('\t', '  ').length;
}

/** A line that stands deeper than the one before it, whose key has its value already. */
export function* outdents(text: string, line: Line): Generator<Repair> {
  const next = lineAfter(text, line);
  if (!next || indentOf(next) <= indentOf(line)) return;
  yield indenting(next, indentOf(line), explainSyntaxError('BAD_INDENT'));
}

/** The first line of a clause, which stands deeper than the next one of it, where that one is two spaces in. */
export function* outdentedBefore(text: string, line: Line): Generator<Repair> {
  const before = lineBefore(text, line);
  const above = before && lineBefore(text, before);
  if (before && above && indentOf(before) > indentOf(line) && indentOf(line) - indentOf(above) === 2) {
    yield indenting(before, indentOf(line), explainSyntaxError('BAD_INDENT'));
  }
}

/** The first line of a clause, which stands where its id stands, while the next one is two spaces in. */
export function* indentedFirst(text: string, line: Line): Generator<Repair> {
  const [above, after] = [lineBefore(text, line), lineAfter(text, line)];
  const isUnderId = above && indentOf(above) === indentOf(line) && /:\s*(#.*)?$/.test(above.text);
  if (isUnderId && after && indentOf(after) - indentOf(line) === 2) {
    yield indenting(line, indentOf(after), explainSyntaxError('BAD_INDENT'));
  }
}

/** The line where its neighbours stand, or where those before them stand. */
export function* indents(text: string, line: Line): Generator<Repair> {
  const widths = new Set<number>();
  const after = lineAfter(text, line);
  for (let each = lineBefore(text, line); each && widths.size < 6; each = lineBefore(text, each)) {
    widths.add(indentOf(each));
  }
  if (after) widths.add(indentOf(after));
  const byDistance = [...widths].sort((a, b) => Math.abs(a - indentOf(line)) - Math.abs(b - indentOf(line)));
  for (const width of byDistance) {
    if (width !== indentOf(line)) yield indenting(line, width, explainSyntaxError('BAD_INDENT'));
  }
}

/** The line that says what the file is, which stands deeper than the next one. */
export function* firstOutdented(text: string, line: Line): Generator<Repair> {
  let first: Line | undefined;
  for (let each = lineBefore(text, line); each; each = lineBefore(text, each)) first = each;
  if (first && indentOf(first) > indentOf(line) && /^\s*(conventio|scenario):/.test(first.text)) {
    yield indenting(first, indentOf(line), explainSyntaxError('BAD_INDENT'));
  }
}

function indenting(line: Line, width: number, found: Found): Repair {
  const end = line.start + indentOf(line);
  return { start: line.start, end, text: ' '.repeat(width), found, at: [end, line.end], safe: false };
}
