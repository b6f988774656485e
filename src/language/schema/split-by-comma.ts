import type { IsoDate } from '../../calendar/day.ts';
import { sayDay } from '../../calendar/say-day.ts';
import type { Found } from '../../text/diagnostic.ts';
import { replacing } from '../../text/fix.ts';
import { own } from '../../text/own.ts';
import { keysOf, memberOf, type Pointer, type Span } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import type { Examined } from './examined.ts';
import { isCommaOfThousands } from './plain-words/amounts.ts';
import { dayInWords } from './plain-words/days.ts';
import { valueAt } from './value-at.ts';

/** What a comma within braces parted in two: `{ value: 12000,50 }`, `{ on: November 15, 2027 }`. */
interface Split {
  /** The key whose value was meant to go on. */
  readonly before: Pointer;
  readonly written: string;
}

/** The value that a key of figures alone goes on with, where it has no value of its own. */
export function splitBefore(parent: Pointer, key: string, examined: Examined): Split | undefined {
  if (!/^\d+(\.\d{1,2})?(\s*%)?$/.test(key)) return undefined;
  const clause = (valueAt(examined.value, parent) ?? {}) as Readonly<Record<string, unknown>>;
  if (own(clause, key) !== null) return undefined;
  const keyAt = examined.places.spanOf(memberOf(parent, key), 'key').start.offset;
  // Keys of figures come first in a value, wherever they stand in the text.
  const [before] = Object.keys(clause)
    .filter((each) => each !== key && typeof own(clause, each) !== 'object')
    .map((each) => ({ each, end: examined.places.spanOf(memberOf(parent, each)).end.offset }))
    .filter(({ end }) => end < keyAt)
    .sort((a, b) => b.end - a.end);
  if (!before) return undefined;
  const pointer = memberOf(parent, before.each);
  return { before: pointer, written: examined.places.writtenAt(pointer) ?? '' };
}

/** A number or a day that its comma parts in two; the two parts are put together again. */
export function splitByComma(parent: Pointer, key: string, examined: Examined): Found | undefined {
  const split = splitBefore(parent, key, examined);
  if (!split || !/\d$/.test(split.written)) return undefined;
  const keySpan = examined.places.spanOf(memberOf(parent, key), 'key');
  const whole = { ...keySpan, start: examined.places.spanOf(split.before).start };
  const day = /^\d{4}$/.test(key) ? dayInWords(`${split.written}, ${key}`)?.day : undefined;
  if (day !== undefined) {
    const said = sayDay(day as IsoDate);
    const help = { en: `Write ${day} for ${said.en}.`, fr: `Écrivez ${day} pour le ${said.fr}.` };
    return {
      message: partsOf(key, aDay),
      help,
      fix: replacing(whole, day, { safe: true }),
    };
  }
  const figures = split.written.replace(/[\s£$€]/g, '');
  // “About 6,000” is no number, and “6.000,50” has a point of thousands besides.
  if (!/^\d[\d.]*$/.test(figures)) return { message: partsOf(key, aNumber), help: alone };
  if (!/^\d+$/.test(figures)) {
    const number = figures.replace(/\./g, '');
    return {
      message: partsOf(key, aNumber),
      help: withPoint(`${number}.${key}`),
    };
  }
  if (/^\d{3}\.\d{1,2}$/.test(key)) {
    const number = `${figures}${key}`;
    return { message: partsOf(key, aNumber), help: withPoint(number), fix: replacing(whole, number, { safe: true }) };
  }
  if (key.endsWith('%')) {
    const number = `${figures}.${key.replace(/\s*%$/, '')}`;
    return { message: partsOf(key, aNumber), help: withPoint(number), fix: replacing(whole, number, { safe: false }) };
  }
  const { currency } = (valueAt(examined.value, parent) ?? {}) as { readonly currency?: unknown };
  const isDollar = /[£$]/.test(split.written) || isCommaOfThousands(currency);
  if (figures === '0' && keysOf(split.before).at(-1) === 'share') return shareOfOne(whole, key);
  if (key.length !== 3) {
    const number = `${figures}.${key}`;
    const fix = replacing(whole, number, { safe: key.length < 3 && !isDollar });
    return { message: partsOf(key, aNumber), help: withPoint(number), fix };
  }
  const [thousands, decimals] = [`${figures}${key}`, `${figures}.${key}`];
  const help = isDollar
    ? withPoint(thousands)
    : {
        en: `Write ${thousands} if the comma parts thousands, or ${decimals} if it is a decimal comma.`,
        fr: `Écrivez ${thousands} si la virgule sépare les milliers, ou ${decimals} si c’est une virgule décimale.`,
      };
  const fix = replacing(whole, thousands, { safe: isDollar && isCommaOfThousands(currency) });
  return { message: partsOf(key, aNumber), help, fix };
}

/** Shares are said in per cent: “0,8” is four fifths to some. */
function shareOfOne(whole: Span, decimals: string): Found {
  const [number, percent] = [`0.${decimals}`, String(Math.round(Number(`0.${decimals}`) * 100_000) / 1000)];
  const help = {
    en: `A share is in per cent: write ${percent} for ${percent} %, or ${number} for ${number} %.`,
    fr: `Une part s’exprime en pourcentage : écrivez ${percent} pour ${percent.replace('.', ',')} %, ou ${number} pour 0,${decimals} %.`,
  };
  const fix = replacing(whole, percent, { safe: false });
  return { message: partsOf(decimals, aNumber), help, fix };
}

const alone: Text = {
  en: 'Write the number alone, without words, spaces or commas: 6000.',
  fr: 'Écrivez le nombre seul, sans mot, ni espace, ni virgule : 6000.',
};

const aNumber: Text = { en: 'a number has none', fr: 'un nombre s’écrit sans virgule' };
const aDay: Text = { en: 'a day has none', fr: 'un jour s’écrit sans virgule' };

function partsOf(key: string, what: Text): Text {
  return {
    en: `The comma makes “${key}” a key of its own; ${what.en}.`,
    fr: `À cause de la virgule, « ${key} » est lu comme une autre clé ; ${what.fr}.`,
  };
}

function withPoint(number: string): Text {
  return {
    en: `Write the number with a point, and without spaces: ${number}.`,
    fr: `Écrivez le nombre avec un point, et sans espace : ${number}.`,
  };
}
