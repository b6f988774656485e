import type { Group, Passage, Section } from './restatement.ts';

/** The section with the clauses that have the same terms brought together, so that their terms are told once. */
export function withSharedTerms(section: Section): Section {
  return { ...section, groups: section.groups.flatMap(splitBySharedTerms) };
}

function splitBySharedTerms(group: Group): readonly Group[] {
  const terms = new Set(group.passages.flatMap(({ among }) => among?.terms.en ?? []));
  const groups = [...terms]
    .map((term) => group.passages.filter(({ among }) => among?.terms.en === term))
    .filter((passages) => passages.length > 1);
  if (groups.length === 0) return [group];
  const others = group.passages.filter((passage) => !groups.some((passages) => passages.includes(passage)));
  return [...(others.length > 0 ? [{ ...group, passages: others }] : []), ...groups.flatMap(together)];
}

function together(passages: readonly Passage[]): readonly Group[] {
  const [first] = passages;
  if (!first?.among) return [];
  const { heading, terms } = first.among;
  return [{ heading, lead: terms, passages: passages.map(brief) }];
}

function brief({ among, ...passage }: Passage): Passage {
  return { ...passage, sentences: among?.sentences ?? passage.sentences };
}
