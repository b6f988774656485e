import { numberInWords } from './numbers.ts';

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

/** The amount that “12 000 €” comes to: `{ value: 12000, currency: EUR }`. */
export function amountInWords(text: string): string | undefined {
  const [, first = '', number = '', last = ''] = /^(\D*?)\s*(\d[\d\s.,]*?)\s*(\D*)$/u.exec(withoutTax(text)) ?? [];
  const [value, currency] = [numberInWords(number), currencyCode(last || first)];
  return value === undefined || currency === undefined ? undefined : `{ value: ${value}, currency: ${currency} }`;
}
