import type { FactDeclaration } from '../../../language/schema/scenario-declaration.ts';
import { didYouMean, meant } from '../../../text/did-you-mean.ts';
import type { Text } from '../../../text/text.ts';
import { channels, outcomes } from './notification.ts';

/** What is wrong with the shape of a fact, before anybody asks what it means. */
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
};

type Form =
  | { readonly of: 'text' | 'quantity' | 'key' | 'values' }
  | { readonly of: 'choice'; readonly choices: readonly string[] };

export const keysOfFacts = Object.keys(forms) as readonly (keyof FactDeclaration)[];

/**
 * Holds a value to the shape of a fact. Scenarios are held to their schema before; a program may hand over anything,
 * whatever its types say, since facts come from forms and from requests.
 */
export function checkFactShape(declared: unknown): readonly ShapeFault[] {
  if (typeof declared !== 'object' || declared === null || Array.isArray(declared)) {
    return [{ key: 'fact', message: noFact }];
  }
  const record = declared as Readonly<Record<string, unknown>>;
  if (record.fact === undefined) return [{ key: 'fact', message: noFact }];
  return Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : (faultOf(key, value) ?? [])));
}

function faultOf(key: string, value: unknown): ShapeFault | undefined {
  if (!Object.hasOwn(forms, key)) return unknownKey(key);
  const form = forms[key as keyof FactDeclaration];
  if (form.of === 'quantity') {
    return typeof value === 'number' || typeof value === 'string' ? undefined : { key, message: notANumber(key) };
  }
  if (form.of === 'values') return isValues(value) ? undefined : { key, message: notValues };
  // YAML reads the key of a year as a number.
  if (form.of === 'key' && typeof value === 'number') return undefined;
  if (typeof value !== 'string' || value.trim() === '') return { key, message: notAText(key) };
  if (form.of === 'choice' && !form.choices.includes(value)) return unknownChoice(key, value, form.choices);
  return undefined;
}

function isValues(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((one) => ['string', 'number', 'boolean'].includes(typeof one));
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

function notANumber(key: string): Text {
  return { en: `“${key}” must be a number.`, fr: `« ${key} » doit être un nombre.` };
}

function unknownKey(key: string): ShapeFault {
  const near = didYouMean(key, keysOfFacts);
  const list = keysOfFacts.join(', ');
  return {
    key,
    message: { en: `A fact has no key “${key}”.`, fr: `Un fait n’a pas de clé « ${key} ».` },
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
