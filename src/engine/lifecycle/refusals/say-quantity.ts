import type { Budget } from '../../../language/model/work.ts';
import { own } from '../../../text/own.ts';
import { counted, type Text } from '../../../text/text.ts';

const unitNouns: Record<string, { en: readonly [string, string]; fr: readonly [string, string] }> = {
  day: { en: ['day', 'days'], fr: ['jour', 'jours'] },
  'half-day': { en: ['half-day', 'half-days'], fr: ['demi-journée', 'demi-journées'] },
  hour: { en: ['hour', 'hours'], fr: ['heure', 'heures'] },
};

/** A quantity with its unit: `1.5 days`, `1,5 jour`. */
export function sayQuantity(quantity: string, unit: Budget['unit']): Text {
  // A unit of the text's own is written as the text writes it.
  const noun = own(unitNouns, unit);
  return counted(Number(quantity), noun ?? { en: [unit, unit], fr: [unit, unit] });
}
