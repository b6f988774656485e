import type { Text } from '../text/text.ts';
import type { SchemaNode } from './definitions/node.ts';
import type { Instead } from './examined.ts';
import { onlyText, requiredOf } from './nodes.ts';
import { periodInWords } from './plain-words/periods.ts';
import type { Rewording } from './plain-words/readers.ts';

/** A list of one where the one is asked for; a list of names where all of them, or one key, must be told. */
export function unwrapped(value: object, node: SchemaNode, oneId: boolean): Instead {
  if (!Array.isArray(value) || !value.every((each) => typeof each === 'string')) return {};
  if (oneId) return value.length === 1 ? { suggestion: String(value[0]) } : {};
  const [key, ...others] = requiredOf(node);
  if (key === 'each' && others.length === 0) return { suggestion: `{ each: [${value.join(', ')}] }` };
  return node.$ref === undefined && isCondition(node) ? { suggestion: `{ all: [${value.join(', ')}] }` } : {};
}

/** A text in place of a list, or of a group whose only key is a text. */
export function wrapped(value: string, type: string | string[], node: SchemaNode): Rewording | undefined {
  if (value.trim() === '' || value.length > 100) return undefined;
  const written = /^[^\s[\]{},:#&*!|>'"%@`?-][^[\]{},:#"]*$/.test(value) ? value : `'${value.replaceAll("'", "''")}'`;
  if (type === 'array' && (node.items as SchemaNode | undefined)?.$ref === '#/$defs/words') {
    return { suggestion: `[${written}]`, safe: false };
  }
  const key = type === 'object' ? onlyText(node) : undefined;
  return key === undefined ? undefined : { suggestion: `{ ${key}: ${written} }`, safe: false };
}

/** A period alone says how long, and not from when. */
export function sinceWhen(value: unknown, { reads }: SchemaNode): Text | undefined {
  const period = reads === 'time' && typeof value === 'string' ? (periodInWords(value) ?? value) : '';
  if (!/^P(\d+[YMWD])+$/.test(period)) return undefined;
  const [after, before] = [`{ period: ${period}, after: signed }`, `{ period: ${period}, before: term.end }`];
  return {
    en: `Say also from when it counts: ${after}, or ${before}.`,
    fr: `Précisez aussi d’où la période se compte : ${after}, ou ${before}.`,
  };
}

/** Whether a condition is asked for, of which a list says whether all or any of them must hold. */
function isCondition({ else: otherwise }: SchemaNode): boolean {
  return (otherwise as SchemaNode | undefined)?.$ref === '#/$defs/compound';
}
