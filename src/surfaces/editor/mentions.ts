import type { Document, Place } from '../../language/document/document.ts';
import type { FileKind } from '../../language/document/kind.ts';
import { placedValues } from '../../language/schema/nodes-at.ts';
import { anyValue } from '../../language/schema/plain-words/any-value.ts';
import { conventionSchema, scenarioSchema } from '../../language/schema/schemas.ts';
import { valueAt } from '../../language/schema/value-at.ts';
import { keysOf, memberOf, type Pointer, type Position, parentOf, type Span } from '../../text/span.ts';
import { clauseNamed, type NamedClause, type Naming, namingAt, withinChanges } from './naming.ts';
import { clauseOfFact, clauseOfKey } from './occurrence-keys.ts';
import { clauseOf, isSection } from './sections.ts';

/** A word of a file that names a clause: where the clause is declared, where another refers to it. */
export interface Mention extends Place, NamedClause {
  /** The whole key or value. */
  readonly whole: Span;
  /** The id alone, within it. */
  readonly span: Span;
  readonly isDeclaration: boolean;
}

/** Tells whether a clause is declared, in this file or in the convention that it belongs to. */
export type IsDeclared = (clause: Pointer) => boolean;

/** The clauses that a file declares, each with the place of its key: its own first, then those that an amendment adds. */
export function declaredClauses({ value }: Document): ReadonlyMap<Pointer, Pointer> {
  const found = new Map<Pointer, Pointer>();
  const amendments = Object.keys(asObject(valueAt(value, '/amendments')));
  for (const at of ['', ...amendments.map((id) => `${clauseOf('amendments', id)}/changes`)]) {
    for (const [clause, place] of declaredWithin(valueAt(value, at), at)) {
      if (!found.has(clause)) found.set(clause, place);
    }
  }
  return found;
}

/** The clauses of one declaration, and the parts of its deliverables. */
function* declaredWithin(declaration: unknown, at: Pointer): Generator<[clause: Pointer, place: Pointer]> {
  for (const section of Object.keys(asObject(declaration)).filter(isSection)) {
    for (const [id, clause] of Object.entries(asObject(valueAt(declaration, `/${section}`)))) {
      const pointer = clauseOf(section, id);
      yield [pointer, at + pointer];
      for (const part of Object.keys(asObject(valueAt(clause, '/components')))) {
        const component = memberOf(`${pointer}/components`, part);
        yield [component, at + component];
      }
    }
  }
}

/** Every word of a file that names a clause, in the order of the file. What an alias repeats is told once. */
export function mentionsIn(
  document: Document,
  kind: FileKind,
  declared: ReadonlyMap<Pointer, Pointer>,
  isDeclaredElsewhere: IsDeclared = () => false,
): readonly Mention[] {
  const isDeclared: IsDeclared = (clause) => declared.has(clause) || isDeclaredElsewhere(clause);
  const schema = kind === 'convention' ? conventionSchema : scenarioSchema;
  const found = new Map<number, Mention>();
  const add = (place: Place, named: NamedClause): void => {
    const span = spanOfId(document, place, named.id);
    if (!span || found.has(span.start.offset)) return;
    const { clause } = named;
    const isDeclaration = clause !== undefined && place.part === 'key' && declared.get(clause) === place.pointer;
    found.set(span.start.offset, {
      ...place,
      ...named,
      whole: document.spanOf(place.pointer, place.part),
      span,
      isDeclaration,
    });
  };
  for (const { pointer, value, nodes } of placedValues(schema, document.value)) {
    const key = clauseNamedByKey(pointer, document.value, kind, isDeclared);
    if (key !== undefined && isDeclared(key)) {
      add({ pointer, part: 'key' }, { id: keysOf(key).at(-1) ?? '', clause: key });
    }
    if (typeof value !== 'string') continue;
    const naming = namingAt(pointer, nodes, document.value, kind);
    if (!naming || /^\d/.test(value)) continue;
    add({ pointer, part: 'value' }, named(value, naming, pointer, document, isDeclared));
  }
  return [...found.values()].sort((a, b) => a.span.start.offset - b.span.start.offset);
}

function named(
  value: string,
  naming: Naming,
  pointer: Pointer,
  document: Document,
  isDeclared: IsDeclared,
): NamedClause {
  if (naming === 'component') return componentNamed(value, pointer, document, isDeclared);
  if (naming !== 'occurrence') return clauseNamed(value, naming, isDeclared);
  // `report@2026`: the fact tells of which clause; what an event closes is found by its id alone.
  const id = value.split('@')[0] ?? '';
  const ofFact = clauseOfFact(pointer, document.value, isDeclared);
  const clause = ofFact.id === id ? ofFact.clause : clauseOfKey(value, isDeclared);
  return clause === undefined ? { id } : { id, clause };
}

/** The clause that a key names: a member of a section, or one whose state a scenario expects. */
function clauseNamedByKey(
  pointer: Pointer,
  root: unknown,
  kind: FileKind,
  isDeclared: IsDeclared,
): Pointer | undefined {
  const [place] = withinChanges(pointer, root);
  const keys = keysOf(place);
  const [section, id, part, component] = keys;
  if (kind === 'scenario' && section === 'expect' && keys.length === 4) {
    if (part === 'occurrences') return clauseOfKey(component ?? '', isDeclared);
    const group = part === 'budgets' ? 'phases' : part;
    return isSection(group) && component !== undefined ? clauseOf(group, component) : undefined;
  }
  if (!isSection(section) || id === undefined) return undefined;
  if (keys.length === 2) return clauseOf(section, id);
  const isComponent = section === 'deliverables' && part === 'components' && keys.length === 4;
  return isComponent ? memberOf(`${clauseOf(section, id)}/components`, component ?? '') : undefined;
}

/** The part of a deliverable that a fact of a scenario delivers. */
function componentNamed(id: string, pointer: Pointer, { value }: Document, isDeclared: IsDeclared): NamedClause {
  const fact = anyValue(valueAt(value, memberOf(parentOf(pointer), 'fact')));
  const { clause: deliverable } = clauseNamed(fact, 'fact', isDeclared);
  const clause = memberOf(`${deliverable}/components`, id);
  return isDeclared(clause) ? { id, clause } : { id };
}

/** Where an id is written within a key or a value; nowhere where an alias or an escape stands for it. */
function spanOfId(document: Document, { pointer, part }: Place, id: string): Span | undefined {
  const { source, start, end } = document.spanOf(pointer, part);
  const written = document.text.slice(start.offset, end.offset);
  const at = written.indexOf(id, written.indexOf(':') + 1);
  if (at < 0 || /^\*|\n/.test(written)) return undefined;
  const moved = (by: number): Position => ({ ...start, offset: start.offset + by, column: start.column + by });
  return { source, start: moved(at), end: moved(at + id.length) };
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
