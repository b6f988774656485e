import { budgetInWords } from './budgets.ts';
import { conditionInWords } from './conditions.ts';
import { countryCode } from './countries.ts';
import { dayInWords } from './days.ts';
import { anchorInWords, momentInWords } from './moments.ts';
import { periodInWords } from './periods.ts';
import { timeInWords } from './times.ts';

/** What people write in plain words where the language has a form of its own. */
export type Matter = 'anchor' | 'budget' | 'condition' | 'country' | 'day' | 'gate' | 'list' | 'period' | 'time';

/** The form of the language for some plain words, and whether nothing else can have been meant. */
export interface Rewording {
  readonly suggestion: string;
  readonly safe: boolean;
}

const readers: Readonly<Record<Matter, (text: string) => Rewording | undefined>> = {
  anchor: (text) => sure(anchorInWords(text)),
  budget: (text) => unsure(budgetInWords(text)),
  condition: (text) => sure(conditionInWords(text) ?? momentInWords(text)),
  country: (text) => sure(countryCode(text)),
  day: (text) => {
    const read = dayInWords(text);
    return read && { suggestion: read.day, safe: read.sure };
  },
  gate: (text) => {
    const condition = conditionInWords(text) ?? momentInWords(text) ?? (isName(text) ? text : undefined);
    return sure(condition && `{ when: ${condition} }`);
  },
  list: (text) => sure(listInWords(text)),
  period: (text) => sure(/^p(\d+[ymwd])+$/.test(text) ? text.toUpperCase() : periodInWords(text)),
  time: (text) => {
    const ambiguous = dayInWords(text)?.sure === false;
    const time = timeInWords(text);
    return time === undefined ? undefined : { suggestion: time, safe: !ambiguous };
  },
};

/** Puts plain words into the form of the language, where they have one. */
export function reworded(text: string, matter: unknown): Rewording | undefined {
  if (text.length > 100 || typeof matter !== 'string' || !Object.hasOwn(readers, matter)) return undefined;
  const found = readers[matter as Matter](text);
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
  return names.every(isName) ? `[${names.join(', ')}]` : undefined;
}

function isName(text: string): boolean {
  return /^[a-z][a-z0-9-]*(:[a-z][a-z0-9-]*)?$/.test(text);
}
