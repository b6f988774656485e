import type { ErrorObject } from 'ajv';
import type { Places } from '../document/places.ts';
import { type RuleId, severities } from '../text/codes.ts';
import { type Diagnostic, inFileOrder } from '../text/diagnostic.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { keysOf, memberOf, type Pointer, parentOf } from '../text/span.ts';
import { type Text, verbatim } from '../text/text.ts';
import { idPattern } from './definitions/clause.ts';
import type { SchemaNode } from './definitions/node.ts';
import { frenchKeys } from './french-keys.ts';
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
export function explainShapeErrors(errors: readonly ErrorObject[], examined: Examined): readonly Diagnostic[] {
  const explained: Diagnostic[] = [];
  const mistyped: Pointer[] = [];
  const seen = new Set<string>();
  for (const error of [...errors].sort((a, b) => rank(a) - rank(b))) {
    if (isEcho(error) || isWithin(error.instancePath, mistyped)) continue;
    if (error.keyword === 'type') mistyped.push(error.instancePath);
    const finding = explain(error, examined);
    const key = `${finding.rule} ${finding.pointer} ${finding.message.en}`;
    if (seen.has(key)) continue;
    seen.add(key);
    explained.push(finding);
  }
  return inFileOrder(withoutEchoesOfMisspelling(explained));
}

/** A wrong type explains everything below it, so it is looked at first; best where the schema says what is expected. */
function rank(error: ErrorObject): number {
  if (error.keyword !== 'type') return 1000;
  return keysOf(error.instancePath).length + (nodeOf(error).expected ? 0 : 0.5);
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

/** A key that is misspelt is not missing as well. */
function withoutEchoesOfMisspelling(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const meantKeys = new Set(
    findings.flatMap(({ rule, suggestion, pointer }) =>
      rule === 'key-unknown' && suggestion !== undefined ? [memberOf(parentOf(pointer), suggestion)] : [],
    ),
  );
  return findings.filter(
    ({ rule, suggestion, pointer }) =>
      rule !== 'key-missing' || suggestion === undefined || !meantKeys.has(memberOf(pointer, suggestion)),
  );
}

/** The node of the schema that was broken. */
function nodeOf(error: ErrorObject): SchemaNode {
  return (error.parentSchema ?? {}) as SchemaNode;
}

function explain(error: ErrorObject, examined: Examined): Diagnostic {
  const { instancePath: pointer, params, keyword } = error;
  const node = nodeOf(error);
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
      return unknownValue(pointer, keyword === 'const' ? [params.allowedValue] : params.allowedValues, node, examined);
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
  const suggestion = keyMeant(key, known);
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

/** The key that was meant: the English one of a French word, or the nearest. */
function keyMeant(key: string, known: readonly string[]): string | undefined {
  const french = frenchKeys.get(key.toLowerCase())?.find((candidate) => known.includes(candidate));
  return french ?? didYouMean(key, known);
}

function malformedKey(parent: Pointer, key: string, node: SchemaNode, examined: Examined): Diagnostic {
  const names = (node.propertyNames ?? {}) as SchemaNode;
  const place: Place = { pointer: memberOf(parent, key), part: 'key' };
  if (names.not) {
    const message = { en: `“${key}” can’t be changed here.`, fr: `« ${key} » ne peut pas être changé ici.` };
    return diagnose('key-misplaced', place, examined, message, { help: expecting(node.expected ?? verbatim('…')) });
  }
  const isDate = String(names.$ref).endsWith('/date');
  const message = isDate
    ? { en: `“${key}” is no day.`, fr: `« ${key} » n’est pas un jour.` }
    : { en: `“${key}” can’t be an id.`, fr: `« ${key} » ne peut pas être un identifiant.` };
  const suggestion = isDate ? undefined : asId(key);
  const help = isDate ? yearFirst : suggestion ? meant(suggestion) : formOfId;
  return diagnose(isDate ? 'value-malformed' : 'id-malformed', place, examined, message, {
    help,
    ...(suggestion && { suggestion }),
  });
}

const yearFirst: Text = { en: 'Write the year first: 2023-06-30.', fr: 'Écrivez l’année d’abord : 2023-06-30.' };
const formOfId: Text = {
  en: 'An id has small letters a to z, digits and hyphens, and begins with a letter.',
  fr: 'Un identifiant s’écrit en minuscules de a à z sans accent, chiffres et traits d’union, et commence par une lettre.',
};

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
    suggestion: key,
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

function unknownValue(pointer: Pointer, allowed: readonly unknown[], node: SchemaNode, examined: Examined): Diagnostic {
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

function mistypedValue(pointer: Pointer, type: string | string[], node: SchemaNode, examined: Examined): Diagnostic {
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
