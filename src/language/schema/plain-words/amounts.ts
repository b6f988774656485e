import { numberInWords } from './numbers.ts';

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
    .replace(
      /,?\s*\(?(?:\+|plus|ex(?:cl(?:uding|\.)?)?|inc(?:l(?:uding|\.)?)?|excl? of|before)\.?\s*(?:VAT|GST|tax)\)?$/i,
      '',
    )
    .trim();
}

/** The amount that “12 000 €” comes to: `{ value: 12000, currency: EUR }`. */
export function amountInWords(text: string): string | undefined {
  const [, first = '', number = '', last = ''] = /^(\D*?)\s*(\d[\d\s.,]*?)\s*(\D*)$/u.exec(withoutTax(text)) ?? [];
  const [, thousands = '', after = ''] = /^(?:(k|thousand|m|million)\b\s*)?(.*)$/i.exec(last) ?? [];
  const times = thousands === '' ? 0 : /^m/i.test(thousands) ? 6 : 3;
  const [value, currency] = [shifted(groupedInThrees(number), times), currencyCode(after || first)];
  return value === undefined || currency === undefined ? undefined : `{ value: ${value}, currency: ${currency} }`;
}

/** “18,000” and “1,250,000” are whole in English; Indian figures have groups of two before the last. */
export function groupedInThrees(number: string): string {
  return /^\d{1,3}(,\d{2,3})*,\d{3}(\.\d{1,2})?$/.test(number) ? number.replaceAll(',', '') : number;
}

function shifted(number: string, by: number): string | undefined {
  const value = numberInWords(number);
  if (value === undefined || by === 0) return value;
  const shiftedValue = Number(`${value}e${by}`);
  return Number.isInteger(shiftedValue) ? String(shiftedValue) : undefined;
}
