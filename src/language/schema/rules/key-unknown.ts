import { type Diagnostic, diagnosticAt } from '../../../text/diagnostic.ts';
import { guess, meant } from '../../../text/did-you-mean.ts';
import { replacing } from '../../../text/fix.ts';
import { shortened } from '../../../text/printable.ts';
import type { RuleDescription } from '../../../text/rule.ts';
import { keysOf, memberOf, type Pointer, parentOf } from '../../../text/span.ts';
import type { Text } from '../../../text/text.ts';
import { clauseKeys } from '../definitions/clause.ts';
import type { SchemaNode } from '../definitions/node.ts';
import { diagnose, type Examined, type Instead, nearest, owner } from '../examined.ts';
import { type Home, homeOf } from '../home-of-key.ts';
import { isById, sectionsWith } from '../homes.ts';
import { requiredOf } from '../nodes.ts';
import { isSureKey, keysMeantBy } from '../plain-words/keys.ts';
import { saidInContracts } from '../said-in-contracts.ts';
import { saidOtherwise } from '../said-otherwise.ts';
import { splitByComma } from '../split-by-comma.ts';
import { valueAt } from '../value-at.ts';

export const keyUnknown: RuleDescription = {
  id: 'key-unknown',
  severity: 'error',
  title: {
    en: 'A clause has only keys that exist in the language.',
    fr: 'Une clause n’a que des clés connues du langage.',
  },
  why: {
    en: 'A key that is ignored looks like a rule but has no effect.',
    fr: 'Une clé que rien ne lit ressemble à une règle et n’en est pas une.',
  },
  wrong: 'events:\n  fair: { titel: The fair, cite: { article: 2 } }\n',
  right: 'events:\n  fair: { title: The fair, cite: { article: 2 } }\n',
};

export function unknownKey(parent: Pointer, key: string, node: SchemaNode, examined: Examined): Diagnostic {
  const split = splitByComma(parent, key, examined);
  if (split) return diagnose(keyUnknown, { pointer: memberOf(parent, key), part: 'key' }, examined, split);
  const known = Object.keys((node.properties ?? {}) as object);
  const present = writtenBeside(known, parent, key, examined);
  const message = {
    en: `${owner(parent, examined).en} has no key “${shortened(key)}”.`,
    fr: `${owner(parent, examined).fr} n’a pas de clé « ${shortened(key)} ».`,
  };
  const value = valueAt(examined.value, memberOf(parent, key));
  const clause = (valueAt(examined.value, parent) ?? {}) as Readonly<Record<string, unknown>>;
  const bracket = colonMissing(parent, key, value, known, examined);
  if (bracket) return bracket;
  const unknown = { key, value, known, parent, clause, needed: requiredOf(node) };
  const inContracts = saidInContracts(unknown);
  const otherwise = inContracts?.help ?? saidOtherwise(unknown);
  if (otherwise) {
    const place = { pointer: memberOf(parent, key), part: 'key' } as const;
    const home = inContracts?.belongsIn;
    const found = { message, help: otherwise, ...(home !== undefined && { belongsIn: home }) };
    return diagnose(keyUnknown, place, examined, found);
  }
  const free = known.filter((each) => !present.includes(each));
  const needed = requiredOf(node).filter((each) => free.includes(each));
  const word = wordMeant(key, free, needed);
  const near = keyMeant(key, free, needed);
  const home = word.suggestion === undefined ? homeMeant(key, near, parent, node, examined.value) : undefined;
  // A section is a group of clauses: a text in its place is a key of this clause, misspelt.
  const isKey = home?.pointer === '' && typeof value === 'string' && near.suggestion !== undefined;
  const instead = home && parent !== '' && !isKey ? {} : near;
  const taken = instead.suggestion === undefined && !home ? keyMeant(key, known).suggestion : undefined;
  const help = helpFor(key, { instead, home, taken, known, free, node, present });
  const place = { pointer: memberOf(parent, key), part: 'key' } as const;
  const belongsIn = home && instead.suggestion === undefined ? { belongsIn: home.pointer } : {};
  return diagnose(keyUnknown, place, examined, { message, help, alternatives: free, ...belongsIn }, instead);
}

/** The clause that the key belongs in, or else the one that has the key that was meant and is not to be had here. */
function homeMeant(key: string, near: Instead, parent: Pointer, node: SchemaNode, value: unknown): Home | undefined {
  const home = homeOf(key, key, parent, node, value);
  if (home || near.suggestion !== undefined || keyMeant(key, Object.keys(node.properties ?? {})).suggestion)
    return home;
  for (const word of keysMeantBy(key)) {
    const meantHome = homeOf(word, key, parent, node, value);
    if (meantHome) return meantHome;
  }
  return undefined;
}

interface Choice {
  readonly instead: Instead;
  readonly home: Home | undefined;
  readonly taken: string | undefined;
  readonly known: readonly string[];
  readonly free: readonly string[];
  readonly node: SchemaNode;
  readonly present: readonly string[];
}

