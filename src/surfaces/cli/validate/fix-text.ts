import { mostDiagnostics } from '../../../text/and-more.ts';
import { applyFixes } from '../../../text/apply-fixes.ts';
import type { Diagnostic, Fix } from '../../../text/diagnostic.ts';
import type { Checked } from './check-file.ts';

/** A text after all that is safe was mended in it. */
export interface FixedText {
  readonly text: string;
  /** What was mended, where it stood when it was. */
  readonly mended: readonly Diagnostic[];
  /** What was not, since it made other mistakes. */
  readonly undone: readonly Diagnostic[];
  readonly checked: Checked;
}

/** As many as a file has messages: each round mends at least one of them, or undoes it. */
const mostRounds = mostDiagnostics;

/**
 * Mends what is safe to mend, round after round, until nothing is left: mending one thing can bring up another. What
 * makes the number of errors grow is undone; to find it, the fixes are made one by one where all together do not mend
 * as many errors as they should.
 */
export function fixText(text: string, check: (text: string) => Checked): FixedText {
  let state: FixedText = { text, mended: [], undone: [], checked: check(text) };
  for (let round = 0; round < mostRounds; round += 1) {
    const safe = safeToMend(state);
    const [first] = safe;
    if (!first) break;
    const all = mend(state, safe, check);
    state = isClearGain(state, all) ? all : mendOne(state, first, check);
  }
  return state;
}

type Mendable = Diagnostic & { readonly fix: Fix };

function safeToMend({ checked, undone }: FixedText): readonly Mendable[] {
  const tried = new Set(undone.map(nameOf));
  return checked.diagnostics.filter(
    (diagnostic): diagnostic is Mendable => diagnostic.fix?.safe === true && !tried.has(nameOf(diagnostic)),
  );
}

function mend(state: FixedText, safe: readonly Mendable[], check: (text: string) => Checked): FixedText {
  const { text, applied } = applyFixes(
    state.text,
    safe.map(({ fix }) => fix),
  );
  const mended = safe.filter(({ fix }) => applied.includes(fix));
  return { ...state, text, checked: check(text), mended: [...state.mended, ...mended] };
}

function mendOne(state: FixedText, first: Mendable, check: (text: string) => Checked): FixedText {
  const mended = mend(state, [first], check);
  return hasMoreErrors(mended, state, 0) ? { ...state, undone: [...state.undone, first] } : mended;
}

/** Whether each fix took an error away; of more than are told at once, others take their places. */
function isClearGain(before: FixedText, after: FixedText): boolean {
  if (before.checked.diagnostics.some(({ rule }) => rule === 'and-more')) return !hasMoreErrors(after, before, 0);
  const mended = after.mended.slice(before.mended.length);
  return !hasMoreErrors(after, before, mended.filter(({ severity }) => severity === 'error').length);
}

/** Where something was not looked at before, mending may show mistakes that were there all along. */
function hasMoreErrors({ checked: after }: FixedText, { checked: before }: FixedText, fewer: number): boolean {
  if (countErrors(after, isOfText) > countErrors(before, isOfText)) return true;
  return before.isWhole && countErrors(after) > countErrors(before) - fewer;
}

function countErrors({ diagnostics }: Checked, isMeant: (diagnostic: Diagnostic) => boolean = () => true): number {
  return diagnostics.filter((diagnostic) => diagnostic.severity === 'error' && isMeant(diagnostic)).length;
}

function isOfText({ rule }: Diagnostic): boolean {
  return rule.startsWith('yaml-');
}

function nameOf({ rule, pointer, span, fix }: Diagnostic): string {
  return [rule, pointer, pointer === '' ? span.start.line : '', fix?.title.en].join(' ');
}
