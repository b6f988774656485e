import { silencing } from '../../language/document/silence/silencing.ts';
import { applyFixes } from '../../text/apply-fixes.ts';
import type { Diagnostic, Edit, Fix } from '../../text/diagnostic.ts';
import type { Analysis } from './analysis.ts';

/** A way to fix a diagnostic. */
export interface QuickFix {
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
}

/** What can fix or silence the diagnostics that a stretch of the text touches; what fixes them comes first. */
export function quickFixes({ diagnostics, text }: Analysis, start: number, end: number): readonly QuickFix[] {
  const here = diagnostics.filter(({ span }) => span.start.offset <= end && start <= span.end.offset);
  const fixes = here.flatMap((diagnostic) => (diagnostic.fix ? [{ diagnostic, fix: diagnostic.fix }] : []));
  const silencings = here.flatMap((diagnostic) => {
    const fix = silencing(diagnostic, text);
    return fix ? [{ diagnostic, fix }] : [];
  });
  return [...fixes, ...silencings];
}

/** The edits of every fix that is safe and leaves the others alone; what is left comes with the next round. */
export function safeEdits({ text, diagnostics }: Analysis): readonly Edit[] {
  const safe = diagnostics.flatMap(({ fix }) => (fix?.safe ? [fix] : []));
  const edits = applyFixes(text, safe).applied.flatMap((fix) => fix.edits);
  const named = edits.map((edit) => [`${edit.span.start.offset} ${edit.span.end.offset} ${edit.text}`, edit] as const);
  return [...new Map(named).values()];
}
