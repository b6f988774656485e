import { factsOf as conventionFacts } from '../../language/model/names.ts';
import { namesByReferent } from '../../language/rules/name-unknown.ts';
import { keysOf, type Pointer } from '../../text/span.ts';
import type { Analysis } from './analysis.ts';
import type { IsDeclared } from './mentions.ts';
import { clauseNamed, type Naming } from './naming.ts';
import { groupOf, isSection, momentSections, type Section, sectionsOfVerb } from './sections.ts';

/** A name that can stand at a place, and the clause that it names. */
export interface PossibleName {
  readonly name: string;
  readonly clause?: Pointer;
}

/** The names that can stand where something of a kind has to be named, in the order of the file. */
export function namesFor(naming: Naming, file: Analysis): readonly PossibleName[] {
  const isDeclared: IsDeclared = (clause) =>
    file.declared.has(clause) || (file.conventionFile?.declared.has(clause) ?? false);
  const names = [...new Set([...soundNames(naming, file), ...brokenNames(naming, file)])];
  return names.map((name) => {
    const { clause } = clauseNamed(name, naming, isDeclared);
    return clause === undefined ? { name } : { name, clause };
  });
}

/** The names that the sound part of the convention has. */
function soundNames(naming: Naming, file: Analysis): readonly string[] {
  const { convention } = file;
  if (!convention || naming === 'component' || naming === 'occurrence') return [];
  switch (naming) {
    case 'fact':
      return [...(file.compiled()?.facts ?? conventionFacts(convention)).keys()];
    case 'withdrawnFact':
      return [];
    case 'entry':
      return ['term', ...[...declaredIds(file)].map(([, id]) => id)];
    default:
      return [...namesByReferent(convention)[naming]];
  }
}

/** Those of the clauses that the convention was made without, because something is wrong with them or still missing. */
function brokenNames(naming: Naming, file: Analysis): readonly string[] {
  const { convention } = file;
  const isSound = (section: Section, id: string): boolean => {
    return convention?.[groupOf(section)].has(id) ?? false;
  };
  const broken = [...declaredIds(file)].filter(([section, id]) => !isSound(section, id));
  const among = (...sections: readonly Section[]): string[] =>
    broken.flatMap(([section, id]) => (sections.includes(section) ? [id] : []));
  switch (naming) {
    case 'party':
      return among('parties');
    case 'addressee':
      return among('parties', 'thirdParties');
    case 'thirdParty':
      return among('thirdParties');
    case 'phase':
      return among('phases');
    case 'event':
      return among('events', 'rights');
    case 'dataset':
      return among('datasets');
    case 'duty':
      return among('obligations', 'payments', 'meetings');
    case 'moment':
    case 'cycleMoment':
    case 'exitMoment':
    case 'condition':
      return broken.flatMap(([section, id]) => momentsOf(section, id));
    default:
      return [];
  }
}

function momentsOf(section: Section, id: string): readonly string[] {
  const verbs = Object.entries(sectionsOfVerb).flatMap(([verb, sections]) =>
    sections.includes(section) ? [verb] : [],
  );
  const compound = verbs.filter((verb) => !withoutMoment.includes(verb)).map((verb) => `${verb}:${id}`);
  return momentSections.includes(section) ? [id, ...compound] : compound;
}

/** Facts of which no one day is theirs, and those that only some clauses have. */
const withoutMoment: readonly string[] = ['worked', 'renamed', 'succeeded', 'leaving', 'left', 'accepted', 'rejected'];

function* declaredIds({ declared, conventionFile }: Analysis): Generator<[section: Section, id: string]> {
  for (const clause of [...declared.keys(), ...(conventionFile?.declared.keys() ?? [])]) {
    const [section, id, part] = keysOf(clause);
    if (isSection(section) && id !== undefined && part === undefined) yield [section, id];
  }
}

/** The ids that a section of the convention has, for a key that must be one of them. */
export function idsOfSection(section: string, file: Analysis): readonly PossibleName[] {
  return [...declaredIds(file)].flatMap(([each, id]) =>
    each === section ? [{ name: id, clause: `/${each}/${id}` }] : [],
  );
}
