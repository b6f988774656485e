import type { IsoDate } from '../../../calendar/day.ts';
import { dayAt, type EpochMilliseconds } from '../../../calendar/instant.ts';

/** The zone of this machine. */
export function localZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The day where this machine stands: agreements of many zones have no day in common. */
export function localDay(now: EpochMilliseconds): IsoDate {
  return dayAt(now, localZone());
}
