import { own } from '../../text/own.ts';
import type { Text } from '../../text/text.ts';
import type { SchemaNode } from './definitions/node.ts';
import { exampleOf } from './example-of-key.ts';
import { conventionSchema, scenarioSchema } from './schemas.ts';

const definitions: Readonly<Record<string, SchemaNode>> = {
  ...(scenarioSchema.$defs as Record<string, SchemaNode>),
  ...(conventionSchema.$defs as Record<string, SchemaNode>),
};

/** The node itself, or the shared definition that it points to. */
export function resolved(node: SchemaNode): SchemaNode {
  const name = typeof node.$ref === 'string' ? /^#\/\$defs\/(.+)$/.exec(node.$ref)?.[1] : undefined;
  return name === undefined ? node : (own(definitions, name) ?? node);
}

/** The groups of keys that a node allows: its own, or those of the branches that it chooses from. */
export function* groupsOf(node: SchemaNode): Generator<SchemaNode> {
  const target = resolved(node);
  if (target.properties || target.additionalProperties) yield target;
  for (const branch of [target.then, target.else]) if (branch) yield* groupsOf(branch as SchemaNode);
}

export function propertiesOf(node: SchemaNode): Readonly<Record<string, SchemaNode>> {
  return (node.properties ?? {}) as Record<string, SchemaNode>;
}

export function requiredOf(node: SchemaNode): readonly string[] {
  return (node.required ?? []) as readonly string[];
}

/** The clauses of a section, which stand there each under its id. */
export function memberOfSection(node: SchemaNode): SchemaNode | undefined {
  const { additionalProperties: member } = resolved(node);
  return typeof member === 'object' ? resolved(member as SchemaNode) : undefined;
}

/** What a group of keys looks like, by the keys that it must have: `{ name: … }`. */
export function formOf(node: SchemaNode): Text | undefined {
  const member = memberOfSection(node);
  const { expected } = node;
  if (member && outlineOf(member) === undefined) return expected;
  const form = outlineOf(node);
  if (form === undefined) return undefined;
  return member && expected
    ? { en: `${expected.en}: ${form}`, fr: `${expected.fr} : ${form}` }
    : { en: `a group of keys such as ${form}`, fr: `un groupe de clés tel que ${form}` };
}

export function outlineOf(node: SchemaNode): string | undefined {
  const member = memberOfSection(node);
  if (member) return `{ my-id: ${outlineOf(member) ?? '…'} }`;
  const keys = requiredOf(node);
  return keys.length === 0 ? undefined : `{ ${keys.map((key) => `${key}: ${exampleOf(key)}`).join(', ')} }`;
}

/** The one key that a group must have, where it is a text: what a text in its place was meant for. */
export function onlyText(node: SchemaNode): string | undefined {
  const [key, ...others] = requiredOf(node);
  const isText = own(propertiesOf(node), key)?.$ref === '#/$defs/words';
  // Where a group has another form in plain words, its text is not all that was meant.
  return isText && others.length === 0 && node.reads === undefined ? key : undefined;
}

/** The keys of which a clause has one, or at least one. */
export function choicesOf({ oneOf, anyOf }: SchemaNode): readonly string[] {
  return ((oneOf ?? anyOf ?? []) as readonly SchemaNode[]).flatMap((branch) => requiredOf(branch));
}
