import type { Diagnostic } from '../../../text/diagnostic.ts';
import { own } from '../../../text/own.ts';
import type { RuleDescription } from '../../../text/rule.ts';
import { keysOf, memberOf, type Pointer, parentOf } from '../../../text/span.ts';
import type { Text } from '../../../text/text.ts';
import type { SchemaNode } from '../definitions/node.ts';
import { naturesWith } from '../definitions/obligations.ts';
import { diagnose, type Examined, owner } from '../examined.ts';
import { isKeyOfClause } from '../homes.ts';
import { choicesOf } from '../nodes.ts';
import { anyValue } from '../plain-words/any-value.ts';
import { valueAt } from '../value-at.ts';

export const keyMisplaced: RuleDescription = {
  id: 'key-misplaced',
  severity: 'error',
  title: {
    en: 'The keys of a clause are compatible with each other.',
    fr: 'Les clés d’une clause sont compatibles entre elles.',
  },
  why: {
    en: 'If a clause says two things that exclude each other, each party may read it its own way.',
    fr: 'Une clause qui dit deux choses incompatibles serait lue d’une façon par une partie et d’une autre façon par l’autre.',
  },
  wrong: 'dates:\n  review: { at: { on: signed, period: P3M }, title: Review, cite: { article: 2 } }\n',
  right: 'dates:\n  review: { at: { after: signed, period: P3M }, title: Review, cite: { article: 2 } }\n',
};

/** Keys of one clause that another key of it leaves no room for; they are told at the first of them. */
export function misplacedKeys(pointers: readonly Pointer[], examined: Examined): Diagnostic {
  const [pointer = ''] = pointers;
  const keys = pointers.map((each) => keysOf(each).at(-1) ?? '');
  const parent = (valueAt(examined.value, parentOf(pointer)) ?? {}) as Readonly<Record<string, unknown>>;
  const because = deciding(parent);
  const [en, fr] = [inEnglish(keys), inFrench(keys)];
  const message =
    keys.length === 1
      ? { en: `${en} does not go with “${because}”.`, fr: `${fr} ne va pas avec « ${because} ».` }
      : { en: `${en} do not go with “${because}”.`, fr: `${fr} ne vont pas avec « ${because} ».` };
  const natures = because.startsWith('nature') && keys.length === 1 ? naturesWith(keys[0] ?? '').join(', ') : '';
  const help =
    natures === ''
      ? { en: `Remove ${en}, or change “${because}”.`, fr: `Retirez ${fr}, ou changez « ${because} ».` }
      : {
          en: `Remove ${en}, or choose a nature that has it: ${natures}.`,
          fr: `Retirez ${fr}, ou choisissez une nature qui l’admet : ${natures}.`,
        };
  return diagnose(keyMisplaced, { pointer, part: 'key' }, examined, { message, help });
}

/** What no amendment has a hold on. */
export function untouchableKey(parent: Pointer, key: string, node: SchemaNode, examined: Examined): Diagnostic {
  const message = { en: `An amendment can’t change “${key}”.`, fr: `Un avenant ne peut pas changer « ${key} ».` };
  const help = {
    en: `Remove it. Expected ${node.expected?.en ?? '…'}.`,
    fr: `Retirez-la. Attendu : ${node.expected?.fr ?? '…'}.`,
  };
  return diagnose(keyMisplaced, { pointer: memberOf(parent, key), part: 'key' }, examined, { message, help });
}

export function saysTooMuch(pointer: Pointer, node: SchemaNode, examined: Examined): Diagnostic {
  const clause = (valueAt(examined.value, pointer) ?? {}) as Readonly<Record<string, unknown>>;
  const keys = choicesOf(node).filter((key) => own(clause, key) !== undefined);
  const inherited = keys.filter((key) => isInherited(key, pointer, examined));
  const [kept] = keys.filter((key) => !inherited.includes(key));
  if (kept !== undefined && inherited.length > 0)
    return staysBeside(kept, inherited, { pointer, node, clause }, examined);
  const [first = '', ...others] = Object.keys(clause).filter((key) => keys.includes(key));
  const excluded = others[0] ?? first;
  const message = {
    en: `“${excluded}” excludes “${first}”; ${owner(pointer, examined).en} can’t have both.`,
    fr: `« ${excluded} » exclut « ${first} » ; ${owner(pointer, examined).fr} ne peut pas avoir les deux.`,
  };
  const place = { pointer: memberOf(pointer, excluded), part: 'key' } as const;
  const other = examined.places.spanOf(memberOf(pointer, first), 'key');
  const isApart = other.start.line !== examined.places.spanOf(place.pointer, 'key').start.line;
  const related = [{ message: excludedHere(first), span: other }];
  const help = keepOne([first, ...others], node, clause);
  return diagnose(keyMisplaced, place, examined, { message, help, ...(isApart && { related }) });
}

