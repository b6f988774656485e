import { addDays, type IsoDate, readDay } from '../../calendar/day.ts';
import { dayAt, readInstant } from '../../calendar/instant.ts';
import { sayDay, sayTheDay } from '../../calendar/say-day.ts';
import { meant } from '../../text/did-you-mean.ts';
import { own } from '../../text/own.ts';
import { keysOf, type Pointer, parentOf } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import type { SchemaNode } from './definitions/node.ts';
import type { Examined, Instead } from './examined.ts';
import { momentNamedBy } from './named-by.ts';
import { twoAmounts } from './plain-words/amounts.ts';
import { anyValue } from './plain-words/any-value.ts';
import { dayInWords, lastDayInstead, surelyMonthDay, twoDays } from './plain-words/days.ts';
import { anchorInWords } from './plain-words/moments.ts';
import { reworded, timesInWords } from './plain-words/readers.ts';
import { countedInWords, timeCounted } from './plain-words/times.ts';
import { saidOfValue } from './said-of-values.ts';
import { valueAt } from './value-at.ts';

/** Words that can be read in more than one way, or that need something besides: each reading is told, none is taken. */
export interface Reading extends Instead {
  readonly help: Text;
}

/** Where the words stand. */
interface Words {
  readonly text: string;
  readonly pointer: Pointer;
  readonly reads: string;
  readonly examined: Examined;
}

/** What a text in plain words may mean, where that is not plain. */
export function readingOf(value: unknown, node: SchemaNode, pointer: Pointer, examined: Examined): Reading | undefined {
  if (typeof value !== 'string' || value.length > 100) return undefined;
  const open = saidOfValue(value.trim(), node, pointer);
  return severalReadings(value, node, pointer, examined) ?? (open && { help: open });
}

