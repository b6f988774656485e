import { isDeepStrictEqual } from 'node:util';
import { read } from '../../../src/language/read.ts';
import { renderDiagnostic } from '../../../src/render/diagnostics/pretty.ts';
import { fixText } from '../../../src/surfaces/cli/validate/fix-text.ts';
import { bounds } from '../../../src/text/bounds.ts';
import type { Diagnostic } from '../../../src/text/diagnostic.ts';
import type { Position, Span } from '../../../src/text/span.ts';
import { langs, type Text } from '../../../src/text/text.ts';

/** What a law says of a file that does not hold. */
export class Breach extends Error {}

/** Words that a program writes where it took something for what it is not. */
const slips = /.{0,30}(\[object |native code|\bundefined\b|\bNaN\b|\[\]|=>|\n +at [\w.]+ \().{0,30}/;

/** A message has some hundred letters; one that goes on and on has taken a file for a word. */
const longestMessage = 2000;

export function inWords(words: string): void {
  const slip = slips.exec(words);
  if (slip) throw new Breach(`says “${slip[0]}”`);
}

export function sayable({ en, fr }: Text): void {
  for (const words of [en, fr]) {
    if (typeof words !== 'string' || words === '') throw new Breach(`says nothing in one language: ${en} ${fr}`);
    if (words.length > longestMessage) throw new Breach(`says too much: ${words.slice(0, 80)}`);
    inWords(words);
  }
}

/** Each message has its place in the text, or in that of another file, and words in both languages. */
export function said(diagnostics: readonly Diagnostic[], text: string, source: string): void {
  if (diagnostics.length > bounds.diagnostics.most + 1) throw new Breach(`says ${diagnostics.length} things`);
  for (const diagnostic of diagnostics) {
    const { span, message, help, fix, related = [] } = diagnostic;
    const edits = fix?.edits.map((edit) => edit.span) ?? [];
    for (const each of [span, ...edits, ...related.map((other) => other.span)]) {
      // What an amendment of a scenario breaks may stand in the convention.
      if (each.source === source) standsIn(each, text);
    }
    for (const words of [message, help, fix?.title, ...related.map((other) => other.message)]) words && sayable(words);
    for (const lang of langs) renderDiagnostic(diagnostic, text, lang);
  }
}

function standsIn({ start, end }: Span, text: string): void {
  const isWithin = 0 <= start.offset && start.offset <= end.offset && end.offset <= text.length;
  if (!isWithin) throw new Breach(`shows no place of the text: ${start.offset} to ${end.offset} of ${text.length}`);
  for (const position of [start, end]) {
    const { line, column } = positionOf(position, text);
    if (position.line !== line || position.column !== column) {
      throw new Breach(`is at ${line}:${column}, and says ${position.line}:${position.column}`);
    }
  }
}

/** The line and the column of an offset, counted without any table; the mark that some editors put first takes no room. */
function positionOf({ offset }: Position, text: string): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  const column = offset - (before.lastIndexOf('\n') + 1) + 1;
  const isBehindMark = line === 1 && text.startsWith('\ufeff');
  return { line, column: isBehindMark ? Math.max(1, column - 1) : column };
}

/** Reading a text again gives the same. */
export function readTwice(text: string, source: string): void {
  const [one, other] = [read(text, source), read(text, source)];
  if (!isDeepStrictEqual(one.diagnostics, other.diagnostics)) throw new Breach('says something else each time');
}

/** Fixing comes to an end, makes nothing worse, loses no clause, and has nothing to do a second time. */
export function fixable(text: string, source: string): void {
  const check = (words: string) => {
    const { diagnostics, silenced, reading, shape } = read(words, source);
    const { texts, clauses } = reading.unread;
    const isWhole = texts.length + clauses.length + (shape?.dropped.length ?? 0) === 0;
    return { diagnostics, silenced, isWhole };
  };
  const { text: fixed, checked } = fixText(text, check);
  if (fixed === text) return;
  const errorsOf = (of: readonly Diagnostic[]): number => of.filter(({ severity }) => severity === 'error').length;
  const [before, after] = [errorsOf(check(text).diagnostics), errorsOf(checked.diagnostics)];
  if (after > before && before <= bounds.diagnostics.most)
    throw new Breach(`has ${after} errors once fixed, not ${before}`);
  said(checked.diagnostics, fixed, source);
  const again = fixText(fixed, check);
  if (again.text !== fixed) throw new Breach('is fixed otherwise a second time');
  // Of a layout that is broken, other parts may be read once it is mended.
  const [had, has] = [membersOf(text, source), membersOf(fixed, source)];
  if (had !== undefined && has !== undefined && has < had)
    throw new Breach(`has ${has} members once fixed, not ${had}`);
}

/** How many members a text has that is read whole. */
function membersOf(text: string, source: string): number | undefined {
  const { document, unread, diagnostics } = read(text, source).reading;
  if (!document || unread.texts.length + unread.clauses.length + diagnostics.length > 0) return undefined;
  return count(document.value);
}

function count(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, each) => sum + 1 + count(each), 0);
}
