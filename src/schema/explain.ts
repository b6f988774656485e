import type { ErrorObject } from 'ajv';
import type { Places } from '../document/places.ts';
import { type RuleId, severities } from '../text/codes.ts';
import { type Diagnostic, inFileOrder } from '../text/diagnostic.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { keysOf, memberOf, type Pointer, parentOf } from '../text/span.ts';
import { type Text, verbatim } from '../text/text.ts';
import type { SchemaNode } from './definitions/node.ts';
import { valueAt } from './value-at.ts';

/** The value that was checked, and where its parts are written. */
export interface Examined {
  readonly value: unknown;
  readonly places: Places;
}

/**
 * Says in words what is wrong with the shape of a document: one mistake, one message, at the place of the key or
 * the value, and never a word of JSON Schema.
 */
export function explainShapeErrors(
  errors: readonly ErrorObject[],
  schema: SchemaNode,
  examined: Examined,
): readonly Diagnostic[] {
  const explained: Diagnostic[] = [];
  const mistyped: Pointer[] = [];
  const seen = new Set<string>();
  const bySeverity = [...errors].sort((a, b) => rank(a) - rank(b));
  for (const error of bySeverity) {
    if (isEcho(error) || isWithin(error.instancePath, mistyped)) continue;
    if (error.keyword === 'type') mistyped.push(error.instancePath);
    const node = schemaAt(schema, parentOf(error.schemaPath.slice(1)));
    const finding = explain(error, node, examined);
    const key = `${finding.rule} ${finding.pointer}`;
    if (seen.has(key)) continue;
    seen.add(key);
    explained.push(finding);
  }
  return inFileOrder(explained);
}

/** A wrong type explains everything below it, so it is looked at first. */
function rank(error: ErrorObject): number {
  return error.keyword === 'type' ? keysOf(error.instancePath).length : 1000;
}

/** Errors that only repeat another: the branch that was chosen, the members of a choice between keys. */
function isEcho({ keyword, schemaPath, propertyName }: ErrorObject): boolean {
  if (keyword === 'if' || keyword === 'not') return true;
  if (propertyName !== undefined) return true;
  return /\/(oneOf|anyOf)\/\d+\//.test(schemaPath);
}

function isWithin(pointer: Pointer, parents: readonly Pointer[]): boolean {
  return parents.some((parent) => pointer === parent || pointer.startsWith(`${parent}/`));
}

function schemaAt(schema: SchemaNode, pointer: Pointer): SchemaNode {
  return (valueAt(schema, pointer) ?? {}) as SchemaNode;
}

function explain(error: ErrorObject, node: SchemaNode, examined: Examined): Diagnostic {
  const { instancePath: pointer, params, keyword } = error;
  switch (keyword) {
    case 'additionalProperties':
      return unknownKey(pointer, params.additionalProperty, node, examined);
    case 'propertyNames':
      return malformedKey(pointer, params.propertyName, node, examined);
    case 'required':
      return missingKey(pointer, params.missingProperty, examined);
    case 'dependentRequired':
      return missingKey(pointer, params.missingProperty, examined, params.property);
    case 'false schema':
      return misplacedKey(pointer, examined);
    case 'oneOf':
    case 'anyOf':
      return wrongChoice(error, node, examined);
    case 'enum':
    case 'const':
      return unknownValue(pointer, keyword === 'const' ? [params.allowedValue] : params.allowedValues, examined);
    case 'type':
      return mistypedValue(pointer, params.type, node, examined);
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
      return outOfRange(pointer, params, examined);
    default:
      return malformedValue(pointer, node, examined);
  }
}

type Place = { pointer: Pointer; part?: 'key' | 'value' };

function diagnose(
  rule: RuleId,
  { pointer, part = 'value' }: Place,
  examined: Examined,
  message: Text,
  more: { help?: Text; suggestion?: string } = {},
): Diagnostic {
  const span = examined.places.spanOf(pointer, part);
  return { rule, severity: severities[rule], message, span, pointer, ...more };
}

