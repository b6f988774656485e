import { factInWords, hasSureDay } from '../../language/schema/plain-words/facts.ts';
import { keysMeantBy } from '../../language/schema/plain-words/keys.ts';
import { numberInWords } from '../../language/schema/plain-words/numbers.ts';
import type { FactDeclaration } from '../../language/schema/scenario-declaration.ts';
import type { Text } from '../../text/text.ts';
import { UsageError } from './files.ts';

const keys = [
  'id',
  'by',
  'component',
  'name',
  'for',
  'of',
  'channel',
  'sent',
  'presented',
  'received',
  'outcome',
  'quantity',
  'note',
  'document',
] as const;

/** The commas between parts; one within a name, `name=Dupont, Jean`, is no end of it. */
const betweenParts = /,(?=[a-z][a-z0-9-]*=|[\d.]+(?:,|$))/;

/** What is free text goes on over a comma and digits: in `note=Paid 1,5 of 3` they are no quantity. */
const freeText = /^(note|document)=/;

/**
 * Reads a fact as it is given on the command line: `NAME=DAY[,QUANTITY][,key=value…]`, for example
 * `worked:support=2023-04-12,1.5` or `signed=2022-11-10,by=cress`; an amendment may bring values, `amended:rent=2023-04-12,rent=110`. Each `document=` is one more.
 */
export function readFactOption(text: string): FactDeclaration {
  const equals = text.indexOf('=');
  if (equals < 1) throw new UsageError(malformed(text));
  const fact = text.slice(0, equals).trim();
  const [written = '', after] = cutAt(',', text.slice(equals + 1));
  const day = written.trim();
  if (/^\d/.test(fact)) throw new UsageError(malformed(text));
  const documents: string[] = [];
  const declaration: Record<string, unknown> = { fact, ...(day !== '' && { on: day }) };
  const values = new Map<string, string | number>();
  for (const part of partsOf(after)) {
    // What is no key of a fact is, of an amendment, a value that it brings.
    const own = fact.startsWith('amended:') ? valueIn(part) : undefined;
    if (own) {
      values.set(...own);
      continue;
    }
    const [key, value] = splitPart(part, text);
    if (key === 'document') {
      documents.push(value);
      continue;
    }
    if (key in declaration) throw new UsageError(key === 'quantity' ? badQuantity(text, after) : malformed(text));
    declaration[key] = value;
    if (key === 'quantity' && !/^\d+(\.\d+)?$/.test(value)) throw new UsageError(badQuantity(text, value));
  }
  if (values.size > 0) declaration.values = Object.fromEntries(values);
  if (documents.length > 0) declaration.documents = documents;
  return declaration as unknown as FactDeclaration;
}

function cutAt(separator: string, text: string): readonly [before: string, after?: string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}

function partsOf(text: string | undefined): readonly string[] {
  const parts: string[] = [];
  for (const part of text?.split(betweenParts) ?? []) {
    const last = parts.at(-1);
    if (last !== undefined && freeText.test(last) && !part.includes('=')) parts[parts.length - 1] = `${last},${part}`;
    else parts.push(part);
  }
  return parts;
}

function splitPart(part: string, text: string): readonly [(typeof keys)[number], string] {
  const equals = part.indexOf('=');
  if (equals < 0) return ['quantity', part];
  const key = keys.find((known) => known === part.slice(0, equals).trim());
  if (!key) throw new UsageError(unknownKey(part.slice(0, equals).trim(), text));
  return [key, part.slice(equals + 1)];
}

function valueIn(part: string): readonly [name: string, value: string | number] | undefined {
  const [name, written] = cutAt('=', part);
  if (written === undefined || keys.some((key) => key === name)) return undefined;
  return [name, /^-?\d+(\.\d+)?$/.test(written) ? Number(written) : written];
}

function malformed(text: string): Text {
  const read = factInWords(text);
  const meant = read?.on && hasSureDay(text) ? `${read.fact}=${read.on}` : undefined;
  if (meant !== undefined) {
    return {
      en: `“${text}” is not written as a fact. Write “${meant}”.`,
      fr: `« ${text} » n’est pas écrit comme un fait. Écrivez « ${meant} ».`,
    };
  }
  return {
    en: `“${text}” is not a fact. Write NAME=DAY, NAME=DAY,QUANTITY or NAME=DAY,key=value: "worked:support=2023-04-12,1.5"`,
    fr: `« ${text} » n’est pas un fait. Écrivez NOM=JOUR, NOM=JOUR,QUANTITÉ ou NOM=JOUR,clé=valeur : "worked:support=2023-04-12,1.5"`,
  };
}

/** A quantity as people write it: with a comma, with spaces, with its unit. */
function badQuantity(text: string, written = ''): Text {
  const number = numberInWords(written) ?? numberInWords(written.replace(/\s+\p{L}+$/u, ''));
  if (number === undefined) return malformed(text);
  return {
    en: `“${written}” in “${text}” is not written as a quantity. Write it with a point and without spaces: ${number}.`,
    fr: `« ${written} » dans « ${text} » n’est pas écrit comme une quantité. Écrivez-la avec un point et sans espace : ${number}.`,
  };
}

function unknownKey(key: string, text: string): Text {
  const known: readonly string[] = keys;
  const meant = [...keysMeantBy(key), key === 'pièce' || key === 'piece' ? 'document' : ''].find((word) =>
    known.includes(word),
  );
  if (meant !== undefined) {
    return {
      en: `“${key}” in “${text}” is not a key of a fact. Did you mean “${meant}”?`,
      fr: `« ${key} » dans « ${text} » n’est pas une clé de fait. Vouliez-vous dire « ${meant} » ?`,
    };
  }
  return {
    en: `“${key}” in “${text}” is not a key of a fact. The keys are: ${keys.join(', ')}.`,
    fr: `« ${key} » dans « ${text} » n’est pas une clé de fait. Les clés : ${keys.join(', ')}.`,
  };
}
