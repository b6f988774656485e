import { describe, expect, test } from '@jest/globals';
import { addDays, type IsoDate } from '../../src/calendar/day.ts';
import {
  dayAt,
  instantAt,
  isTimeZone,
  latestDayAt,
  readInstant,
  startOfDay,
  timeZones,
  writeInstant,
} from '../../src/calendar/instant.ts';
import { sample } from '../support/deep.ts';

/**
 * The clock changes are those of the tz database of IANA (https://www.iana.org/time-zones), whose comments cite the laws.
 * What becomes of an hour that they skip or repeat is what RFC 5545, section 3.3.5 says.
 */
describe('an hour of a day', () => {
  test.each<[what: string, zone: string, day: IsoDate, hour: string, instant: string]>([
    ['in winter', 'Europe/Paris', '2024-01-15', '08:00', '2024-01-15T07:00:00Z'],
    ['in summer', 'Europe/Paris', '2024-07-15', '08:00', '2024-07-15T06:00:00Z'],
    // Directive 2000/84/EC: at 01:00 UTC of the last Sunday of March and of October.
    ['before the hour that is skipped', 'Europe/Paris', '2024-03-31', '01:59', '2024-03-31T00:59:00Z'],
    ['skipped: 03:30 on the wall', 'Europe/Paris', '2024-03-31', '02:30', '2024-03-31T01:30:00Z'],
    ['after the hour that is skipped', 'Europe/Paris', '2024-03-31', '03:00', '2024-03-31T01:00:00Z'],
    ['twice: the first time', 'Europe/Paris', '2024-10-27', '02:30', '2024-10-27T00:30:00Z'],
    ['after the hour that comes twice', 'Europe/Paris', '2024-10-27', '03:00', '2024-10-27T02:00:00Z'],
    // Summer time is half an hour there.
    ['half an hour that is skipped', 'Australia/Lord_Howe', '2024-10-06', '02:15', '2024-10-05T15:45:00Z'],
    ['half an hour that comes twice', 'Australia/Lord_Howe', '2024-04-07', '01:45', '2024-04-06T14:45:00Z'],
    // Norwegian summer time at the station, whose winter is on UTC: two hours.
    ['two hours that are skipped', 'Antarctica/Troll', '2024-03-31', '01:30', '2024-03-31T01:30:00Z'],
    ['a quarter past midnight that is skipped', 'Asia/Kathmandu', '1986-01-01', '00:05', '1985-12-31T18:35:00Z'],
    // Until 2011 the clock of Newfoundland changed at a minute past midnight.
    ['a minute past midnight', 'America/St_Johns', '2006-04-02', '00:30', '2006-04-02T04:00:00Z'],
    ['midnight that is skipped', 'America/Sao_Paulo', '2018-11-04', '00:00', '2018-11-04T03:00:00Z'],
    ['midnight that is skipped', 'Africa/Cairo', '2024-04-26', '00:30', '2024-04-25T22:30:00Z'],
    ['midnight that is skipped', 'Asia/Beirut', '2024-03-31', '00:15', '2024-03-30T22:15:00Z'],
    ['midnight that is skipped', 'America/Havana', '2024-03-10', '00:30', '2024-03-10T05:30:00Z'],
    // Morocco is an hour ahead but during Ramadan: the clock goes back at 03:00 on the Sunday before.
    ['twice, before Ramadan', 'Africa/Casablanca', '2024-03-10', '02:30', '2024-03-10T01:30:00Z'],
    ['of the day that Samoa left out', 'Pacific/Apia', '2011-12-30', '08:00', '2011-12-30T18:00:00Z'],
    ['of the day before', 'Pacific/Apia', '2011-12-29', '08:00', '2011-12-29T18:00:00Z'],
    ['of the day after', 'Pacific/Apia', '2011-12-31', '08:00', '2011-12-30T18:00:00Z'],
    ['of the day that Kwajalein left out', 'Pacific/Kwajalein', '1993-08-21', '08:00', '1993-08-21T20:00:00Z'],
    ['of the day that the Line Islands left out', 'Pacific/Kiritimati', '1994-12-31', '08:00', '1994-12-31T18:00:00Z'],
  ])('%s: %s %s %s', (_what, zone, day, hour, instant) => {
    expect(writeInstant(instantAt(day, hour, zone))).toBe(instant);
  });
});

