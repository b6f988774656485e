import type { IsoDate } from '../../../calendar/day.ts';
import { sayDay } from '../../../calendar/say-day.ts';
import type { Text } from '../../../text/text.ts';

/** A day of each year, from `04-30`: `30 April`, « 30 avril ». */
export function dayOfTheYear(monthDay: string): Text {
  const { en, fr } = sayDay(`2000-${monthDay}` as IsoDate);
  return { en: en.replace(/ 2000$/, ''), fr: fr.replace(/ 2000$/, '') };
}