function excludedHere(key: string): Text {
  return { en: `“${key}” is here`, fr: `« ${key} » est ici` };
}

/** Whether a clause that an amendment changes has a key from the convention, and not from the amendment. */
function isInherited(key: string, clause: Pointer, { places }: Examined): boolean {
  return !places.pointerTo(memberOf(clause, key)).startsWith(`${places.pointerTo(clause)}/`);
}

interface ChangedClause {
  readonly pointer: Pointer;
  readonly node: SchemaNode;
  readonly clause: Readonly<Record<string, unknown>>;
}

/** An amendment changes a clause key by key, so what it does not take out stays. */
function staysBeside(
  kept: string,
  inherited: readonly string[],
  { pointer, node, clause }: ChangedClause,
  examined: Examined,
): Diagnostic {
  const [excluded = ''] = inherited;
  const message = {
    en: `${owner(pointer, examined).en} has “${kept}”, and the convention has “${excluded}” there, which stays.`,
    fr: `${owner(pointer, examined).fr} a « ${kept} », et la convention y a « ${excluded} », qui reste.`,
  };
  const { dependentSchemas, dependentRequired } = node as Readonly<Record<string, Record<string, unknown>>>;
  const { properties = {} } = (own(dependentSchemas, kept) ?? {}) as { readonly properties?: Record<string, unknown> };
  const calls = (key: string): readonly string[] => (own(dependentRequired, key) ?? []) as readonly string[];
  const goes = (key: string): boolean =>
    inherited.includes(key) || own(properties, key) === false || calls(key).some((each) => inherited.includes(each));
  const removed = Object.keys(clause).filter((key) => goes(key) && isInherited(key, pointer, examined));
  const nulls = removed.map((key) => `${key}: null`).join(', ');
  const help = { en: `Remove it: add “${nulls}”.`, fr: `Retirez-la : ajoutez « ${nulls} ».` };
  return diagnose(keyMisplaced, { pointer, part: 'key' }, examined, { message, help });
}

/** Keys of which one must stay: what to take out, of two, with what goes along. */
function keepOne(keys: readonly string[], node: SchemaNode, clause: Readonly<Record<string, unknown>>): Text {
  const anchor = keys.filter((key) => key !== 'endOf').map((key) => own(clause, key))[0];
  if (keys.includes('endOf') && clause.containing === undefined && typeof anchor === 'string') {
    return countedFromContaining(keys, `{ endOf: ${anyValue(clause.endOf)}, containing: ${anchor} }`);
  }
  const [first = '', second = '', ...more] = keys;
  if (more.length > 0)
    return { en: `Keep one of them: ${keys.join(', ')}.`, fr: `N’en gardez qu’une : ${keys.join(', ')}.` };
  const calls = (node.dependentRequired ?? {}) as Readonly<Record<string, readonly string[]>>;
  const leaving = (gone: string, kept: string): readonly string[] => [
    gone,
    ...(own(calls, gone) ?? []).filter((key) => own(clause, key) !== undefined && !own(calls, kept)?.includes(key)),
  ];
  const [one, other] = [leaving(second, first), leaving(first, second)];
  return {
    en: `Remove ${inEnglish(one)}, or else ${inEnglish(other)}.`,
    fr: `Retirez ${inFrench(one)}, ou bien ${inFrench(other)}.`,
  };
}

