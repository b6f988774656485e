import { amountInWords } from './amounts.ts';
import { readNumber } from './numbers.ts';

const units: readonly (readonly [word: RegExp, unit: string])[] = [
  [/^(demi-journée|demi-journee|half-?day)s?$/i, 'half-day'],
  [/^(jour|day)s?$/i, 'day'],
  [/^(heure|hour)s?$/i, 'hour'],
];

/** “Au plus”, before or after, is what a single number means. */
function withoutMost(text: string): string {
  return text.replace(/\b(?:au maximum|maximum|max|au plus|at most|up to)\b\.?/gi, '').trim();
}

/** The budget that “5 à 8 jours” or “8 days” comes to: `{ unit: day, min: 5, max: 8 }`. */
export function budgetInWords(text: string): string | undefined {
  const [, first = '', last, word = ''] =
    /^(\S+)(?:\s*(?:à|to|-|–)\s*(\S+))?\s+(\S+)$/.exec(apart(withoutMost(text))) ?? [];
  const money = amountInWords(withoutMost(text));
  const [, cap, currency] = /value: (\S+), currency: (\S+) /.exec(money ?? '') ?? [];
  if (cap !== undefined) return `{ unit: ${currency}, max: ${cap} }`;
  const unit = units.find(([pattern]) => pattern.test(word))?.[1];
  const [low, high] = [readNumber(first), last === undefined ? undefined : readNumber(last)];
  if (unit === undefined || low === undefined || (last !== undefined && high === undefined)) return undefined;
  return high === undefined ? `{ unit: ${unit}, max: ${low} }` : `{ unit: ${unit}, min: ${low}, max: ${high} }`;
}

/** “20-40 days” as “20 - 40 days”. */
function apart(text: string): string {
  return text.replace(/(\d)\s*[-–]\s*(\d)/, '$1 - $2');
}
