import { keysOf, type Pointer } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import type { SchemaNode } from './definitions/node.ts';
import type { Instead } from './examined.ts';
import { currencyOf, idsUnder } from './example-of-key.ts';
import { idBearing } from './named-by.ts';
import { onlyText, requiredOf } from './nodes.ts';
import { anyValue } from './plain-words/any-value.ts';
import { numberInWords } from './plain-words/numbers.ts';
import { countedDaysInWords, periodInWords } from './plain-words/periods.ts';
import type { Rewording } from './plain-words/readers.ts';

/** A list of one where the one is asked for; a list of names where all of them, or one key, must be told. */
export function unwrapped(value: object, node: SchemaNode, oneId: boolean): Instead {
  const [onlyKey = '', state] = Object.entries(value)[0] ?? [];
  if (
    Object.keys(value).length === 1 &&
    /^(status|state|is|état|etat|statut)$/i.test(onlyKey) &&
    typeof state === 'string'
  ) {
    return node.type === 'string' ? { suggestion: state } : {};
  }
  const { each, any } = value as { readonly each?: unknown; readonly any?: unknown };
  const inGroup = each ?? any;
  if (isListOfTexts(inGroup) && node.reads === 'list') return { suggestion: `[${inGroup.join(', ')}]` };
  if (!isListOfTexts(value)) return {};
  const [only] = value;
  const isOne = value.length === 1 && only !== undefined;
  if (isOne && isWords(node)) return { suggestion: written(only) };
  if (isOne && isOfSeveral(node)) return { suggestion: only };
  if (oneId) return isOne ? { suggestion: only } : {};
  if (isEach(node)) return { suggestion: `{ each: [${value.join(', ')}] }` };
  return node.$ref === undefined && isCondition(node) ? { suggestion: `{ all: [${value.join(', ')}] }` } : {};
}

/** A text in place of a list, or of a group whose only key is a text. */
export function wrapped(
  value: string,
  type: string | string[],
  node: SchemaNode,
  convention: unknown,
): Rewording | undefined {
  if (value.trim() === '' || value.length > 100) return undefined;
  const parties = node.reads === 'list' && everybody.test(value.trim()) ? idsUnder('parties', convention) : [];
  if (parties.length > 0) return { suggestion: `[${parties.join(', ')}]`, safe: false };
  if (isEach(node) && /^[a-z][a-z0-9-]*$/.test(value)) return { suggestion: `{ each: [${value}] }`, safe: false };
  const id = node.reads === 'list' ? idBearing(value, convention) : undefined;
  if (id !== undefined) return { suggestion: `[${id}]`, safe: false };
  if (type === 'array' && (node.items as SchemaNode | undefined)?.$ref === '#/$defs/words') {
    return { suggestion: `[${written(value)}]`, safe: false };
  }
  const key = type === 'object' ? onlyText(node) : undefined;
  return key === undefined ? undefined : { suggestion: `{ ${key}: ${written(value)} }`, safe: false };
}

/** Words for all the parties. */
const everybody =
  /^(all|both|everybody|everyone|all parties|the parties|both parties|tous|toutes|les parties|tout le monde|les deux( parties)?)$/i;

/** What stands before a period that runs: “dans les 3 mois”, “within a month”. */
const within = /^(?:dans (?:les|un délai de)|dans|sous|within|in)\s+/i;

/** A period alone says how long, and not from when. */
export function sinceWhen(value: unknown, { reads }: SchemaNode, pointer: Pointer): Text | undefined {
  const said = reads === 'time' && typeof value === 'string' ? value.trim() : '';
  const [, length = '', often = ''] = /^(.+?)\s+(?:renouvelable|reconductible|renewable)\s+(.+)$/i.exec(said) ?? [];
  const renewed = periodInWords(length);
  if (renewed !== undefined && pointer === '/term/ends') return thenRenewed(renewed, often);
  const words = said.replace(within, '').replace(/^[JjDd]\s?\+\s?(\d{1,4})$/, 'P$1D');
  const period = periodInWords(words) ?? words;
  if (!/^P(\d{1,4}[YMWD])+$/.test(period)) return undefined;
  const times = countedFrom(pointer).map((anchor) => `{ period: ${period}, ${anchor} }`);
  return {
    en: `Say also from which day it is counted: ${times.join(', or ')}.`,
    fr: `Précisez aussi d’où la période se compte : ${times.join(', ou ')}.`,
  };
}

