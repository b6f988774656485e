import { own } from '../../text/own.ts';
import { clauseKeys } from './definitions/clause.ts';
import type { SchemaNode } from './definitions/node.ts';
import { conventionSchema } from './schemas.ts';

const topLevel = conventionSchema.properties as Readonly<Record<string, SchemaNode>>;
const definitions = conventionSchema.$defs as Readonly<Record<string, SchemaNode>>;

/** The keys that a clause of each section may have. */
const keysBySection: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(topLevel).flatMap(([section, node]) => {
    const { $ref = '' } = (node.additionalProperties ?? {}) as { $ref?: string };
    const definition = own(definitions, $ref.slice('#/$defs/'.length));
    return definition ? [[section, Object.keys((definition.properties ?? {}) as object)] as const] : [];
  }),
);

/** Whether a word is a key that stands at the left edge of a convention. */
export function isTopLevel(key: string): boolean {
  return Object.hasOwn(topLevel, key);
}

/** Whether a section has clauses under ids. */
export function isById(section: string): boolean {
  return keysBySection.has(section);
}

/** Whether the clauses of a section may have a key. */
export function isKeyOfClause(section: string, key: string): boolean {
  return keysBySection.get(section)?.includes(key) ?? false;
}

/** The sections whose clauses have a key, unless any clause may have it. */
export function sectionsWith(key: string): readonly string[] {
  if (Object.hasOwn(clauseKeys, key)) return [];
  return [...keysBySection].filter(([, keys]) => keys.includes(key)).map(([section]) => section);
}
