import type { Diagnostic, Fix } from '../../../text/diagnostic.ts';
import { insertingKeys } from '../../../text/fix.ts';
import { own } from '../../../text/own.ts';
import type { RuleDescription } from '../../../text/rule.ts';
import { memberOf, type Pointer, type Span } from '../../../text/span.ts';
import { type Text, verbatim } from '../../../text/text.ts';
import type { SchemaNode } from '../definitions/node.ts';
import { diagnose, type Examined, expecting, owner } from '../examined.ts';
import { exampleOf } from '../example-of-key.ts';
import { sinceWhen } from '../in-another-form.ts';
import { choicesOf, outlineOf } from '../nodes.ts';
import { dayInWords, surelyMonthDay } from '../plain-words/days.ts';
import { valueAt } from '../value-at.ts';

export const keyMissing: RuleDescription = {
  id: 'key-missing',
  severity: 'error',
  title: { en: 'A clause has all the keys that it needs.', fr: 'Une clause dit tout ce qu’elle doit dire.' },
  why: {
    en: 'Somebody would have to guess what a clause leaves out, and each party would guess differently.',
    fr: 'Ce qu’une clause ne dit pas, il faudrait le deviner, et chaque partie le devinerait à sa façon.',
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
  const help = addKeys([key], pointer, examined);
  const anchor = own(valueAt(examined.value, pointer) as Readonly<Record<string, unknown>> | undefined, because);
  const day = key === 'period' && typeof anchor === 'string' ? dayWritten(anchor) : undefined;
  const isBefore = because === 'before';
  return diagnose(keyMissing, { pointer, part: 'key' }, examined, {
    message,
    help: day === undefined ? help : isBefore ? beforeThatDay(day) : orThatDay(help, day),
    suggestion: key,
    ...(day !== undefined && isBefore ? {} : adding([key], pointer, examined)),
  });
}

/** The day, or the day of each year, that stands where an event is counted from. */
function dayWritten(anchor: string): string | undefined {
  return /^(\d{4}-)?\d{2}-\d{2}$/.test(anchor) ? anchor : (dayInWords(anchor)?.day ?? surelyMonthDay(anchor));
}

/** Before a day, with no period to count. */
function beforeThatDay(day: string): Text {
  return {
    en: `Write “eveOf: ${day}” for the day before, or “on: ${day}” if that day still counts.`,
    fr: `Écrivez « eveOf: ${day} » pour la veille, ou « on: ${day} » si ce jour compte encore.`,
  };
}

/** A day that nothing is counted from may be meant itself. */
function orThatDay({ en, fr }: Text, day: string): Text {
  return {
    en: `${en} Without a period, write “on: ${day}” for that day, or “eveOf: ${day}” for the day before.`,
    fr: `${fr} Sans période, écrivez « on: ${day} » pour ce jour-là, ou « eveOf: ${day} » pour la veille.`,
  };
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
  const diagnostic = diagnose(keyMissing, { pointer, part: 'key' }, examined, {
    message,
    help: addKeys(keys, pointer, examined),
    suggestion: key,
    ...adding(keys, pointer, examined),
  });
  return { ...diagnostic, span: headOf(pointer, examined) ?? diagnostic.span };
}

/** The whole of a file has no key above it: its first one stands for it. */
function headOf(pointer: Pointer, { value, places }: Examined): Span | undefined {
  const [first] = Object.keys((value ?? {}) as object);
  return pointer === '' && first !== undefined ? places.spanOf(memberOf('', first), 'key') : undefined;
}

/** Writes the keys into the clause, for somebody to complete. */
function adding(keys: readonly string[], pointer: Pointer, { value, places }: Examined): { readonly fix?: Fix } {
  const present = Object.keys((valueAt(value, pointer) ?? {}) as object);
  const next = present[1] ?? present[0];
  return next === undefined
    ? {}
    : { fix: insertingKeys(keys, places.spanOf(pointer), places.spanOf(memberOf(pointer, next), 'key')) };
}

/** The keys to add, each with a value to begin with. */
function addKeys(keys: readonly string[], pointer: Pointer, examined: Examined): Text {
  const lines = keys.map((key) => `${key}: ${exampleOf(key, examined.value, pointer)}`);
  return {
    en: `Add ${lines.map((line) => `“${line}”`).join(', ')}.`,
    fr: `Ajoutez ${lines.map((line) => `« ${line} »`).join(', ')}.`,
  };
}

/** Nothing of what the clause could say is there. */
export function saysTooLittle(pointer: Pointer, node: SchemaNode, examined: Examined): Diagnostic {
  const [en, fr] = [owner(pointer, examined).en, owner(pointer, examined).fr];
  const keys = choicesOf(node);
  // Of many keys that would do, the help tells them with an example.
  const message =
    keys.length > 3
      ? { en: `${en} does not say enough.`, fr: `${fr} n’en dit pas assez.` }
      : {
          en: `${en} needs ${keys.map((key) => `“${key}”`).join(' or ')}.`,
          fr: `${fr} doit avoir ${keys.map((key) => `« ${key} »`).join(' ou ')}.`,
        };
  const clause = valueAt(examined.value, pointer) as { period?: unknown; following?: unknown } | null | undefined;
  const following = keys.includes('eveOf') && clause?.following !== undefined ? addMonthDay : undefined;
  const help = following ?? sinceWhen(clause?.period, node, pointer) ?? expecting(node.expected ?? verbatim('…'));
  return diagnose(keyMissing, { pointer, part: 'key' }, examined, { message, help });
}

const addMonthDay: Text = {
  en: 'Say which day of each year: { on: 04-30, following: cycle.end }.',
  fr: 'Dites quel jour de chaque année : { on: 04-30, following: cycle.end }.',
};

/** A section whose clauses have no ids: their keys stand where the ids should. */
export function missingIds(pointer: Pointer, node: SchemaNode, examined: Examined): Diagnostic {
  const message = {
    en: `${owner(pointer, examined).en} needs an id for each of its clauses.`,
    fr: `Dans ${owner(pointer, examined).fr}, chaque clause a besoin d’un identifiant.`,
  };
  const outline = outlineOf(node) ?? '…';
  const help = {
    en: `Write an id of your choice, and the keys inside it: “${outline}”.`,
    fr: `Écrivez un identifiant de votre choix, et les clés à l’intérieur : « ${outline} ».`,
  };
  return diagnose(keyMissing, { pointer, part: 'key' }, examined, { message, help });
}
