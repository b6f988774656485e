import { addDays, type IsoDate, readDay, weekday } from '../../calendar/day.ts';
import { dayAt, readInstant } from '../../calendar/instant.ts';
import { sayDay, sayTheDay } from '../../calendar/say-day.ts';
import { meant } from '../../text/did-you-mean.ts';
import { own } from '../../text/own.ts';
import { keysOf, type Pointer, parentOf } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import type { SchemaNode } from './definitions/node.ts';
import type { Examined } from './examined.ts';
import { momentNamedBy } from './named-by.ts';
import { anyValue } from './plain-words/any-value.ts';
import { dayInWords, isOfItsWeek, lastDayInstead, surelyMonthDay, twoDays, twoMonthDays } from './plain-words/days.ts';
import { anchorInWords } from './plain-words/moments.ts';
import { countedInWords, timeCounted } from './plain-words/times.ts';
import type { Reading, Words } from './reading.ts';
import {
  currencyBeside,
  cycleOrPeriod,
  everyWithDue,
  pointOfThousands,
  shareOfOne,
  timesInCycle,
} from './readings-of-numbers.ts';
import { saidOfValue } from './said-of-values.ts';
import { valueAt } from './value-at.ts';
import { whichEnd } from './which-end.ts';

/** What a text in plain words may mean, where that is not plain. */
export function readingOf(value: unknown, node: SchemaNode, pointer: Pointer, examined: Examined): Reading | undefined {
  if (typeof value !== 'string' || value.length > 100) return undefined;
  const open = saidOfValue(value.trim(), node, pointer);
  return severalReadings(value, node, pointer, examined) ?? (open && { help: open });
}

function severalReadings(value: string, node: SchemaNode, pointer: Pointer, examined: Examined): Reading | undefined {
  const words: Words = { text: value.trim(), pointer, reads: String(node.reads), examined };
  if (words.reads === 'cycle') return timesInCycle(words) ?? everyWithDue(words) ?? cycleOrPeriod(words);
  if (words.reads === 'amount' || words.reads === 'number') return pointOfThousands(words) ?? currencyBeside(words);
  if (words.reads === 'percent') return shareOfOne(words);
  if (!['day', 'anchor', 'time'].includes(words.reads)) return undefined;
  return (
    instant(words) ??
    dayBefore(words) ??
    dayOrMonthFirst(words) ??
    otherWeekday(words) ??
    noSuchDay(words) ??
    withoutYear(words) ??
    endOfMonth(words) ??
    fromOrAfter(words) ??
    whichEnd(words)
  );
}

/** An anchor, or the time that one writes where a whole time is asked for. */
function asTime(key: 'on' | 'eveOf', anchor: string, { reads }: Pick<Words, 'reads'>): string {
  return reads === 'time' ? `{ ${key}: ${anchor} }` : anchor;
}

/** An instant with an offset is another day in another zone. */
function instant(words: Words): Reading | undefined {
  const { text, examined } = words;
  const at = /^\d{4}-\d{2}-\d{2}[T ].*(?:Z|[+-]\d{2}:?\d{2})$/i.test(text)
    ? readInstant(text.replace(' ', 'T'))
    : undefined;
  const zone = anyValue((examined.value as { readonly timeZone?: unknown } | null)?.timeZone);
  const local = at === undefined ? undefined : dayIn(at, zone);
  const written = readDay(text.slice(0, 10));
  if (!local || !written) return undefined;
  const suggestion = asTime('on', local, words);
  if (local === written) return { suggestion, help: meant(suggestion) };
  const other = asTime('on', written, words);
  return {
    suggestion,
    help: {
      en: `In ${zone} that instant is on ${sayDay(local).en}: write ${suggestion}. If the day itself was meant, write ${other}.`,
      fr: `À ${zone}, cet instant est ${sayTheDay(local).fr} : écrivez ${suggestion}. Si c’est le jour écrit qui compte, écrivez ${other}.`,
    },
  };
}

function dayIn(at: number, zone: string): IsoDate | undefined {
  try {
    return dayAt(at, zone);
  } catch {
    return undefined;
  }
}

