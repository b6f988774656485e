import type { FactDeclaration } from '../../../language/schema/scenario-declaration.ts';
import { bounds } from '../../../text/bounds.ts';
import { didYouMean, meant } from '../../../text/did-you-mean.ts';
import { own } from '../../../text/own.ts';
import { shortened } from '../../../text/printable.ts';
import type { Text } from '../../../text/text.ts';
import { channels, outcomes } from './notification.ts';

/** What is wrong with the shape of a fact, before its meaning is checked. */
export interface ShapeFault {
  readonly key: string;
  readonly message: Text;
  readonly help?: Text;
}

/** What each key of a fact holds. A key that is not here would be read and ignored. */
const forms: Readonly<Record<keyof FactDeclaration, Form>> = {
  id: { of: 'text' },
  on: { of: 'text' },
  fact: { of: 'text' },
  by: { of: 'text' },
  quantity: { of: 'quantity' },
  component: { of: 'text' },
  name: { of: 'text' },
  for: { of: 'key' },
  values: { of: 'values' },
  of: { of: 'text' },
  channel: { of: 'choice', choices: channels },
  sent: { of: 'text' },
  presented: { of: 'text' },
  received: { of: 'text' },
  outcome: { of: 'choice', choices: outcomes },
  refused: { of: 'text' },
  note: { of: 'text' },
  documents: { of: 'texts' },
};

type Form =
  | { readonly of: 'text' | 'texts' | 'quantity' | 'key' | 'values' }
  | { readonly of: 'choice'; readonly choices: readonly string[] };

export const keysOfFacts = Object.keys(forms) as readonly (keyof FactDeclaration)[];

/** Somebody who sends a hundred thousand wrong keys is told of the first. */
const mostFaults = bounds.factFaults.most;

/**
 * Holds a value to the shape of a fact. Scenarios are held to their schema before; a program may hand over anything,
 * whatever its types say, since facts come from forms and from requests.
 */
export function checkFactShape(declared: unknown): readonly ShapeFault[] {
  if (typeof declared !== 'object' || declared === null || Array.isArray(declared)) {
    return [{ key: 'fact', message: noFact }];
  }
  const record = declared as Readonly<Record<string, unknown>>;
  if (own(record, 'fact') === undefined) return [{ key: 'fact', message: noFact }];
  const faults: ShapeFault[] = [];
  for (const [key, value] of Object.entries(record)) {
    const fault = value === undefined ? undefined : faultOf(key, value);
    if (fault) faults.push(fault);
    if (faults.length === mostFaults) break;
  }
  return faults;
}

function faultOf(key: string, value: unknown): ShapeFault | undefined {
  if (!Object.hasOwn(forms, key)) return unknownKey(key);
  return sizeFault(key, value) ?? formFault(key, value);
}

/** Texts of a fact are kept for ever, and read whole whenever the agreement is: none is larger than somebody would write. */
function sizeFault(key: string, value: unknown): ShapeFault | undefined {
  const { most } = key === 'note' ? bounds.factNote : bounds.factText;
  const all: readonly unknown[] = typeof value === 'object' && value !== null ? Object.values(value) : [value];
  if (all.length > bounds.factList.most) return { key, message: tooMany(key) };
  return all.some((one) => typeof one === 'string' && one.length > most)
    ? { key, message: tooLong(key, most) }
    : undefined;
}

function formFault(key: string, value: unknown): ShapeFault | undefined {
  const form = forms[key as keyof FactDeclaration];
  if (form.of === 'quantity') {
    return typeof value === 'number' || typeof value === 'string' ? undefined : { key, message: notANumber(key) };
  }
  if (form.of === 'texts') return isTexts(value) ? undefined : { key, message: notTexts(key) };
  if (form.of === 'values') return isValues(value) ? undefined : { key, message: notValues };
  // YAML reads the key of a year as a number.
  if (form.of === 'key' && Number.isFinite(value)) return undefined;
  if (!isText(value)) return { key, message: notAText(key) };
  if (form.of === 'choice' && !form.choices.includes(value)) return unknownChoice(key, value, form.choices);
  return undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** A text, or a list of at least one; the holes of a list are no texts. */
function isTexts(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 && [...value].every(isText) : isText(value);
}

/** What is no finite number would become `null` in JSON, where facts are kept. */
function isValues(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every(
    (one) => typeof one === 'string' || typeof one === 'boolean' || Number.isFinite(one),
  );
}

const notValues: Text = {
  en: '“values” must be a value for each parameter: { rent: 110 }.',
  fr: '« values » doit donner une valeur à chaque paramètre : { loyer: 110 }.',
};

const noFact: Text = {
  en: 'A fact has at least a name and a day: { fact: signed, on: 2022-11-10 }.',
  fr: 'Un fait a au moins un nom et un jour : { fact: signed, on: 2022-11-10 }.',
};

function notAText(key: string): Text {
  return { en: `“${key}” must be a text that is not empty.`, fr: `« ${key} » doit être un texte non vide.` };
}

function notTexts(key: string): Text {
  return {
    en: `“${key}” must be a text, or a list of texts, none of them empty.`,
    fr: `« ${key} » doit être un texte ou une liste de textes, dont aucun n’est vide.`,
  };
}

function tooLong(key: string, most: number): Text {
  return {
    en: `“${key}” must not be longer than ${most} characters. Keep what is longer in a document, and refer to it.`,
    fr: `« ${key} » ne doit pas dépasser ${most} caractères. Gardez un texte plus long dans une pièce, et renvoyez-y.`,
  };
}

function tooMany(key: string): Text {
  const { most } = bounds.factList;
  return {
    en: `“${key}” must not have more than ${most} members. Record several facts.`,
    fr: `« ${key} » ne doit pas compter plus de ${most} éléments. Enregistrez plusieurs faits.`,
  };
}

function notANumber(key: string): Text {
  return { en: `“${key}” must be a number.`, fr: `« ${key} » doit être un nombre.` };
}

function unknownKey(key: string): ShapeFault {
  const named = shortened(key);
  const near = didYouMean(named, keysOfFacts);
  const list = keysOfFacts.join(', ');
  return {
    key,
    message: { en: `A fact has no key “${named}”.`, fr: `Un fait n’a pas de clé « ${named} ».` },
    help: near === undefined ? { en: `It can have: ${list}.`, fr: `Clés possibles : ${list}.` } : meant(near),
  };
}

function unknownChoice(key: string, value: string, choices: readonly string[]): ShapeFault {
  const near = didYouMean(value, choices);
  const list = choices.join(', ');
  return {
    key,
    message: { en: `“${key}” can’t be “${value}”.`, fr: `« ${key} » ne peut pas être « ${value} ».` },
    help: near === undefined ? { en: `It can be: ${list}.`, fr: `Valeurs possibles : ${list}.` } : meant(near),
  };
}