function helpFor(key: string, { instead, home, taken, known, free, node, present }: Choice): Text {
  const space = spaceMissing(key, known);
  if (space) return space;
  const words = keysMeantBy(key).filter((word) => free.includes(word));
  if (instead.suggestion !== undefined) return words.length > 1 ? meantOneOf(words) : meant(instead.suggestion);
  if (home) return home.help;
  if (taken !== undefined && isById(taken) && guess(key, [taken]) === undefined) {
    return {
      en: `This is declared under “${taken}”, which is there already: add a clause to it.`,
      fr: `Cela se déclare sous « ${taken} », qui est déjà là : ajoutez-y une clause.`,
    };
  }
  if (taken !== undefined)
    return {
      en: `“${taken}” is there already; keep one of the two.`,
      fr: `« ${taken} » est déjà là ; ne gardez que l’une des deux.`,
    };
  const needed = requiredOf(node).filter((each) => !present.includes(each));
  const list = knownKeys(
    needed,
    free.filter((each) => !needed.includes(each)),
  );
  const sections = sectionsWith(key).join(', ');
  if (sections === '' && known.includes('informative') && needed.length === 0) {
    return {
      en: `${list.en} What the text says without ruling stands under “informative”.`,
      fr: `${list.fr} Ce que le texte dit sans rien régler se met sous « informative ».`,
    };
  }
  return sections === ''
    ? list
    : { en: `It is a key of: ${sections}. ${list.en}`, fr: `C’est une clé de : ${sections}. ${list.fr}` };
}

/** A word that several keys may stand for: which one, its author knows. */
function meantOneOf(words: readonly string[]): Text {
  return {
    en: `Did you mean ${words.map((word) => `“${word}”`).join(' or ')}?`,
    fr: `Vouliez-vous dire ${words.map((word) => `« ${word} »`).join(' ou ')} ?`,
  };
}

/** `title:Works` is one word to YAML; a no-break space before the colon belongs to the word. */
function spaceMissing(key: string, known: readonly string[]): Text | undefined {
  const [, stuck = ''] = /^([\w-]+):\S/.exec(key) ?? [];
  const bare = key.trimEnd();
  if (bare !== key && known.includes(bare)) {
    return {
      en: `Remove the space before the colon: “${bare}: …”.`,
      fr: `Retirez l’espace devant le deux-points : « ${bare}: … ».`,
    };
  }
  if (!known.includes(stuck)) return undefined;
  return {
    en: `Write a space after the colon: “${stuck}: …”.`,
    fr: `Mettez une espace après le deux-points : « ${stuck}: … ».`,
  };
}

/** The keys that could stand in its place, those first that the clause lacks. */
function knownKeys(needed: readonly string[], others: readonly string[]): Text {
  if (needed.length + others.length === 0) return { en: 'Remove it.', fr: 'Retirez-la.' };
  const list = shortList(others);
  if (needed.length === 0) return { en: `It can have: ${list}`, fr: `Clés possibles : ${list}` };
  if (others.length === 0) return { en: `It needs: ${needed.join(', ')}.`, fr: `Il faut : ${needed.join(', ')}.` };
  return {
    en: `It needs: ${needed.join(', ')}. It can also have: ${list}`,
    fr: `Il faut : ${needed.join(', ')}. Autres clés possibles : ${list}`,
  };
}

/** As many keys as one reads; those that any clause may have come last. */
function shortList(keys: readonly string[]): string {
  const most = 8;
  const own = keys.filter((key) => !Object.hasOwn(clauseKeys, key));
  const ordered = [...own, ...keys.filter((key) => !own.includes(key))];
  return ordered.length > most ? `${ordered.slice(0, most).join(', ')}…` : `${ordered.join(', ')}.`;
}

/** The keys that are written in the same clause: in an amendment, not those of the clause that it changes. */
function writtenBeside(
  known: readonly string[],
  parent: Pointer,
  key: string,
  { value, places }: Examined,
): readonly string[] {
  const clause = parentOf(places.pointerTo(memberOf(parent, key)));
  const members = (valueAt(value, parent) ?? {}) as object;
  return known.filter(
    (each) => Object.hasOwn(members, each) && parentOf(places.pointerTo(memberOf(parent, each))) === clause,
  );
}

/** The key that was meant: the English one of a French word, or the nearest. */
function keyMeant(key: string, known: readonly string[], needed: readonly string[] = []): Instead {
  const word = wordMeant(key, known, needed);
  return word.suggestion === undefined ? nearest(key, known) : word;
}

/** The key that says the same, or is the same but for its capitals, accents and hyphens. */
function wordMeant(key: string, known: readonly string[], needed: readonly string[] = []): Instead {
  const words = keysMeantBy(key).filter((candidate) => known.includes(candidate));
  const lacking = words.find((each) => needed.includes(each)) ?? words[0];
  if (lacking !== undefined) return { suggestion: lacking, safe: words.length === 1 && isSureKey(key) };
  const found = guess(key, known);
  return found?.certainty === 'same' ? { suggestion: found.word, safe: true } : {};
}

/** `starts { on: signed }`: without its colon, the key and the brace are one word to YAML. */
function colonMissing(
  parent: Pointer,
  key: string,
  value: unknown,
  known: readonly string[],
  examined: Examined,
): Diagnostic | undefined {
  const [, name = '', bracket = ''] = /^([A-Za-z][\w-]*)(\s*[{[]\s*[\w.-]+)$/.exec(key) ?? [];
  if (name === '' || typeof value !== 'string' || !/[}\]]\s*$/.test(value)) return undefined;
  if (!known.includes(name) && !isById(keysOf(parent).at(-1) ?? '')) return undefined;
  const pointer = memberOf(parent, key);
  const { start, source } = examined.places.spanOf(pointer, 'key');
  const end = { ...start, offset: start.offset + name.length, column: start.column + name.length };
  const span = { source, start, end };
  return diagnosticAt(keyUnknown, span, pointer, {
    message: { en: `A colon is missing after “${name}”.`, fr: `Il manque le deux-points après « ${name} ».` },
    help: {
      en: `Write “${name}: ${bracket.trim()}: ${value}”.`,
      fr: `Écrivez « ${name}: ${bracket.trim()}: ${value} ».`,
    },
    fix: replacing(span, `${name}:`, { safe: true }),
  });
}