/** “Avant le 30 juin 2026” ends the day before. */
function dayBefore(words: Words): Reading | undefined {
  const [, said = ''] = /^(?:avant|before|strictement avant)\s+(.+)$/i.exec(words.text) ?? [];
  const day = dayInWords(said)?.day ?? readDay(said);
  const monthDay = day === undefined ? surelyMonthDay(said.replace(/^(?:le|the)\s+/i, '')) : undefined;
  const anchor = day ?? monthDay;
  if (anchor === undefined || twoDays(said)) return undefined;
  if (monthDay !== undefined && !isEachYear(words)) return yearOf(monthDay, 'eveOf', words);
  const eve = day === undefined ? undefined : sayDay(addDays(day as IsoDate, -1));
  if (words.reads === 'time') {
    const suggestion = `{ eveOf: ${anchor} }`;
    return {
      suggestion,
      help: {
        en: `Write ${suggestion}: by the day before${eve ? `, ${eve.en}` : ''}. If that day still counts, write { on: ${anchor} }.`,
        fr: `Écrivez ${suggestion} : au plus tard la veille${eve ? `, le ${eve.fr}` : ''}. Si ce jour compte encore, écrivez { on: ${anchor} }.`,
      },
    };
  }
  const key = keysOf(words.pointer).at(-1) ?? '';
  if (key === 'eveOf') return { suggestion: anchor, help: meant(anchor) };
  return {
    help: {
      en: `Write “eveOf: ${anchor}” for the day before${eve ? `, ${eve.en}` : ''}, or “${key}: ${anchor}” if that day still counts.`,
      fr: `Écrivez « eveOf: ${anchor} » pour la veille${eve ? `, le ${eve.fr}` : ''}, ou « ${key}: ${anchor} » si ce jour compte encore.`,
    },
  };
}

/** Figures up to the twelfth are a day to some and a month to others. */
function dayOrMonthFirst(words: Words): Reading | undefined {
  const days = twoDays(words.text) ?? (isEachYear(words) ? twoMonthDays(words.text) : undefined);
  if (!days) return undefined;
  if (days[0].length === 5) return monthDays(days, words);
  const [one, other] = days.map((day) => asTime('on', day, words)) as [string, string];
  const [first, second] = days.map((day) => sayDay(day as IsoDate)) as [Text, Text];
  return {
    suggestion: one,
    help: {
      en: `Write ${one} for ${first.en}, or ${other} for ${second.en}.`,
      fr: `Écrivez ${one} pour le ${first.fr}, ou ${other} pour le ${second.fr}.`,
    },
  };
}

/** Of a day of each year there is no year to say. */
function monthDays(days: readonly [string, string], words: Words): Reading {
  const [one, other] = days.map((day) => asTime('on', day, words)) as [string, string];
  // A leap year, so that each day of it exists.
  const [first, second] = days.map((day) => sayDay(`2000-${day}` as IsoDate)) as [Text, Text];
  const bare = (text: string): string => text.replace(/ 2000$/, '');
  return {
    suggestion: one,
    help: {
      en: `Write ${one} for ${bare(first.en)}, or ${other} for ${bare(second.en)}.`,
      fr: `Écrivez ${one} pour le ${bare(first.fr)}, ou ${other} pour le ${bare(second.fr)}.`,
    },
  };
}

/** “Tuesday 1 September 2025”, which is a Monday: the day, the month, the year or the name is wrong. */
function otherWeekday(words: Words): Reading | undefined {
  const day = dayInWords(words.text)?.day as IsoDate | undefined;
  if (day === undefined || isOfItsWeek(words.text, day)) return undefined;
  const [said, name] = [sayDay(day), weekdayNames[weekday(day) - 1] as Text];
  const suggestion = asTime('on', day, words);
  return {
    suggestion,
    help: {
      en: `${said.en} is a ${name.en}. If that is the day, write ${suggestion}.`,
      fr: `Le ${said.fr} est un ${name.fr}. Si c’est bien ce jour-là, écrivez ${suggestion}.`,
    },
  };
}

const weekdayNames: readonly Text[] = [
  { en: 'Monday', fr: 'lundi' },
  { en: 'Tuesday', fr: 'mardi' },
  { en: 'Wednesday', fr: 'mercredi' },
  { en: 'Thursday', fr: 'jeudi' },
  { en: 'Friday', fr: 'vendredi' },
  { en: 'Saturday', fr: 'samedi' },
  { en: 'Sunday', fr: 'dimanche' },
];

