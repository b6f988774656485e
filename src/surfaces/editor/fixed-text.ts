import type { Document, Place } from '../../language/document/document.ts';
import { readCarefully } from '../../language/document/read.ts';
import { sectionsOf } from '../../language/document/sections.ts';
import { keysOf } from '../../text/span.ts';

/** The word that is being typed, whole. */
export interface TypedWord {
  readonly start: number;
  readonly end: number;
}

/** Where one types, in a text that could be read because a placeholder stands where the word is. */
export interface TypedPlace extends Place {
  readonly document: Document;
  readonly text: string;
  /** Whether the text is the whole file, and not only the lines that lead to the cursor. */
  readonly isWhole: boolean;
}

/** Stands for the word that is being typed; no author writes it. */
export const placeholder = 'zz-cursor-zz';

/** No name is longer, and no key. */
const longestWord = 200;

/** The word around an offset: letters, digits, hyphens, and the colons and dots inside a name. */
export function wordAt(text: string, offset: number): TypedWord {
  const from = Math.max(lineStart(text, offset), offset - longestWord);
  const to = Math.min(lineEnd(text, offset), offset + longestWord);
  const before = /[\p{L}\d_-]*(?:[:.@][\p{L}\d_-]*)*$/u.exec(text.slice(from, offset))?.[0] ?? '';
  const after = /^[\p{L}\d_-]*(?:[:.@][\p{L}\d_-]+)*/u.exec(text.slice(offset, to))?.[0] ?? '';
  // The dash of a list is no part of a word.
  return { start: offset - before.replace(/^-+/, '').length, end: offset + after.length };
}

/**
 * The place where one types, as a value or as a key. While one types the text is broken more often than not, so it is
 * fixed in ways that get bolder: the placeholder alone, then with the brackets closed that are open, then with nothing
 * but the lines that lead to the cursor.
 */
export function typedPlace(text: string, word: TypedWord, as: Place['part'], source: string): TypedPlace | undefined {
  const written = as === 'key' ? `${placeholder}:` : placeholder;
  for (const { text: candidate, at, isWhole } of fixings(text, word, written)) {
    const { document } = readCarefully(candidate, source);
    const place = document?.placeAt(at + 1);
    if (!document || !place) continue;
    const found = place.part === 'key' ? keysOf(place.pointer).at(-1) : document.writtenAt(place.pointer);
    if (found === placeholder) return { ...place, document, text: candidate, isWhole };
  }
  return undefined;
}

interface Fixing {
  readonly text: string;
  /** Where the placeholder stands. */
  readonly at: number;
  readonly isWhole: boolean;
}

function* fixings(text: string, { start, end }: TypedWord, written: string): Generator<Fixing> {
  const before = text.slice(0, start);
  yield { text: before + written + text.slice(end), at: start, isWhole: true };
  const brackets = closingBrackets(before);
  if (brackets !== '') {
    yield { text: `${before}${written} ${brackets}${text.slice(lineEnd(text, end))}`, at: start, isWhole: true };
  }
  const lead = leadTo(text, start);
  yield { text: `${lead}${written} ${closingBrackets(lead)}\n`, at: lead.length, isWhole: false };
}

/** The brackets that the last top-level key of a text leaves open, closed. */
function closingBrackets(text: string): string {
  const section = sectionsOf(text).at(-1)?.text ?? '';
  const words = section.replace(/(^|[\s[{,:])(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#[^\n]*)/gm, '$1');
  const open: string[] = [];
  for (const [mark] of words.matchAll(/[[\]{}]/g)) {
    if (mark === '[') open.unshift(']');
    else if (mark === '{') open.unshift('}');
    else if (open[0] === mark) open.shift();
  }
  return open.join('');
}

/** The keys that lead to a place, one below the other, with the line of the place up to it. */
function leadTo(text: string, offset: number): string {
  const from = lineStart(text, offset);
  const line = text.slice(from, offset);
  const lines = text.slice(0, from).split('\n');
  const lead: string[] = [];
  let indentation = indentationOf(line);
  for (const above of lines.reverse()) {
    if (above.length > longestLead) continue;
    const key = /^(\s*(?:- +)*)([^\s#:][^:]*):(?=\s|$)/.exec(above);
    if (!key || indentationOf(above) >= indentation) continue;
    lead.unshift(`${key[1]}${key[2]}:\n`);
    indentation = indentationOf(above);
    if (indentation === 0) break;
  }
  return lead.join('') + line;
}

/** A line that leads to another has a key and little else. */
const longestLead = 1000;

function indentationOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
