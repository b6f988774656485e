import type { IsoDate } from '../../calendar/day.ts';
import { sayDay, sayShortDay } from '../../calendar/say-day.ts';
import type { Lang } from '../../text/text.ts';

/** A day in words, which a machine can read too. */
export function Day({
  day,
  lang,
  isShort,
}: {
  readonly day: IsoDate;
  readonly lang: Lang;
  readonly isShort?: boolean;
}) {
  return <time datetime={day}>{isShort ? sayShortDay(day, lang) : sayDay(day)[lang]}</time>;
}
