import { type IsoDate, readDay, weekday } from '../../../calendar/day.ts';
import { undressed } from './undressed.ts';

/** A day that was written in another form, and whether it can be read in one way only. */
export interface DayRead {
  readonly day: string;
  readonly sure: boolean;
}

const months = [
  ['janvier', 'january', 'jan'],
  ['février', 'fevrier', 'february', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'april', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'july', 'jul'],
  ['août', 'aout', 'august', 'aug'],
  ['septembre', 'september', 'sep', 'sept'],
  ['octobre', 'october', 'oct'],
  ['novembre', 'november', 'nov'],
  ['décembre', 'decembre', 'december', 'dec'],
] as const;

/** A day with its year last, in figures or with the name of its month; the dashes and quotes of a word processor aside. */
export function dayInWords(text: string): DayRead | undefined {
  const read = written(text);
  const day = read && readDay(read.day);
  return read && day ? { ...read, sure: read.sure && isOfItsWeek(text, day) } : undefined;
}

/** Whether a day falls on the day of the week that is written before it, if one is: else one of the two is wrong. */
export function isOfItsWeek(text: string, day: IsoDate): boolean {
  const named = dayNames.findIndex((names) => names.test(undressed(text).replace(/^(?:(?:le|du|au|on|the)\s+)+/i, '')));
  return named < 0 || named + 1 === weekday(day);
}

const dayNames = [
  /^(?:lundi|mon(?:day)?)\b/i,
  /^(?:mardi|tue(?:sday)?)\b/i,
  /^(?:mercredi|wed(?:nesday)?)\b/i,
  /^(?:jeudi|thu(?:rsday)?)\b/i,
  /^(?:vendredi|fri(?:day)?)\b/i,
  /^(?:samedi|sat(?:urday)?)\b/i,
  /^(?:dimanche|sun(?:day)?)\b/i,
] as const;

/** The day that is named and does not exist, such as 31 April: the last one of its month, where it is too late for it. */
export function lastDayInstead(text: string): string | undefined {
  const [, month] = /^(\d{4}-(?:0[1-9]|1[0-2]))-(?:29|3[01])$/.exec(written(text)?.day ?? '') ?? [];
  const days = month === undefined ? [] : ['31', '30', '29', '28'].map((day) => `${month}-${day}`);
  return readDay(written(text)?.day ?? '') ? undefined : days.find((day) => readDay(day));
}

function written(text: string): DayRead | undefined {
  const plain = undressed(text.replace(/[\u2010-\u2015\u2212]/g, '-')).replace(lead, '');
  if (plain !== text && /^\d{4}-\d{2}-\d{2}$/.test(plain)) return { day: plain, sure: true };
  return yearFirst(plain) ?? inFigures(plain) ?? withMonthName(plain);
}

/** What stands before a day in a sentence: “le”, “du”, “on the”, the day of the week. */
const lead =
  /^(?:(?:le|du|au|on|the|on the)\s+)?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday),?\s+)?(?=[\p{L}\d])/iu;

/**
 * The year first, but with other signs, single figures, the day before the month where only that can be, or an hour: which
 * day an hour belongs to depends on the zone, and midnight may end the day before.
 */
function yearFirst(text: string): DayRead | undefined {
  const [, year, second, third, hour] =
    /^(\d{4})[/. -](\d{1,2})[/. -](\d{1,2})([T ]\s*\d{1,2}\s*[:h].*)?$/.exec(text) ?? [];
  if (!year || !second || !third) return undefined;
  const dayBeforeMonth = Number(second) > 12 && Number(third) <= 12;
  return { day: dayBeforeMonth ? iso(year, third, second) : iso(year, second, third), sure: hour === undefined };
}

/** The two days that figures may stand for, the day first and the month first, where both exist and are not the same. */
export function twoDays(text: string): readonly [dayFirst: string, monthFirst: string] | undefined {
  const [, first = '', second = '', year = ''] =
    /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})$/.exec(undressed(text)) ?? [];
  const full = year.length === 2 ? `20${year}` : year;
  const days = [iso(full, second, first), iso(full, first, second)] as const;
  return days[0] !== days[1] && days.every((day) => readDay(day)) ? days : undefined;
}

/** Up to the twelfth, figures can be read in two ways, the day first or the month first. */
function inFigures(text: string): DayRead | undefined {
  const [, first, second, year] = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})$/.exec(text) ?? [];
  if (!first || !second || !year) return undefined;
  const [day, month] = Number(second) > 12 && Number(first) <= 12 ? [second, first] : [first, second];
  if (Number(month) > 12) return undefined;
  const sure = year.length === 4 && Number(day) > 12;
  return { day: iso(year.length === 2 ? `20${year}` : year, month, day), sure };
}

/** The number of a month by its French or English name. */
export function monthNamed(name: string): number | undefined {
  const index = months.findIndex((names) => (names as readonly string[]).includes(name.toLowerCase()));
  return index < 0 ? undefined : index + 1;
}

function withMonthName(text: string): DayRead | undefined {
  const plain = text
    .trim()
    .replace(dayOfWeek, '')
    .replace(/^the\s+/i, '');
  const dayFirst = /^(\d{1,2})(?:er|st|nd|rd|th)?(?:\s+day)?(?:\s+of)?[\s-]+(\p{L}+)\.?,?[\s-]+(\d{4}|\d{2})$/iu.exec(
    plain,
  );
  const monthFirst = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu.exec(plain);
  const [day, name, year] = dayFirst?.slice(1) ?? [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = monthNamed(name ?? '');
  if (!day || !year || month === undefined) return undefined;
  const isWhole = year.length === 4;
  return { day: iso(isWhole ? year : `20${year}`, String(month), day), sure: isWhole };
}

const dayOfWeek =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),?\s+/i;

/** A day of each year: `03-31` for “31 mars”, “31/03”, or a day with its year. */
export function monthDayInWords(text: string): string | undefined {
  const named = withMonthName(`${text.trim()} 2000`);
  if (named) return named.day.slice(5);
  const [, first = '', second = ''] = /^(?:\d{4}[/.-])?(\d{1,2})[/.-](\d{1,2})$/.exec(text) ?? [];
  if (first === '') return undefined;
  const [month, day] = Number(first) > 12 ? [second, first] : [first, second];
  return Number(month) > 12 || Number(day) > 31 ? undefined : `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The two days of each year that figures may stand for, the day first and the month first. */
export function twoMonthDays(text: string): readonly [dayFirst: string, monthFirst: string] | undefined {
  const [, first = '', second = ''] = /^(\d{1,2})[/.](\d{1,2})$/.exec(text.trim()) ?? [];
  const days = [
    `${second.padStart(2, '0')}-${first.padStart(2, '0')}`,
    `${first.padStart(2, '0')}-${second.padStart(2, '0')}`,
  ];
  const [dayFirst = '', monthFirst = ''] = days.filter((day) => readDay(`2000-${day}`));
  return monthFirst === '' || dayFirst === monthFirst ? undefined : [dayFirst, monthFirst];
}

/** A day of each year that can be read in one way only. */
export function surelyMonthDay(text: string): string | undefined {
  const [, first = '', second = ''] = /^(\d{1,2})[/.](\d{1,2})$/.exec(text.trim()) ?? [];
  const isNamed = /\p{L}/u.test(text);
  return isNamed || Number(first) > 12 || Number(second) > 12 ? monthDayInWords(text.trim()) : undefined;
}

function iso(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
