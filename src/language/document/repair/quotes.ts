import type { Found } from '../../../text/diagnostic.ts';
import { type Line, lineBefore } from './line.ts';
import type { Repair } from './repair.ts';
import * as say from './say-slips.ts';

/** Quotes around a text that holds a colon: `title: Works: the second`. */
export function* colonInText(text: string, at: number, line: Line): Generator<Repair> {
  const value = withoutComment(text.slice(at, line.end));
  if (!/:(\s|$)/.test(value)) return;
  // A key that clauses have may begin the next line, which was joined to this one.
  const isSure = isProse(keyBefore(line, at)) && !isUsualKey(/([\w-]+):(?:\s|$)/.exec(value)?.[1] ?? '');
  yield { ...quoting(at, value, say.colonInText(value), isSure), at: colonIn(value, at) };
}

/** A quote that was opened in this line or before it, and closes on no line. */
export function* closedQuotes(text: string, from: Line): Generator<Repair> {
  for (let line: Line | undefined = from; line; line = lineBefore(text, line)) {
    const [, lead = '', quote = '', value = ''] = /^(.*?[\w-]+:\s+|\s*-\s+)(["'])(.*)$/.exec(line.text) ?? [];
    if (quote === '' || value.replaceAll(quote === '"' ? /\\./g : /''/g, '').includes(quote)) continue;
    const opens = line.start + lead.length;
    const inFlow = /[{[]/.test(lead);
    const told = inFlow ? (/^.*?(?=\s*,\s+[\w-]+:\s|\s*[}\]]+\s*$)/.exec(value)?.[0] ?? value) : withoutComment(value);
    const end = opens + 1 + told.length;
    yield { start: end, end, text: quote, found: say.quoteNeverClosed, at: [opens, end], safe: false };
  }
}

/** A text that has its own quotes inside, or goes on behind them: `'L'étude'`, `"L" étude`. */
export function* requoted(line: Line): Generator<Repair> {
  const [, lead = '', quote = '', rest = ''] = /^(.*?[\w-]+:\s+|\s*-\s+)(["'])(.*)$/.exec(line.text) ?? [];
  if (quote === '' || /[{[]/.test(lead)) return;
  const whole = withoutComment(quote + rest);
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
export function* markedText(line: Line): Generator<Repair> {
  const [, lead = '', value = ''] =
    /^(\s*(?:-\s+)?[\w-]+:\s+)((?:[*&!@`%|>]|[?-]\s|\[[^\]]*\]\s+[^\s#]|\{[^}]*\}\s+[^\s#]).*)$/.exec(line.text) ?? [];
  if (value === '') return;
  const start = line.start + lead.length;
  yield quoting(start, withoutComment(value), say.cantBegin(value.charAt(0)), isProse(keyBefore(line, start)));
}

/** Quotes around a value that begins with a character that YAML keeps for itself. */
export function* quotedValue(at: number, line: Line, found: Found): Generator<Repair> {
  const rest = line.text.slice(at - line.start);
  const inFlow = /[{[]/.test(line.text.slice(0, at - line.start));
  const value = inFlow ? (/^.*?(?=\s*,\s|\s*[}\]]+\s*$)/.exec(rest)?.[0] ?? rest) : withoutComment(rest);
  if (value !== '') yield quoting(at, value, found, isProse(keyBefore(line, at)));
}

/** The first colon of a value that YAML takes for the end of a key. */
export function colonIn(value: string, at: number): readonly [start: number, end: number] {
  const colon = at + Math.max(0, value.search(/:(\s|$)/));
  return [colon, colon + 1];
}

/** A value without the remark that may stand behind it. */
function withoutComment(value: string): string {
  return value.replace(/\s+#.*$/s, '').trimEnd();
}

/** Puts a value between quotes. */
export function quoting(start: number, value: string, found: Found, safe: boolean): Repair {
  return { start, end: start + value.length, text: quoted(value), found, at: [start, start + value.length], safe };
}

/** A text between quotes; those that it has inside stay as they are. */
function quoted(words: string): string {
  return /["\\]/.test(words) ? `'${words.replaceAll("'", "''")}'` : `"${words}"`;
}

/** The key whose value stands at an offset of a line. */
export function keyBefore(line: Line, at: number): string {
  return /([\w-]+):\s+$/.exec(line.text.slice(0, at - line.start))?.[1] ?? '';
}

/** Whether a word before a colon is more likely a key of a clause than a word of its title. */
export function isUsualKey(word: string): boolean {
  return ['title', 'name', 'cite', 'by', 'to', 'party', 'nature', 'due', 'at', 'when', 'opens', 'quote'].includes(word);
}

/** Whether a key has a text for people, in which a colon is an ordinary sign. */
export function isProse(key: string): boolean {
  return [
    'title',
    'name',
    'shortName',
    'place',
    'quote',
    'text',
    'note',
    'interpretation',
    'law',
    'scope',
    'seat',
    'capacity',
  ].includes(key);
}
