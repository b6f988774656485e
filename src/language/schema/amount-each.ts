import { calendarUnits } from '../../calendar/unit.ts';
import type { Text } from '../../text/text.ts';
import { amountInWords } from './plain-words/amounts.ts';
import { valueInWords } from './plain-words/values.ts';

/** “£1,200 a quarter” says how much and how often. */
export function amountEach(words: string): Text | undefined {
  const [, sum = '', unit = ''] =
    /^(.+?)\s*(?:par|chaque|per|each|every|(?<=\s)an?|\/)\s*(half[- ]?year|\p{L}+)$/iu.exec(words) ?? [];
  const amount = amountInWords(sum);
  const cycle = valueInWords(unit, calendarUnits) ?? calendarUnits.find((each) => each === unit);
  if (amount === undefined || cycle === undefined) return undefined;
  return {
    en: `Say how much and how often in two keys: “amount: ${amount}” and “every: { cycle: ${cycle} }”.`,
    fr: `Dites le montant et la fréquence dans deux clés : « amount: ${amount} » et « every: { cycle: ${cycle} } ».`,
  };
}
