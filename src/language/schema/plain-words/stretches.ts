import { monthNamed } from './days.ts';

/** The first and the last day of a stretch of time. */
export interface Stretch {
  readonly from: string;
  readonly until: string;
  /** The one of its days that was meant, where the words say so: “fin mars 2024”. */
  readonly day?: string;
}

/** The stretch of a calendar year that some words name: “mars 2024”, “1er semestre 2024”, “T1 2025”, “fin 2024”. */
export function stretchInWords(text: string): Stretch | undefined {
  const [, edge = '', words = '', year = ''] =
    /^(?:(fin|début|debut|mi|mid|end(?: of)?|early|late)[\s-]+)?(.*?)\s*\b(\d{4})$/i.exec(withoutPreposition(text)) ??
    [];
  const yearFirst = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text.trim());
  const months = yearFirst ? ([Number(yearFirst[2]), Number(yearFirst[2])] as const) : monthsOf(words);
  const inYear = yearFirst?.[1] ?? year;
  if (!months || inYear === '') return undefined;
  const [from, until] = [`${inYear}-${two(months[0])}-01`, lastDay(inYear, months[1])];
  if (edge === '') return { from, until };
  const middle = `${from.slice(0, 8)}15`;
  return { from, until, day: /^(fin|end|late)/i.test(edge) ? until : /^mi/i.test(edge) ? middle : from };
}

function withoutPreposition(text: string): string {
  return text
    .trim()
    .replace(/^(?:en|au|courant|dans|vers|in|during|by|avant|d[’']ici(?: à)?)\s+/i, '')
    .replace(/^(?:la|le|the)\s+/i, '')
    .replace(/\s+(?:de|of)\s+(?=\d{4}$)/i, ' ');
}

const parts: readonly (readonly [word: RegExp, months: number])[] = [
  [/^([1-4])?(?:er|e|e?me|ème|st|nd|rd|th)?\s*(?:trimestre|quarter)$|^[tq]([1-4])$/i, 3],
  [/^([12])?(?:er|e|nd|e?me|ème|st|d)?\s*(?:semestre|half(?:-year)?)$|^[sh]([12])$/i, 6],
];

const ordinals: readonly (readonly [word: RegExp, number: string])[] = [
  [/^(premier|first)\b/i, '1'],
  [/^(deuxième|second|seconde)\b/i, '2'],
  [/^(troisième|third)\b/i, '3'],
  [/^(quatrième|fourth)\b/i, '4'],
];

/** The first and the last month of a quarter, of half a year, of a month or of a whole year. */
function monthsOf(words: string): readonly [first: number, last: number] | undefined {
  if (words === '') return [1, 12];
  const named = monthNamed(words);
  if (named !== undefined) return [named, named];
  const figures = ordinals.reduce((each, [word, number]) => each.replace(word, number), words);
  for (const [word, months] of parts) {
    const found = word.exec(figures);
    const which = Number(found?.[1] ?? found?.[2] ?? 0);
    if (which > 0) return [months * (which - 1) + 1, months * which];
  }
  return undefined;
}

function lastDay(year: string, month: number): string {
  const isLeap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;
  return `${year}-${two(month)}-${days}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
