import { type Diagnostic, inFileOrder } from './diagnostic.ts';
import type { Text } from './text.ts';

/** A name that is missed in several places is missed once: told at the first of them, with the others beside it. */
export function withoutRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const told: Diagnostic[] = [];
  for (const diagnostic of inFileOrder(diagnostics)) {
    const at = told.findIndex((each) => isSame(each, diagnostic));
    const first = told[at];
    if (first) told[at] = together(first, diagnostic);
    else told.push(diagnostic);
  }
  return told;
}

function isSame(one: Diagnostic, other: Diagnostic): boolean {
  return other.missing !== undefined && one.missing === other.missing && one.rule === other.rule;
}

function together(first: Diagnostic, { span, fix }: Diagnostic): Diagnostic {
  const related = [...(first.related ?? []), { message: hereAsWell, span }];
  if (!first.fix || !fix) return { ...first, related };
  return { ...first, related, fix: { ...first.fix, edits: [...first.fix.edits, ...fix.edits] } };
}

const hereAsWell: Text = { en: 'It is used here as well.', fr: 'Il est employé ici aussi.' };
