import type { FileKind } from '../../language/document/kind.ts';
import type { Referent } from '../../language/model/references.ts';
import type { PlacedNodes } from '../../language/schema/nodes-at.ts';
import { valueAt } from '../../language/schema/value-at.ts';
import { own } from '../../text/own.ts';
import { keysOf, type Pointer } from '../../text/span.ts';
import { clauseOf, clauseOfWord, isSection, momentSections, type Section, sectionsOfVerb } from './sections.ts';

/** What the word at a place has to be the name of; in a scenario, a few things more. */
export type Naming = Referent | 'fact' | 'withdrawnFact' | 'component' | 'entry' | 'occurrence';

const namingOfKey: Readonly<Record<string, Naming>> = {
  by: 'party',
  to: 'party',
  of: 'party',
  party: 'party',
  each: 'party',
  any: 'party',
  phase: 'phase',
  budget: 'phase',
  event: 'event',
  about: 'dataset',
  borneBy: 'thirdParty',
};

/** What the word at a place names, by what the schema says of the place; `undefined` where it names nothing. */
export function namingAt(at: Pointer, nodes: PlacedNodes, root: unknown, kind: FileKind): Naming | undefined {
  const [place, whole] = withinChanges(at, root);
  const keys = keysOf(place);
  const key = keys.findLast((each) => !/^\d+$/.test(each)) ?? '';
  const definitions = new Set(nodes.map(({ definition }) => definition));
  if (kind === 'scenario' && place === at) return ofScenario(keys, key, definitions);
  if (definitions.has('anchor')) {
    if (place.startsWith('/exit/effective')) return 'exitMoment';
    const isEach = keys[2] === 'due' || keys[2] === 'acceptance';
    return isEach && valueAt(whole, `${clauseAround(keys)}/every`) !== undefined ? 'cycleMoment' : 'moment';
  }
  if (definitions.has('condition') || definitions.has('moment')) return 'condition';
  if (!definitions.has('id')) return undefined;
  if (keys[0] === 'suspensions' && key === 'of') return 'duty';
  return keys[0] === 'reminders' && key === 'to' ? 'addressee' : own(namingOfKey, key);
}

function ofScenario(
  keys: readonly string[],
  key: string,
  definitions: ReadonlySet<string | undefined>,
): Naming | undefined {
  if (keys[0] === 'facts') {
    if (key === 'fact') return 'fact';
    if (key === 'of') return 'withdrawnFact';
    if (key === 'for') return 'occurrence';
    return key === 'component' ? 'component' : key === 'by' ? 'party' : undefined;
  }
  if (keys[0] === 'expect') return key === 'id' ? 'entry' : undefined;
  return definitions.has('id') ? own(namingOfKey, key) : undefined;
}

/** The place that an amendment changes, and the declaration that it is a place of, as far as the amendment tells it. */
export function withinChanges(at: Pointer, root: unknown): readonly [Pointer, unknown] {
  const changes = /^\/amendments\/[^/]+\/changes(?=\/|$)/.exec(at)?.[0];
  return changes === undefined ? [at, root] : [at.slice(changes.length), valueAt(root, changes)];
}

function clauseAround([section = '', id = '']: readonly string[]): Pointer {
  return isSection(section) ? clauseOf(section, id) : '';
}

/** A name, taken apart: `delivered:report@2023-04-02` is about `report`. */
export interface NamedClause {
  readonly id: string;
  /** The clause that bears the id, where there is one. */
  readonly clause?: Pointer;
}

const sectionsOf: Partial<Readonly<Record<Naming, readonly Section[]>>> = {
  party: ['parties'],
  addressee: ['parties', 'thirdParties'],
  thirdParty: ['thirdParties'],
  phase: ['phases'],
  event: ['events', 'rights'],
  dataset: ['datasets'],
  duty: ['obligations', 'payments', 'meetings'],
};

/** Finds the clause that a name is about. */
export function clauseNamed(name: string, naming: Naming, isDeclared: (clause: Pointer) => boolean): NamedClause {
  const among = (id: string, candidates: readonly Section[]): NamedClause => {
    const clause = candidates.map((section) => clauseOf(section, id)).find(isDeclared);
    return clause === undefined ? { id } : { id, clause };
  };
  if (naming === 'entry') {
    const whole = among(name, entrySections);
    return whole.clause || !name.endsWith('-budget') ? whole : among(name.slice(0, -'-budget'.length), ['phases']);
  }
  const direct = sectionsOf[naming];
  if (direct) return among(name, direct);
  const bare = naming === 'withdrawnFact' ? name.replace(/@.*$/s, '') : name;
  const colon = bare.indexOf(':');
  const found =
    colon < 0
      ? among(bare, momentSections)
      : among(bare.slice(colon + 1), own(sectionsOfVerb, bare.slice(0, colon)) ?? []);
  const ofEveryAgreement = own(clauseOfWord, bare);
  return found.clause || ofEveryAgreement === undefined ? found : { ...found, clause: ofEveryAgreement };
}

/** What the lines of a timeline may be about, the likeliest first. */
const entrySections: readonly Section[] = [
  'phases',
  'deliverables',
  'obligations',
  'payments',
  'meetings',
  'milestones',
  'decisions',
  'events',
  'rights',
  'datasets',
  'reminders',
  'properties',
  'dates',
  'roles',
  'terminations',
  'suspensions',
  'amendments',
  'parties',
];
