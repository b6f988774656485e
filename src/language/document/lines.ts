import { LineCounter } from 'yaml';
import type { Position, Span } from '../../text/span.ts';

/** The lines of a text: they tell the line and the column of an offset. */
export class Lines {
  readonly #source: string;
  readonly #text: string;
  #counter: LineCounter | undefined;

  constructor(source: string, text: string) {
    this.#source = source;
    this.#text = text;
  }

  spanOf(start: number, end: number): Span {
    // What is missing at the end of a text, the parser looks for behind it.
    const [first, last] = [start, Math.max(start, end)].map((offset) => Math.min(offset, this.#text.length));
    return { source: this.#source, start: this.#position(first ?? 0), end: this.#position(last ?? 0) };
  }

  #position(offset: number): Position {
    this.#counter ??= countLines(this.#text);
    const { line, col } = this.#counter.linePos(offset);
    // The mark that some editors put first takes no room on a screen.
    const marks = line <= 1 && this.#text.startsWith('\ufeff') ? 1 : 0;
    return { offset, line: Math.max(1, line), column: Math.max(1, col - marks) };
  }
}

function countLines(text: string): LineCounter {
  const counter = new LineCounter();
  counter.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) counter.addNewLine(at + 1);
  return counter;
}

/** Where what ends at an offset ends without the spaces and the line breaks before it. */
export function trimmedEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && ' \n\r\t'.includes(text.charAt(at - 1))) at -= 1;
  return at;
}