/** What “endOf” counts from stands in a key of its own. */
function countedFromContaining(keys: readonly string[], example: string): Text {
  return {
    en: `Keep ${keys.map((key) => `“${key}”`).join(' or ')}; “endOf” goes with “containing”: ${example}.`,
    fr: `Gardez ${keys.map((key) => `« ${key} »`).join(' ou ')} ; « endOf » va avec « containing » : ${example}.`,
  };
}

function inEnglish(keys: readonly string[]): string {
  return listed(
    keys.map((key) => `“${key}”`),
    'and',
  );
}

function inFrench(keys: readonly string[]): string {
  return listed(
    keys.map((key) => `« ${key} »`),
    'et',
  );
}

/** `a, b et c`. */
function listed(words: readonly string[], and: string): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** A key of a clause that stands beside its clause, or a section that stands within another. */
export function misnestedKey(pointer: Pointer, examined: Examined): Diagnostic {
  const [section = '', key = ''] = keysOf(pointer);
  const clauses = Object.keys((valueAt(examined.value, parentOf(pointer)) ?? {}) as object);
  const before = clauses[clauses.indexOf(key) - 1];
  const message = isKeyOfClause(section, key)
    ? {
        en: `“${key}” stands beside the clauses of “${section}”, and belongs to one of them.`,
        fr: `« ${key} » est au même niveau que les clauses de « ${section} », mais appartient à l’une d’elles.`,
      }
    : {
        en: `“${key}” stands within “${section}”, and is a section of its own.`,
        fr: `« ${key} » est dans « ${section} » et forme une section à part.`,
      };
  const help = !isKeyOfClause(section, key)
    ? { en: 'Bring it to the left edge.', fr: 'Ramenez-la au bord gauche.' }
    : before === undefined
      ? { en: 'Indent it further, under its clause.', fr: 'Mettez-la plus en retrait, sous sa clause.' }
      : { en: `Indent it further, under “${before}”.`, fr: `Mettez-la plus en retrait, sous « ${before} ».` };
  return diagnose(keyMisplaced, { pointer, part: 'key' }, examined, { message, help });
}

/** An id with nothing under it, and the keys of its clause that stand in its column. */
export interface KeysBesideId {
  readonly id: Pointer;
  readonly keys: readonly Pointer[];
}

/** A whole clause that stands in the column of its id. */
export function keysBesideId({ id, keys }: KeysBesideId, examined: Examined): Diagnostic {
  const [first = ''] = keys;
  const [above, names] = [keysOf(id).at(-1) ?? '', keys.map((key) => keysOf(key).at(-1) ?? '')];
  const isOne = names.length === 1;
  const message = {
    en: `${inEnglish(names)} ${isOne ? 'stands' : 'stand'} beside “${above}”, and ${isOne ? 'belongs' : 'belong'} under it.`,
    fr: `${inFrench(names)} ${isOne ? 'est' : 'sont'} au même niveau que « ${above} », mais ${isOne ? 'doit' : 'doivent'} être en retrait en dessous.`,
  };
  const help = {
    en: `Indent ${isOne ? 'it' : 'them'} by two more spaces, under “${above}”.`,
    fr: `Mettez-${isOne ? 'la' : 'les'} en retrait de deux espaces de plus, sous « ${above} ».`,
  };
  const edits = keys.map((key) => {
    const { start, ...span } = examined.places.spanOf(key, 'key');
    return { span: { ...span, start, end: start }, text: '  ' };
  });
  const title = { en: `Indent under “${above}”`, fr: `Mettre en retrait sous « ${above} »` };
  return diagnose(keyMisplaced, { pointer: first, part: 'key' }, examined, {
    message,
    help,
    fix: { title, edits, safe: false },
  });
}

/** The key of a clause that leaves no room for another one. */
function deciding(clause: Readonly<Record<string, unknown>>): string {
  if (clause.nature !== undefined && clause.cadence === undefined) return `nature: ${anyValue(clause.nature)}`;
  if (clause.mode !== undefined) return `mode: ${anyValue(clause.mode)}`;
  if (clause.cadence !== undefined) return `cadence: ${anyValue(clause.cadence)}`;
  const excluding = ['on', 'eveOf', 'endOf', 'earliest', 'latest', 'before', 'after', 'beginning', 'when'];
  return excluding.find((key) => own(clause, key) !== undefined) ?? '…';
}
