import { indentOf, type Line, lineAfter, lineBefore } from './line.ts';
import { colonIn, isProse, isUsualKey, keyBefore, quoting } from './quotes.ts';
import type { Repair } from './repair.ts';
import * as say from './say-slips.ts';

/** A colon that is missing, or the space behind it. */
export function* colons(line: Line): Generator<Repair> {
  const [, lead = '', key = '', rest = ''] = /^(\s*(?:-\s+)?)([\p{L}][\p{L}\d_-]*)(.*)$/u.exec(line.text) ?? [];
  if (key === '') return;
  const end = line.start + lead.length + key.length;
  const at: readonly [number, number] = [end - key.length, end];
  if (/^:[^\S ]/.test(rest)) {
    yield { start: end + 1, end: end + 2, text: ' ', found: say.noBreakSpaceAfter(key), at, safe: true };
  } else if (/^:\S/.test(rest)) {
    yield { start: end + 1, end: end + 1, text: ' ', found: say.missingSpace(key), at, safe: true };
  } else if (/^[^\S\n]+:[^\s:]/.test(rest)) {
    const sign = /^\s+:/.exec(rest)?.[0] ?? '';
    yield { start: end, end: end + sign.length, text: ': ', found: say.missingSpace(key), at, safe: true };
  } else if (/^\s*=\s/.test(rest)) {
    const sign = /^\s*=/.exec(rest)?.[0] ?? '';
    yield { start: end, end: end + sign.length, text: ':', found: say.missingColon(key), at, safe: true };
  } else if (/^\s*\{.*\}\s*$/.test(rest)) {
    yield { start: end, end, text: ':', found: say.missingColon(key), at, safe: true };
  } else if (/^\s+(?:-{1,2}>?|=>|→|[–—])\s+\S/.test(rest)) {
    const sign = /^\s+\S+/.exec(rest)?.[0] ?? '';
    yield { start: end, end: end + sign.length, text: ':', found: say.missingColon(key), at, safe: false };
  } else if (/^\p{Ll}/u.test(key) && /^(\s|$)/.test(rest)) {
    yield { start: end, end, text: ':', found: say.missingColon(key), at, safe: false };
  }
}

/** A line at the edge that goes on with the text of the line before: it has no key, and several words. */
export function* continued(text: string, line: Line): Generator<Repair> {
  const before = lineBefore(text, line);
  const isText = /^\s*(?:-\s+)?[\w-]+:\s+[^\s[{|>"'#&*].*$/.test(before?.text ?? '');
  if (
    !before ||
    !isText ||
    indentOf(line) > indentOf(before) ||
    !/^\s*\p{L}[^:]*$/u.test(line.text) ||
    !line.text.trim().includes(' ')
  )
    return;
  const at: readonly [number, number] = [line.start + indentOf(line), line.start + line.text.length];
  yield {
    start: line.start,
    end: at[0],
    text: ' '.repeat(indentOf(before) + 2),
    found: say.continuedText,
    at,
    safe: false,
  };
}

/** A remark that begins with another sign than “#”. */
export function* remark(line: Line): Generator<Repair> {
  const [, lead = '', sign = ''] = /^(\s*)(--+|[–—]+|;+|\*{2,}|={2,}|\/\*+|<!--)\s*\S/.exec(line.text) ?? [];
  if (sign === '') return;
  const start = line.start + lead.length;
  yield {
    start,
    end: start + sign.length,
    text: '#',
    found: say.remark,
    at: [start, start + sign.length],
    safe: false,
  };
}

/** The hyphen of a member of a list. */
export function* dash(text: string, line: Line): Generator<Repair> {
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

/** The comma between a value and the key that follows it on the same line. */
export function* comma(text: string, at: number): Generator<Repair> {
  const [, key = ''] = /^([\w-]+):\s/.exec(text.slice(at, at + 80)) ?? [];
  const end = text.slice(0, at).trimEnd().length;
  if (key === '' || !/[}\]"']/.test(text[end - 1] ?? '') || text.slice(end, at).includes('\n')) return;
  yield { start: end, end, text: ',', found: say.missingComma(key), at: [at, at + key.length], safe: true };
}

/** Within braces that go over several lines, each line but the last ends with a comma. */
export function* commaAtLineEnd(text: string, line: Line): Generator<Repair> {
  const next = lineAfter(text, line);
  const key = /^\s*([\w-]+):\s/.exec(next?.text ?? '')?.[1];
  if (!next || key === undefined || /[,{[]\s*$/.test(line.text)) return;
  const end = line.start + line.text.trimEnd().length;
  const keyAt = next.start + indentOf(next);
  yield { start: end, end, text: ',', found: say.missingComma(key), at: [keyAt, keyAt + key.length], safe: true };
}

/** Within braces: a text that holds a colon, or a comma that is missing. */
export function* colonInFlow(text: string, at: number, line: Line): Generator<Repair> {
  const rest = text.slice(at, line.end);
  const [, before = '', key = ''] = /^([^,:]*\S)\s+([\w-]+):\s/.exec(rest) ?? [];
  const value = isProse(keyBefore(line, at)) ? (/^.*?(?=\s*,\s+[\w-]+:\s|\s*[}\]]*\s*$)/.exec(rest)?.[0] ?? '') : '';
  if (value !== '' && !isUsualKey(key)) {
    yield { ...quoting(at, value, say.colonInText(value), true), at: colonIn(value, at) };
  }
  if (key === '') return;
  const end = at + before.length;
  const keyAt = text.indexOf(key, end);
  yield { start: end, end, text: ',', found: say.missingComma(key), at: [keyAt, keyAt + key.length], safe: true };
}

/** Semicolons between the keys of a group in braces. */
export function* semicolons(line: Line): Generator<Repair> {
  const first = line.text.search(/;\s+[\w-]+:\s/);
  if (first < 0 || !/[{]/.test(line.text.slice(0, first))) return;
  const start = line.start + first;
  const text = line.text.slice(first).replace(/;(?=\s+[\w-]+:\s)/g, ',');
  yield {
    start,
    end: line.start + line.text.length,
    text,
    found: say.semicolonBetween,
    at: [start, start + 1],
    safe: false,
  };
}

/** The name of an event with a space inside: `after: delivered: report`. */
export function* spaceInName(text: string, at: number, line: Line): Generator<Repair> {
  if (!/^(on|after|before|beginning|when|containing|eveOf)$/.test(keyBefore(line, at))) return;
  const [, verb = '', spaces = '', id = ''] =
    /^([a-z-]+:)(\s+)([a-z][a-z0-9-]*)\s*([},\]]|$)/m.exec(text.slice(at, line.end)) ?? [];
  if (verb === '') return;
  const start = at + verb.length;
  const end = start + spaces.length;
  yield { start, end, text: '', found: say.spaceInName(`${verb}${id}`), at: [at, end + id.length], safe: false };
}

/** A comma behind a quote that closes, at the end of a line of its own key: `language: "fr",`. */
export function* commaAfterQuote(line: Line): Generator<Repair> {
  const [, value = ''] = /^(\s*[\w-]+:\s+(?:"[^"]*"|'[^']*')),\s*$/.exec(line.text) ?? [];
  if (value === '') return;
  const start = line.start + value.length;
  yield { start, end: start + 1, text: '', found: say.commaAfterQuote, at: [start, start + 1], safe: true };
}