/** “Un an renouvelable une fois” says two things: when it ends, and how it goes on. */
function thenRenewed(period: string, said: string): Text {
  const times = numberInWords(said.replace(/\s*(?:fois|times?)$/i, '')) ?? (/^once$/i.test(said) ? '1' : undefined);
  const renewal = `{ mode: tacit, period: ${period}${times === undefined ? '' : `, times: ${times}`} }`;
  const ends = `{ period: ${period}, beginning: term.start }`;
  return {
    en: `Say its end and its renewal apart: “ends: ${ends}”, “renewal: ${renewal}” (or express).`,
    fr: `Indiquez le terme et la reconduction séparément : « ends: ${ends} », « renewal: ${renewal} » (ou express).`,
  };
}

/** Which days count stands in a key of its own. */
export function whichDaysCount(value: unknown, { reads }: SchemaNode): Text | undefined {
  const counted = reads === 'period' && typeof value === 'string' ? countedDaysInWords(value) : undefined;
  if (!counted) return undefined;
  const keys = `period: ${counted.period}, days: ${counted.days}`;
  return {
    en: `Say which days count in a key of its own: “${keys}”.`,
    fr: `Dites quels jours comptent dans une clé à part : « ${keys} ».`,
  };
}

/** What a period is counted from in the place where it stands. */
function countedFrom(pointer: Pointer): readonly string[] {
  const [section = '', id = '', ...keys] = keysOf(pointer);
  const place = `${section}/${keys.join('/')}`;
  if (section === 'reminders') return ['before: term.end'];
  if (section === 'term') return id === 'ends' ? ['beginning: term.start', 'after: term.start'] : ['before: term.end'];
  if (section === 'exit') return ['after: leaving'];
  if (place === 'terminations/warning') return [`after: warned:${id}`];
  if (place === 'terminations/effective') return [`after: terminated:${id}`];
  if (place === 'deliverables/acceptance/within') return [`after: delivered:${id}`];
  if (place === 'deliverables/acceptance/revised') return [`after: rejected:${id}`];
  return ['after: signed', 'before: term.end'];
}

/** What has to be said besides, where a value says only a part. */
export function incomplete(
  value: unknown,
  type: string | string[],
  node: SchemaNode,
  pointer: Pointer,
  convention: unknown,
): Text | undefined {
  return (
    sinceWhen(value, node, pointer) ??
    recordedLater(value, pointer) ??
    inWhichCurrency(value, node, convention) ??
    ofWhat(value, node) ??
    hyphens(value, type) ??
    withoutLimit(value, pointer) ??
    shareAlone(value, pointer) ??
    dayOfCycle(value, pointer) ??
    balance(value, node)
  );
}

/** “On the fifth”: a day of each month or quarter is counted from the first one. */
function dayOfCycle(value: unknown, pointer: Pointer): Text | undefined {
  const isDay = typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 31;
  if (!isDay || !pointer.endsWith('/due/on')) return undefined;
  const form = `{ period: P${value}D, beginning: cycle.start }`;
  return {
    en: `For day ${value} of each month or quarter, write “due: ${form}”.`,
    fr: `Pour le ${value === 1 ? '1er' : value} de chaque mois, ou du premier mois de chaque trimestre, écrivez « due: ${form} ».`,
  };
}

/** The day of a fact is no part of the agreement. */
function recordedLater(value: unknown, pointer: Pointer): Text | undefined {
  if (!['/signature', '/notification'].includes(pointer) || !/^\d{4}-\d{2}-\d{2}$/.test(anyValue(value)))
    return undefined;
  return {
    en: 'Remove it: the day is recorded when it occurs. A day that is known in advance goes under “dates”.',
    fr: 'Retirez-la : la date s’enregistre le moment venu. Une date connue d’avance se déclare sous « dates ».',
  };
}

/** A number says how much, and not of what. */
function inWhichCurrency(value: unknown, { reads }: SchemaNode, convention: unknown): Text | undefined {
  if (reads !== 'amount' || typeof value !== 'number') return undefined;
  const amount = `{ value: ${value}, currency: ${currencyOf(convention)} }`;
  return { en: `Say also in which currency: ${amount}.`, fr: `Précisez aussi la monnaie : ${amount}.` };
}

/** A number alone says how many, and not of what. */
function ofWhat(value: unknown, { reads }: SchemaNode): Text | undefined {
  if (reads !== 'period' || typeof value !== 'number' || !Number.isInteger(value) || value < 1) return undefined;
  return {
    en: `Say also of what: P${value}D (days), P${value}M (months), P${value}Y (years).`,
    fr: `Précisez aussi de quoi : P${value}D (jours), P${value}M (mois), P${value}Y (années).`,
  };
}

