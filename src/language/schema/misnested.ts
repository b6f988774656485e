import type { ErrorObject } from 'ajv';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { own } from '../../text/own.ts';
import { keysOf, memberOf, type Pointer, parentOf } from '../../text/span.ts';
import type { Examined } from './examined.ts';
import { isById, isKeyOfClause, isTopLevel } from './homes.ts';
import { memberOfSection, propertiesOf, requiredOf } from './nodes.ts';
import { misnestedKey } from './rules/key-misplaced.ts';
import { missingIds } from './rules/key-missing.ts';
import { conventionSchema } from './schemas.ts';
import { valueAt } from './value-at.ts';

/** The keys and the sections that stand where a clause should; they explain whatever else is wrong there. */
export function misnestedIn(errors: readonly ErrorObject[], examined: Examined): readonly Diagnostic[] {
  const unnamed = sectionsWithoutIds(examined);
  const within = new Set(unnamed.map(({ pointer }) => pointer));
  const misnested = new Set(errors.filter(isMisnested).map(({ instancePath }) => instancePath));
  const others = [...misnested].filter((pointer) => !within.has(parentOf(pointer)));
  return [...unnamed, ...others.map((pointer) => misnestedKey(pointer, examined))];
}

/** The sections that are written as if each were one clause: the keys of a clause stand in place of its id. */
function sectionsWithoutIds(examined: Examined): readonly Diagnostic[] {
  const convention = (examined.value ?? {}) as Readonly<Record<string, unknown>>;
  return Object.entries(propertiesOf(conventionSchema)).flatMap(([name, node]) => {
    const [section, clause] = [own(convention, name), memberOfSection(node)];
    if (typeof section !== 'object' || section === null || Array.isArray(section) || !clause) return [];
    const isUnnamed =
      Object.keys(section).every((key) => isKeyOfClause(name, key)) &&
      requiredOf(clause).some((key) => typeof (own(section as Record<string, unknown>, key) ?? {}) !== 'object');
    return isUnnamed ? [missingIds(memberOf('', name), node, examined)] : [];
  });
}

/** Whether what should be a clause is a key of one, or a section, that is indented wrongly. */
function isMisnested({ instancePath: pointer, keyword }: ErrorObject): boolean {
  const [section = '', key = '', ...deeper] = keysOf(pointer);
  if (deeper.length > 0 || (keyword !== 'additionalProperties' && keyword !== 'type')) return false;
  return isKeyOfClause(section, key) || (isById(section) && isTopLevel(key));
}

/** The clauses that follow a section which stands within another one: they belong to it, and have no other mistake. */
export function strayedIn(misnested: readonly Diagnostic[], { value }: Examined): readonly Pointer[] {
  return misnested.flatMap(({ pointer }) => {
    const [section = '', key = ''] = keysOf(pointer);
    const outer = memberOf('', section);
    const clauses = (valueAt(value, outer) ?? {}) as Readonly<Record<string, unknown>>;
    if (!isById(key) || own(clauses, key) !== null) return [];
    const ids = Object.keys(clauses);
    return ids.slice(ids.indexOf(key) + 1).map((id) => memberOf(outer, id));
  });
}
