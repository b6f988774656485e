import type { Diagnostic } from '../../text/diagnostic.ts';
import { meant } from '../../text/did-you-mean.ts';
import type { RuleDescription } from '../../text/rule.ts';
import { memberOf, type Pointer } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import type { SchemaNode } from '../definitions/node.ts';
import { diagnose, type Examined, type Instead, nearest, owner } from '../examined.ts';
import { isTopLevel, sectionsWith } from '../homes.ts';
import { frenchKeys } from '../plain-words/keys.ts';
import { valueAt } from '../value-at.ts';

export const keyUnknown: RuleDescription = {
  id: 'key-unknown',
  severity: 'error',
  title: { en: 'A clause has only keys of the language.', fr: 'Une clause n’a que des clés du langage.' },
  why: {
    en: 'A key that nothing reads looks like a rule and is none.',
    fr: 'Une clé que rien ne lit a l’air d’une règle et n’en est pas une.',
  },
  wrong: 'events:\n  fair: { titel: The fair, cite: { article: 2 } }\n',
  right: 'events:\n  fair: { title: The fair, cite: { article: 2 } }\n',
};

export function unknownKey(parent: Pointer, key: string, node: SchemaNode, examined: Examined): Diagnostic {
  const known = Object.keys((node.properties ?? {}) as object);
  const present = Object.keys((valueAt(examined.value, parent) ?? {}) as object);
  const message = {
    en: `${owner(parent, examined).en} has no key “${key}”.`,
    fr: `${owner(parent, examined).fr} n’a pas de clé « ${key} ».`,
  };
  const free = known.filter((each) => !present.includes(each));
  const instead = keyMeant(key, free);
  const taken = instead.suggestion === undefined ? keyMeant(key, known).suggestion : undefined;
  const required = (node.required ?? []) as readonly string[];
  const needed = required.filter((each) => !present.includes(each));
  const help =
    spaceMissing(key, known) ??
    (instead.suggestion !== undefined
      ? meant(instead.suggestion)
      : taken !== undefined
        ? { en: `“${taken}” is there already.`, fr: `« ${taken} » est déjà là.` }
        : (home(parent, key) ??
          knownKeys(
            needed,
            free.filter((each) => !needed.includes(each)),
          )));
  const place = { pointer: memberOf(parent, key), part: 'key' } as const;
  return diagnose(keyUnknown, place, examined, { message, help, alternatives: free }, instead);
}

/** `title:Works` is one word to YAML. */
function spaceMissing(key: string, known: readonly string[]): Text | undefined {
  const [, stuck = ''] = /^([\w-]+):\S/.exec(key) ?? [];
  if (!known.includes(stuck)) return undefined;
  return {
    en: `Write a space behind the colon: “${stuck}: …”.`,
    fr: `Mettez une espace après le deux-points : « ${stuck}: … ».`,
  };
}

/** Where a key belongs that stands elsewhere in the language. */
function home(parent: Pointer, key: string): Text | undefined {
  if (parent !== '' && isTopLevel(key)) {
    return {
      en: `“${key}” is a section of its own; bring it to the left edge.`,
      fr: `« ${key} » est une section à part ; ramenez-la au bord gauche.`,
    };
  }
  const sections = sectionsWith(key);
  if (parent !== '' || sections.length === 0) return undefined;
  return {
    en: `It is a key of clauses under: ${sections.join(', ')}. Indent it under its clause.`,
    fr: `C’est une clé des clauses de : ${sections.join(', ')}. Mettez-la en retrait sous sa clause.`,
  };
}

/** The keys that could stand in its place, those first that the clause lacks. */
function knownKeys(needed: readonly string[], others: readonly string[]): Text {
  if (needed.length === 0) {
    return { en: `It knows: ${others.join(', ')}.`, fr: `Clés connues : ${others.join(', ')}.` };
  }
  if (others.length === 0) return { en: `It needs: ${needed.join(', ')}.`, fr: `Il faut : ${needed.join(', ')}.` };
  return {
    en: `It needs: ${needed.join(', ')}. It knows besides: ${others.join(', ')}.`,
    fr: `Il faut : ${needed.join(', ')}. Autres clés connues : ${others.join(', ')}.`,
  };
}

/** The key that was meant: the English one of a French word, or the nearest. */
function keyMeant(key: string, known: readonly string[]): Instead {
  const french = frenchKeys.get(key.toLowerCase())?.filter((candidate) => known.includes(candidate)) ?? [];
  if (french[0] !== undefined) return { suggestion: french[0], safe: french.length === 1 };
  return nearest(key, known);
}
