import { calendarUnits } from '../../../calendar/unit.ts';
import { amountInWords, currencyCode } from './amounts.ts';
import { budgetInWords } from './budgets.ts';
import { clockInWords } from './clocks.ts';
import { conditionInWords } from './conditions.ts';
import { countryCode, unsureCountry } from './countries.ts';
import { dayInWords, monthDayInWords, surelyMonthDay } from './days.ts';
import { factInWords } from './facts.ts';
import { anchorInWords, isSureAnchor, momentInWords } from './moments.ts';
import { numberInWords, percentOfFraction, readNumber } from './numbers.ts';
import { oddPeriod, periodInWords } from './periods.ts';
import { stretchInWords } from './stretches.ts';
import { isSureTime, type Named, timeInWords } from './times.ts';
import { undressed } from './undressed.ts';
import { valueInWords, valueNear } from './values.ts';

/** What people write in plain words where the language has a form of its own. */
export type Matter =
  | 'amount'
  | 'anchor'
  | 'article'
  | 'budget'
  | 'clock'
  | 'condition'
  | 'country'
  | 'currency'
  | 'cycle'
  | 'day'
  | 'gate'
  | 'list'
  | 'monthDay'
  | 'extent'
  | 'fact'
  | 'number'
  | 'percent'
  | 'period'
  | 'renewal'
  | 'severalIds'
  | 'survival'
  | 'time'
  | 'truth'
  | 'week'
  | 'window';

/** The form of the language for some plain words, and whether nothing else can have been meant. */
export interface Rewording {
  readonly suggestion: string;
  readonly safe: boolean;
}