/** The days that zones left out since 1970, because they changed to the other side of the date line. */
const leftOut: Readonly<Record<string, IsoDate>> = {
  'Pacific/Apia': '2011-12-30',
  'Pacific/Fakaofo': '2011-12-30',
  'Pacific/Kwajalein': '1993-08-21',
  'Pacific/Enderbury': '1994-12-31',
  'Pacific/Kanton': '1994-12-31',
  'Pacific/Kiritimati': '1994-12-31',
};

/** Zones whose clocks do what others do not. */
const odd = [
  ...Object.keys(leftOut),
  'Africa/Cairo',
  'Africa/Casablanca',
  'Africa/Monrovia',
  'America/Havana',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Antarctica/Troll',
  'Asia/Amman',
  'Asia/Beirut',
  'Asia/Gaza',
  'Asia/Kathmandu',
  'Asia/Pyongyang',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Europe/Dublin',
  'Europe/Paris',
];
// How they are called in the list of a machine differs: Asia/Kathmandu may stand there as Asia/Katmandu.
const zones = new Set([...odd.filter(isTimeZone), ...sample(timeZones(), { of: 100 })]);
const years = sample(
  Array.from({ length: 71 }, (_, index) => 1970 + index),
  { of: 14 },
);

/** Every year that is looked at, and those around a day that was left out. */
function yearsOf(zone: string): readonly number[] {
  const gap = Number(leftOut[zone]?.slice(0, 4));
  return gap && !years.includes(gap) ? [...years, gap] : years;
}

describe('each day comes once in each zone, whatever its clocks do', () => {
  test.each([...zones])('%s', (zone) => {
    const wrong: string[] = [];
    for (const year of yearsOf(zone)) {
      let start = startOfDay(`${year}-01-01` as IsoDate, zone);
      for (let day = `${year}-01-01` as IsoDate; day.startsWith(`${year}`); day = addDays(day, 1)) {
        const end = startOfDay(addDays(day, 1), zone);
        const isThere = start < end && dayAt(start, zone) === day && dayAt(end - 1, zone) === day;
        if (leftOut[zone] === day ? end !== start : !isThere) wrong.push(day);
        start = end;
      }
    }
    expect(wrong).toEqual([]);
  });
});

test.each<[instant: string, day: string]>([
  ['2024-02-28T09:59:59.999Z', '2024-02-28'],
  ['2024-02-28T10:00:00Z', '2024-02-29'],
  ['2024-12-31T10:00:00Z', '2025-01-01'],
  ['1969-12-31T09:59:59.999Z', '1969-12-31'],
  ['1583-12-31T10:00:00Z', '1584-01-01'],
  ['0700-05-01T00:00:00Z', '1000-01-01'],
  ['+012000-05-01T00:00:00Z', '9999-12-31'],
])('at %s the latest day on any wall is %s', (instant, day) => {
  expect(latestDayAt(readInstant(instant) ?? Number.NaN)).toBe(day);
});

test.each<[text: string, instant: string | undefined]>([
  ['2024-03-31T01:30:00Z', '2024-03-31T01:30:00Z'],
  ['2024-03-31T03:30:00+02:00', '2024-03-31T01:30:00Z'],
  ['2024-03-31', undefined],
  ['2024-03-31T01:30', undefined],
  ['2024-02-30T01:30:00Z', undefined],
  ['', undefined],
])('the instant “%s” is read as %s', (text, instant) => {
  const read = readInstant(text);
  expect(read === undefined ? undefined : writeInstant(read)).toBe(instant);
});
