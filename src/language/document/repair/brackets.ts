import { own } from '../../../text/own.ts';
import { type Line, lineBefore } from './line.ts';
import type { Repair } from './repair.ts';
import * as say from './say-slips.ts';

const closers: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** Brackets that a line before opens and that nothing closes. */
export function* closedBrackets(text: string, from: Line): Generator<Repair> {
  for (let line: Line | undefined = from; line; line = lineBefore(text, line)) {
    const open = openBrackets(line);
    const first = open[0];
    if (first === undefined) continue;
    const end = line.start + line.text.replace(/\s+(#.*)?$/, '').length;
    const missing = open.map(({ bracket }) => own(closers, bracket)).reverse();
    const at = line.start + first.at;
    const found = say.bracketNeverClosed(missing.join(' '));
    yield { start: end, end, text: ` ${missing.join(' ')}`, found, at: [at, end], safe: false };
    return;
  }
}

/** A bracket that should have been closed before the next one closes: `[a, b }`. */
export function* closedBefore(text: string, at: number, line: Line): Generator<Repair> {
  const open = openBrackets({ ...line, text: line.text.slice(0, at - line.start) }).at(-1);
  const missing = open && own(closers, open.bracket);
  if (!open || missing === undefined || text[at] === missing || !/[}\]]/.test(text[at] ?? '')) return;
  const opens = line.start + open.at;
  const end = text.slice(0, at).trimEnd().length;
  yield { start: end, end, text: missing, found: say.bracketNeverClosed(missing), at: [opens, end], safe: false };
}

/** A closing bracket that nothing opened. */
export function* withoutBracket(text: string, at: number): Generator<Repair> {
  const bracket = text[at] ?? '';
  if (bracket !== '}' && bracket !== ']') return;
  yield { start: at, end: at + 1, text: '', found: say.bracketNeverOpened(bracket), at: [at, at + 1], safe: true };
}

interface OpenBracket {
  readonly bracket: string;
  readonly at: number;
}

/** The brackets of a line that it leaves open, those within quotes aside. */
function openBrackets({ text }: Line): readonly OpenBracket[] {
  const open: OpenBracket[] = [];
  for (const { 0: mark, index } of text.matchAll(/"(?:\\.|[^"\\])*"|'(?:''|[^'])*'|\s#.*|[{}[\]]/g)) {
    if (mark === '{' || mark === '[') open.push({ bracket: mark, at: index });
    else if (mark === '}' || mark === ']') open.pop();
  }
  return open;
}
