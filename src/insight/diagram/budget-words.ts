import { sayDay } from '../../calendar/say-day.ts';
import type { Decimal } from '../../language/model/decimal.ts';
import type { Budget, ExpectedWindow } from '../../language/model/work.ts';
import type { Text } from '../../text/text.ts';
import { quantityInWords } from '../explain/words/quantities.ts';

/** The bounds of a budget in a line: « 5 à 8 jours, 8 au plus », `about 20 hours`. */
export function sayBounds({ unit, min, max }: Budget): readonly Text[] {
  const [least, most] = [min && quantityInWords(min.quantity, unit), max && quantityInWords(max.quantity, unit)];
  if (min && max && most) {
    const [fewest, greatest] = [number(min.quantity), number(max.quantity)];
    const range = {
      en: `${fewest.en} to ${most.en}`,
      fr: `${fewest.fr} à ${most.fr}`,
    };
    const isOwed = min.kind === 'commitment';
    const bounds = [
      ...(isOwed ? [{ en: `${fewest.en} owed`, fr: `${fewest.fr} dus` }] : []),
      ...(max.kind === 'cap' ? [{ en: `${greatest.en} at most`, fr: `${greatest.fr} au plus` }] : []),
    ];
    return [
      {
        en: [range.en, ...bounds.map(({ en }) => en)].join(', '),
        fr: [range.fr, ...bounds.map(({ fr }) => fr)].join(', '),
      },
    ];
  }
  if (most) {
    return max?.kind === 'cap'
      ? [{ en: `${most.en} at most`, fr: `${most.fr} au plus` }]
      : [{ en: `about ${most.en}`, fr: `environ ${most.fr}` }];
  }
  if (!least) return [];
  return min?.kind === 'commitment'
    ? [{ en: `at least ${least.en}`, fr: `${least.fr} au moins` }]
    : [{ en: `about ${least.en} or more`, fr: `environ ${least.fr} ou plus` }];
}

/** A quantity without its unit. */
function number(quantity: Decimal): Text {
  const { en, fr } = quantityInWords(quantity, '');
  return { en: en.trim(), fr: fr.trim() };
}

/** What is used of it so far: `3 of 8 days used`. */
export function sayUsed({ unit, max }: Budget, used: Decimal): Text {
  if (!max) {
    const { en, fr } = quantityInWords(used, unit);
    return { en: `${en} used`, fr: `${fr} utilisés` };
  }
  const { en, fr } = quantityInWords(max.quantity, unit);
  const so = number(used);
  return { en: `${so.en} of ${en} used`, fr: `${so.fr} sur ${fr} utilisés` };
}

/** The used part of what there is at most, from 0 on; `undefined` where there is no maximum. */
export function usedShare({ max }: Budget, used: Decimal): number | undefined {
  return max && Number(max.quantity) > 0 ? Number(used) / Number(max.quantity) : undefined;
}

/** When the text expects something, which makes nobody late. */
export function sayExpected({ from, until }: ExpectedWindow, expected: 'prévu' | 'prévue'): Text {
  const [first, last] = [from && sayDay(from), until && sayDay(until)];
  if (first && last) {
    return { en: `expected ${first.en} to ${last.en}`, fr: `${expected} du ${first.fr} au ${last.fr}` };
  }
  if (last) return { en: `expected by ${last.en}`, fr: `${expected} d’ici au ${last.fr}` };
  return { en: `expected from ${first?.en}`, fr: `${expected} à partir du ${first?.fr}` };
}
