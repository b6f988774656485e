import type { Text } from '../text/text.ts';
import type { DayOff } from './calendar.ts';
import type { IsoDate } from './day.ts';
import { sayShortDay } from './say-day.ts';

/** The days that a last day was moved past: `moved past Sat 31 May 2025 and Whit Monday`. */
export function sayRoll(over: readonly { readonly date: IsoDate; readonly off: DayOff }[]): Text {
  const say = (lang: 'en' | 'fr', and: string): string => {
    const days = over.map(({ date, off }) => (off.kind === 'holiday' ? off.name[lang] : sayShortDay(date, lang)));
    const [last = '', ...before] = days.reverse();
    return before.length === 0 ? last : `${before.reverse().join(', ')} ${and} ${last}`;
  };
  return { en: `moved past ${say('en', 'and')}`, fr: `reporté après : ${say('fr', 'et')}` };
}
