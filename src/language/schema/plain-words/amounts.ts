import { numberInWords, readNumber } from './numbers.ts';

const currencies: readonly (readonly [word: RegExp, code: string])[] = [
  [/^(€|eur|euros?)$/i, 'EUR'],
  [/^(£|gbp|pounds?|livres?)$/i, 'GBP'],
  [/^(\$|us\$|usd|dollars?)$/i, 'USD'],
  [/^(₹|inr|rs\.?|rupees?)$/i, 'INR'],
  [/^(c\$|cad)$/i, 'CAD'],
  [/^(a\$|aud)$/i, 'AUD'],
  [/^(chf|francs? suisses?)$/i, 'CHF'],
];

/** The code of a currency (ISO 4217) by its sign or its name. */
export function currencyCode(text: string): string | undefined {
  return currencies.find(([word]) => word.test(text.trim()))?.[1];
}

/** Whether a tax is counted is no part of the amount. */
function withoutTax(text: string): string {
  return text
    .replace(/\s+(TTC|HT|net|nets)$/i, '')
    .replace(/,?\s*\(?(?:\+|plus|ex(?:cl(?:uding|\.)?)?|inc(?:l(?:uding|\.)?)?|before)\.?\s*(?:VAT|GST|tax)\)?$/i, '')
    .trim();
}

/** The amount that “12 000 €” or “18 k€” comes to: `{ value: 12000, currency: EUR }`. */
export function amountInWords(text: string): string | undefined {
  const { first, number, last } = parted(text);
  const [, thousands, unit = last] =
    /^(k|mille\s+|thousand\s+)(.+)$/i.exec(last) ?? /^(k|thousand)()$/i.exec(last) ?? [];
  const currency = currencyCode(unit || first);
  const value = twoNumbers(number) && !commaOfThousands.has(currency ?? '') ? undefined : amountOf(number, currency);
  if (value === undefined || currency === undefined) return inLetters(text);
  return `{ value: ${thousands === undefined ? value : Number(value) * 1000}, currency: ${currency} }`;
}

/** Currencies of countries where a comma parts thousands; in rupees it parts hundreds above them. */
const commaOfThousands: ReadonlySet<string> = new Set(['AUD', 'CAD', 'GBP', 'INR', 'USD']);

/** Whether a comma parts thousands where one pays in a currency. */
export function isCommaOfThousands(currency: unknown): boolean {
  return typeof currency === 'string' && commaOfThousands.has(currency);
}

/** In these currencies a comma parts thousands. */
function amountOf(number: string, currency: string | undefined): string | undefined {
  const isGrouped = /^\d{1,3}(,\d{2,3})*,\d{3}(\.\d{1,2})?$/.test(number);
  const plain = isGrouped && commaOfThousands.has(currency ?? '') ? number.replaceAll(',', '') : number;
  return numberInWords(plain);
}

function parted(text: string): { readonly first: string; readonly number: string; readonly last: string } {
  const [, first = '', number = '', last = ''] = /^(\D*?)\s*(\d[\d\s.,]*?)\s*(\D*)$/u.exec(withoutTax(text)) ?? [];
  return { first, number, last };
}

/** “Dix-huit mille euros”, “five hundred pounds”. */
function inLetters(text: string): string | undefined {
  const [, words = '', unit = ''] = /^([\p{L}\s-]+?)\s+(?:d[’'])?(\p{L}+)$/u.exec(withoutTax(text)) ?? [];
  const [value, currency] = [largeNumber(words), currencyCode(unit)];
  return value === undefined || currency === undefined ? undefined : `{ value: ${value}, currency: ${currency} }`;
}

/** A whole number of thousands, or of hundreds, in letters. */
function largeNumber(words: string): number | undefined {
  const [, before = '', unit = ''] =
    /^(?:(.+?)[\s-]+)?(mille|thousand|cents?|hundred|millions?)$/i.exec(words.trim()) ?? [];
  const factor = /^m?ill|^thousand/i.test(unit) ? (/^million/i.test(unit) ? 1_000_000 : 1000) : 100;
  if (unit === '') return readNumber(words.trim());
  const number = before === '' ? 1 : (readNumber(before) ?? largeNumber(before));
  return number === undefined ? undefined : number * factor;
}

/** A number whose one point or comma has three digits behind it, which may be thousands or decimals. */
export function twoAmounts(
  text: string,
): { readonly numbers: readonly [large: string, small: string]; readonly currency: string | undefined } | undefined {
  const { first, number, last } = parted(text);
  const currency = currencyCode(last || first);
  const numbers = twoNumbers(number);
  if (!numbers || commaOfThousands.has(currency ?? '') || ((last || first) !== '' && currency === undefined))
    return undefined;
  return { numbers, currency };
}

function twoNumbers(number: string): readonly [large: string, small: string] | undefined {
  const [, whole, rest] = /^([1-9]\d{0,2})[.,](\d{3})$/.exec(number) ?? [];
  return whole === undefined ? undefined : [`${whole}${rest}`, String(Number(`${whole}.${rest}`))];
}
