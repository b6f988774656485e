import { bounds } from '../../../text/bounds.ts';
import type { Text } from '../../../text/text.ts';
import type { Matter } from '../plain-words/readers.ts';

/**
 * A node of the JSON Schema whose texts still exist in both languages. `expected` completes the sentence
 * "expected …" where the bare keyword would say too little.
 */
export interface SchemaNode {
  readonly [keyword: string]: unknown;
  readonly title?: Text;
  readonly description?: Text;
  readonly expected?: Text;
  /** What plain words in this place may be about, so that their form can be suggested. */
  readonly reads?: Matter;
  /** Words to choose from that a rule holds the file to; what is published of the schema holds to them itself. */
  readonly offers?: readonly string[];
}

/** Describes a node for the editor, in both languages. */
export function described(en: string, fr: string, node: SchemaNode): SchemaNode {
  return { description: { en, fr }, ...node };
}

/** Points to a shared definition. */
export function ref(name: string): SchemaNode {
  return { $ref: `#/$defs/${name}` };
}

/** An object with these keys and no others. */
export function closed(properties: Record<string, SchemaNode>, required: readonly string[] = []): SchemaNode {
  return { type: 'object', additionalProperties: false, ...(required.length > 0 && { required }), properties };
}

/** The most members of one section. What a machine of parallel regions costs grows faster than their number. */
const mostMembers: number = bounds.members.most;

/** Ids, each with its own declaration. */
export function byId(en: string, fr: string, definition: string, most = mostMembers): SchemaNode {
  return described(en, fr, {
    type: 'object',
    propertyNames: ref('id'),
    additionalProperties: ref(definition),
    maxProperties: most,
    expected: {
      en: 'an id for each, with its own keys below',
      fr: 'un identifiant pour chacun, avec ses clés en dessous',
    },
  });
}

/** Words that are offered. A rule holds the file to them, so that a wrong one hides nothing of what stands beside it. */
export function offering(words: readonly string[]): SchemaNode {
  return { type: 'string', pattern: '\\S', offers: words, expected: { en: 'a text', fr: 'un texte' } };
}

/** A choice by the value itself: the schema to hold it to is the one of its branch, so an error names one thing only. */
export function choose(condition: SchemaNode, holds: SchemaNode, otherwise?: SchemaNode): SchemaNode {
  return Object.fromEntries([['if', condition], ['then', holds], ...(otherwise ? [['else', otherwise]] : [])]);
}

/** A text of one form, or else something of another. */
export function textOr(text: SchemaNode, otherwise: SchemaNode): SchemaNode {
  return choose({ type: 'string' }, text, otherwise);
}

/** A list of one form, or else something of another. */
export function listOr(items: SchemaNode, otherwise: SchemaNode): SchemaNode {
  return choose({ type: 'array' }, { type: 'array', minItems: 1, items }, otherwise);
}
