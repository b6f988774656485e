import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type PublishedEvent, renderICalendar } from '../../src/render/icalendar/icalendar.ts';
import { calendarParsers } from '../support/calendar-parsers.ts';
import { assertLaw } from '../support/deep.ts';

const plain: PublishedEvent = {
  uid: 'due+report+1@kept.test.conventio',
  sequence: 2,
  created: Date.UTC(2024, 0, 5, 8, 30),
  modified: Date.UTC(2024, 1, 1, 9, 0, 59),
  date: '2024-02-29',
  isCancelled: false,
  summary: 'Due: Report – kept',
  description: 'First line\nSecond line',
  categories: ['Due', 'kept'],
};

function rendered(event: Partial<PublishedEvent> = {}, name = 'Dates'): string {
  return renderICalendar({ name, lang: 'en', refreshHours: 6, events: [{ ...plain, ...event }] });
}

test('an event is a whole day, over on the next, with its instants in UTC', () => {
  expect(rendered({ url: 'http://127.0.0.1:8300/a?x=1,2' }).replaceAll('\r\n', '\n')).toBe(`BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//conventio//calendar feed//EN
NAME;LANGUAGE=en:Dates
X-WR-CALNAME:Dates
REFRESH-INTERVAL;VALUE=DURATION:PT6H
X-PUBLISHED-TTL:PT6H
BEGIN:VEVENT
UID:due+report+1@kept.test.conventio
SEQUENCE:2
DTSTAMP:20240201T090059Z
DTSTART;VALUE=DATE:20240229
DTEND;VALUE=DATE:20240301
X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE
SUMMARY;LANGUAGE=en:Due: Report – kept
TRANSP:TRANSPARENT
DESCRIPTION;LANGUAGE=en:First line\\nSecond line
CATEGORIES;LANGUAGE=en:Due,kept
URL;VALUE=URI:http://127.0.0.1:8300/a?x=1%2C2
STATUS:CONFIRMED
CREATED:20240105T083000Z
LAST-MODIFIED:20240201T090059Z
END:VEVENT
END:VCALENDAR
`);
});

test('a calendar without events is one', () => {
  const text = renderICalendar({ name: 'Nothing', lang: 'fr', refreshHours: 6, events: [] });
  for (const read of Object.values(calendarParsers)) expect(read(text)).toEqual([]);
});

describe('whatever a title says', () => {
  const signs = [
    '\r',
    '\n',
    '\r\n',
    ',',
    ';',
    ':',
    '"',
    '\\',
    '\\n',
    '\u0000',
    '\u001b[31m',
    '\u0085',
    '\u2028',
    '\ud800',
    '😀',
    'é',
    ' ',
    'END:VEVENT',
    'BEGIN:VEVENT',
    '=',
    '^n',
    'abc',
  ];
  const words = fc.array(fc.constantFrom(...signs), { maxLength: 60 }).map((parts) => parts.join(''));

  test('lines are of 75 octets at most, end with CRLF, and are what they were', () => {
    assertLaw(
      fc.property(words, words, words, (summary, description, name) => {
        const text = rendered({ summary, description, categories: [`a${summary}`, 'kept'] }, `a${name}`);
        const lines = text.split('\r\n');
        expect(lines.pop()).toBe('');
        expect(lines[0]).toBe('BEGIN:VCALENDAR');
        expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is left is what is asked.
        expect(lines.filter((line) => /[\u0000-\u001f\u007f]/.test(line))).toEqual([]);
        expect(namesOf(text)).toEqual(namesOf(rendered()));
      }),
      { numRuns: 60 },
    );
  });

  test('every reader finds one event, and reads the same', () => {
    assertLaw(
      fc.property(words, words, (summary, description) => {
        const text = rendered({ summary, description });
        const [first = [], ...others] = Object.entries(calendarParsers).map(([name, read]) =>
          read(text).map(({ summary: title, description: told, ...event }) => ({
            ...event,
            // node-ical takes a written backslash before an n for the end of a line, and trims.
            ...(name !== 'node-ical' && { title: title.trim(), told: told.trim() }),
          })),
        );
        expect(first).toMatchObject([{ uid: plain.uid, start: '2024-02-29', end: '2024-03-01', sequence: 2 }]);
        for (const other of others) expect(first).toMatchObject(other);
      }),
      { numRuns: 60 },
    );
  });
});

/** What the lines are called, unfolded. */
function namesOf(text: string): readonly (string | undefined)[] {
  return text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .map((line) => /^[A-Z-]+/.exec(line)?.[0]);
}
