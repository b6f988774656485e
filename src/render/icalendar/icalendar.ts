import ical, {
  escape as escaped,
  type ICalCalendar,
  type ICalEvent,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { addDays, type IsoDate } from '../../calendar/day.ts';
import { type EpochMilliseconds, writeInstant } from '../../calendar/instant.ts';
import { unbroken } from '../../text/printable.ts';
import { type Printed, printed } from '../../text/printed.ts';
import type { Lang } from '../../text/text.ts';
import { folded } from './folded.ts';

/** A calendar that others subscribe to, in one language. */
export interface PublishedCalendar {
  readonly name: string;
  readonly lang: Lang;
  /** After how many hours it is worth asking again. */
  readonly refreshHours: number;
  readonly events: readonly PublishedEvent[];
}

/** An event of a whole day. */
export interface PublishedEvent {
  /** The same whenever the event is published. */
  readonly uid: string;
  readonly sequence: number;
  readonly created: EpochMilliseconds;
  readonly modified: EpochMilliseconds;
  readonly date: IsoDate;
  readonly isCancelled: boolean;
  readonly summary: string;
  /** Its lines are kept. */
  readonly description: string;
  readonly categories: readonly string[];
  readonly url?: string;
}

/**
 * A calendar as a file (RFC 5545). Days are days, without hour or zone, so that they stand on the same day on every
 * calendar of the world. Nothing is asked of the clock: without a METHOD, DTSTAMP is when an event was last revised
 * (section 3.8.7.2).
 */
export function renderICalendar({ name, lang, refreshHours, events }: PublishedCalendar): Printed {
  const calendar = ical({
    prodId: { company: 'conventio', product: 'calendar feed', language: lang.toUpperCase() },
    // The only text that the library writes as it is.
    name: escaped(oneLine(name), false),
    ttl: refreshHours * 3600,
  });
  // What it makes of a whole calendar it folds sign by sign, which takes seconds where there are many events.
  const [head = '', end = ''] = calendar
    .toString()
    .replaceAll('\r\n ', '')
    .split(/(?=END:VCALENDAR)/);
  const all = [head, ...events.map((event) => add(event, calendar).toString()), `${end}\r\n`].join('');
  return printed(folded(inLanguage(all, lang)));
}

function add(event: PublishedEvent, calendar: ICalCalendar): ICalEvent {
  const { uid, sequence, created, modified, date, isCancelled, summary, description, categories, url } = event;
  const [day, next] = [date, addDays(date, 1)];
  return calendar.createEvent({
    id: oneLine(uid),
    sequence,
    allDay: true,
    start: day,
    // The day on which it is over (section 3.6.1). The library takes a text for 0:00 in UTC, and writes that day.
    end: next,
    stamp: writeInstant(modified),
    created: writeInstant(created),
    lastModified: writeInstant(modified),
    summary: oneLine(summary),
    description: description
      .split(/\r\n|\r|\n/)
      .map(oneLine)
      .join('\n'),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    // Whoever has something to hand over on a day is not away on it.
    transparency: ICalEventTransparency.TRANSPARENT,
    categories: categories.map((one) => ({ name: oneLine(one) })).filter(({ name }) => name !== ''),
    ...(url !== undefined && { url: address(url) }),
  });
}

/**
 * What a line can't hold (section 3.1), or what would end it for some reader, is a space. Some readers look for the end of
 * an event anywhere: no text spells it. Where a long line is folded, the log of a CI would find a command.
 */
function oneLine(words: string): string {
  return unbroken(words)
    .replace(/(BEGIN|END):(?=V)/gi, '$1: ')
    .replace(/:(?=:)|#(?=#)/g, '$& ');
}

/** An address is no text, and its commas are written as they are; the library would escape them (section 3.3.13). */
function address(url: string): string {
  return oneLine(url).replace(/[\\,; ]/g, encodeURIComponent);
}

/** Tells the language of what is read (section 3.2.10), which the library has no word for. */
function inLanguage(text: string, lang: Lang): string {
  return text.replace(/^(SUMMARY|DESCRIPTION|CATEGORIES|NAME)(?=:)/gm, `$1;LANGUAGE=${lang}`);
}
