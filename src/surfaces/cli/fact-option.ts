import type { FactDeclaration } from '../../language/schema/scenario-declaration.ts';
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
  const fact = text.slice(0, equals);
  const [day = '', after] = cutAt(',', text.slice(equals + 1));
  const documents: string[] = [];
  const declaration: Record<string, unknown> = { fact, ...(day !== '' && { on: day }) };
  const values: Record<string, string | number> = {};
  for (const part of partsOf(after)) {
    // What is no key of a fact is, of an amendment, a value that it brings.
    const own = fact.startsWith('amended:') ? valueIn(part) : undefined;
    if (own) {
      values[own[0]] = own[1];
      continue;
    }
    const [key, value] = splitPart(part, text);
    if (key === 'document') {
      documents.push(value);
      continue;
    }
    if (key in declaration) throw new UsageError(malformed(text));
    declaration[key] = value;
    if (key === 'quantity' && !/^\d+(\.\d+)?$/.test(value)) throw new UsageError(malformed(text));
  }
  if (Object.keys(values).length > 0) declaration.values = values;
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
  const key = keys.find((known) => known === part.slice(0, equals));
  if (!key) throw new UsageError(unknownKey(part.slice(0, equals), text));
  return [key, part.slice(equals + 1)];
}

function valueIn(part: string): readonly [name: string, value: string | number] | undefined {
  const [name, written] = cutAt('=', part);
  if (written === undefined || keys.some((key) => key === name)) return undefined;
  return [name, /^-?\d+(\.\d+)?$/.test(written) ? Number(written) : written];
}

function malformed(text: string) {
  return {
    en: `“${text}” is not a fact. Write NAME=DAY, NAME=DAY,QUANTITY or NAME=DAY,key=value: worked:support=2023-04-12,1.5`,
    fr: `« ${text} » n’est pas un fait. Écrivez NOM=JOUR, NOM=JOUR,QUANTITÉ ou NOM=JOUR,clé=valeur : worked:support=2023-04-12,1.5`,
  };
}

function unknownKey(key: string, text: string) {
  return {
    en: `“${key}” in “${text}” is not a key of a fact. The keys are: ${keys.join(', ')}.`,
    fr: `« ${key} » dans « ${text} » n’est pas une clé de fait. Les clés : ${keys.join(', ')}.`,
  };
}