function unknownKey(parent: Pointer, key: string, node: SchemaNode, examined: Examined): Diagnostic {
  const known = Object.keys((node.properties ?? {}) as object);
  const suggestion = didYouMean(key, known);
  const message = {
    en: `${owner(parent).en} has no key “${key}”.`,
    fr: `${owner(parent).fr} n’a pas de clé « ${key} ».`,
  };
  const help = suggestion
    ? meant(suggestion)
    : { en: `It knows: ${known.join(', ')}.`, fr: `Clés connues : ${known.join(', ')}.` };
  const place: Place = { pointer: memberOf(parent, key), part: 'key' };
  return diagnose('key-unknown', place, examined, message, { help, ...(suggestion && { suggestion }) });
}

function malformedKey(parent: Pointer, key: string, node: SchemaNode, examined: Examined): Diagnostic {
  const names = (node.propertyNames ?? {}) as SchemaNode;
  const place: Place = { pointer: memberOf(parent, key), part: 'key' };
  if (node.expected) {
    const message = { en: `“${key}” can’t be changed here.`, fr: `« ${key} » ne peut pas être changé ici.` };
    return diagnose('key-misplaced', place, examined, message, { help: expecting(node.expected) });
  }
  const isDate = String(names.$ref).endsWith('/date');
  const message = isDate
    ? { en: `“${key}” is no day.`, fr: `« ${key} » n’est pas un jour.` }
    : { en: `“${key}” can’t be an id.`, fr: `« ${key} » ne peut pas être un identifiant.` };
  const suggestion = isDate ? undefined : asId(key);
  const help = isDate
    ? { en: 'Write the year first: 2023-06-30.', fr: 'Écrivez l’année d’abord : 2023-06-30.' }
    : {
        en: 'An id has small letters a to z, digits and hyphens, and begins with a letter.',
        fr: 'Un identifiant s’écrit en minuscules de a à z sans accent, chiffres et traits d’union, et commence par une lettre.',
      };
  return diagnose(isDate ? 'value-malformed' : 'id-malformed', place, examined, message, {
    help,
    ...(suggestion && { suggestion }),
  });
}

/** The id that a name comes to without accents, capitals and spaces. */
function asId(name: string): string | undefined {
  const id = name
    .slice(0, 64)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  return id === '' ? undefined : id;
}

function missingKey(pointer: Pointer, key: string, examined: Examined, because?: string): Diagnostic {
  const message = because
    ? {
        en: `${owner(pointer).en} has “${because}” and so needs “${key}”.`,
        fr: `${owner(pointer).fr} a « ${because} », il lui faut donc « ${key} ».`,
      }
    : {
        en: `${owner(pointer).en} needs the key “${key}”.`,
        fr: `Il manque la clé « ${key} » à ${owner(pointer).fr.replace(/^La /, 'la ')}.`,
      };
  return diagnose('key-missing', { pointer, part: 'key' }, examined, message, {
    help: { en: `Add “${key}: …”.`, fr: `Ajoutez « ${key}: … ».` },
  });
}

function misplacedKey(pointer: Pointer, examined: Examined): Diagnostic {
  const key = keysOf(pointer).at(-1) ?? '';
  const parent = valueAt(examined.value, parentOf(pointer)) as { nature?: string; on?: string } | undefined;
  const because = parent?.nature ? `nature: ${parent.nature}` : 'on';
  return diagnose('key-misplaced', { pointer, part: 'key' }, examined, {
    en: `“${key}” does not go with “${because}”.`,
    fr: `« ${key} » ne va pas avec « ${because} ».`,
  });
}

function wrongChoice(
  { instancePath: pointer, params, keyword }: ErrorObject,
  node: SchemaNode,
  examined: Examined,
): Diagnostic {
  const severalHold = keyword === 'oneOf' && Array.isArray(params.passingSchemas);
  const expected = node.expected ?? verbatim('…');
  const help = expecting(expected);
  if (severalHold) {
    const message = {
      en: `${owner(pointer).en} says more than one thing at once.`,
      fr: `${owner(pointer).fr} dit plusieurs choses à la fois.`,
    };
    return diagnose('key-misplaced', { pointer, part: 'key' }, examined, message, { help });
  }
  const message = {
    en: `${owner(pointer).en} does not say enough.`,
    fr: `${owner(pointer).fr} n’en dit pas assez.`,
  };
  return diagnose('key-missing', { pointer, part: 'key' }, examined, message, { help });
}

