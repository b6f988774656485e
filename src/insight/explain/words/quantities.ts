import { sayQuantity } from '../../../engine/lifecycle/refusals/say-quantity.ts';
import { decimal, type Text } from '../../../text/text.ts';

/** A quantity of work as agreements write it, its thousands apart: `2,000 hours`, « 2 000 heures ». */
export function quantityInWords(quantity: string, unit: string): Text {
  const { en, fr } = sayQuantity(quantity, unit);
  return { en: en.replace(/^\d+/, grouped(',')), fr: fr.replace(/^\d+/, grouped('\u202f')) };
}

/** A bare number, its thousands apart: `12,400`, « 12 400 ». */
export function numeral(value: number): Text {
  const words = String(value);
  return { en: words.replace(/^\d+/, grouped(',')), fr: decimal(words, 'fr').replace(/^\d+/, grouped('\u202f')) };
}

function grouped(separator: string): (digits: string) => string {
  return (digits) => digits.replace(/\B(?=(\d{3})+$)/g, separator);
}
