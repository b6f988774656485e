import type { FactDeclaration } from '../../../language/schema/scenario-declaration.ts';
import { readFactOption } from '../fact-option.ts';

/** The facts of the command line, each with the note and the documents that it has none of its own of. */
export function factsGiven(
  options: readonly string[],
  { note, document }: { readonly note?: string; readonly document: readonly string[] },
): readonly FactDeclaration[] {
  return options.map((option) => ({
    ...(note !== undefined && { note }),
    ...(document.length > 0 && { documents: document }),
    ...readFactOption(option),
  }));
}
