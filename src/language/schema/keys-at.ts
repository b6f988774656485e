import { own } from '../../text/own.ts';
import type { Text } from '../../text/text.ts';
import type { SchemaNode } from './definitions/node.ts';
import type { PlacedNodes } from './nodes-at.ts';
import { anyValue } from './plain-words/any-value.ts';

/** A key that a clause may have. */
export interface PossibleKey {
  readonly key: string;
  readonly description?: Text;
  readonly isRequired: boolean;
  /** Its value is a clause of its own, with keys below. */
  readonly hasKeys: boolean;
}

/** The keys that a clause may have besides those that it has, in the order in which one writes them. */
export function missingKeysAt(nodes: PlacedNodes, clause: Readonly<Record<string, unknown>>): readonly PossibleKey[] {
  const present = Object.keys(clause);
  const excluded = excludedKeys(nodes, present);
  const required = new Set(nodes.flatMap(({ node }) => (node.required ?? []) as string[]));
  return nodes.flatMap(({ node, schema }) =>
    Object.entries((node.properties ?? {}) as Record<string, unknown>).flatMap(([key, member]): PossibleKey[] => {
      if (typeof member !== 'object' || present.includes(key) || excluded.has(key)) return [];
      const described = member as SchemaNode;
      const definition = definitionOf(described, schema);
      const description = described.description ?? definition?.description;
      return [
        {
          key,
          ...(description && { description }),
          isRequired: required.has(key),
          hasKeys: (definition ?? described).type === 'object',
        },
      ];
    }),
  );
}

function definitionOf({ $ref }: SchemaNode, schema: SchemaNode): SchemaNode | undefined {
  if (typeof $ref !== 'string') return undefined;
  return own(schema.$defs as Record<string, SchemaNode>, $ref.replace('#/$defs/', ''));
}

/** The keys that do not go with those that a clause has. */
function excludedKeys(nodes: PlacedNodes, present: readonly string[]): ReadonlySet<string> {
  const excluded = new Set(nodes.flatMap(({ node }) => [...forbidden(node), ...excludedBeside(node, present)]));
  // What goes only with a key that is excluded is excluded too.
  for (const { node } of nodes) {
    for (const [key, needed] of entriesOf<readonly string[]>(node.dependentRequired)) {
      if (needed.some((other) => excluded.has(other) && !present.includes(other))) excluded.add(key);
    }
  }
  return excluded;
}

function forbidden(node: SchemaNode): readonly string[] {
  return entriesOf(node.properties).flatMap(([key, member]) => (member === false ? [key] : []));
}

/** The other keys of a choice that was made, and those that forbid one that is there. */
function excludedBeside(node: SchemaNode, present: readonly string[]): readonly string[] {
  const choices = ((node.oneOf ?? []) as SchemaNode[]).map(({ required = [] }) => required as string[]);
  const isChosen = choices.some((keys) => keys.every((key) => present.includes(key)));
  const forbidding = entriesOf<SchemaNode>(node.dependentSchemas).flatMap(([key, dependent]) =>
    forbidden(dependent).some((other) => present.includes(other)) ? [key] : [],
  );
  return [...(isChosen ? choices.flat() : []), ...forbidding];
}

function entriesOf<T>(keyword: unknown): readonly (readonly [string, T])[] {
  return Object.entries((keyword ?? {}) as Record<string, T>);
}

/** The words that a place may hold: those of an enumeration, `true` and `false`. */
export function wordsAt(nodes: PlacedNodes): readonly string[] {
  const words = nodes.flatMap(({ node }) => {
    if (node.type === 'boolean') return ['true', 'false'];
    if (node.const !== undefined) return [anyValue(node.const)];
    return ((node.enum ?? node.offers ?? []) as unknown[]).map(anyValue);
  });
  return [...new Set(words)];
}

/** What the schema says of a place, in the nearest words. */
export function descriptionAt(nodes: PlacedNodes): Text | undefined {
  return nodes.find(({ node }) => node.description)?.node.description;
}
