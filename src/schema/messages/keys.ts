import type { ErrorObject } from 'ajv';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { didYouMean } from '../../text/did-you-mean.ts';
import { keysOf, memberOf, type Pointer, parentOf } from '../../text/span.ts';
import { type Text, verbatim } from '../../text/text.ts';
import type { SchemaNode } from '../definitions/node.ts';
import { frenchKeys } from '../french-keys.ts';
import { valueAt } from '../value-at.ts';
import { asId } from './as-id.ts';
import { diagnose, type Examined, expecting, meant, owner, type Place } from './examined.ts';

export function unknownKey(parent: Pointer, key: string, node: SchemaNode, examined: Examined): Diagnostic {
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

export function malformedKey(parent: Pointer, key: string, node: SchemaNode, examined: Examined): Diagnostic {
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

export function missingKey(pointer: Pointer, key: string, examined: Examined, because?: string): Diagnostic {
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

export function misplacedKey(pointer: Pointer, examined: Examined): Diagnostic {
  const key = keysOf(pointer).at(-1) ?? '';
  const parent = (valueAt(examined.value, parentOf(pointer)) ?? {}) as Readonly<Record<string, unknown>>;
  const because = deciding(parent);
  return diagnose('key-misplaced', { pointer, part: 'key' }, examined, {
    en: `“${key}” does not go with “${because}”.`,
    fr: `« ${key} » ne va pas avec « ${because} ».`,
  });
}

/** The key of a clause that leaves no room for another one. */
function deciding(clause: Readonly<Record<string, unknown>>): string {
  if (clause.nature !== undefined && clause.cadence === undefined) return `nature: ${clause.nature}`;
  if (clause.mode !== undefined) return `mode: ${clause.mode}`;
  if (clause.cadence !== undefined) return `cadence: ${clause.cadence}`;
  return ['on', 'eveOf', 'endOf', 'earliest', 'latest'].find((key) => clause[key] !== undefined) ?? '…';
}

export function wrongChoice(
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
