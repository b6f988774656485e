import { closest, distance } from 'fastest-levenshtein';

/** The known word that was probably meant: at most a third of its letters away. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || word.length > 100) return undefined;
  const same = known.find((candidate) => fold(candidate) === fold(word));
  if (same) return same;
  const nearest = closest(word, known);
  return distance(word, nearest) <= Math.max(1, Math.floor(nearest.length / 3)) ? nearest : undefined;
}

/** The word without case, accents, hyphens or underscores: how people vary a key. */
function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}_\s-]/gu, '')
    .toLowerCase();
}
