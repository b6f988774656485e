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

const numbers: ReadonlyMap<string, number> = new Map(
  words.flatMap((names, index) => names.map((name) => [name, index + 1] as [string, number])),
);

/** A small whole number in figures or in words, French or English. */
export function readNumber(text: string): number | undefined {
  return /^\d{1,4}$/.test(text) ? Number(text) : numbers.get(text.toLowerCase());
}
