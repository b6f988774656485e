import type { Found } from '../../text/diagnostic.ts';
import * as say from '../rules/yaml-syntax.ts';
import { type Line, lineBefore } from './line.ts';
import type { Repair } from './repair.ts';

export function* colonInText(text: string, at: number, line: Line): Generator<Repair> {
  const value = text.slice(at, line.end).trimEnd();
  if (!/:(\s|$)/.test(value)) return;
  yield { ...quoting(at, value, say.colonInText(value), isProse(keyBefore(line, at))), at: colonIn(value, at) };
}

export function* closedQuotes(text: string, from: Line): Generator<Repair> {
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

export function* requoted(line: Line): Generator<Repair> {
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

export function* markedText(line: Line): Generator<Repair> {
  const [, lead = '', value = ''] = /^(\s*(?:-\s+)?[\w-]+:\s+)((?:[*&!@`%|>]|\?\s).*)$/.exec(line.text) ?? [];
  if (value !== '') yield quoting(line.start + lead.length, value.trimEnd(), say.cantBegin(value.charAt(0)), true);
}

export function* quotedValue(at: number, line: Line, found: Found): Generator<Repair> {
  const rest = line.text.slice(at - line.start);
  const inFlow = /[{[]/.test(line.text.slice(0, at - line.start));
  const value = inFlow ? (/^.*?(?=\s*,\s|\s*[}\]]+\s*$)/.exec(rest)?.[0] ?? rest) : rest.trimEnd();
  if (value !== '') yield quoting(at, value, found, true);
}

/** The first colon of a value that YAML takes for the end of a key. */
export function colonIn(value: string, at: number): readonly [start: number, end: number] {
  const colon = at + Math.max(0, value.search(/:(\s|$)/));
  return [colon, colon + 1];
}

export function quoting(start: number, value: string, found: Found, safe: boolean): Repair {
  return { start, end: start + value.length, text: quoted(value), found, at: [start, start + value.length], safe };
}

function quoted(words: string): string {
  return /["\\]/.test(words) ? `'${words.replaceAll("'", "''")}'` : `"${words}"`;
}

export function keyBefore(line: Line, at: number): string {
  return /([\w-]+):\s+$/.exec(line.text.slice(0, at - line.start))?.[1] ?? '';
}

export function isProse(key: string): boolean {
  return ['title', 'name', 'quote', 'text', 'note', 'interpretation', 'law', 'scope', 'seat', 'capacity'].includes(key);
}
