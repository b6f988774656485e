import type { YAMLError } from 'yaml';
import type { Found } from '../../text/rule.ts';
import * as say from '../rules/yaml-syntax.ts';
import { indentOf, type Line, lineAfter, lineAt, lineBefore } from './line.ts';

/** A change of the text that may be all that is missing for the parser to go on. Offsets are 0-based. */
export interface Repair {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly found: Found;
  /** Where the mistake is shown. */
  readonly at: readonly [start: number, end: number];
  /** Whether nothing else can have been meant. */
  readonly safe: boolean;
}

export type ParserError = Pick<YAMLError, 'code' | 'pos'>;

/** What might mend an error of the parser, the likeliest first. Whoever applies one looks whether it did. */
export function* repairsFor(text: string, error: ParserError): Generator<Repair> {
  const [at] = error.pos;
  const line = lineAt(text, at);
  yield* mergeMarker(line);
  yield* foreignSigns(line);
  switch (error.code) {
    case 'TAB_AS_INDENT':
      yield* tabs(text, line);
      return;
    case 'BLOCK_AS_IMPLICIT_KEY':
      yield* colonInText(text, at, line);
      yield* outdents(text, line);
      return;
    case 'BLOCK_IN_FLOW':
      yield* colonInFlow(text, at, line);
      return;
    case 'MISSING_CHAR':
      yield* comma(text, at);
      yield* closedQuotes(text, line);
      yield* closedBrackets(text, line);
      yield* dash(text, line);
      return;
    case 'BAD_INDENT':
      yield* closedBefore(text, at, line);
      yield* closedBrackets(text, line);
      yield* indents(text, line);
      return;
    case 'UNEXPECTED_TOKEN':
      yield* comma(text, at);
      yield* withoutBracket(text, at);
      yield* requoted(line);
      yield* markedText(line);
      yield* closedQuotes(text, line);
      return;
    case 'MULTILINE_IMPLICIT_KEY':
      yield* colons(line);
      yield* indents(text, line);
      return;
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
      yield* quotedValue(at, line, say.explainSyntaxError(error.code));
      return;
    case 'BAD_DQ_ESCAPE':
      yield { start: at, end: at, text: '\\', found: say.explainSyntaxError(error.code), at: error.pos, safe: true };
  }
}

/** What a merge left behind: `<<<<<<< HEAD`. */
function* mergeMarker(line: Line): Generator<Repair> {
  if (!/^(<{7}|={7}|>{7}|\|{7})(\s|$)/.test(line.text)) return;
  const end = line.start + line.text.length;
  yield { start: line.start, end, text: '', found: say.mergeMarker, at: [line.start, end], safe: false };
}

/** Signs that look like others: a no-break space in an indent, a full-width colon. */
function* foreignSigns(line: Line): Generator<Repair> {
  const indent = /^\s*/.exec(line.text)?.[0] ?? '';
  if (/[^ \t]/.test(indent)) {
    const end = line.start + indent.length;
    const instead = indent.replace(/[^ \t]/g, ' ');
    yield { start: line.start, end, text: instead, found: say.noBreakSpace, at: [line.start, end], safe: true };
  }
  const colon = line.text.indexOf('：');
  if (colon < 0) return;
  const at = line.start + colon;
  yield { start: at, end: at + 1, text: ':', found: say.fullWidthColon, at: [at, at + 1], safe: true };
}

/** Spaces in place of a tab: as many as its neighbours have. */
function* tabs(text: string, line: Line): Generator<Repair> {
  const indent = /^[ \t]*/.exec(line.text)?.[0] ?? '';
  const [before, after] = [lineBefore(text, line), lineAfter(text, line)].map((each) => each && widthOf(each));
  const widths = [indent.replaceAll('\t', '  ').length, before, after, before === undefined ? 2 : before + 2];
  for (const width of new Set(widths)) {
    if (width === undefined) continue;
    const end = line.start + indent.length;
    const found = say.explainSyntaxError('TAB_AS_INDENT');
    yield { start: line.start, end, text: ' '.repeat(width), found, at: [line.start, end], safe: true };
  }
}

/** The width of an indent in which a tab counts for two spaces. */
function widthOf(line: Line): number {
  return (/^[ \t]*/.exec(line.text)?.[0] ?? '').replaceAll('\t', '  ').length;
}

/** Quotes around a text that holds a colon: `title: Works: the second`. */
function* colonInText(text: string, at: number, line: Line): Generator<Repair> {
  const value = text.slice(at, line.end).trimEnd();
  if (!/:(\s|$)/.test(value)) return;
  yield quoting(at, value, say.colonInText(value), isProse(keyBefore(line, at)));
}