function unknownValue(pointer: Pointer, allowed: readonly unknown[], examined: Examined): Diagnostic {
  const written = shown(pointer, examined);
  const known = allowed.map(String);
  const suggestion = didYouMean(written, known);
  const message = {
    en: `${owner(pointer).en} can’t be “${written}”.`,
    fr: `${owner(pointer).fr} ne peut pas être « ${written} ».`,
  };
  const help = suggestion
    ? meant(suggestion)
    : { en: `It can be: ${known.join(', ')}.`, fr: `Valeurs possibles : ${known.join(', ')}.` };
  return diagnose('value-unknown', { pointer }, examined, message, { help, ...(suggestion && { suggestion }) });
}

const typeWords: Record<string, Text> = {
  object: { en: 'a group of keys', fr: 'un groupe de clés' },
  array: { en: 'a list', fr: 'une liste' },
  string: { en: 'a text', fr: 'un texte' },
  number: { en: 'a number', fr: 'un nombre' },
  boolean: { en: 'true or false', fr: 'true ou false' },
};

function mistypedValue(pointer: Pointer, type: string | string[], node: SchemaNode, examined: Examined): Diagnostic {
  const value = valueAt(examined.value, pointer);
  const expected = node.expected ?? typeWords[String(type)] ?? typeWords.object;
  const message =
    value === null
      ? { en: `${owner(pointer).en} is empty.`, fr: `${owner(pointer).fr} est vide.` }
      : {
          en: `${owner(pointer).en} is ${kindOf(value).en}.`,
          fr: `${owner(pointer).fr} est ${kindOf(value).fr}.`,
        };
  const help = expecting(expected as Text);
  return diagnose('type-mismatch', { pointer, ...(value === null && { part: 'key' as const }) }, examined, message, {
    help,
  });
}

function kindOf(value: unknown): Text {
  if (Array.isArray(value)) return typeWords.array as Text;
  return typeWords[typeof value] ?? (typeWords.object as Text);
}

function outOfRange(pointer: Pointer, params: ErrorObject['params'], examined: Examined): Diagnostic {
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

function malformedValue(pointer: Pointer, node: SchemaNode, examined: Examined): Diagnostic {
  const value = valueAt(examined.value, pointer);
  const isEmpty = Array.isArray(value) ? value.length === 0 : typeof value === 'object' || value === '';
  const message = isEmpty
    ? { en: `${owner(pointer).en} is empty.`, fr: `${owner(pointer).fr} est vide.` }
    : {
        en: `${owner(pointer).en} can’t be “${shown(pointer, examined)}”.`,
        fr: `${owner(pointer).fr} ne peut pas être « ${shown(pointer, examined)} ».`,
      };
  return diagnose('value-malformed', { pointer }, examined, message, {
    ...(node.expected && { help: expecting(node.expected) }),
  });
}

/** The clause that a pointer leads to, as its author would name it. */
function owner(pointer: Pointer): Text {
  const path = keysOf(pointer).join('.');
  return path === '' ? { en: 'The convention', fr: 'La convention' } : { en: `“${path}”`, fr: `« ${path} »` };
}

function expecting(expected: Text): Text {
  return { en: `Expected ${expected.en}.`, fr: `Attendu : ${expected.fr}.` };
}

function meant(suggestion: string): Text {
  return { en: `Did you mean “${suggestion}”?`, fr: `Vouliez-vous dire « ${suggestion} » ?` };
}

/** A scalar as it is written, shortened. */
function shown(pointer: Pointer, examined: Examined): string {
  const written = examined.places.writtenAt(pointer) ?? '…';
  return written.length > 60 ? `${written.slice(0, 57)}…` : written;
}
