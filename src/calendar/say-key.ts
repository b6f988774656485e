import { counted, type Text, verbatim } from '../text/text.ts';
import { readDay } from './day.ts';
import { sayDay, sayMonth } from './say-day.ts';

/**
 * The key of an occurrence in words: of `2024-q2` “2nd quarter of 2024”, of `2024-2025` “2024–2025”, of a day the day. A key
 * that is none of these stands as it is.
 */
export function sayKey(key: string): Text {
  const [, year = '', unit = '', number = ''] = /^(\d{4})-([qh])(\d)$/.exec(key) ?? [];
  if (year !== '') {
    const said = unit === 'q' ? { en: 'quarter', fr: 'trimestre' } : { en: 'half', fr: 'semestre' };
    return { en: `${nth(number).en} ${said.en} of ${year}`, fr: `${nth(number).fr} ${said.fr} ${year}` };
  }
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(key)) return sayMonth(key);
  if (/^\d{4}-\d{4}$/.test(key)) return { en: key.replace('-', '–'), fr: key };
  const [, date = '', count] = /^(\d{4}-\d\d-\d\d)(?:#(\d+))?$/.exec(key) ?? [];
  const day = readDay(date);
  if (!day) return verbatim(key);
  const { en, fr } = sayDay(day);
  return count === undefined ? { en, fr } : { en: `${en} (${nth(count).en})`, fr: `${fr} (${nth(count).fr})` };
}

/** The key as what something is for: “the 2nd quarter of 2024”, « le 2e trimestre 2024 ». */
export function sayTheKey(key: string): Text {
  const { en, fr } = sayKey(key);
  const isUnit = /^\d{4}-[qh]\d$/.test(key);
  const isDay = /^\d{4}-\d\d-\d\d/.test(key);
  return { en: isUnit ? `the ${en}` : en, fr: isUnit ? `le ${fr}` : isDay ? `l’occurrence du ${fr}` : fr };
}

/** How many keys are written out. */
const mostKeys = 5;

/** The keys of several occurrences: “March 2026, April 2026 and 7 more”. */
export function sayKeys(keys: readonly string[], most = mostKeys, say = sayKey): Text {
  const shown = keys.slice(0, most).map(say);
  const left = keys.length - shown.length;
  const more = counted(left, { en: ['more', 'more'], fr: ['autre', 'autres'] });
  const list = (lang: 'en' | 'fr', and: string): string => {
    const words = [...shown.map((one) => one[lang]), ...(left > 0 ? [more[lang]] : [])];
    const [last = '', ...before] = words.reverse();
    return before.length === 0 ? last : `${before.reverse().join(', ')} ${and} ${last}`;
  };
  return { en: list('en', 'and'), fr: list('fr', 'et') };
}

function nth(number: string): Text {
  const count = Number(number);
  const tens = count % 100 > 10 && count % 100 < 14;
  const ending = tens ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return { en: `${count}${ending}`, fr: count === 1 ? '1er' : `${count}e` };
}
