import type { IsoDate } from './day.ts';

/** A day as a whole number, 0 for 1970-01-01, for comparing very many days. Everywhere else a day is a string. */
export type EpochDay = number;

/** The first and the last day that are counted. */
export const firstCounted: IsoDate = '0001-01-01';
export const lastCounted: IsoDate = '9999-12-31';
const firstCount: EpochDay = -719_162;
const lastCount: EpochDay = 2_932_896;

const daysOfFourCenturies = 146_097;
/** From 1 March of the year 0 to 1 January 1970. */
const shift = 719_468;

/** The number of a day of the years 0 to 9999. Years are counted from 1 March, so that a leap day comes last. */
export function toEpochDay(day: IsoDate): EpochDay {
  const month = digits(day, 5, 7);
  const year = digits(day, 0, 4) - (month <= 2 ? 1 : 0);
  const century = Math.floor(year / 400);
  const yearOfFour = year - century * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + digits(day, 8, 10) - 1;
  const dayOfFour = yearOfFour * 365 + Math.floor(yearOfFour / 4) - Math.floor(yearOfFour / 100) + dayOfYear;
  return century * daysOfFourCenturies + dayOfFour - shift;
}

/** The number that a stretch of a text writes, without a text of its own to be made of it. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) number = number * 10 + text.charCodeAt(at) - 48;
  return number;
}

/**
 * The day of a number, the other way round. No day lies outside the years 1 to 9999: what would is the first of them, or
 * the last, so that days always compare as strings and nothing begins anew.
 */
export function fromEpochDay(count: EpochDay): IsoDate {
  if (count > lastCount) return lastCounted;
  if (count < firstCount) return firstCounted;
  const shifted = count + shift;
  const century = Math.floor(shifted / daysOfFourCenturies);
  const dayOfFour = shifted - century * daysOfFourCenturies;
  const leapDays = Math.floor(dayOfFour / 1460) - Math.floor(dayOfFour / 36_524) + Math.floor(dayOfFour / 146_096);
  const yearOfFour = Math.floor((dayOfFour - leapDays) / 365);
  const dayOfYear = dayOfFour - (yearOfFour * 365 + Math.floor(yearOfFour / 4) - Math.floor(yearOfFour / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfFour + century * 400 + (month <= 2 ? 1 : 0);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}` as IsoDate;
}

/** A number with zeros in front. */
export function padded(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
