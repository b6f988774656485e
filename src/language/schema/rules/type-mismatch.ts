import type { Diagnostic } from '../../../text/diagnostic.ts';
import { meant } from '../../../text/did-you-mean.ts';
import { own } from '../../../text/own.ts';
import type { RuleDescription } from '../../../text/rule.ts';
import { keysOf, type Pointer } from '../../../text/span.ts';
import type { Text } from '../../../text/text.ts';
import { idPattern } from '../definitions/clause.ts';
import type { SchemaNode } from '../definitions/node.ts';
import { cannotBe, diagnose, type Examined, expecting, owner, unquoted } from '../examined.ts';
import { idsUnder } from '../example-of-key.ts';
import { asMembers, idsOfGroup, textWithColon } from '../in-a-list.ts';
import { incomplete, severalOf, unwrapped, wrapped } from '../in-another-form.ts';
import { momentNamedBy } from '../named-by.ts';
import { type DayOfStretch, dayOfStretch } from '../no-day.ts';
import { formOf, memberOfSection } from '../nodes.ts';
import { anyValue } from '../plain-words/any-value.ts';
import { type Rewording, reworded } from '../plain-words/readers.ts';
import type { Named } from '../plain-words/times.ts';
import type { Reading } from '../reading.ts';
import { readingOf } from '../readings.ts';
import { changesOf, takenOut } from '../said-of-amendments.ts';
import { valueAt } from '../value-at.ts';
import { withoutHyphens } from '../without-hyphens.ts';

export const typeMismatch: RuleDescription = {
  id: 'type-mismatch',
  severity: 'error',
  title: {
    en: 'A value is of the type that its key asks for: a text, a number, a list, or a group of keys.',
    fr: 'Une valeur est du type que sa clé demande : un texte, un nombre, une liste, un groupe de clés.',
  },
  why: {
    en: 'YAML reads 2.10 without quotes as the number 2.1. Only the right type keeps what was written.',
    fr: 'YAML lit 2.10 sans guillemets comme le nombre 2,1 ; seul le bon type conserve ce qui est écrit.',
  },
  wrong: 'events:\n  fair: { title: 2023, cite: { article: 2 } }\n',
  right: 'events:\n  fair: { title: "2023", cite: { article: 2 } }\n',
};

const typeWords: Record<string, Text> = {
  object: { en: 'a group of keys', fr: 'un groupe de clés' },
  array: { en: 'a list', fr: 'une liste' },
  string: { en: 'a text', fr: 'un texte' },
  number: { en: 'a number', fr: 'un nombre' },
  integer: { en: 'a whole number', fr: 'un nombre entier' },
  boolean: { en: 'true or false', fr: 'true ou false' },
};

export function mistypedValue(
  pointer: Pointer,
  type: string | string[],
  node: SchemaNode,
  examined: Examined,
): Diagnostic {
  const value = valueAt(examined.value, pointer);
  const oneId = node.pattern === idPattern && typeof value === 'object' && value !== null;
  const form = type === 'object' ? formOf(node) : undefined;
  const expected = oneId
    ? singleId(value)
    : ((memberOfSection(node) && form) ??
      node.expected ??
      form ??
      own(typeWords, [type].flat().join()) ??
      (typeWords.object as Text));
  if (value === null) return emptyValue(expected, { pointer, node }, examined);
  if (typeof value === 'object') return mistypedGroup(value, expected, oneId, { pointer, node }, examined);
  const message = cannotBe(pointer, examined);
  const written = examined.places.writtenAt(pointer) ?? anyValue(value);
  const reading = readingOfText(value, written, type, { pointer, node }, examined);
  if (reading) return diagnose(typeMismatch, { pointer }, examined, { message, help: reading.help }, reading);
  if (typeof value === 'string' && isQuoted(value, type)) {
    const instead = { suggestion: value, safe: true };
    return diagnose(typeMismatch, { pointer }, examined, { message, help: unquoted(value) }, instead);
  }
  if (typeof value === 'string' || !isText(written, node, type)) {
    const stretch = dayOfStretch(value, node, pointer);
    const instead = rewordedText(written, typeof value === 'string', type, { node, stretch }, examined);
    const help = instead
      ? meant(instead.suggestion)
      : (changesOf(value, pointer) ??
        takenOut(value, type, pointer, examined) ??
        incomplete(value, type, node, pointer, examined.value) ??
        stretch.help ??
        expecting(expected));
    return diagnose(typeMismatch, { pointer }, examined, { message, help }, instead);
  }
  const instead = { suggestion: `"${written}"`, safe: true };
  return diagnose(typeMismatch, { pointer }, examined, { message, help: quoted(expected) }, instead);
}

