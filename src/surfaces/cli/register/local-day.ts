import type { IsoDate } from '../../../calendar/day.ts';
import { dayAt, type EpochMilliseconds } from '../../../calendar/instant.ts';

/** The day where this machine stands: agreements of many zones have no day in common. */
export function localDay(now: EpochMilliseconds): IsoDate {
  return dayAt(now, Intl.DateTimeFormat().resolvedOptions().timeZone);
}