/** The 31st of April. */
function noSuchDay(words: Words): Reading | undefined {
  const last = lastDayInstead(words.text);
  if (last === undefined) return undefined;
  const written = asTime('on', last, words);
  return {
    help: {
      en: `There is no such day; the last one of that month is ${written}.`,
      fr: `Ce jour n’existe pas ; le dernier de ce mois s’écrit ${written}.`,
    },
  };
}

/** A day without its year, of something that comes once. */
function withoutYear(words: Words): Reading | undefined {
  const said = words.text.replace(/^(?:au plus tard |d[’']ici |jusqu[’']?au |by |until )?(?:le |the |au )?/i, '');
  const monthDay = surelyMonthDay(said);
  if (monthDay === undefined) return undefined;
  if (!isEachYear(words)) return yearOf(monthDay, 'on', words);
  const suggestion = asTime('on', monthDay, words);
  return { suggestion, safe: said === words.text, help: meant(suggestion) };
}

/** Which year is meant has to be said. */
function yearOf(monthDay: string, key: 'on' | 'eveOf', { reads, pointer }: Words): Reading {
  const asked = keysOf(pointer).at(-1) ?? key;
  const [en, fr] = ['YYYY', 'AAAA'].map((year) =>
    reads === 'time' ? `{ ${key}: ${year}-${monthDay} }` : `${key === 'on' ? asked : key}: ${year}-${monthDay}`,
  );
  if (reads === 'day') {
    return { help: { en: `Say which year: YYYY-${monthDay}.`, fr: `Précisez l’année : AAAA-${monthDay}.` } };
  }
  const first = `{ ${key}: ${monthDay}, following: signed }`;
  return {
    help: {
      en: `Say which year, ${en}, or after which event, ${first}. If it comes every year, add “every: { cycle: year }”.`,
      fr: `Précisez l’année, ${fr}, ou l’événement qui précède, ${first}. Si cela revient chaque année, ajoutez « every: { cycle: year } ».`,
    },
  };
}

/** Whether the clause comes again each year, or says which one is meant by another key. */
function isEachYear({ pointer, examined }: Words): boolean {
  const [section = '', id = ''] = keysOf(pointer);
  const clause = (valueAt(examined.value, `/${section}/${id}`) ?? {}) as Readonly<Record<string, unknown>>;
  const time = valueAt(examined.value, parentOf(pointer)) as Readonly<Record<string, unknown>> | undefined;
  return own(clause, 'every') !== undefined || own(time ?? {}, 'following') !== undefined;
}

/** “Fin de mois”, “30 jours fin de mois”: the end of the month of what? */
function endOfMonth({ text, reads }: Words): Reading | undefined {
  const [, length] = /^(?:(.+?)\s+)?(?:à\s+)?(?:la\s+)?(?:fin (?:de|du) mois|end of (?:the )?month)$/i.exec(text) ?? [];
  if (
    reads !== 'time' ||
    !/mois|month/i.test(text) ||
    (length === undefined && !/^(?:à |la |à la )?(fin|end)/i.test(text))
  )
    return undefined;
  const counted = length === undefined ? undefined : countedInWords(`${length} après x`);
  if (length !== undefined && !counted) return undefined;
  const of = counted ? `{ period: ${counted.period}, after: signed }` : 'signed';
  const time = `{ endOf: month, containing: ${of} }`;
  return {
    help: {
      en: `Say of which month: ${time}, with the event that the period starts from in place of “signed”.`,
      fr: `Dites de quel mois : ${time}, en remplaçant « signed » par l’événement de départ.`,
    },
  };
}

/** “À compter de” includes the day for some and not for others. */
function fromOrAfter(words: Words): Reading | undefined {
  const counted = words.reads === 'time' ? countedInWords(words.text) : undefined;
  if (counted?.key !== 'beginning') return undefined;
  const anchor = anchorInWords(counted.event) ?? momentNamedBy(counted.event, words.examined.value).suggestion;
  if (anchor === undefined) return undefined;
  const [beginning, after] = [timeCounted(counted, anchor), timeCounted({ ...counted, key: 'after' }, anchor)];
  return {
    suggestion: beginning,
    help: {
      en: `Write ${beginning} if that day is the first one that counts, or ${after} if counting begins the day after.`,
      fr: `Écrivez ${beginning} si ce jour compte comme le premier, ou ${after} si l’on compte à partir du lendemain.`,
    },
  };
}
