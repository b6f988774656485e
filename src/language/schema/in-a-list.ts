import { keysOf, type Pointer } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import type { SchemaNode } from './definitions/node.ts';
import type { Instead } from './examined.ts';
import { anyValue } from './plain-words/any-value.ts';
import { factNamed } from './plain-words/facts.ts';

/** The ids of a group of keys where a list of ids is asked for: `{ town: yes, trust: yes }`. */
export function idsOfGroup(value: object, { reads }: SchemaNode): Instead {
  const keys = Object.keys(value);
  const isOfIds = reads === 'list' && keys.length > 0 && keys.every((key) => /^[a-z][a-z0-9-]*$/.test(key));
  const says = Object.values(value).every((each) => typeof each !== 'object' || each === null);
  return isOfIds && says && !keys.includes('each') && !keys.includes('any')
    ? { suggestion: `[${keys.join(', ')}]` }
    : {};
}

/** A group of keys where a list of such groups is asked for: what its members look like. */
export function asMembers(value: object, { type, items }: SchemaNode, pointer: Pointer): Text | undefined {
  const { $ref } = (items ?? {}) as SchemaNode;
  // A list of ids, or of texts, has no groups of keys.
  if (type !== 'array' || Array.isArray(value) || $ref === '#/$defs/id' || $ref === '#/$defs/words') return undefined;
  const [first] = Object.entries(value);
  if (!first) return undefined;
  const [key, member] = first;
  const isOfDay = keysOf(pointer).at(-1) === 'facts' && /^\d{4}-\d{2}-\d{2}$/.test(key) && typeof member === 'string';
  const ofDay = isOfDay ? `- { on: ${key}, fact: ${factNamed(member) ?? member} }` : undefined;
  const form =
    ofDay ??
    (keysOf(pointer).at(-1) === 'facts' && key !== 'fact' && key !== 'on'
      ? `- { on: ${/^\d{4}-\d{2}-\d{2}$/.test(anyValue(member)) ? anyValue(member) : '…'}, fact: ${factNamed(key) ?? key} }`
      : `- ${key}: ${typeof member === 'object' ? '…' : anyValue(member)}`);
  return {
    en: `Write a list, with a hyphen before each item: “${form}”.`,
    fr: `Écrivez une liste, avec un tiret devant chaque élément : « ${form} ».`,
  };
}

/** A text that its colon makes a group of one key: `- Public: the old`. */
export function textWithColon(value: object, { type, pattern }: SchemaNode): Text | undefined {
  const [only, ...others] =
    type === 'string' && pattern === '\\S' && !Array.isArray(value) ? Object.entries(value) : [];
  if (!only || others.length > 0 || typeof only[1] === 'object') return undefined;
  const [en, fr] = [`"${only[0]}: ${anyValue(only[1])}"`, `"${only[0]} : ${anyValue(only[1])}"`];
  return {
    en: `The colon makes a key of its first words; put the text between quotes: ${en}.`,
    fr: `À cause du deux-points, le début du texte est lu comme une clé ; mettez le texte entre guillemets : ${fr}.`,
  };
}
