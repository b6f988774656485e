import type { Diagnostic } from '../../../text/diagnostic.ts';
import { meant } from '../../../text/did-you-mean.ts';
import type { RuleDescription } from '../../../text/rule.ts';
import type { Pointer } from '../../../text/span.ts';
import type { SchemaNode } from '../definitions/node.ts';
import {
  cannotBe,
  diagnose,
  type Examined,
  expecting,
  type Instead,
  nearest,
  owner,
  shown,
  unquoted,
} from '../examined.ts';
import { sinceWhen } from '../in-another-form.ts';
import { momentNamedBy } from '../named-by.ts';
import { dayOfStretch } from '../no-day.ts';
import { reworded } from '../plain-words/readers.ts';
import type { Named } from '../plain-words/times.ts';
import { undressed } from '../plain-words/undressed.ts';
import { valueInWords, valueNear } from '../plain-words/values.ts';
import { readingOf } from '../readings.ts';
import { valueAt } from '../value-at.ts';
import { kindOf, typeMismatch } from './type-mismatch.ts';

export const valueUnknown: RuleDescription = {
  id: 'value-unknown',
  severity: 'error',
  title: {
    en: 'Where a list of values is given, the value is one of them.',
    fr: 'Une valeur à choisir dans une liste figure dans cette liste.',
  },
  why: {
    en: 'A word that is not on the list has no defined effect.',
    fr: 'Un mot hors de la liste n’aurait aucun effet.',
  },
  wrong: 'signature: { counts: frist, cite: { article: 9 } }\n',
  right: 'signature: { counts: first, cite: { article: 9 } }\n',
};

export function unknownValue(
  pointer: Pointer,
  allowed: readonly unknown[],
  node: SchemaNode,
  examined: Examined,
): Diagnostic {
  const alternatives = allowed.map(String);
  const list = {
    en: `It can be: ${alternatives.join(', ')}.`,
    fr: `Valeurs possibles : ${alternatives.join(', ')}.`,
  };
  const value = valueAt(examined.value, pointer);
  const stretch = dayOfStretch(value, node, pointer);
  const help = sinceWhen(value, node, pointer) ?? stretch.help ?? (node.expected ? expecting(node.expected) : list);
  if (value === null) {
    const message = { en: `${owner(pointer, examined).en} is empty.`, fr: `${owner(pointer, examined).fr} est vide.` };
    return diagnose(typeMismatch, { pointer, part: 'key' }, examined, { message, help, alternatives });
  }
  if (typeof value === 'object') {
    const kind = kindOf(value);
    const message = {
      en: `${owner(pointer, examined).en} is ${kind.en}.`,
      fr: `${owner(pointer, examined).fr} est ${kind.fr}.`,
    };
    return diagnose(typeMismatch, { pointer }, examined, { message, help, alternatives });
  }
  const message = cannotBe(pointer, examined);
  const written = shown(pointer, examined);
  // Only a number that is quoted is the same word and another value.
  if (alternatives.includes(written)) {
    return diagnose(
      valueUnknown,
      { pointer },
      examined,
      { message, help: unquoted(written), alternatives },
      {
        suggestion: written,
        safe: true,
      },
    );
  }
  const reading = readingOf(value, node, pointer, examined);
  if (reading) {
    return diagnose(valueUnknown, { pointer }, examined, { message, help: reading.help, alternatives }, reading);
  }
  const named: Named = (words) => momentNamedBy(words, examined.value).suggestion;
  const instead =
    stretch.suggestion === undefined ? meantBy(written, alternatives, node, named) : { suggestion: stretch.suggestion };
  return diagnose(
    valueUnknown,
    { pointer },
    examined,
    { message, help: instead.suggestion ? meant(instead.suggestion) : help, alternatives },
    instead,
  );
}

/** The value that was meant: by its sense in French or English, as the only one there is, or by its letters. */
function meantBy(written: string, alternatives: readonly string[], node: SchemaNode, named: Named): Instead {
  const plain = undressed(written);
  // A remark that goes along is lost.
  if (alternatives.includes(plain)) return { suggestion: plain, safe: !written.includes('//') };
  const translated = valueInWords(plain, alternatives);
  if (translated !== undefined) return { suggestion: translated, safe: true };
  const near = valueNear(plain, alternatives);
  if (near !== undefined) return { suggestion: near };
  const [first, ...others] = alternatives;
  if (first !== undefined && others.length === 0 && !node.expected) return { suggestion: first };
  const spelt = nearest(written, alternatives);
  return spelt.suggestion === undefined ? (reworded(written, node.reads, named) ?? {}) : spelt;
}
