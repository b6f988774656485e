import type { Diagnostic, Edit, Fix } from '../text/diagnostic.ts';
import type { Analysis } from './analysis.ts';

/** A way to mend a diagnostic. */
export interface QuickFix {
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
}

/** What can mend the diagnostics that a stretch of the text touches. */
export function quickFixes({ diagnostics }: Analysis, start: number, end: number): readonly QuickFix[] {
  return diagnostics.flatMap((diagnostic) => {
    const { span, fix } = diagnostic;
    return fix && span.start.offset <= end && start <= span.end.offset ? [{ diagnostic, fix }] : [];
  });
}

/** The edits of every fix that is safe. Of two that overlap the first one is made; the other comes with the next round. */
export function safeEdits({ diagnostics }: Analysis): readonly Edit[] {
  const fixes = diagnostics.flatMap(({ fix }) => (fix?.safe ? [fix] : []));
  const taken: Edit[] = [];
  for (const { edits } of fixes) {
    if (!edits.some((edit) => taken.some((other) => overlap(edit, other)))) taken.push(...edits);
  }
  return taken;
}

function overlap({ span: a }: Edit, { span: b }: Edit): boolean {
  const shareCharacters = a.start.offset < b.end.offset && b.start.offset < a.end.offset;
  return shareCharacters || a.start.offset === b.start.offset;
}

/** The text with edits made, which do not overlap. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  const inOrder = [...edits].sort((a, b) => a.span.start.offset - b.span.start.offset);
  let rest = '';
  let from = 0;
  for (const { span, text: words } of inOrder) {
    rest += text.slice(from, span.start.offset) + words;
    from = span.end.offset;
  }
  return rest + text.slice(from);
}
