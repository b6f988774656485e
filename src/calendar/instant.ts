import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from './day.ts';
import { fromEpochDay } from './epoch-day.ts';

/**
 * Days become instants only here, for the scheduler. An instant is a number of milliseconds since
 * 1970-01-01T00:00Z. A day of 23 or 25 hours is no special case, since nothing ever adds 24 hours.
 */
export type EpochMilliseconds = number;

/** 0:00 of a day in a zone; the first existing instant of the day where a clock change skips midnight. */
export function startOfDay(day: IsoDate, timeZone: string): EpochMilliseconds {
  return Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds;
}

/**
 * An hour (`HH:MM`) of a day in a zone. Where a clock change skips it, as long after as it lies in the gap, which is what
 * RFC 5545, section 3.3.5 says; where it comes twice, the first time; of a day that a zone left out, that hour of the next.
 */
export function instantAt(day: IsoDate, hour: string, timeZone: string): EpochMilliseconds {
  return Temporal.PlainDateTime.from(`${day}T${hour}`).toZonedDateTime(timeZone).epochMilliseconds;
}

/** The day that the calendar on the wall of a zone shows at an instant. */
export function dayAt(instant: EpochMilliseconds, timeZone: string): IsoDate {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  return zoned.toPlainDate().toString() as IsoDate;
}

/** The hour that the clock on the wall of a zone shows at an instant, `HH:MM`. */
export function hourAt(instant: EpochMilliseconds, timeZone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  return zoned.toPlainTime().toString().slice(0, 5);
}

/** The first and the last instant of years with four digits. */
const years = { from: Date.UTC(1000, 0, 1), to: Date.UTC(9999, 11, 31) } as const;

/**
 * The latest day that a calendar on any wall shows at an instant: that of UTC+14, the zone that is furthest ahead. Instants
 * outside the years 1000 to 9999 count as the nearest within.
 */
export function latestDayAt(instant: EpochMilliseconds): IsoDate {
  const within = Math.min(Math.max(instant, years.from), years.to);
  return fromEpochDay(Math.floor((within + 14 * 3_600_000) / 86_400_000));
}

/** An instant as RFC 3339 in UTC. */
export function writeInstant(instant: EpochMilliseconds): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toString();
}

/** Reads an instant that is written as RFC 3339 says; `undefined` when it is not. */
export function readInstant(text: string): EpochMilliseconds | undefined {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return undefined;
  }
}

/** The zones that this machine knows. */
export function timeZones(): readonly string[] {
  return Intl.supportedValuesOf('timeZone');
}

/** Zones that were looked up with success, of which there are some hundreds: looking one up is slow. */
const knownZones = new Set<string>();

/** Whether the IANA data of this machine knows a zone. */
export function isTimeZone(name: string): boolean {
  if (knownZones.has(name)) return true;
  try {
    Temporal.PlainDate.from('2000-01-01').toZonedDateTime(name);
    knownZones.add(name);
    return true;
  } catch {
    return false;
  }
}
