import { anchorInWords, isSureAnchor } from './moments.ts';
import { countedDaysInWords, periodInWords } from './periods.ts';

const relations: readonly (readonly [pattern: RegExp, key: string])[] = [
  [/^(?:within|no later than|not later than)\s+(.+?)\s+(?:of|after|from|following)\s+(.+)$/i, 'after'],
  [/^(.+?)\s+(?:après|after|suivant|from|following)\s+(.+)$/i, 'after'],
  [/^(.+?)\s+(?:avant|before)\s+(.+)$/i, 'before'],
  [/^(.+?)\s+(?:à compter d[eu]|à partir d[eu]|beginning(?: with| on)?|starting(?: on)?)\s+(.+)$/i, 'beginning'],
];

/** The time that a text comes to: `{ on: signed }`, or `{ period: P12M, after: notified }` for “12 mois après la notification”. */
export function timeInWords(text: string): string | undefined {
  for (const [pattern, key] of relations) {
    const [, length = '', event = ''] = pattern.exec(text.trim()) ?? [];
    const counted = countedDaysInWords(length);
    const period = /^P\d/.test(length) ? length : (counted?.period ?? periodInWords(length));
    const anchor = period && anchorInWords(event);
    if (anchor) return `{ period: ${period}, ${key}: ${anchor}${counted ? `, days: ${counted.days}` : ''} }`;
  }
  const unit = /^(?:eom|(?:at |by )?(?:the )?end of (?:the |each )?(month|quarter|half-year|year))$/i.exec(text.trim());
  if (unit) return `{ endOf: ${(unit[1] ?? 'month').toLowerCase()}, containing: signed }`;
  const words = text.trim().replace(eachYear, '');
  const before = /^(?:before|avant)\s+(?:le\s+|the\s+)?(.+)$/i.exec(words)?.[1];
  if (before !== undefined) {
    const day = anchorInWords(before);
    return day === undefined || wordsOfNoDay.includes(day) ? undefined : `{ eveOf: ${day} }`;
  }
  const anchor = anchorInWords(words.replace(deadline, ''));
  return anchor === undefined || wordsOfNoDay.includes(anchor) ? undefined : `{ on: ${anchor} }`;
}

/** What stands before a last day: “au plus tard le”, “by”. */
const deadline =
  /^(?:au plus tard|d[’']ici|jusqu[’']au?|pour|on or before|by|no later than|not later than|on|until)\s+(?:le\s+|the\s+)?/i;

/** What is said of a day of each year besides. */
const eachYear = /\s+(?:of |in )?(?:each|every|per) year$|\s+(?:de )?chaque année$|,?\s+annually$/i;

/** Whether the words of a time can mean nothing else. */
export function isSureTime(text: string): boolean {
  for (const [pattern] of relations) {
    const [, , event] = pattern.exec(text.trim()) ?? [];
    // “Within a month of the end” may be before it as well; whether “from” counts the first day, no two texts agree.
    if (event !== undefined) return isSureAnchor(event) && !/^within\b.*\bof\b|\sfrom\s/i.test(text.trim());
  }
  return isSureAnchor(text);
}

/** Words that stand for a time elsewhere in the language, and give no day. */
const wordsOfNoDay = ['never', 'promptly', 'asap'];