/** A line that stands deeper than the one before it, whose key has its value already. */
function* outdents(text: string, line: Line): Generator<Repair> {
  const next = lineAfter(text, line);
  if (!next || indentOf(next) <= indentOf(line)) return;
  yield indenting(next, indentOf(line), say.explainSyntaxError('BAD_INDENT'));
}

/** Within braces: a text that holds a colon, or a comma that is missing. */
function* colonInFlow(text: string, at: number, line: Line): Generator<Repair> {
  const rest = text.slice(at, line.end);
  const [, before = '', key = ''] = /^([^,:]*\S)\s+([\w-]+):\s/.exec(rest) ?? [];
  const value = isProse(keyBefore(line, at)) ? (/^.*?(?=\s*,\s+[\w-]+:\s|\s*[}\]]*\s*$)/.exec(rest)?.[0] ?? '') : '';
  if (value !== '' && !isUsualKey(key)) yield quoting(at, value, say.colonInText(value), true);
  if (key === '') return;
  const end = at + before.length;
  const keyAt = text.indexOf(key, end);
  yield { start: end, end, text: ',', found: say.missingComma(key), at: [keyAt, keyAt + key.length], safe: true };
}

/** The comma between a value and the key that follows it on the same line. */
function* comma(text: string, at: number): Generator<Repair> {
  const [, key = ''] = /^([\w-]+):\s/.exec(text.slice(at, at + 80)) ?? [];
  const end = text.slice(0, at).trimEnd().length;
  if (key === '' || !/[}\]"']/.test(text[end - 1] ?? '') || text.slice(end, at).includes('\n')) return;
  yield { start: end, end, text: ',', found: say.missingComma(key), at: [at, at + key.length], safe: true };
}

