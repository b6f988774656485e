import stringWidth from 'string-width';
import { printable } from '../../text/printable.ts';
import type { Position, Span } from '../../text/span.ts';
import type { Paint } from './paint.ts';

const widest = 110;

/** How much of a long line is shown before what is marked. */
const lead = 40;

/**
 * The first line of a span with the span underlined, and the line before it; where it goes over several lines, the last
 * of them too. Long lines are cut around what is underlined.
 */
export function frame(text: string, { start, end }: Span, mark: (words: string) => string, paint: Paint): string[] {
  const last = endOfWords(text, start, end);
  const [before, line] = linesAt(text, start.offset);
  const width = String(last.line).length;
  const gutter = (number: number | '' | '⋮'): string => paint('dim', `${String(number).padStart(width + 2)} │ `);
  const from = start.column > widest - 20 ? start.column - lead : 0;
  const underline = (shown: string, at: number, length: number): string => {
    const marked = shown.slice(at, at + length);
    const indent = stringWidth(shown.slice(0, at)) + Math.max(0, at - shown.length);
    return `${gutter('')}${' '.repeat(indent)}${mark('^'.repeat(Math.max(1, stringWidth(marked))))}`;
  };
  const shown = visible(line, from);
  const lines = [
    ...(before.trim() === '' ? [] : [`${gutter(start.line - 1)}${visible(before, from)}`]),
    `${gutter(start.line)}${shown}`,
    underline(shown, Math.max(0, start.column - 1 - from), underlined(start, last, line)),
  ];
  if (last.line === start.line) return lines;
  const closing = visible(linesAt(text, last.offset)[1], 0);
  const indent = closing.length - closing.trimStart().length;
  return [
    ...lines,
    ...(last.line > start.line + 1 ? [gutter('⋮').trimEnd()] : []),
    `${gutter(last.line)}${closing}`,
    underline(closing, indent, last.column - 1 - indent),
  ];
}

/** Where the words of a span end: a group of keys goes on to the next line, where nothing of it stands. */
function endOfWords(text: string, start: Position, end: Position): Position {
  const words = text.slice(start.offset, end.offset).trimEnd();
  const breaks = words.split('\n');
  if (breaks.length === 1 && end.line === start.line) return end;
  const tail = breaks.at(-1) ?? '';
  return {
    offset: start.offset + words.length,
    line: start.line + breaks.length - 1,
    column: (breaks.length === 1 ? start.column : 1) + tail.length,
  };
}

/** The line that holds an offset, and the one before it. */
function linesAt(text: string, offset: number): readonly [before: string, line: string] {
  const begins = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const ends = text.indexOf('\n', begins);
  const line = text.slice(begins, ends < 0 ? text.length : ends);
  const before = begins > 0 ? text.slice(text.lastIndexOf('\n', begins - 2) + 1, begins - 1) : '';
  return [drawn(before), drawn(line)];
}

/** A line as it is shown. A tab is drawn, since nobody would see it otherwise. */
function drawn(line: string): string {
  return printable(line.trimEnd().replaceAll('\t', '→'));
}

/** As much of a line, from an offset on, as fits the width; characters of Asia take two columns. */
function visible(line: string, from: number): string {
  const start = from > 0 && isSecondHalf(line, from) ? from + 1 : from;
  let end = Math.min(line.length, from + widest);
  if (end < line.length && isSecondHalf(line, end)) end -= 1;
  // A character that begins before the cut leaves its place, so that offsets keep their meaning.
  let shown = `${' '.repeat(Math.min(start, line.length) - Math.min(from, line.length))}${line.slice(start, end)}`;
  while (stringWidth(shown) > widest) shown = [...shown].slice(0, -1).join('');
  return shown;
}

function isSecondHalf(line: string, offset: number): boolean {
  const unit = line.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** How much of the first line a span covers. */
function underlined(start: Position, end: Position, line: string): number {
  return end.line === start.line ? end.column - start.column : line.length - start.column + 1;
}
