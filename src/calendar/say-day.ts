import type { Lang, Text } from '../text/text.ts';
import { type IsoDate, weekday } from './day.ts';

/**
 * Days in words. The names stand here and not in the machine's own locale data, whose abbreviations change from one
 * version of Node to the next: the same facts give the same page everywhere.
 */
const months: Record<Lang, readonly string[]> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
};

const shortMonths: Record<Lang, readonly string[]> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  fr: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
};

const weekdays: Record<Lang, readonly string[]> = {
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  fr: ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.'],
};

const longWeekdays: Record<Lang, readonly string[]> = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
};

/** `15 November 2022`, `1er novembre 2022`: French has an ordinal for the first of a month only. */
export function sayDay(day: IsoDate): Text {
  const { year, month, number } = partsOf(day);
  return {
    en: `${number} ${months.en[month - 1]} ${year}`,
    fr: `${number === 1 ? '1er' : number} ${months.fr[month - 1]} ${year}`,
  };
}

/** `Tuesday 15 November 2022`, `mardi 15 novembre 2022`: where it is read alone, by somebody with a diary. */
export function sayFullDay(day: IsoDate): Text {
  const { en, fr } = sayDay(day);
  return { en: `${longWeekdays.en[weekday(day) - 1]} ${en}`, fr: `${longWeekdays.fr[weekday(day) - 1]} ${fr}` };
}

/** A day as the object of a preposition: `15 November 2022`, `le 15 novembre 2022`. */
export function sayTheDay(day: IsoDate): Text {
  const { en, fr } = sayDay(day);
  return { en, fr: `le ${fr}` };
}

/** `Tue 15 Nov 2022`, `mar. 15 nov. 2022`: for a column of dates. */
export function sayShortDay(day: IsoDate, lang: Lang): string {
  const { year, month, number } = partsOf(day);
  const dayNumber = lang === 'fr' && number === 1 ? '1er' : String(number);
  return `${weekdays[lang][weekday(day) - 1]} ${dayNumber} ${shortMonths[lang][month - 1]} ${year}`;
}

/** `Tue 15`, `mar. 15`: below the name of its month. */
export function sayDayOfMonth(day: IsoDate, lang: Lang): string {
  const { number } = partsOf(day);
  return `${weekdays[lang][weekday(day) - 1]} ${lang === 'fr' && number === 1 ? '1er' : number}`;
}

/** The month of a day, or of `YYYY-MM`: `November 2022`, `novembre 2022`. */
export function sayMonth(day: string): Text {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return { en: `${months.en[month - 1]} ${year}`, fr: `${months.fr[month - 1]} ${year}` };
}

/** `15 Nov 2022`, `15 nov. 2022`: where there is little room, as in a picture. */
export function sayBriefDay(day: IsoDate, lang: Lang): string {
  return sayShortDay(day, lang).replace(/^\S+ /, '');
}

/** A month from 1 to 12 in short: `Nov`, `nov.` */
export function sayBriefMonth(month: number, lang: Lang): string {
  return shortMonths[lang][month - 1] ?? '';
}

function partsOf(day: IsoDate): { year: number; month: number; number: number } {
  const [year, month, number] = day.split('-').map(Number) as [number, number, number];
  return { year, month, number };
}
