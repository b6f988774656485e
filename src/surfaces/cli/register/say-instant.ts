import { dayAt, type EpochMilliseconds, hourAt } from '../../../calendar/instant.ts';
import { sayShortDay } from '../../../calendar/say-day.ts';
import type { Lang } from '../../../text/text.ts';
import { localZone } from './local-day.ts';

/** A day and an hour: where this machine stands, unless a zone is given. */
export function sayInstant(instant: EpochMilliseconds, lang: Lang, timeZone: string = localZone()): string {
  return `${sayShortDay(dayAt(instant, timeZone), lang)}, ${hourAt(instant, timeZone)}`;
}