/** What has no limit leaves it out. */
function withoutLimit(value: unknown, pointer: Pointer): Text | undefined {
  if (!/^(illimitée?s?|sans limite|unlimited|no limit)$/i.test(anyValue(value))) return undefined;
  const key = keysOf(pointer).at(-1);
  return {
    en: `Leave “${key}” out: without it there is no limit.`,
    fr: `Retirez « ${key} » : sans cette clé, il n’y a pas de limite.`,
  };
}

/** A payment that is only its share: `acompte: 80 %`. */
function shareAlone(value: unknown, pointer: Pointer): Text | undefined {
  const [section, id, ...deeper] = keysOf(pointer);
  const share =
    section === 'payments' && deeper.length === 0 && typeof value === 'string'
      ? /^(\d+(?:[.,]\d+)?)\s*%$/.exec(value)?.[1]
      : undefined;
  if (share === undefined) return undefined;
  const form = `${id}: { title: …, by: …, to: …, share: ${share.replace(',', '.')} }`;
  return { en: `Say also who pays whom: “${form}”.`, fr: `Dites aussi qui paie qui : « ${form} ».` };
}

/** “The balance” is a share like others. */
function balance(value: unknown, { reads }: SchemaNode): Text | undefined {
  if (
    reads !== 'percent' ||
    !/^(le )?(solde|reste|reliquat|surplus)$|^(the )?(balance|rest|remainder)$/i.test(anyValue(value))
  )
    return undefined;
  return {
    en: 'Write the percentage that the other payments leave: 20 where they come to 80.',
    fr: 'Écrivez le pourcentage que laissent les autres versements : 20 s’ils en font 80.',
  };
}

/** The hyphens of a list that have no space after them make a text. */
function hyphens(value: unknown, type: string | string[]): Text | undefined {
  const [, first] = type === 'array' && typeof value === 'string' ? (/^-(\S+)/.exec(value) ?? []) : [];
  if (first === undefined) return undefined;
  return {
    en: `Write a space after each hyphen: “- ${first}”.`,
    fr: `Mettez une espace après chaque tiret : « - ${first} ».`,
  };
}

/** Several where one is asked for, and how several are said. */
export function severalOf(value: object, node: SchemaNode, pointer: Pointer): Text | undefined {
  if (!isListOfTexts(value)) return undefined;
  const list = value.join(', ');
  if (isOfSeveral(node)) {
    return {
      en: `Write { each: [${list}] } if all of them must, or { any: [${list}] } if one is enough.`,
      fr: `Écrivez { each: [${list}] } si toutes le doivent, ou { any: [${list}] } si une seule suffit.`,
    };
  }
  if (/^\/deliverables\/[^/]+\/by$/.test(pointer)) {
    return {
      en: `One party delivers. What they do together, such as an inspection, is a meeting: “meetings: { …: { title: …, of: [${list}], due: … } }”.`,
      fr: `Une seule partie remet un livrable. Ce qu’elles font ensemble, comme un état des lieux, est une réunion : « meetings: { …: { title: …, of: [${list}], due: … } } ».`,
    };
  }
  if (node.reads !== 'period' || !pointer.startsWith('/reminders/')) return undefined;
  const times = value.map((period) => `{ period: ${period}, before: term.end }`).join(', ');
  return {
    en: `Write a list of times instead: “at: [${times}]”.`,
    fr: `Écrivez plutôt une liste de moments : « at: [${times}] ».`,
  };
}

/** Whether there is at least one text, and nothing else. */
function isListOfTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string');
}

/** A text as it can stand within braces or brackets. */
function written(text: string): string {
  return /^[^\s[\]{},:#&*!|>'"%@`?-][^[\]{},:#"]*$/.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}

function isWords({ type, pattern }: SchemaNode): boolean {
  return type === 'string' && pattern === '\\S';
}

/** Whether one party is asked for, or several of which all or any must. */
function isOfSeveral({ else: otherwise }: SchemaNode): boolean {
  return (otherwise as SchemaNode | undefined)?.$ref === '#/$defs/several';
}

function isEach(node: SchemaNode): boolean {
  const [key, ...others] = requiredOf(node);
  return key === 'each' && others.length === 0;
}

/** Whether a condition is asked for, of which a list says whether all or any of them must hold. */
function isCondition({ else: otherwise }: SchemaNode): boolean {
  return (otherwise as SchemaNode | undefined)?.$ref === '#/$defs/compound';
}
