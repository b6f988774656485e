import type { Diagnostic } from '../../text/diagnostic.ts';
import type { RuleDescription } from '../../text/rule.ts';
import { keysOf, memberOf, type Pointer, parentOf } from '../../text/span.ts';
import { verbatim } from '../../text/text.ts';
import type { SchemaNode } from '../definitions/node.ts';
import { diagnose, type Examined, expecting, owner } from '../examined.ts';
import { isKeyOfClause } from '../homes.ts';
import { choicesOf } from '../nodes.ts';
import { valueAt } from '../value-at.ts';

export const keyMisplaced: RuleDescription = {
  id: 'key-misplaced',
  severity: 'error',
  title: {
    en: 'The keys of a clause go together.',
    fr: 'Les clés d’une clause vont ensemble.',
  },
  why: {
    en: 'A clause that says two things that exclude each other would be read in one way by one party, and in the other by another.',
    fr: 'Une clause qui dit deux choses incompatibles serait lue d’une façon par une partie, d’une autre par la seconde.',
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
  const [en, fr] = [keys.map((key) => `“${key}”`).join(' and '), keys.map((key) => `« ${key} »`).join(' et ')];
  const message =
    keys.length === 1
      ? { en: `${en} does not go with “${because}”.`, fr: `${fr} ne va pas avec « ${because} ».` }
      : { en: `${en} do not go with “${because}”.`, fr: `${fr} ne vont pas avec « ${because} ».` };
  const help = { en: `Take out ${en}, or change “${because}”.`, fr: `Retirez ${fr}, ou changez « ${because} ».` };
  return diagnose(keyMisplaced, { pointer, part: 'key' }, examined, { message, help });
}

/** What an amendment, or a scenario, has no hold on. */
export function untouchableKey(parent: Pointer, key: string, node: SchemaNode, examined: Examined): Diagnostic {
  const message = { en: `“${key}” can’t be changed here.`, fr: `« ${key} » ne peut pas être changé ici.` };
  const help = expecting(node.expected ?? verbatim('…'));
  return diagnose(keyMisplaced, { pointer: memberOf(parent, key), part: 'key' }, examined, { message, help });
}

export function saysTooMuch(pointer: Pointer, node: SchemaNode, examined: Examined): Diagnostic {
  const clause = (valueAt(examined.value, pointer) ?? {}) as Readonly<Record<string, unknown>>;
  const keys = choicesOf(node).filter((key) => clause[key] !== undefined);
  const message = {
    en: `${owner(pointer, examined).en} has ${keys.map((key) => `“${key}”`).join(' and ')}; one excludes the other.`,
    fr: `${owner(pointer, examined).fr} a ${keys.map((key) => `« ${key} »`).join(' et ')} ; l’un exclut l’autre.`,
  };
  const help = {
    en: `Keep one of them. Expected ${node.expected?.en ?? '…'}.`,
    fr: `N’en gardez qu’un. Attendu : ${node.expected?.fr ?? '…'}.`,
  };
  return diagnose(keyMisplaced, { pointer, part: 'key' }, examined, { message, help });
}

/** A key of a clause that stands beside its clause, or a section that stands within another. */
export function misnestedKey(pointer: Pointer, examined: Examined): Diagnostic {
  const [section = '', key = ''] = keysOf(pointer);
  const clauses = Object.keys((valueAt(examined.value, parentOf(pointer)) ?? {}) as object);
  const before = clauses[clauses.indexOf(key) - 1];
  const message = isKeyOfClause(section, key)
    ? {
        en: `“${key}” stands beside the clauses of “${section}”, and belongs to one of them.`,
        fr: `« ${key} » est à côté des clauses de « ${section} » et appartient à l’une d’elles.`,
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

/** The key of a clause that leaves no room for another one. */
function deciding(clause: Readonly<Record<string, unknown>>): string {
  if (clause.nature !== undefined && clause.cadence === undefined) return `nature: ${clause.nature}`;
  if (clause.mode !== undefined) return `mode: ${clause.mode}`;
  if (clause.cadence !== undefined) return `cadence: ${clause.cadence}`;
  return ['on', 'eveOf', 'endOf', 'earliest', 'latest'].find((key) => clause[key] !== undefined) ?? '…';
}
