import { own } from '../../text/own.ts';
import { keysOf, memberOf, type Pointer } from '../../text/span.ts';
import type { SchemaNode } from './definitions/node.ts';
import { conventionSchema } from './schemas.ts';

/** A node of a schema that speaks of a place of a file. */
export interface PlacedNode {
  readonly node: SchemaNode;
  /** The shared definition that it is, where it is one: `timing`, `id`. */
  readonly definition?: string;
  /** The schema that its references lead into. */
  readonly schema: SchemaNode;
}

/** Every node that speaks of a place, the nearest first. */
export type PlacedNodes = readonly PlacedNode[];

/** A value with its place and the nodes that speak of it. */
export interface PlacedValue {
  readonly pointer: Pointer;
  readonly value: unknown;
  readonly nodes: PlacedNodes;
}

/** The nodes that speak of the value at a pointer, as far as the values on the way choose between them. */
export function nodesAt(schema: SchemaNode, value: unknown, pointer: Pointer): PlacedNodes {
  let at = value;
  let nodes = applying({ node: schema, schema }, at);
  for (const key of keysOf(pointer)) {
    at = memberAt(at, key);
    nodes = nodesOfMember(nodes, key, at);
  }
  return nodes;
}

/** Every value of a document that the schema knows something of, the whole first. */
export function* placedValues(schema: SchemaNode, value: unknown): Generator<PlacedValue> {
  yield* placedWithin({ pointer: '', value, nodes: applying({ node: schema, schema }, value) });
}

function* placedWithin(placed: PlacedValue): Generator<PlacedValue> {
  yield placed;
  const { pointer, value, nodes } = placed;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    const ofMember = nodesOfMember(nodes, key, member);
    if (ofMember.length === 0) continue;
    yield* placedWithin({ pointer: memberOf(pointer, key), value: member, nodes: ofMember });
  }
}

/** A node with all that it refers to and chooses for a value; of a value that is not there yet, every choice. */
function applying(placed: PlacedNode, value: unknown): PlacedNode[] {
  const { node, schema } = placed;
  const within = (next: unknown, definition?: string): PlacedNode[] =>
    isNode(next) ? applying({ node: next, schema, ...(definition && { definition }) }, value) : [];
  const definition = typeof node.$ref === 'string' ? node.$ref.replace('#/$defs/', '') : undefined;
  return [
    placed,
    ...(definition ? within(own(schema.$defs as Record<string, SchemaNode>, definition), definition) : []),
    ...chosen(node, value).flatMap((branch) => within(branch)),
    ...((node.allOf ?? []) as unknown[]).flatMap((member) => within(member)),
    ...Object.entries(node.dependentSchemas ?? {}).flatMap(([key, dependent]) =>
      memberAt(value, key) === undefined ? [] : within(dependent),
    ),
  ];
}

function chosen(node: SchemaNode, value: unknown): readonly unknown[] {
  if (!isNode(node.if)) return [];
  if (value === undefined || value === null) return [node.then, node.else];
  return [meets(node.if, value) ? node.then : node.else];
}

/** Whether a value meets a condition, in the few words that the schema asks them in. */
function meets(condition: SchemaNode, value: unknown): boolean {
  const { type, required, properties, enum: allowed, const: only } = condition;
  if (type !== undefined && type !== typeOf(value)) return false;
  if (allowed !== undefined && !(allowed as unknown[]).includes(value)) return false;
  if (only !== undefined && value !== only) return false;
  if (((required ?? []) as string[]).some((key) => memberAt(value, key) === undefined)) return false;
  return Object.entries((properties ?? {}) as Record<string, SchemaNode>).every(([key, member]) => {
    const at = memberAt(value, key);
    return at === undefined || meets(member, at);
  });
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value;
}

function nodesOfMember(nodes: PlacedNodes, key: string, member: unknown): PlacedNode[] {
  return nodes.flatMap(({ node, definition, schema }) => {
    // What an amendment changes is written as it is in the convention.
    if (definition === 'amendment' && key === 'changes') {
      return [
        ...applying({ node: (node.properties as Record<string, SchemaNode>).changes as SchemaNode, schema }, member),
        ...applying({ node: conventionSchema, schema: conventionSchema }, member),
      ];
    }
    const declared = memberAt(node.properties, key);
    const found = declared ?? (/^\d+$/.test(key) && node.items ? node.items : node.additionalProperties);
    return isNode(found) ? applying({ node: found, schema }, member) : [];
  });
}

function memberAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? own(value as Record<string, unknown>, key) : undefined;
}

function isNode(value: unknown): value is SchemaNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
