import { isScalar } from 'yaml';
import type { Found } from '../../../text/diagnostic.ts';
import { mostSyntaxErrors } from '../limits.ts';
import { parseTree } from '../parse-tree.ts';
import { explainSyntaxError } from '../rules/yaml-syntax.ts';
import { lineAt, lineBefore } from './line.ts';
import type { ParserError, Repair } from './repair.ts';
import { repairsFor } from './repairs.ts';

/** A mistake of layout, in the offsets of the text as it was written, and the change that fixes it. */
export interface Mistake {
  readonly start: number;
  readonly end: number;
  readonly found: Found;
  readonly edit?: { readonly start: number; readonly end: number; readonly text: string; readonly safe: boolean };
}

/** A part of the text that is not read. */
export interface LeftOut {
  readonly start: number;
  readonly text: string;
}

/** A section that can be read, as if its mistakes had not been made. */
export interface RepairedSection {
  readonly text: string;
  /** For each character of the text, and for its end, the offset of what was written there. */
  readonly origins: readonly number[];
  readonly mistakes: readonly Mistake[];
  /** What no repair could save, and is left out. */
  readonly leftOut: readonly LeftOut[];
}

/** The longest section that is repaired, in UTF-16 units; the longest of a long agreement has half of it. */
const longestRepaired = 32_768;

/** What a line costs besides its characters: the parser makes a key, a value or an error of it. */
const ofLine = 20;

/** How much may be parsed in the search for repairs, in UTF-16 units: a dozen mistakes in the longest section there is. */
export class Effort {
  #left = 600_000;

  /** Whether there is enough left to parse a text once more. */
  allows(text: string): boolean {
    // A text of a few words takes some time as well.
    this.#left -= text.length + ofLine * linesOf(text) + 100;
    return this.#left > 0;
  }
}

function linesOf(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/**
 * Repairs a section that is not well-formed, one mistake after the other: of the changes that might fix it, the first
 * one that lets the parser come further. Where none does, the line is left out.
 */
export function repairSection(written: string, start: number, effort: Effort): RepairedSection | undefined {
  if (written.length > longestRepaired) return undefined;
  let text = written;
  let origins = Array.from({ length: written.length + 1 }, (_, index) => start + index);
  const mistakes: Mistake[] = [];
  const leftOut: LeftOut[] = [];
  for (let error = firstError(text); error; error = firstError(text)) {
    const repair = mistakes.length < mostSyntaxErrors ? helpful(text, error, effort) : undefined;
    if (!repair) return undefined;
    const { found, edit, at } = repair;
    const [from, to] = [origins[edit.start] ?? start, origins[edit.end] ?? start];
    mistakes.push({
      start: origins[at[0]] ?? start,
      end: origins[at[1]] ?? start,
      found,
      ...(repair.isLeftOut ? {} : { edit: { start: from, end: to, text: edit.text, safe: edit.safe } }),
    });
    if (repair.isLeftOut) leftOut.push({ start: from, text: text.slice(edit.start, edit.end) });
    const inserted = Array.from({ length: edit.text.length }, (_, index) => Math.min(from + index, to));
    origins = [...origins.slice(0, edit.start), ...inserted, ...origins.slice(edit.end)];
    text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  }
  return { text, origins, mistakes, leftOut };
}

interface Helpful {
  readonly edit: Pick<Repair, 'start' | 'end' | 'text' | 'safe'>;
  readonly found: Found;
  readonly at: Repair['at'];
  readonly isLeftOut: boolean;
}

/** Of the repairs that help, the one after which the parser comes furthest; the likeliest of equals. */
function helpful(text: string, error: ParserError, effort: Effort): Helpful | undefined {
  let best: { repair: Repair; reached: number } | undefined;
  for (const repair of repairsFor(text, error)) {
    if (!effort.allows(text)) return undefined;
    const reached = reach(text, repair, error);
    if (reached !== undefined && reached > (best?.reached ?? -1)) best = { repair, reached };
    if (reached === Number.POSITIVE_INFINITY) break;
  }
  if (best) return { edit: best.repair, found: best.repair.found, at: best.repair.at, isLeftOut: false };
  // The line itself, or the one before it, says what can't be understood.
  const line = lineAt(text, error.pos[0]);
  for (const { start, end } of [line, lineBefore(text, line)].filter((each) => each !== undefined)) {
    if (start === end || !effort.allows(text)) continue;
    const edit = { start, end, text: ' '.repeat(end - start), safe: false };
    const found = explainSyntaxError(error.code);
    if (reach(text, edit, error) !== undefined) return { edit, found, at: error.pos, isLeftOut: true };
  }
  return undefined;
}

/** Where the first error is that a change leaves, if the change brings the parser any further; infinity without any. */
function reach(
  text: string,
  { start, end, text: instead }: Pick<Repair, 'start' | 'end' | 'text'>,
  before: ParserError,
): number | undefined {
  const after = firstError(text.slice(0, start) + instead + text.slice(end));
  if (!after) return Number.POSITIVE_INFINITY;
  const shift = instead.length - (end - start);
  const wasAhead = start < lineAt(text, before.pos[0]).start;
  // What stood between an opened quote and the error could not be looked at before.
  const reached = wasAhead ? start + instead.length : before.pos[0] + shift;
  return after.pos[0] > reached ? after.pos[0] - shift : undefined;
}

export function firstError(text: string): ParserError | undefined {
  const { errors, contents } = parseTree(text);
  const error = errors.find(({ code }) => code !== 'MULTIPLE_DOCS');
  if (error || !isScalar(contents) || contents.source === '') return error;
  // By itself a line without a colon is a text, and well-formed; among the keys of a convention it is nothing.
  const [start, end] = contents.range;
  return { code: 'IMPOSSIBLE', pos: [start, end] };
}