/** A quote that was opened in this line or before it, and closes on no line. */
function* closedQuotes(text: string, from: Line): Generator<Repair> {
  for (let line: Line | undefined = from; line; line = lineBefore(text, line)) {
    const [, lead = '', quote = '', value = ''] = /^(.*?[\w-]+:\s+|\s*-\s+)(["'])(.*)$/.exec(line.text) ?? [];
    if (quote === '' || value.replaceAll(quote === '"' ? /\\./g : /''/g, '').includes(quote)) continue;
    const opens = line.start + lead.length;
    const inFlow = /[{[]/.test(lead);
    const told = inFlow ? (/^.*?(?=\s*,\s+[\w-]+:\s|\s*[}\]]+\s*$)/.exec(value)?.[0] ?? value) : value.trimEnd();
    const end = opens + 1 + told.length;
    yield { start: end, end, text: quote, found: say.quoteNeverClosed, at: [opens, end], safe: false };
  }
}

const closers: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** Brackets that a line before opens and that nothing closes. */
function* closedBrackets(text: string, from: Line): Generator<Repair> {
  for (let line: Line | undefined = from; line; line = lineBefore(text, line)) {
    const open = openBrackets(line);
    const first = open[0];
    if (first === undefined) continue;
    const end = line.start + line.text.replace(/\s+(#.*)?$/, '').length;
    const missing = open.map(({ bracket }) => closers[bracket]).reverse();
    const at = line.start + first.at;
    const found = say.bracketNeverClosed(missing.join(' '));
    yield { start: end, end, text: ` ${missing.join(' ')}`, found, at: [at, end], safe: false };
    return;
  }
}

/** A bracket that should have been closed before the next one closes: `[a, b }`. */
function* closedBefore(text: string, at: number, line: Line): Generator<Repair> {
  const open = openBrackets({ ...line, text: line.text.slice(0, at - line.start) }).at(-1);
  const missing = open && closers[open.bracket];
  if (!open || missing === undefined || text[at] === missing || !/[}\]]/.test(text[at] ?? '')) return;
  const opens = line.start + open.at;
  const end = text.slice(0, at).trimEnd().length;
  yield { start: end, end, text: missing, found: say.bracketNeverClosed(missing), at: [opens, end], safe: false };
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

/** A closing bracket that nothing opened. */
function* withoutBracket(text: string, at: number): Generator<Repair> {
  const bracket = text[at] ?? '';
  if (bracket !== '}' && bracket !== ']') return;
  yield { start: at, end: at + 1, text: '', found: say.bracketNeverOpened(bracket), at: [at, at + 1], safe: true };
}

/** A text that has its own quotes inside, or goes on behind them: `'L'étude'`, `"L" étude`. */
function* requoted(line: Line): Generator<Repair> {
  const [, lead = '', quote = '', rest = ''] = /^(.*?[\w-]+:\s+|\s*-\s+)(["'])(.*)$/.exec(line.text) ?? [];
  if (quote === '' || /[{[]/.test(lead)) return;
  const whole = (quote + rest).trimEnd();
  const isWrapped = whole.length > 1 && whole.endsWith(quote);
  const start = line.start + lead.length;
  const words = isWrapped ? whole.slice(1, -1) : whole;
  const found = say.quoteInText(quote);
  yield {
    start,
    end: start + whole.length,
    text: quoted(words),
    found,
    at: [start, start + whole.length],
    safe: isWrapped,
  };
}

/** A text that begins with a sign of YAML: `*Important* remark`. */
function* markedText(line: Line): Generator<Repair> {
  const [, lead = '', value = ''] = /^(\s*(?:-\s+)?[\w-]+:\s+)([*&!@`%|>].*)$/.exec(line.text) ?? [];
  if (value !== '')
    yield quoting(line.start + lead.length, value.trimEnd(), say.explainSyntaxError('BAD_SCALAR_START'), true);
}

/** The hyphen of a member of a list. */
function* dash(text: string, line: Line): Generator<Repair> {
  const before = lineBefore(text, line);
  if (!before || !/^\s*-\s/.test(before.text) || /^\s*-/.test(line.text)) return;
  const start = line.start + indentOf(line);
  const found = say.missingHyphen(line.text.trim());
  const indent = ' '.repeat(indentOf(before));
  yield {
    start: line.start,
    end: start,
    text: `${indent}- `,
    found,
    at: [start, line.start + line.text.length],
    safe: false,
  };
}

/** A colon that is missing, or the space behind it. */
function* colons(line: Line): Generator<Repair> {
  const [, lead = '', key = '', rest = ''] = /^(\s*(?:-\s+)?)([\p{L}][\p{L}\d_-]*)(.*)$/u.exec(line.text) ?? [];
  if (key === '') return;
  const end = line.start + lead.length + key.length;
  const at: readonly [number, number] = [end - key.length, end];
  if (/^:\S/.test(rest)) {
    yield { start: end + 1, end: end + 1, text: ' ', found: say.missingSpace(key), at, safe: true };
  } else if (/^\s*=\s/.test(rest)) {
    const sign = /^\s*=/.exec(rest)?.[0] ?? '';
    yield { start: end, end: end + sign.length, text: ':', found: say.missingColon(key), at, safe: true };
  } else if (rest.trim() === '' || /^\s+\S/.test(rest)) {
    yield { start: end, end, text: ':', found: say.missingColon(key), at, safe: false };
  }
}

/** The line where its neighbours stand, or where those before them stand. */
function* indents(text: string, line: Line): Generator<Repair> {
  const widths = new Set<number>();
  const after = lineAfter(text, line);
  for (let each = lineBefore(text, line); each && widths.size < 6; each = lineBefore(text, each)) {
    widths.add(indentOf(each));
  }
  if (after) widths.add(indentOf(after));
  const byDistance = [...widths].sort((a, b) => Math.abs(a - indentOf(line)) - Math.abs(b - indentOf(line)));
  for (const width of byDistance) {
    if (width !== indentOf(line)) yield indenting(line, width, say.explainSyntaxError('BAD_INDENT'));
  }
}

function indenting(line: Line, width: number, found: Found): Repair {
  const end = line.start + indentOf(line);
  return { start: line.start, end, text: ' '.repeat(width), found, at: [end, line.end], safe: false };
}

/** Quotes around a value that begins with a character that YAML keeps for itself. */
function* quotedValue(at: number, line: Line, found: Found): Generator<Repair> {
  const rest = line.text.slice(at - line.start);
  const inFlow = /[{[]/.test(line.text.slice(0, at - line.start));
  const value = inFlow ? (/^.*?(?=\s*,\s|\s*[}\]]+\s*$)/.exec(rest)?.[0] ?? rest) : rest.trimEnd();
  if (value !== '') yield quoting(at, value, found, true);
}

function quoting(start: number, value: string, found: Found, safe: boolean): Repair {
  return { start, end: start + value.length, text: quoted(value), found, at: [start, start + value.length], safe };
}

/** A text between quotes; those that it has inside stay as they are. */
function quoted(words: string): string {
  return /["\\]/.test(words) ? `'${words.replaceAll("'", "''")}'` : `"${words}"`;
}

/** The key whose value stands at an offset of a line. */
function keyBefore(line: Line, at: number): string {
  return /([\w-]+):\s+$/.exec(line.text.slice(0, at - line.start))?.[1] ?? '';
}

/** Whether a key has a text for people, in which a colon is an ordinary sign. */
function isProse(key: string): boolean {
  return ['title', 'name', 'quote', 'text', 'note', 'interpretation', 'law', 'scope', 'seat', 'capacity'].includes(key);
}

/** Whether a word before a colon is more likely a key of a clause than a word of its title. */
function isUsualKey(word: string): boolean {
  return ['title', 'name', 'cite', 'by', 'to', 'party', 'nature', 'due', 'at', 'when', 'opens', 'quote'].includes(word);
}
