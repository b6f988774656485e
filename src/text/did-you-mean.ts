import { closest, distance } from 'fastest-levenshtein';
import type { Text } from './text.ts';

/** A known word that was probably meant. */
export interface Guess {
  readonly word: string;
  /**
   * How sure it is: the same word but for case, accents, hyphens and spaces; two letters exchanged, or one or two letters
   * away, while nothing else is as near; or only near.
   */
  readonly certainty: 'same' | 'alone' | 'near';
}

/** The known word that was probably meant: at most a third of its letters away, and three of them. */
export function guess(word: string, known: readonly string[]): Guess | undefined {
  if (known.length === 0 || word.length > 100) return undefined;
  const same = known.filter((candidate) => fold(candidate) === fold(word));
  if (same[0] !== undefined) return { word: same[0], certainty: same.length === 1 ? 'same' : 'near' };
  const swapped = known.filter((candidate) => isSwapped(word, candidate));
  if (swapped[0] !== undefined) return { word: swapped[0], certainty: swapped.length === 1 ? 'alone' : 'near' };
  const nearest = closest(word, known);
  const away = distance(word, nearest);
  if (away > Math.min(3, Math.max(1, Math.floor(nearest.length / 3)))) return undefined;
  // In a word of three letters, one is too many to be sure.
  const isAlone =
    away <= 2 && word.length > 3 && known.every((other) => other === nearest || distance(word, other) > away);
  return { word: nearest, certainty: isAlone ? 'alone' : 'near' };
}

/** Whether two neighbouring letters that change places make the one word of the other. */
function isSwapped(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
  const at = word.split('').findIndex((letter, index) => letter !== other[index]);
  const exchanged = `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`;
  return at >= 0 && exchanged === other;
}

export function didYouMean(word: string, known: readonly string[]): string | undefined {
  return guess(word, known)?.word;
}

/** The question that goes with a guess. */
export function meant(suggestion: string): Text {
  return { en: `Did you mean “${suggestion}”?`, fr: `Vouliez-vous dire « ${suggestion} » ?` };
}

/** The word without case, accents, hyphens or underscores: how people vary a key. */
function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}_\s-]/gu, '')
    .toLowerCase();
}
