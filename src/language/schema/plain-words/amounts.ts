import { numberInWords, readNumber } from './numbers.ts';

const currencies: readonly (readonly [word: RegExp, code: string])[] = [
  [/^(€|eur|euros?)$/i, 'EUR'],
  [/^(£|gbp|pounds?|livres?)$/i, 'GBP'],
  [/^(\$|usd|dollars?)$/i, 'USD'],
  [/^(chf|francs? suisses?)$/i, 'CHF'],
];

/** The code of a currency (ISO 4217) by its sign or its name. */
export function currencyCode(text: string): string | undefined {
  return currencies.find(([word]) => word.test(text.trim()))?.[1];
}

/** Whether a tax is counted is no part of the amount. */
function withoutTax(text: string): string {
  return text.replace(/\s+(TTC|HT|net|nets)$/i, '').trim();
}

/** The amount that “12 000 €” or “18 k€” comes to: `{ value: 12000, currency: EUR }`. */
export function amountInWords(text: string): string | undefined {
  const { first, number, last } = parted(text);
  const [, thousands, unit = last] = /^(k|mille\s+|thousand\s+)(.+)$/i.exec(last) ?? [];
  const currency = currencyCode(unit || first);
  const value = twoNumbers(number) && currency !== 'GBP' && currency !== 'USD' ? undefined : amountOf(number, currency);
  if (value === undefined || currency === undefined) return inLetters(text);
  return `{ value: ${thousands === undefined ? value : Number(value) * 1000}, currency: ${currency} }`;
}

/** In pounds and dollars a comma parts thousands. */
function amountOf(number: string, currency: string | undefined): string | undefined {
  const plain = currency === 'GBP' || currency === 'USD' ? number.replace(/,(?=\d{3}(?!\d))/g, '') : number;
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
  if (!numbers || currency === 'GBP' || currency === 'USD' || ((last || first) !== '' && currency === undefined))
    return undefined;
  return { numbers, currency };
}

function twoNumbers(number: string): readonly [large: string, small: string] | undefined {
  const [, whole, rest] = /^([1-9]\d{0,2})[.,](\d{3})$/.exec(number) ?? [];
  return whole === undefined ? undefined : [`${whole}${rest}`, String(Number(`${whole}.${rest}`))];
}
