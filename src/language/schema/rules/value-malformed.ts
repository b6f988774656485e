import type { Diagnostic } from '../../../text/diagnostic.ts';
import { meant } from '../../../text/did-you-mean.ts';
import type { RuleDescription } from '../../../text/rule.ts';
import { keysOf, memberOf, type Pointer } from '../../../text/span.ts';
import type { Text } from '../../../text/text.ts';
import { asId } from '../as-id.ts';
import { idPattern } from '../definitions/clause.ts';
import type { SchemaNode } from '../definitions/node.ts';
import { cannotBe, diagnose, type Examined, expecting, type Instead, owner } from '../examined.ts';
import { idsUnder } from '../example-of-key.ts';
import { whichDaysCount } from '../in-another-form.ts';
import { idNamedBy, idsInARow, momentNamedBy } from '../named-by.ts';
import { type DayOfStretch, dayOfStretch, yearFirst } from '../no-day.ts';
import { formOf, memberOfSection } from '../nodes.ts';
import { anyValue } from '../plain-words/any-value.ts';
import { reworded } from '../plain-words/readers.ts';
import type { Named } from '../plain-words/times.ts';
import { undressed } from '../plain-words/undressed.ts';
import { codesInWords } from '../plain-words/values.ts';
import { readingOf } from '../readings.ts';
import { periodAlone } from '../said-of-duties.ts';
import { namedDay } from '../said-otherwise.ts';
import { valueAt } from '../value-at.ts';

export const valueMalformed: RuleDescription = {
  id: 'value-malformed',
  severity: 'error',
  title: {
    en: 'Dates, periods and names are written in one form only.',
    fr: 'Un jour, une période ou un nom s’écrit sous une seule forme.',
  },
  why: {
    en: '03/04/2023 is in March for some readers and in April for others. One form leaves no doubt.',
    fr: '03/04/2023 est en mars pour les uns, en avril pour les autres ; une forme unique évite le doute.',
  },
  wrong: 'dates:\n  review: { at: { on: 30/06/2023 }, title: Review, cite: { article: 2 } }\n',
  right: 'dates:\n  review: { at: { on: 2023-06-30 }, title: Review, cite: { article: 2 } }\n',
};

export function malformedValue(pointer: Pointer, node: SchemaNode, examined: Examined): Diagnostic {
  const value = valueAt(examined.value, pointer);
  const isEmpty = Array.isArray(value) ? value.length === 0 : typeof value === 'object' || value === '';
  const message = isEmpty
    ? { en: `${owner(pointer, examined).en} is empty.`, fr: `${owner(pointer, examined).fr} est vide.` }
    : Array.isArray(value)
      ? {
          en: `${owner(pointer, examined).en} has too few members.`,
          fr: `${owner(pointer, examined).fr} compte trop peu d’éléments.`,
        }
      : cannotBe(pointer, examined);
  const reading = readingOf(value, node, pointer, examined);
  if (reading) return diagnose(valueMalformed, { pointer }, examined, { message, help: reading.help }, reading);
  const stretch = dayOfStretch(value, node, pointer);
  const instead = typeof value === 'string' ? rewritten(value, pointer, node, examined, stretch) : {};
  const expected = (memberOfSection(node) && formOf(node)) ?? node.expected;
  const help = instead.suggestion
    ? meant(instead.suggestion)
    : (formOfReference(value, pointer, node, examined) ??
      courtOf(value, pointer) ??
      (node.reads === 'anchor' && typeof value === 'string' ? periodAlone(value) : undefined) ??
      stretch.help ??
      whichDaysCount(value, node) ??
      (expected && expecting(expected)));
  return diagnose(valueMalformed, { pointer }, examined, { message, ...(help && { help }) }, instead);
}

/** A key that must be a day. */
export function malformedDay(parent: Pointer, key: string, examined: Examined): Diagnostic {
  const message = { en: `“${key}” is not a date.`, fr: `« ${key} » n’est pas un jour.` };
  const place = { pointer: memberOf(parent, key), part: 'key' } as const;
  const instead = reworded(key, 'day');
  const help = instead ? meant(instead.suggestion) : yearFirst;
  return diagnose(valueMalformed, place, examined, { message, help }, instead);
}

/** Where the id of a clause is asked for, an address or several ids in one are no misspelt id. */
function formOfReference(
  value: unknown,
  pointer: Pointer,
  { pattern, reads }: SchemaNode,
  examined: Examined,
): Text | undefined {
  if (typeof value !== 'string') return undefined;
  if (reads === 'condition') return namedDay(value) ?? commaBetween(value, examined);
  if (pattern !== idPattern || pointer === '/id') return undefined;
  if (value.includes('@')) {
    const list = idsUnder('parties', examined.value).concat(idsUnder('thirdParties', examined.value)).join(', ');
    return {
      en: `Write an id of the convention, not an address: ${list}.`,
      fr: `Écrivez un identifiant de la convention, non une adresse : ${list}.`,
    };
  }
  return commaBetween(value, examined) ?? severalParties(value, pointer, examined);
}