const readers: Readonly<Record<Matter, (text: string, named?: Named) => Rewording | undefined>> = {
  amount: (text) => unsure(amountInWords(text)),
  anchor: (text) => (isSureAnchor(text) ? sure : unsure)(anchorInWords(text)),
  article: (text) =>
    sure(articleInWords(text)) ??
    unsure(
      /^(annexe|annex|schedule|appendix|préambule|preamble|en-tête)(\s+[\w.]+)?$/i.test(text)
        ? `{ article: ${text} }`
        : undefined,
    ) ??
    unsure(articleInWords(text.replace(/^\(|\)$|\s+[-–—:]\s.*$/g, ''))),
  budget: (text) => unsure(budgetInWords(text)),
  clock: (text) => sure(clockInWords(text)),
  condition: (text) => {
    const words = text.replace(conditional, '');
    return (words === text ? sure : unsure)(conditionInWords(words) ?? momentInWords(words));
  },
  country: (text) =>
    unsure(unsureCountry(text)) ??
    sure(/^uk$/i.test(text) ? 'GB' : /^[a-z]{2}$/.test(text) ? text.toUpperCase() : countryCode(text)) ??
    unsure(
      /^(england( and wales)?|scotland|wales|northern ireland|great britain|britain|angleterre|écosse|grande-bretagne)$/i.test(
        text,
      )
        ? 'GB'
        : undefined,
    ) ??
    unsure(/\b(français(e|es)?|francais(e|es)?|french)\b/i.test(text) ? 'FR' : undefined),
  // Several countries have dollars of their own.
  currency: (text) =>
    (/^(\$|dollars?)$/i.test(text.trim()) ? unsure : sure)(
      /^[a-z]{3}$/.test(text) ? text.toUpperCase() : currencyCode(text),
    ),
  cycle: (text) => {
    const words = text
      .replace(/^(?:(?:une|1) fois par|chaque|tous les|toutes les|par|every|each|once an?|per)\s+/i, '')
      .replace(/\s+in (?:arrears|advance)$/i, '');
    const unit = valueInWords(words, calendarUnits) ?? calendarUnits.find((each) => each === words);
    // Each year may be the calendar’s or the agreement’s own; of a school year there is one.
    const isOwn = words === unit || /(scolaire|civile?|school|calendar|financial|exercice)/i.test(words);
    if (unit !== undefined) return (isOwn ? sure : unsure)(`{ cycle: ${unit} }`);
    const often = timesInWords(words);
    if (often !== undefined) return unsure(`{ cycle: ${often.cycle}, times: ${often.times} }`);
    const weeks = /^(?:fort|bi-?week|week)(?:nightly|ly)$/i.test(words) ? (/^week/i.test(words) ? 1 : 2) : undefined;
    if (weeks !== undefined) return unsure(`{ period: P${weeks}W, beginning: term.start }`);
    const period = isPeriod(words) ? words : periodInWords(words);
    return unsure(period && `{ period: ${period}, beginning: term.start }`);
  },
  day: (text) => {
    const read = dayInWords(text);
    return read && { suggestion: read.day, safe: read.sure };
  },
  fact: (text) => {
    const fact = factInWords(text);
    return unsure(fact?.on && `{ on: ${fact.on}, fact: ${fact.fact} }`);
  },
  gate: (text, named) => {
    const words = text.replace(conditional, '');
    const condition =
      conditionInWords(words) ?? momentInWords(words) ?? (isName(words) ? words : undefined) ?? named?.(words);
    return (words === text ? sure : unsure)(condition && `{ when: ${condition} }`);
  },
  list: (text) => sure(listInWords(text)),
  monthDay: (text) => sure(surelyMonthDay(text)) ?? unsure(monthDayInWords(text)),
  number: readsNumber,
  percent: (text) => readsNumber(text) ?? unsure(percentOfFraction(text)),
  extent: (text) => sure(valueInWords(text, ['indefinite']) ?? periodInWords(text)) ?? unsure(oddPeriod(text)),
  period: (text) =>
    sure(/^p(\d+[ymwd])+$/.test(text) ? text.toUpperCase() : periodInWords(text)) ?? unsure(oddPeriod(text)),
  renewal: (text) => {
    const modes = ['tacit', 'express', 'rolling'];
    const mode = valueInWords(text, modes) ?? valueNear(text, modes) ?? modes.find((one) => one === text);
    return unsure(mode && `{ mode: ${mode}, period: P1Y }`);
  },
  severalIds: (text) => {
    // The bullets of a word processor, and parentheses, are no list to YAML.
    const plain = text
      .replace(/^\((.*)\)$/, '$1')
      .replace(/\s*[•·▪◦]\s*/g, ', ')
      .replace(/^, /, '');
    return /[,;]|\s(et|and)\s/.test(plain) ? unsure(listInWords(plain)) : undefined;
  },
  survival: (text) =>
    sure(valueInWords(text, ['for-ever']) ?? periodInWords(text.replace(/\s+(?:après|after)\s.*$/i, ''))),
  week: (text) => sure(weekInWords(text)),
  time: (text, named) => (isSureTime(text) ? sure : unsure)(timeInWords(text, named)),
  truth: (text) =>
    sure(truths.find(([word]) => word.test(text))?.[1]) ?? unsure(choices.find(([word]) => word.test(text))?.[1]),
  window: (text) => {
    const stretch = stretchInWords(text);
    return unsure(stretch && `{ from: ${stretch.day ?? stretch.from}, until: ${stretch.until} }`);
  },
};

/** How often in what cycle: “deux fois par an”, “three times a month”. */
export function timesInWords(text: string): { readonly cycle: string; readonly times: number } | undefined {
  const [, amount = '', unit = ''] =
    /^(?:au moins |at least )?(\S+)\s+(?:fois par|times an?|times per|times each|times every)\s+(\S+)$/i.exec(
      text.replace(/^(?:au moins )?twice\b/i, 'two times'),
    ) ?? [];
  const cycle = valueInWords(unit, calendarUnits) ?? calendarUnits.find((each) => each === unit);
  const times = readNumber(amount);
  return cycle === undefined || !times ? undefined : { cycle, times };
}

