import type { ErrorObject } from 'ajv';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { own } from '../../text/own.ts';
import { keysOf, memberOf, type Pointer, parentOf } from '../../text/span.ts';
import type { Examined } from './examined.ts';
import { isById, isKeyOfClause, isTopLevel } from './homes.ts';
import { memberOfSection, propertiesOf, requiredOf } from './nodes.ts';
import { type KeysBesideId, keysBesideId, misnestedKey } from './rules/key-misplaced.ts';
import { missingIds } from './rules/key-missing.ts';
import { conventionSchema } from './schemas.ts';
import { valueAt } from './value-at.ts';

/** The keys and the sections that stand where a clause should; they explain whatever else is wrong there. */
export function misnestedIn(errors: readonly ErrorObject[], examined: Examined): readonly Diagnostic[] {
  const unnamed = sectionsWithoutIds(examined);
  const within = new Set(unnamed.map(({ pointer }) => pointer));
  const misnested = new Set(errors.filter(isMisnested).map(({ instancePath }) => instancePath));
  const others = [...misnested].filter((pointer) => !within.has(parentOf(pointer)));
  const beside = clausesBesideTheirIds(others, examined);
  const told = new Set(beside.flatMap(({ id, keys }) => [id, ...keys]));
  return [
    ...unnamed,
    ...beside.map((clause) => keysBesideId(clause, examined)),
    ...others.filter((pointer) => !told.has(pointer)).map((pointer) => misnestedKey(pointer, examined)),
  ];
}

/** The ids that have nothing under them, each with the keys that follow it in the same column. */
function clausesBesideTheirIds(misnested: readonly Pointer[], { value }: Examined): readonly KeysBesideId[] {
  return [...new Set(misnested.map(parentOf))].flatMap((section) => {
    const clauses = (valueAt(value, section) ?? {}) as Readonly<Record<string, unknown>>;
    const found: { id: Pointer; keys: Pointer[] }[] = [];
    for (const key of Object.keys(clauses)) {
      const pointer = memberOf(section, key);
      const last = found.at(-1);
      if (misnested.includes(pointer)) last?.keys.push(pointer);
      else if (own(clauses, key) === null) found.push({ id: pointer, keys: [] });
      else found.push({ id: '', keys: [] });
    }
    return found.filter(({ id, keys }) => id !== '' && keys.length > 0);
  });
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
    const keys = Object.keys(clauses);
    // The keys that follow an id without anything under it are told together with the first of them.
    if (isKeyOfClause(section, key) && own(clauses, keys[keys.indexOf(key) - 1]) === null) {
      const following = keys.slice(keys.indexOf(key) + 1);
      const end = following.findIndex((each) => !isKeyOfClause(section, each));
      const before = keys[keys.indexOf(key) - 1] ?? '';
      return [before, ...following.slice(0, end < 0 ? undefined : end)].map((each) => memberOf(outer, each));
    }
    if (!isById(key) || own(clauses, key) !== null) return [];
    const ids = Object.keys(clauses);
    return ids.slice(ids.indexOf(key) + 1).map((id) => memberOf(outer, id));
  });
}
