import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import { convertIcsCalendar } from 'ts-ics';

/** An event as a program reads it that subscribes to a calendar. */
export interface ReadEvent {
  readonly uid: string;
  readonly sequence: number;
  /** The first day, and the one on which it is over, as they stand in the file. */
  readonly start: string;
  readonly end: string;
  readonly status: string;
  readonly summary: string;
  readonly description: string;
  readonly modified: string;
}

/** Three readers of iCalendar that share no code. */
export const calendarParsers: Readonly<Record<string, (text: string) => readonly ReadEvent[]>> = {
  'ical.js': (text) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      return {
        uid: event.uid,
        sequence: event.sequence,
        start: day(event.startDate),
        end: day(event.endDate),
        status: String(component.getFirstPropertyValue('status')),
        summary: event.summary ?? '',
        description: event.description ?? '',
        modified: (component.getFirstPropertyValue('last-modified') as ICAL.Time).toJSDate().toISOString(),
      };
    }),
  'node-ical': (text) =>
    Object.values(nodeIcal.sync.parseICS(text)).flatMap((one) => {
      if (one?.type !== 'VEVENT') return [];
      const event = one as VEvent;
      return [
        {
          uid: event.uid,
          sequence: Number(event.sequence),
          start: localDay(event.start),
          end: localDay(event.end as Date),
          status: String(event.status),
          summary: plain(event.summary),
          description: plain(event.description),
          modified: (event.lastmodified as Date).toISOString(),
        },
      ];
    }),
  'ts-ics': (text) =>
    (convertIcsCalendar(undefined, text).events ?? []).map((event) => ({
      uid: event.uid,
      // It leaves out a 0, which is what none means (RFC 5545, section 3.8.7.4).
      sequence: event.sequence ?? 0,
      start: event.start.date.toISOString().slice(0, 10),
      end: event.end?.date.toISOString().slice(0, 10) ?? '',
      status: event.status ?? '',
      summary: event.summary ?? '',
      description: event.description ?? '',
      modified: event.lastModified?.date.toISOString() ?? '',
    })),
};

function day(time: ICAL.Time): string {
  if (!time.isDate) throw new Error(`${time} is no whole day.`);
  return time.toString();
}

/** It takes a day for midnight where the machine stands. */
function localDay(date: Date & { readonly dateOnly?: true }): string {
  if (!date.dateOnly) throw new Error(`${date.toISOString()} is no whole day.`);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** A text that says its language is an object to it. */
function plain(value: string | { readonly val: string } | undefined): string {
  return typeof value === 'object' ? value.val : (value ?? '');
}