function readsNumber(text: string): Rewording | undefined {
  const thousands = numberInWords(/^(\D?\s*\d.*?)\s*k\s*\D?$/i.exec(text)?.[1] ?? '');
  if (thousands !== undefined) return unsure(String(Number(thousands) * 1000));
  if (/^twice$/i.test(text)) return unsure('2');
  // “6 m” may be six millions, and “un tiers” is not one.
  const isCounted = !/\d\s*m$/i.test(text) && /\d|\s(?:fois|times)$/i.test(text);
  const withoutUnit = isCounted ? text.replace(/\s*\p{L}+$/u, '') : '';
  return sure(numberInWords(text)) ?? unsure(numberInWords(withoutUnit));
}

const truths: readonly (readonly [word: RegExp, truth: string])[] = [
  [/^(true|yes|oui|vrai|on|y|o)$/i, 'true'],
  [/^(false|no|non|faux|off|n)$/i, 'false'],
];

/** What is optional, and what is not. */
const choices: readonly (readonly [word: RegExp, truth: string])[] = [
  [/^(facultati(f|ve)|optionnel(le)?|optional)$/i, 'true'],
  [/^(obligatoire|mandatory|required)$/i, 'false'],
];

/** The citation that “article 2” or “art. 2.3” comes to. */
function articleInWords(text: string): string | undefined {
  const article = /^(?:(?:art(?:icle)?|clause|section|para(?:graph)?|cl|s)\.?\s*|§\s*)?(\d[\w.]*)$/i.exec(
    text.trim(),
  )?.[1];
  return article === undefined ? undefined : `{ article: ${article} }`;
}

/** The days from one to another: “Mon-Fri”, “lundi à vendredi”. */
function weekInWords(text: string): string | undefined {
  const dayOf = (word: string): number =>
    daysOfWeek.findIndex((names) => names.some((name) => name.startsWith(word.toLowerCase()) && word.length > 1));
  const [, first = '', last = ''] =
    /^(?:from |du )?(\p{L}+)\s*(?:-|–|to|à|au|until|through)\s*(\p{L}+)$/iu.exec(text) ?? [];
  const [from, to] = [dayOf(first), dayOf(last)];
  if (first === '' || from < 0 || to < from) return undefined;
  return `[${daysOfWeek
    .slice(from, to + 1)
    .map(([name]) => name)
    .join(', ')}]`;
}

const daysOfWeek = [
  ['monday', 'lundi'],
  ['tuesday', 'mardi'],
  ['wednesday', 'mercredi'],
  ['thursday', 'jeudi'],
  ['friday', 'vendredi'],
  ['saturday', 'samedi'],
  ['sunday', 'dimanche'],
] as const;

/** What stands before a condition in a sentence. */
const conditional =
  /^(?:après|dès(?: que)?|une fois(?: que)?|quand|lorsque|à condition que|si|after|once|when|if|provided(?: that)?)\s+(?:(?:le|la|les|the)\s+|l[’'])?/i;

/** Puts plain words into the form of the language, where they have one. */
export function reworded(text: string, matter: unknown, named?: Named): Rewording | undefined {
  if (text.length > 100 || typeof matter !== 'string' || !Object.hasOwn(readers, matter)) return undefined;
  const read = readers[matter as Matter];
  const found = read(text, named) ?? read(undressed(text), named);
  return found?.suggestion === text ? undefined : found;
}

function sure(suggestion: string | undefined): Rewording | undefined {
  return suggestion === undefined ? undefined : { suggestion, safe: true };
}

function unsure(suggestion: string | undefined): Rewording | undefined {
  return suggestion === undefined ? undefined : { suggestion, safe: false };
}

/** Names as one would write them in a sentence: “town, trust and region”. */
function listInWords(text: string): string | undefined {
  // No party is called so: the convention says who they are.
  if (/^(all|both|everyone|everybody|tous|toutes)$/i.test(text.trim())) return undefined;
  const names = text.trim().split(/\s*(?:,|;|\bet\b|\band\b)\s*/);
  return names.every(isName) ? `[${names.join(', ')}]` : undefined;
}

function isPeriod(text: string): boolean {
  return /^P(\d+[YMWD])+$/.test(text);
}

function isName(text: string): boolean {
  return /^[a-z][a-z0-9-]*(:[a-z][a-z0-9-]*)?$/.test(text);
}
