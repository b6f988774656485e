import type { Text } from '../../text/text.ts';
import { anyValue } from './plain-words/any-value.ts';
import { dayInWords } from './plain-words/days.ts';
import { factNamed } from './plain-words/facts.ts';
import { verbInWords } from './plain-words/moments.ts';
import { type Unknown, write } from './unknown-key.ts';

/** `2026-01-12: signed`, `signature: 2026-01-12` or `paiement: acompte` for a fact with its day. */
export function factByKey({ key, value, known, clause }: Unknown): Text | undefined {
  if (!known.includes('fact') || clause.fact !== undefined || typeof value !== 'string') return undefined;
  if (isDay(key)) return write(`on: ${dayOf(key)}, fact: ${factNamed(value) ?? value}`);
  if (isDay(value)) return write(`on: ${dayOf(value)}, fact: ${factNamed(key) ?? key}`);
  const verb = verbInWords(key);
  return verb === undefined ? undefined : write(`fact: ${verb}:${anyValue(value)}`);
}

function isDay(text: string): boolean {
  return dayOf(text) !== undefined;
}

function dayOf(text: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : dayInWords(text)?.day;
}
