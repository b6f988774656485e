import type { Text } from '../../../text/text.ts';
import { decimal } from '../../../text/text.ts';

/** The gender of a counted noun: only `un` and `une` tell it. */
export type Gender = 'm' | 'f';

/** A whole number in words up to one hundred, as agreements write it; in digits beyond. */
export function numberInWords(count: number, gender: Gender = 'm'): Text {
  if (!Number.isInteger(count) || count < 0 || count > 100) {
    return { en: String(count), fr: decimal(String(count), 'fr') };
  }
  return { en: english(count), fr: gender === 'f' ? french(count).replace(/\bun$/, 'une') : french(count) };
}

function english(count: number): string {
  if (count < 20) return englishSmall[count] as string;
  if (count === 100) return 'one hundred';
  const ten = englishTens[Math.floor(count / 10)] as string;
  return count % 10 === 0 ? ten : `${ten}-${englishSmall[count % 10]}`;
}

/** French counts by twenties from sixty on: soixante et onze, quatre-vingt-dix. */
function french(count: number): string {
  if (count < 17) return frenchSmall[count] as string;
  if (count < 20) return `dix-${frenchSmall[count - 10]}`;
  if (count === 80) return 'quatre-vingts';
  if (count === 100) return 'cent';
  const base = count < 60 ? Math.floor(count / 10) * 10 : count < 80 ? 60 : 80;
  const ten = frenchTens[base] as string;
  const rest = count - base;
  if (rest === 0) return ten;
  const takesEt = (rest === 1 || rest === 11) && base !== 80;
  return takesEt ? `${ten} et ${french(rest)}` : `${ten}-${french(rest)}`;
}

const englishSmall =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const englishTens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const frenchSmall =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' ');
const frenchTens: Readonly<Record<number, string>> = {
  20: 'vingt',
  30: 'trente',
  40: 'quarante',
  50: 'cinquante',
  60: 'soixante',
  80: 'quatre-vingt',
};
