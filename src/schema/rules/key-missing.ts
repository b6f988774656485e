import type { Diagnostic, Fix } from '../../text/diagnostic.ts';
import { insertingKeys } from '../../text/fix.ts';
import type { RuleDescription } from '../../text/rule.ts';
import { memberOf, type Pointer } from '../../text/span.ts';
import { type Text, verbatim } from '../../text/text.ts';
import type { SchemaNode } from '../definitions/node.ts';
import { diagnose, type Examined, expecting, owner } from '../examined.ts';
import { valueAt } from '../value-at.ts';

export const keyMissing: RuleDescription = {
  id: 'key-missing',
  severity: 'error',
  title: { en: 'A clause says everything that it must.', fr: 'Une clause dit tout ce qu’elle doit dire.' },
  why: {
    en: 'What a clause leaves out somebody would have to guess, and each party would guess differently.',
    fr: 'Ce qu’une clause passe sous silence, il faudrait le deviner, et chaque partie le devinerait à sa façon.',
  },
  wrong: 'events:\n  fair: { cite: { article: 2 } }\n',
  right: 'events:\n  fair: { title: The fair, cite: { article: 2 } }\n',
};

/** A key that another one calls for. */
export function missingBeside(pointer: Pointer, key: string, because: string, examined: Examined): Diagnostic {
  const message = {
    en: `${owner(pointer, examined).en} has “${because}” and so needs “${key}”.`,
    fr: `${owner(pointer, examined).fr} a « ${because} », il lui faut donc « ${key} ».`,
  };
  return diagnose(keyMissing, { pointer, part: 'key' }, examined, {
    message,
    help: addKeys([key]),
    suggestion: key,
    ...adding([key], pointer, examined),
  });
}

/** Keys that every such clause must have: one message for all of them. */
export function missingKeys(pointer: Pointer, keys: readonly [string, ...string[]], examined: Examined): Diagnostic {
  const [key] = keys;
  const whole = owner(pointer, examined).fr;
  const of = whole.startsWith('Le ') ? `au ${whole.slice(3)}` : `à ${whole.replace(/^La /, 'la ')}`;
  const message =
    keys.length === 1
      ? { en: `${owner(pointer, examined).en} needs the key “${key}”.`, fr: `Il manque la clé « ${key} » ${of}.` }
      : {
          en: `${owner(pointer, examined).en} needs the keys ${keys.map((each) => `“${each}”`).join(', ')}.`,
          fr: `Il manque ${of} les clés ${keys.map((each) => `« ${each} »`).join(', ')}.`,
        };
  return diagnose(keyMissing, { pointer, part: 'key' }, examined, {
    message,
    help: addKeys(keys),
    suggestion: key,
    ...adding(keys, pointer, examined),
  });
}

/** Writes the keys into the clause, for somebody to complete. */
function adding(keys: readonly string[], pointer: Pointer, { value, places }: Examined): { readonly fix?: Fix } {
  const present = Object.keys((valueAt(value, pointer) ?? {}) as object);
  const next = present[1] ?? present[0];
  return next === undefined
    ? {}
    : { fix: insertingKeys(keys, places.spanOf(pointer), places.spanOf(memberOf(pointer, next), 'key')) };
}

function addKeys(keys: readonly string[]): Text {
  return {
    en: `Add ${keys.map((key) => `“${key}: …”`).join(', ')}.`,
    fr: `Ajoutez ${keys.map((key) => `« ${key}: … »`).join(', ')}.`,
  };
}

/** Nothing of what the clause could say is there. */
export function saysTooLittle(pointer: Pointer, node: SchemaNode, examined: Examined): Diagnostic {
  const message = {
    en: `${owner(pointer, examined).en} does not say enough.`,
    fr: `${owner(pointer, examined).fr} n’en dit pas assez.`,
  };
  const help = expecting(node.expected ?? verbatim('…'));
  return diagnose(keyMissing, { pointer, part: 'key' }, examined, { message, help });
}
