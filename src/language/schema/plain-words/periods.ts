import { own } from '../../../text/own.ts';
import { readNumber } from './numbers.ts';

const units: Readonly<Record<string, string>> = {
  an: 'Y',
  ans: 'Y',
  année: 'Y',
  années: 'Y',
  year: 'Y',
  years: 'Y',
  mois: 'M',
  month: 'M',
  months: 'M',
  semaine: 'W',
  semaines: 'W',
  week: 'W',
  weeks: 'W',
  jour: 'D',
  jours: 'D',
  day: 'D',
  days: 'D',
};

/** The period that “12 mois”, “one year”, “12M” or “P8J” comes to: `P12M`, `P1Y`, `P8D`. */
export function periodInWords(text: string): string | undefined {
  const plain = withoutRepeatedNumber(text);
  return inLetters(plain) ?? inWords(plain) ?? together(plain);
}

/** “trois (3) ans” says its number twice. */
function withoutRepeatedNumber(text: string): string {
  const [, word = '', number = ''] = /^\s*([\p{L}-]+)\s*\((\d+)\)/u.exec(text) ?? [];
  return number !== '' && readNumber(word) === Number(number) ? text.replace(/\s*\(\d+\)/, '') : text;
}

/** “un trimestre”, “two quarters”, “un semestre”. */
function inPartsOfYear(text: string): string | undefined {
  const [, amount = '', part = ''] =
    /^\s*([\p{L}\d-]+)\s+(trimestre|semestre|quarter|half-year)s?\s*$/iu.exec(text) ?? [];
  const number = readNumber(amount);
  return number ? `P${number * (/^(t|q)/i.test(part) ? 3 : 6)}M` : undefined;
}

const kinds: readonly (readonly [word: RegExp, days: string])[] = [
  [/^(ouvrés?|business|working)$/i, 'working'],
  [/^ouvrables?$/i, 'working-six-day'],
  [/^(francs?|clear)$/i, 'clear'],
  [/^(calendaires?|calendar)$/i, 'calendar'],
];

/** The period and the kind of its days that “30 jours ouvrés” or “ten working days” comes to. */
export function countedDaysInWords(text: string): { readonly period: string; readonly days: string } | undefined {
  const [, amount = '', first = '', second = ''] = /^\s*([\p{L}\d]+)\s+(\p{L}+)\s+(\p{L}+)\s*$/u.exec(text) ?? [];
  const kind = /^(jours?)$/i.test(first) ? second : /^days?$/i.test(second) ? first : '';
  const days = kinds.find(([word]) => word.test(kind))?.[1];
  const number = readNumber(amount);
  return days === undefined || !number ? undefined : { period: `P${number}D`, days };
}

/** A period that has its letters, but not as ISO 8601 has them: without the P, with spaces, in French. */
function inLetters(text: string): string | undefined {
  const [, amount, unit = ''] = /^p?t?(\d{1,4})([aymwsjd])$/i.exec(text.replace(/\s/g, '')) ?? [];
  // “PT12M” may be twelve minutes: no plain letters, and no period either.
  if (amount === undefined || Number(amount) === 0 || /^pt/i.test(text)) return undefined;
  const letter = unit.toUpperCase();
  return `P${Number(amount)}${own(letters, letter) ?? letter}`;
}

/** The units whose French letter is another one: an, jour, semaine. */
const letters: Readonly<Record<string, string>> = { A: 'Y', J: 'D', S: 'W' };

/** The whole days or months that hours, or a fraction of a year, come to; a period without its minus sign. */
export function oddPeriod(text: string): string | undefined {
  const parts = inPartsOfYear(text);
  if (parts !== undefined) return parts;
  if (/^(?:a |one )?fortnight$/i.test(text)) return 'P14D';
  if (/^(?:half a year|une demi-année|six-month period)$/i.test(text)) return 'P6M';
  const fraction = /^(\d{1,2}[.,]5)\s*(?:years?|ans?|années?)$/i.exec(text)?.[1];
  if (fraction !== undefined) return `P${12 * Number(fraction.replace(',', '.'))}M`;
  const hours = Number(/^(?:PT)?(\d{1,5})\s*(?:H|h|heures|hours)$/.exec(text)?.[1] ?? 0);
  if (hours > 0 && hours % 24 === 0) return `P${hours / 24}D`;
  const months = 12 * Number(/^P(\d{1,3}[.,]\d)Y$/.exec(text)?.[1]?.replace(',', '.') ?? 0);
  if (months > 0 && Number.isInteger(months)) return `P${months}M`;
  return /^-(P(?:\d+[YMWD])+)$/.exec(text)?.[1];
}

/** Two periods in one, the longer unit first, and a year and a half: “3 mois et 15 jours”, “un an et demi”. */
function together(text: string): string | undefined {
  const [first = '', second, ...more] = text.trim().split(/\s+(?:et|and)\s+/i);
  if (second === undefined || more.length > 0) return undefined;
  const [one, other] = [inWords(first), inWords(second)];
  if (/^(demie?|a half)$/i.test(second) && one?.endsWith('Y')) return `P${12 * Number(one.slice(1, -1)) + 6}M`;
  return one && other && 'YMWD'.indexOf(one.slice(-1)) < 'YMWD'.indexOf(other.slice(-1))
    ? `${one}${other.slice(1)}`
    : undefined;
}

function inWords(text: string): string | undefined {
  const [, amount = '', unit = ''] =
    /^\s*([\p{L}\d-]+)\s+(\p{L}+)(?:\s+(?:avant|après|before|after))?\s*$/u.exec(text) ?? [];
  const number = readNumber(amount);
  const letter = own(units, unit.toLowerCase());
  return number === undefined || letter === undefined || number === 0 ? undefined : `P${number}${letter}`;
}
