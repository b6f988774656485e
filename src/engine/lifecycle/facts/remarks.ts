import type { FactDeclaration } from '../../../language/schema/scenario-declaration.ts';
import type { Fact } from './fact.ts';

/** What a person notes with a fact. Whoever reads the fact later is told it; nothing that is played asks for it. */
export type Remarks = Pick<Fact, 'note' | 'documents'>;

/** The remarks of a declared fact; one document alone is a list of one. */
export function remarksOf({ note, documents }: FactDeclaration): Remarks {
  const several = typeof documents === 'string' ? [documents] : documents;
  return {
    ...(note !== undefined && { note: note.trim() }),
    ...(several !== undefined && { documents: several.map((each) => each.trim()) }),
  };
}
