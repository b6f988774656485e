import { mostDiagnostics } from '../../../text/and-more.ts';
import { applyFixes } from '../../../text/apply-fixes.ts';
import { bounds } from '../../../text/bounds.ts';
import type { Diagnostic, Fix } from '../../../text/diagnostic.ts';
import type { Checked } from './check-file.ts';

/** A text after all that is safe was fixed in it. */
export interface FixedText {
  readonly text: string;
  /** What was fixed, where it stood when it was. */
  readonly fixed: readonly Diagnostic[];
  /** What was not, since it made other mistakes. */
  readonly undone: readonly Diagnostic[];
  readonly checked: Checked;
}

/** As many as a file has messages: each round fixes at least one of them, or undoes it. */
const mostRounds = mostDiagnostics;

/**
 * Fixes what is safe to fix, round after round, until nothing is left: fixing one thing can bring up another. What
 * makes the number of errors grow is undone; to find it, the fixes are made one by one where all together do not fix
 * as many errors as they should.
 */
export function fixText(text: string, check: (text: string) => Checked): FixedText {
  let state: FixedText = { text, fixed: [], undone: [], checked: check(text) };
  let left = bounds.fixReading.most;
  for (let round = 0; round < mostRounds && left > 0; round += 1) {
    left -= state.text.length;
    const safe = safeToFix(state);
    const [first] = safe;
    if (!first) break;
    const all = fix(state, safe, check);
    state = isClearGain(state, all) ? all : fixOne(state, first, check);
  }
  return state;
}

type Fixable = Diagnostic & { readonly fix: Fix };

function safeToFix({ checked, undone }: FixedText): readonly Fixable[] {
  const tried = new Set(undone.map(nameOf));
  return checked.diagnostics.filter(
    (diagnostic): diagnostic is Fixable => diagnostic.fix?.safe === true && !tried.has(nameOf(diagnostic)),
  );
}

function fix(state: FixedText, safe: readonly Fixable[], check: (text: string) => Checked): FixedText {
  const { text, applied } = applyFixes(
    state.text,
    safe.map(({ fix }) => fix),
  );
  const fixed = safe.filter(({ fix }) => applied.includes(fix));
  return { ...state, text, checked: check(text), fixed: [...state.fixed, ...fixed] };
}

function fixOne(state: FixedText, first: Fixable, check: (text: string) => Checked): FixedText {
  const fixed = fix(state, [first], check);
  return hasMoreErrors(fixed, state, 0) ? { ...state, undone: [...state.undone, first] } : fixed;
}

/** Whether each fix took an error away; of more than are told at once, others take their places. */
function isClearGain(before: FixedText, after: FixedText): boolean {
  if (before.checked.diagnostics.some(({ rule }) => rule === 'and-more')) return !hasMoreErrors(after, before, 0);
  const fixed = after.fixed.slice(before.fixed.length);
  return !hasMoreErrors(after, before, fixed.filter(({ severity }) => severity === 'error').length);
}

/** Where something was not looked at before, fixing may show mistakes that were there all along. */
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
