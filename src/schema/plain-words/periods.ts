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

/** The period that “12 mois” or “one year” comes to: `P12M`, `P1Y`. */
export function periodInWords(text: string): string | undefined {
  const [, amount = '', unit = ''] = /^\s*([\p{L}\d]+)\s+(\p{L}+)\s*$/u.exec(text) ?? [];
  const number = readNumber(amount);
  const letter = Object.hasOwn(units, unit.toLowerCase()) ? units[unit.toLowerCase()] : undefined;
  return number === undefined || letter === undefined || number === 0 ? undefined : `P${number}${letter}`;
}
