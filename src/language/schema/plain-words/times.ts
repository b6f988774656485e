import { anchorInWords, isSureAnchor } from './moments.ts';
import { countedDaysInWords, periodInWords } from './periods.ts';

const relations: readonly (readonly [pattern: RegExp, key: string])[] = [
  [/^(.+?)\s+(?:après|after|suivant|from)\s+(.+)$/i, 'after'],
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
  const anchor = anchorInWords(text.replace(deadline, ''));
  return anchor === undefined || wordsOfNoDay.includes(anchor) ? undefined : `{ on: ${anchor} }`;
}

/** What stands before a last day: “au plus tard le”, “by”. */
const deadline =
  /^(?:au plus tard|avant|d[’']ici|jusqu[’']au?|pour|before|by|no later than|until)\s+(?:le\s+|the\s+)?/i;

/** Whether the words of a time can mean nothing else. */
export function isSureTime(text: string): boolean {
  for (const [pattern] of relations) {
    const [, , event] = pattern.exec(text.trim()) ?? [];
    if (event !== undefined) return isSureAnchor(event);
  }
  return isSureAnchor(text);
}

/** Words that stand for a time elsewhere in the language, and give no day. */
const wordsOfNoDay = ['never', 'promptly', 'asap'];