/** A court is no law. */
function courtOf(value: unknown, pointer: Pointer): Text | undefined {
  if (pointer !== '/jurisdiction' || !/tribunal|cour|court|juridiction/i.test(anyValue(value))) return undefined;
  return {
    en: 'Write the code of the country whose law applies, such as FR. The court stands under “informative”: “disputes: { text: … }”.',
    fr: 'Écrivez le code du pays dont le droit s’applique, tel que FR. Le tribunal se met sous « informative » : « litiges: { text: … } ».',
  };
}

function commaBetween(value: string, examined: Examined): Text | undefined {
  const ids = idsInARow(value, examined.value);
  return (
    ids && {
      en: `Put a comma between them: “${ids.join(', ')}”.`,
      fr: `Séparez-les par une virgule : « ${ids.join(', ')} ».`,
    }
  );
}

/** Words that name no one party: both, all of them, one or another. */
function severalParties(value: string, pointer: Pointer, examined: Examined): Text | undefined {
  const parties = idsUnder('parties', examined.value);
  if (!/\s/.test(value.trim()) || parties.length === 0) return undefined;
  const list = parties.join(', ');
  const [section = ''] = keysOf(pointer);
  const isOne = ['deliverables', 'datasets', 'payments', 'notification'].includes(section);
  if (isOne || !pointer.endsWith('/by')) {
    const form = pointer.endsWith('/party') || pointer.endsWith('/of') ? `[${list}]` : list;
    if (form === list) {
      const [en, fr] = [parties.join(' or '), parties.join(' ou ')];
      return {
        en: `Write one id of the convention: ${en}.`,
        fr: `Écrivez un seul identifiant de la convention : ${fr}.`,
      };
    }
    return { en: `Write ids of the convention: ${form}.`, fr: `Écrivez des identifiants de la convention : ${form}.` };
  }
  if (/^(either|any|one of|l[’']une?|une des)\b/i.test(value.trim())) {
    return {
      en: `Write { any: [${list}] }: one of them is enough.`,
      fr: `Écrivez { any: [${list}] } : une seule suffit.`,
    };
  }
  if (/^(both|all|each|every|toutes|tous|les deux|chacune?)\b/i.test(value.trim())) {
    return {
      en: `Write { each: [${list}] }: all of them must.`,
      fr: `Écrivez { each: [${list}] } : toutes le doivent.`,
    };
  }
  return {
    en: `Write { each: [${list}] } if all of them must, or { any: [${list}] } if one is enough.`,
    fr: `Écrivez { each: [${list}] } si toutes le doivent, ou { any: [${list}] } si une seule suffit.`,
  };
}

/** The id that was meant: of what bears the name, or the nearest one. */
function idMeant(value: string, pointer: Pointer, examined: Examined): Instead {
  // The kind of a line, and the code of a refusal, are words of the language, not ids of the convention.
  const [code] = /\/(kind|refused)$/.test(pointer) ? codesInWords(value) : [];
  if (code !== undefined) return { suggestion: code };
  if (idsInARow(value, examined.value)) return {};
  if (pointer.endsWith('/by') && /\s(ou|or|et|and)\s/.test(value)) return {};
  return reworded(value, 'severalIds') ?? idNamedBy(value, examined.value);
}

/** What was probably meant: the form of the language for plain words, an id for a name. */
function rewritten(
  value: string,
  pointer: Pointer,
  { pattern, reads }: SchemaNode,
  examined: Examined,
  stretch: DayOfStretch,
): Instead {
  if (value.includes('@')) return {};
  if (pattern === idPattern && pointer !== '/id') return idMeant(value, pointer, examined);
  if (pattern === idPattern) {
    const id = asId(undressed(value)) ?? asId(`convention-${value}`);
    return id === undefined ? {} : { suggestion: id };
  }
  const isName = reads === 'anchor' || reads === 'condition';
  const plain = undressed(value);
  if (plain !== value && typeof pattern === 'string' && new RegExp(pattern, 'u').test(plain)) {
    return { suggestion: plain, safe: !value.includes('//') };
  }
  if (stretch.suggestion !== undefined) return { suggestion: stretch.suggestion };
  const named: Named = (words) => momentNamedBy(words, examined.value).suggestion;
  return reworded(value, reads, named) ?? (isName && !stretch.help ? momentNamedBy(value, examined.value) : {});
}
