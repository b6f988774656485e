import type { ErrorObject } from 'ajv';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { didYouMean } from '../../text/did-you-mean.ts';
import type { Pointer } from '../../text/span.ts';
import { type Text, verbatim } from '../../text/text.ts';
import { idPattern } from '../definitions/clause.ts';
import type { SchemaNode } from '../definitions/node.ts';
import { valueAt } from '../value-at.ts';
import { asId } from './as-id.ts';
import { diagnose, type Examined, expecting, meant, owner, shown } from './examined.ts';

export function unknownValue(
  pointer: Pointer,
  allowed: readonly unknown[],
  node: SchemaNode,
  examined: Examined,
): Diagnostic {
  const written = shown(pointer, examined);
  const known = allowed.map(String);
  const suggestion = didYouMean(written, known);
  const list = { en: `It can be: ${known.join(', ')}.`, fr: `Valeurs possibles : ${known.join(', ')}.` };
  const help = suggestion ? meant(suggestion) : node.expected ? expecting(node.expected) : list;
  return diagnose('value-unknown', { pointer }, examined, cannotBe(pointer, examined), {
    help,
    ...(suggestion && { suggestion }),
  });
}

/** “term.starts.on” can’t be “30/06/2023”. */
function cannotBe(pointer: Pointer, examined: Examined): Text {
  const written = shown(pointer, examined);
  return {
    en: `${owner(pointer).en} can’t be “${written}”.`,
    fr: `${owner(pointer).fr} ne peut pas être « ${written} ».`,
  };
}

const typeWords: Record<string, Text> = {
  object: { en: 'a group of keys', fr: 'un groupe de clés' },
  array: { en: 'a list', fr: 'une liste' },
  string: { en: 'a text', fr: 'un texte' },
  number: { en: 'a number', fr: 'un nombre' },
  boolean: { en: 'true or false', fr: 'true ou false' },
};

export function mistypedValue(
  pointer: Pointer,
  type: string | string[],
  node: SchemaNode,
  examined: Examined,
): Diagnostic {
  const value = valueAt(examined.value, pointer);
  const expected = node.expected ?? typeWords[String(type)] ?? (typeWords.object as Text);
  if (value === null) {
    const message = { en: `${owner(pointer).en} is empty.`, fr: `${owner(pointer).fr} est vide.` };
    return diagnose('type-mismatch', { pointer, part: 'key' }, examined, message, { help: expecting(expected) });
  }
  const isScalar = typeof value !== 'object';
  const message = isScalar
    ? cannotBe(pointer, examined)
    : { en: `${owner(pointer).en} is ${kindOf(value).en}.`, fr: `${owner(pointer).fr} est ${kindOf(value).fr}.` };
  const help = isScalar && typeof value !== 'string' && type === 'string' ? quoted(expected) : expecting(expected);
  return diagnose('type-mismatch', { pointer }, examined, message, { help });
}

/** YAML reads a bare number or a bare “true” as no text. */
function quoted(expected: Text): Text {
  return {
    en: `Expected ${expected.en}; put it between quotes to make it one.`,
    fr: `Attendu : ${expected.fr} ; mettez-le entre guillemets pour qu’il le devienne.`,
  };
}

function kindOf(value: unknown): Text {
  if (Array.isArray(value)) return typeWords.array as Text;
  return typeWords[typeof value] ?? (typeWords.object as Text);
}

export function outOfRange(pointer: Pointer, params: ErrorObject['params'], examined: Examined): Diagnostic {
  const written = shown(pointer, examined);
  const above: Record<string, Text> = {
    '>=': { en: 'at least', fr: 'au moins' },
    '>': { en: 'more than', fr: 'plus de' },
    '<=': { en: 'at most', fr: 'au plus' },
  };
  const bound = above[String(params.comparison)] ?? verbatim(String(params.comparison));
  return diagnose('value-out-of-range', { pointer }, examined, {
    en: `${owner(pointer).en} is ${written}; it must be ${bound.en} ${params.limit}.`,
    fr: `${owner(pointer).fr} vaut ${written} ; il faut ${bound.fr} ${params.limit}.`,
  });
}

export function tooMany(pointer: Pointer, limit: number, examined: Examined): Diagnostic {
  return diagnose('value-out-of-range', { pointer, part: 'key' }, examined, {
    en: `${owner(pointer).en} has more than ${limit} members.`,
    fr: `${owner(pointer).fr} compte plus de ${limit} éléments.`,
  });
}

export function malformedValue(pointer: Pointer, node: SchemaNode, examined: Examined): Diagnostic {
  const value = valueAt(examined.value, pointer);
  const isEmpty = Array.isArray(value) ? value.length === 0 : typeof value === 'object' || value === '';
  const message = isEmpty
    ? { en: `${owner(pointer).en} is empty.`, fr: `${owner(pointer).fr} est vide.` }
    : Array.isArray(value)
      ? { en: `${owner(pointer).en} has too few members.`, fr: `${owner(pointer).fr} compte trop peu d’éléments.` }
      : cannotBe(pointer, examined);
  const suggestion = typeof value === 'string' ? rewritten(value, node) : undefined;
  const help = suggestion ? meant(suggestion) : node.expected && expecting(node.expected);
  return diagnose('value-malformed', { pointer }, examined, message, {
    ...(help && { help }),
    ...(suggestion && { suggestion }),
  });
}

/** What was probably meant by a day with its year last, by a period in small letters, by an id that is a name. */
function rewritten(value: string, { pattern }: SchemaNode): string | undefined {
  if (pattern === idPattern) return asId(value);
  const [, day, month, year] = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(value) ?? [];
  if (day && month && year) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return /^p(\d+[ymwd])+$/.test(value) ? value.toUpperCase() : undefined;
}
