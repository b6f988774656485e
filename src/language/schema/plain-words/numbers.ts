const words = [
  ['un', 'une', 'one', 'a', 'an'],
  ['deux', 'two'],
  ['trois', 'three'],
  ['quatre', 'four'],
  ['cinq', 'five'],
  ['six'],
  ['sept', 'seven'],
  ['huit', 'eight'],
  ['neuf', 'nine'],
  ['dix', 'ten'],
  ['onze', 'eleven'],
  ['douze', 'twelve'],
  ['treize', 'thirteen'],
  ['quatorze', 'fourteen'],
  ['quinze', 'fifteen'],
] as const;

const larger: readonly (readonly [number: number, names: readonly string[]])[] = [
  [18, ['dix-huit', 'eighteen']],
  [20, ['vingt', 'twenty']],
  [24, ['vingt-quatre', 'twenty-four']],
  [30, ['trente', 'thirty']],
  [36, ['trente-six', 'thirty-six']],
  [45, ['quarante-cinq', 'forty-five']],
  [60, ['soixante', 'sixty']],
  [90, ['quatre-vingt-dix', 'ninety']],
];

const numbers: ReadonlyMap<string, number> = new Map([
  ...words.flatMap((names, index) => names.map((name) => [name, index + 1] as [string, number])),
  ...larger.flatMap(([number, names]) => names.map((name) => [name, number] as [string, number])),
]);

/** A small whole number in figures or in words, French or English. */
export function readNumber(text: string): number | undefined {
  return /^\d{1,4}$/.test(text) ? Number(text) : numbers.get(text.toLowerCase());
}

const fractions: readonly (readonly [words: RegExp, percent: string])[] = [
  [/^(?:la )?moitié$|^(?:a |one )?half$/i, '50'],
  [/^(?:un |le )?quart$|^(?:a |one )?quarter$/i, '25'],
  [/^trois[ -]quarts$|^three[ -]quarters$/i, '75'],
];

/** The percentage that a fraction comes to, where it comes to one: 60 for “3/5”. */
export function percentOfFraction(text: string): string | undefined {
  const named = fractions.find(([words]) => words.test(text.trim()))?.[1];
  if (named !== undefined) return named;
  const [, part, whole] = /^(\d{1,3})\s*\/\s*(\d{1,3})$/.exec(text.trim()) ?? [];
  const percent = (100 * Number(part)) / Number(whole);
  return percent > 0 && percent <= 100 && Number.isInteger(100 * percent) ? String(percent) : undefined;
}

/**
 * The number that is written as people write it: with spaces, a decimal comma, a percent or currency sign, a leading zero.
 * “12.000” has two readings, so it has none here.
 */
export function numberInWords(text: string): string | undefined {
  const bare = text.replace(/[\s'’]|%|€|£|\$|\b(EUR|GBP|euros?)$/gi, '');
  const [, whole, decimals] = /^(-?\d+)(?:[.,](\d{1,2}))?$/.exec(bare.replace(/\.(?=\d{3}(\.|,))/g, '')) ?? [];
  if (whole !== undefined) return String(Number(decimals === undefined ? whole : `${whole}.${decimals}`));
  if (/^\d+(\.\d+)?e\+?\d{1,2}$/i.test(bare)) return String(Number(bare));
  const named = numbers.get(text.toLowerCase());
  return named === undefined ? undefined : String(named);
}
