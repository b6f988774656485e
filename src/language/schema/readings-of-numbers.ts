import { own } from '../../text/own.ts';
import { keysOf, parentOf } from '../../text/span.ts';
import { currencyCode, twoAmounts } from './plain-words/amounts.ts';
import { surelyMonthDay } from './plain-words/days.ts';
import { numberInWords } from './plain-words/numbers.ts';
import { reworded, timesInWords } from './plain-words/readers.ts';
import type { Reading, Words } from './reading.ts';
import { valueAt } from './value-at.ts';

/** Twice a year may be twice in one half of it. */
export function timesInCycle({ text }: Words): Reading | undefined {
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
export function cycleOrPeriod(words: Words): Reading | undefined {
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
export function everyWithDue({ text }: Words): Reading | undefined {
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
      fr: `Indiquez le rythme et l’échéance dans deux clés : ${keys.replaceAll('“', '« ').replaceAll('”', ' »')}.`,
    },
  };
}

/** “18.000” is eighteen thousand in French, and eighteen elsewhere. */
export function pointOfThousands({ text, reads }: Words): Reading | undefined {
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
export function shareOfOne({ text }: Words): Reading | undefined {
  const number = Number(/^0[.,]\d{1,3}$/.test(text) ? text.replace(',', '.') : Number.NaN);
  if (!(number > 0)) return undefined;
  const percent = String(Math.round(number * 100_000) / 1000);
  return {
    suggestion: percent,
    help: {
      en: `A share is in per cent: write ${percent} for ${percent} %, or ${number} for ${number} %.`,
      fr: `Une part s’exprime en pourcentage : écrivez ${percent} pour ${percent.replace('.', ',')} %, ou ${number} pour ${String(number).replace('.', ',')} %.`,
    },
  };
}

/** “£6000” where the amount says another currency beside it, or none: what the sign says must not be lost. */
export function currencyBeside({ text, pointer, examined }: Words): Reading | undefined {
  const [, first = '', figures = '', last = ''] = /^(\D*?)\s*(\d[\d\s.,]*?)\s*(\D*)$/u.exec(text) ?? [];
  const [said, value] = [currencyCode(last || first), numberInWords(figures)];
  if (said === undefined || value === undefined || keysOf(pointer).at(-1) !== 'value') return undefined;
  const beside = own(
    (valueAt(examined.value, parentOf(pointer)) ?? {}) as Readonly<Record<string, unknown>>,
    'currency',
  );
  if (beside === undefined) {
    const keys = `value: ${value}, currency: ${said}`;
    return {
      help: {
        en: `Say the currency in a key of its own: “${keys}”.`,
        fr: `Dites la monnaie dans une clé à part : « ${keys} ».`,
      },
    };
  }
  if (typeof beside !== 'string' || beside === said || currencyCode(beside) === said) return undefined;
  return {
    suggestion: value,
    help: {
      en: `Write ${value}. The value says ${said} and “currency” says ${beside}: only one of them is right.`,
      fr: `Écrivez ${value}. La valeur dit ${said} et « currency » dit ${beside} : une seule des deux monnaies est juste.`,
    },
  };
}
