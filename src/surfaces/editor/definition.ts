import type { Pointer, Span } from '../../text/span.ts';
import type { Analysis } from './analysis.ts';
import { mentionAt } from './cursor.ts';

/** A convention and the scenarios that play it, as far as there are any. */
export interface Folder {
  readonly convention?: Analysis;
  readonly scenarios: readonly Analysis[];
}

/** Where the clause is declared that the word under the cursor names. */
export function definitionOf(file: Analysis, offset: number): Span | undefined {
  const clause = mentionAt(file, offset)?.clause;
  return clause === undefined ? undefined : placeOfClause(clause, file);
}

/** Every place that names the clause which the word under the cursor names, its declaration first. */
export function referencesTo(
  file: Analysis,
  offset: number,
  folder: Folder,
  { withDeclaration }: { readonly withDeclaration: boolean },
): readonly Span[] {
  const clause = mentionAt(file, offset)?.clause;
  if (clause === undefined) return [];
  const mentions = filesNaming(clause, file, folder).flatMap((each) =>
    each.mentions.filter((mention) => mention.clause === clause),
  );
  return mentions.filter(({ isDeclaration }) => withDeclaration || !isDeclaration).map(({ span }) => span);
}

/** The files in which a name means the same clause: a scenario's own amendments are known to it alone. */
export function filesNaming(clause: Pointer, file: Analysis, folder: Folder): readonly Analysis[] {
  const isItsOwn = file.declared.has(clause) && !folder.convention?.declared.has(clause);
  return isItsOwn ? [file] : filesIn(folder);
}

/** The key of a clause, in its own file or in the convention. */
function placeOfClause(clause: Pointer, file: Analysis): Span | undefined {
  for (const { declared, document } of [file, file.conventionFile].filter((each) => each !== undefined)) {
    const place = declared.get(clause) ?? (document?.has(clause) ? clause : undefined);
    if (document && place !== undefined) return document.spanOf(place, 'key');
  }
  return undefined;
}

/** The files of a folder, the convention first. */
export function filesIn({ convention, scenarios }: Folder): readonly Analysis[] {
  return [...(convention ? [convention] : []), ...scenarios];
}
