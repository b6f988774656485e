import { calendarUnits } from '../../../calendar/unit.ts';
import { amountInWords, currencyCode } from './amounts.ts';
import { budgetInWords } from './budgets.ts';
import { clockInWords } from './clocks.ts';
import { conditionInWords } from './conditions.ts';
import { countryCode } from './countries.ts';
import { dayInWords, monthDayInWords } from './days.ts';
import { anchorInWords, isSureAnchor, momentInWords } from './moments.ts';
import { numberInWords, percentOfFraction, readNumber } from './numbers.ts';
import { oddPeriod, periodInWords } from './periods.ts';
import { stretchInWords } from './stretches.ts';
import { isSureTime, timeInWords } from './times.ts';
import { undressed } from './undressed.ts';
import { valueInWords, valuePerhaps } from './values.ts';

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

const readers: Readonly<Record<Matter, (text: string) => Rewording | undefined>> = {
  amount: (text) => unsure(amountInWords(text)),
  anchor: (text) => (isSureAnchor(text) ? sure : unsure)(anchorInWords(text)),
  article: (text) => sure(articleInWords(text)) ?? unsure(articleInWords(text.replace(/^\(|\)$|\s+[-–—:]\s.*$/g, ''))),
  budget: (text) => unsure(budgetInWords(text)),
  clock: (text) => sure(clockInWords(text)),
  condition: (text) => sure(conditionInWords(text) ?? momentInWords(text)),
  country: (text) =>
    sure(/^[a-z]{2}$/.test(text) ? text.toUpperCase() : countryCode(text)) ??
    unsure(/\b(français(e|es)?|francais(e|es)?|french)\b/i.test(text) ? 'FR' : undefined),
  currency: (text) => sure(/^[a-z]{3}$/.test(text) ? text.toUpperCase() : currencyCode(text)),
  cycle: (text) => {
    const words = text
      .replace(/^(?:(?:une|1) fois par|chaque|tous les|toutes les|par|every|each|once an?|per)\s+/i, '')
      .replace(/\s+in (?:arrears|advance)$/i, '');
    const unit = valueInWords(words, calendarUnits) ?? calendarUnits.find((each) => each === words);
    if (unit !== undefined) return (/\bin (?:arrears|advance)$/i.test(text) ? unsure : sure)(`{ cycle: ${unit} }`);
    // Twice a year may be twice in one half of it.
    const often = unitByTimes(words);
    if (often !== undefined) return unsure(`{ cycle: ${often} }`);
    const weeks = /^(?:fort|bi-?week|week)(?:nightly|ly)$/i.test(words) ? (/^week/i.test(words) ? 1 : 2) : undefined;
    if (weeks !== undefined) return unsure(`{ period: P${weeks}W, beginning: term.start }`);
    const period = isPeriod(words) ? words : periodInWords(words);
    return unsure(period && `{ period: ${period}, beginning: term.start }`);
  },
  day: (text) => {
    const read = dayInWords(text);
    return read && { suggestion: read.day, safe: read.sure };
  },
  gate: (text) => {
    const words = text.replace(
      /^(?:après|dès|une fois|quand|lorsque|si|after|once|when|if)\s+(?:(?:le|la|the)\s+|l[’'])?/i,
      '',
    );
    const condition = conditionInWords(words) ?? momentInWords(words) ?? (isName(words) ? words : undefined);
    return (words === text ? sure : unsure)(condition && `{ when: ${condition} }`);
  },
  list: (text) => sure(listInWords(text)),
  monthDay: (text) => sure(monthDayInWords(text)),
  number: readsNumber,
  percent: (text) => readsNumber(text) ?? unsure(percentOfFraction(text)),
  extent: (text) => sure(valueInWords(text, ['indefinite']) ?? periodInWords(text)) ?? unsure(oddPeriod(text)),
  period: (text) =>
    sure(/^p(\d+[ymwd])+$/.test(text) ? text.toUpperCase() : periodInWords(text)) ?? unsure(oddPeriod(text)),
  renewal: (text) => {
    const modes = ['tacit', 'express', 'rolling'];
    const mode = valueInWords(text, modes) ?? valuePerhaps(text, modes) ?? modes.find((one) => one === text);
    return unsure(mode && `{ mode: ${mode}, period: P1Y }`);
  },
  severalIds: (text) => (/[,;]|\s(et|and)\s/.test(text) ? unsure(listInWords(text)) : undefined),
  survival: (text) =>
    sure(valueInWords(text, ['for-ever']) ?? periodInWords(text.replace(/\s+(?:après|after)\s.*$/i, ''))),
  week: (text) => sure(weekInWords(text)),
  time: (text) => (isSureTime(text) ? sure : unsure)(timeInWords(text)),
  truth: (text) => sure(truths.find(([word]) => word.test(text))?.[1]),
  window: (text) => {
    const stretch = stretchInWords(text);
    return unsure(stretch && `{ from: ${stretch.day ?? stretch.from}, until: ${stretch.until} }`);
  },
};

/** The calendar unit that comes as often in a year as the words say: “2 fois par an”. */
function unitByTimes(text: string): string | undefined {
  const [, amount = ''] = /^(\S+)\s+(?:fois par an|times a year|times per year)$/i.exec(text) ?? [];
  const units: Readonly<Record<number, string>> = { 1: 'year', 2: 'half-year', 4: 'quarter', 12: 'month' };
  return units[readNumber(amount) ?? 0];
}

function readsNumber(text: string): Rewording | undefined {
  return sure(numberInWords(text)) ?? unsure(numberInWords(text.replace(/\s*\p{L}+$/u, '')));
}

const truths: readonly (readonly [word: RegExp, truth: string])[] = [
  [/^(true|yes|oui|vrai|on|y|o)$/i, 'true'],
  [/^(false|no|non|faux|off|n)$/i, 'false'],
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

/** Puts plain words into the form of the language, where they have one. */
export function reworded(text: string, matter: unknown): Rewording | undefined {
  if (text.length > 100 || typeof matter !== 'string' || !Object.hasOwn(readers, matter)) return undefined;
  const found = readers[matter as Matter](text) ?? readers[matter as Matter](undressed(text));
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
  const names = text.trim().split(/\s*(?:,|;|\bet\b|\band\b)\s*/);
  // No party is called so: the convention says who they are.
  if (/^(all|both|everyone|everybody|tous|toutes)$/i.test(text.trim())) return undefined;
  return names.every(isName) ? `[${names.join(', ')}]` : undefined;
}

function isPeriod(text: string): boolean {
  return /^P(\d+[YMWD])+$/.test(text);
}

function isName(text: string): boolean {
  return /^[a-z][a-z0-9-]*(:[a-z][a-z0-9-]*)?$/.test(text);
}