function severalReadings(value: string, node: SchemaNode, pointer: Pointer, examined: Examined): Reading | undefined {
  const words: Words = { text: value.trim(), pointer, reads: String(node.reads), examined };
  if (words.reads === 'cycle') return timesInCycle(words) ?? everyWithDue(words) ?? cycleOrPeriod(words);
  if (words.reads === 'amount' || words.reads === 'number') return pointOfThousands(words);
  if (words.reads === 'percent') return shareOfOne(words);
  if (!['day', 'anchor', 'time'].includes(words.reads)) return undefined;
  return (
    instant(words) ??
    dayBefore(words) ??
    dayOrMonthFirst(words) ??
    noSuchDay(words) ??
    withoutYear(words) ??
    endOfMonth(words) ??
    fromOrAfter(words)
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
  const days = twoDays(words.text);
  if (!days) return undefined;
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
    return { help: { en: `Say of which year: YYYY-${monthDay}.`, fr: `Dites de quelle année : AAAA-${monthDay}.` } };
  }
  const first = `{ ${key}: ${monthDay}, following: signed }`;
  return {
    help: {
      en: `Say of which year, ${en}, or after what, ${first}. Of each year, it goes with “every: { cycle: year }”.`,
      fr: `Dites de quelle année, ${fr}, ou après quoi, ${first}. S’il revient chaque année, il va avec « every: { cycle: year } ».`,
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
      en: `Say of which month: ${time}, with the event that you count from in place of “signed”.`,
      fr: `Dites de quel mois : ${time}, avec l’événement dont vous comptez à la place de « signed ».`,
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

/** Twice a year may be twice in one half of it. */
function timesInCycle({ text }: Words): Reading | undefined {
  const often = timesInWords(text);
  if (often?.cycle !== 'year' || !Object.hasOwn(parts, String(often.times))) return undefined;
  const [whole, part] = [
    `{ cycle: year, times: ${often.times} }`,
    parts[often.times] as { en: string; fr: string; cycle: string },
  ];
  return {
    suggestion: whole,
    help: {
      en: `Write ${whole}; or { cycle: ${part.cycle} } if it is once in each ${part.en}.`,
      fr: `Écrivez ${whole} ; ou { cycle: ${part.cycle} } si c’est une fois par ${part.fr}.`,
    },
  };
}

const parts: Readonly<Record<number, { readonly en: string; readonly fr: string; readonly cycle: string }>> = {
  2: { en: 'half-year', fr: 'semestre', cycle: 'half-year' },
  4: { en: 'quarter', fr: 'trimestre', cycle: 'quarter' },
  12: { en: 'month', fr: 'mois', cycle: 'month' },
};

/** “Tous les ans” may be each calendar year, or each year from the first day on. */
function cycleOrPeriod(words: Words): Reading | undefined {
  const { suggestion = '', safe } = reworded(words.text, 'cycle') ?? {};
  const unit = /^\{ cycle: ([a-z-]+) \}$/.exec(suggestion)?.[1];
  const length = own(lengths, unit);
  if (safe || length === undefined) return undefined;
  const period = `{ period: ${length.period}, beginning: term.start }`;
  return {
    suggestion,
    help: {
      en: `Write ${suggestion} for each calendar ${length.en}, or ${period} if it is counted from the first day of the agreement.`,
      fr: `Écrivez ${suggestion} pour chaque ${length.fr}, ou ${period} si cela se compte depuis le premier jour de la convention.`,
    },
  };
}

const lengths: Readonly<Record<string, { readonly period: string; readonly en: string; readonly fr: string }>> = {
  month: { period: 'P1M', en: 'month', fr: 'mois civil' },
  quarter: { period: 'P3M', en: 'quarter', fr: 'trimestre civil' },
  'half-year': { period: 'P6M', en: 'half-year', fr: 'semestre civil' },
  year: { period: 'P1Y', en: 'year', fr: 'année civile' },
};

/** “Chaque année avant le 30 juin” says two things: how often, and by when. */
function everyWithDue({ text }: Words): Reading | undefined {
  const [, kind = '', said = ''] =
    /^(?:chaque année|tous les ans|annuellement|every year|each year|annually|yearly),?\s+(avant|before|au plus tard|pour|by|le)\s+(.+)$/i.exec(
      text,
    ) ?? [];
  const monthDay = surelyMonthDay(said.replace(/^(?:le|the)\s+/i, ''));
  if (monthDay === undefined) return undefined;
  const key = /^(avant|before)$/i.test(kind) ? 'eveOf' : 'on';
  const keys = `“every: { cycle: year }”, “due: { ${key}: ${monthDay} }”`;
  return {
    help: {
      en: `Say how often and by when in two keys: ${keys}.`,
      fr: `Dites à quel rythme et pour quand dans deux clés : ${keys.replaceAll('“', '« ').replaceAll('”', ' »')}.`,
    },
  };
}

/** “18.000” is eighteen thousand in French, and eighteen elsewhere. */
function pointOfThousands({ text, reads }: Words): Reading | undefined {
  const two = twoAmounts(text);
  if (!two) return undefined;
  const [large, small] =
    reads === 'amount' && two.currency
      ? two.numbers.map((value) => `{ value: ${value}, currency: ${two.currency} }`)
      : two.numbers;
  return {
    suggestion: large ?? '',
    help: {
      en: `It can be read in two ways: write ${large} or ${small}.`,
      fr: `Cela se lit de deux façons : écrivez ${large} ou ${small}.`,
    },
  };
}

/** Shares are said in per cent: “0,8” is four fifths to some. */
function shareOfOne({ text }: Words): Reading | undefined {
  const number = Number(/^0[.,]\d{1,3}$/.test(text) ? text.replace(',', '.') : Number.NaN);
  if (!(number > 0)) return undefined;
  const percent = String(Math.round(number * 100_000) / 1000);
  return {
    suggestion: percent,
    help: {
      en: `A share is in per cent: write ${percent} for ${percent} %, or ${number} for ${number} %.`,
      fr: `Une part se dit en pour cent : écrivez ${percent} pour ${percent.replace('.', ',')} %, ou ${number} pour ${String(number).replace('.', ',')} %.`,
    },
  };
}