function emptyValue(
  expected: Text,
  { pointer, node }: { readonly pointer: Pointer; readonly node: SchemaNode },
  examined: Examined,
): Diagnostic {
  const message = { en: `${owner(pointer, examined).en} is empty.`, fr: `${owner(pointer, examined).fr} est vide.` };
  const help = examined.places.writtenAt(pointer)?.startsWith('#')
    ? commented(expected)
    : (idToWrite(pointer, node, examined) ?? expecting(expected));
  return diagnose(typeMismatch, { pointer, part: 'key' }, examined, { message, help });
}

/** What a text may mean that can be read in two ways; a number that only lacks its quotes means itself. */
function readingOfText(
  value: unknown,
  written: string,
  type: string | string[],
  { pointer, node }: { readonly pointer: Pointer; readonly node: SchemaNode },
  examined: Examined,
): Reading | undefined {
  if (typeof value !== 'string' && isText(written, node, type)) return undefined;
  return readingOf(written, node, pointer, examined);
}

/** The form of the language for what is written in other words. */
function rewordedText(
  written: string,
  isText: boolean,
  type: string | string[],
  { node, stretch: { suggestion } }: { readonly node: SchemaNode; readonly stretch: DayOfStretch },
  examined: Examined,
): Rewording | undefined {
  if (suggestion !== undefined) return { suggestion, safe: false };
  const named: Named = (words) => momentNamedBy(words, examined.value).suggestion;
  const asked = reworded(written, node.reads, named);
  if (asked) return asked;
  if (isText && node.reads === 'gate') {
    const moment = named(written.replace(/^(?:after|once|when|if|upon|on|après|dès|une fois|quand|lorsque)\s+/i, ''));
    if (moment !== undefined) return { suggestion: `{ when: ${moment} }`, safe: false };
  }
  return isText ? wrapped(written, type, node, examined.value) : undefined;
}

/** A list or a group of keys where something else is asked for. */
function mistypedGroup(
  value: object,
  expected: Text,
  oneId: boolean,
  { pointer, node }: { readonly pointer: Pointer; readonly node: SchemaNode },
  examined: Examined,
): Diagnostic {
  const kind = kindOf(value);
  const message = {
    en: `${owner(pointer, examined).en} is ${kind.en}.`,
    fr: `${owner(pointer, examined).fr} est ${kind.fr}.`,
  };
  const ids = idsOfGroup(value, node);
  const instead = ids.suggestion === undefined ? unwrapped(value, node, oneId) : ids;
  const help =
    instead.suggestion === undefined
      ? (severalOf(value, node, pointer) ??
        withoutHyphens(value, node) ??
        changesOf(value, pointer) ??
        asMembers(value, node, pointer) ??
        textWithColon(value, node) ??
        expecting(expected))
      : meant(instead.suggestion);
  return diagnose(typeMismatch, { pointer }, examined, { message, help }, instead);
}

function singleId(value: unknown): Text {
  return Array.isArray(value)
    ? { en: 'a single id, not a list', fr: 'un seul identifiant, et non une liste' }
    : { en: 'a single id', fr: 'un seul identifiant' };
}

const sections: Readonly<Record<string, string>> = {
  by: 'parties',
  event: 'events',
  of: 'parties',
  party: 'parties',
  phase: 'phases',
  to: 'parties',
};

/** The ids that there are, where one is asked for and nothing stands. */
function idToWrite(pointer: Pointer, { pattern }: SchemaNode, { value }: Examined): Text | undefined {
  const section = own(sections, keysOf(pointer).at(-1));
  const ids = pattern === idPattern && section !== undefined ? idsUnder(section, value).join(', ') : '';
  if (ids === '') return undefined;
  return { en: `Write an id of the convention: ${ids}.`, fr: `Écrivez un identifiant de la convention : ${ids}.` };
}

/** A number, or a truth, between quotes. */
function isQuoted(value: string, type: string | string[]): boolean {
  if (type === 'boolean') return value === 'true' || value === 'false';
  return (type === 'number' || type === 'integer') && /^(0|[1-9]\d*)(\.\d+)?$/.test(value);
}

/** Whether quotes are all that is missing. */
function isText(written: string, { pattern }: SchemaNode, type: string | string[]): boolean {
  return type === 'string' && (typeof pattern !== 'string' || new RegExp(pattern, 'u').test(written));
}

/** What stands after a hash is a comment to YAML. */
function commented(expected: Text): Text {
  return {
    en: `Expected ${expected.en}; “#” begins a comment, unless the text is between quotes.`,
    fr: `Attendu : ${expected.fr} ; « # » commence un commentaire, sauf dans un texte entre guillemets.`,
  };
}

/** YAML reads a bare number or a bare “true” as no text. */
function quoted(expected: Text): Text {
  return {
    en: `Expected ${expected.en}; put it between quotes to make it one.`,
    fr: `Attendu : ${expected.fr} ; mettez la valeur entre guillemets.`,
  };
}

/** What a value is, where it is none that one writes on one line. */
export function kindOf(value: object): Text {
  return (Array.isArray(value) ? typeWords.array : typeWords.object) as Text;
}
