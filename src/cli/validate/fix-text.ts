import { applyFixes } from '../../text/apply-fixes.ts';
import type { Diagnostic, Fix } from '../../text/diagnostic.ts';
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

/** Fixes that touch the same words come one after the other; no file has so many of them at one place. */
const mostRounds = 20;

/**
 * Mends what is safe to mend, round after round, until nothing is left: mending one thing can bring up another. What
 * makes the number of errors grow is undone.
 */
export function fixText(text: string, check: (text: string) => Checked): FixedText {
  let state: FixedText = { text, mended: [], undone: [], checked: check(text) };
  for (let round = 0; round < mostRounds; round += 1) {
    const safe = safeToMend(state);
    if (safe.length === 0) break;
    state = mendAll(state, safe, check) ?? mendOne(state, safe[0] as Mendable, check);
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

/** Mends all at once, when that does no harm. */
function mendAll(state: FixedText, safe: readonly Mendable[], check: (text: string) => Checked): FixedText | undefined {
  const { text, applied } = applyFixes(
    state.text,
    safe.map(({ fix }) => fix),
  );
  const checked = check(text);
  if (doesHarm(state.checked, checked)) return undefined;
  const mended = safe.filter(({ fix }) => applied.includes(fix));
  return { ...state, text, checked, mended: [...state.mended, ...mended] };
}

function mendOne(state: FixedText, first: Mendable, check: (text: string) => Checked): FixedText {
  return mendAll(state, [first], check) ?? { ...state, undone: [...state.undone, first] };
}

/** Where something was not looked at before, mending may show mistakes that were there all along. */
function doesHarm(before: Checked, after: Checked): boolean {
  const count = ({ diagnostics }: Checked, ofText: boolean): number =>
    diagnostics.filter(({ rule, severity }) => severity === 'error' && (!ofText || rule.startsWith('yaml-'))).length;
  return count(after, true) > count(before, true) || (before.isWhole && count(after, false) > count(before, false));
}

function nameOf({ rule, pointer, span, fix }: Diagnostic): string {
  return [rule, pointer, pointer === '' ? span.start.line : '', fix?.title.en].join(' ');
}
