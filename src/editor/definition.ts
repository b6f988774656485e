import type { Pointer, Span } from '../text/span.ts';
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
export function filesNaming(clause: Pointer, file: Analysis, { convention, scenarios }: Folder): readonly Analysis[] {
  if (convention?.declared.has(clause) || !file.declared.has(clause)) {
    return [...(convention ? [convention] : []), ...scenarios];
  }
  return [file];
}

/** The key of a clause, in its own file or in the convention. */
function placeOfClause(clause: Pointer, file: Analysis): Span | undefined {
  for (const each of [file, file.conventionFile]) {
    const place = each?.declared.get(clause) ?? (each?.document?.has(clause) ? clause : undefined);
    if (place !== undefined && each?.document && each.kind === kindOfPlace(clause, each)) {
      return each.document.spanOf(place, 'key');
    }
  }
  return undefined;
}

/** Only a convention has sections of its own; a scenario has its own amendments. */
function kindOfPlace(clause: Pointer, file: Analysis): Analysis['kind'] {
  return file.kind === 'scenario' && file.declared.has(clause) ? 'scenario' : 'convention';
}
