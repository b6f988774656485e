import { type Diagnostic, diagnosticAt, type Found } from '../../text/diagnostic.ts';
import { guess } from '../../text/did-you-mean.ts';
import { replacing } from '../../text/fix.ts';
import { shortened } from '../../text/printable.ts';
import type { RuleDescription } from '../../text/rule.ts';
import { keysOf, type Pointer } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import type { Places } from '../document/places.ts';

/** The value that was checked, and where its parts are written. */
export interface Examined {
  /** What the whole is called: a convention, a scenario. */
  readonly whole: Text;
  readonly value: unknown;
  readonly places: Places;
  /** Whether a key of a clause may stand in a part of the file that could not be read. */
  mayHave(key: string, clause: Pointer): boolean;
}

export type Place = { pointer: Pointer; part?: 'key' | 'value' };

/** What another word in this place would fix. */
export interface Instead {
  readonly suggestion?: string;
  readonly safe?: boolean;
}

/** What is said of the rule that a key or a value breaks, with the fix that writes the suggestion in its place. */
export function diagnose(
  rule: RuleDescription,
  { pointer, part = 'value' }: Place,
  examined: Examined,
  found: Found,
  instead: Instead = {},
): Diagnostic {
  const span = examined.places.spanOf(pointer, part);
  const { suggestion, safe = false } = instead;
  if (suggestion === undefined) return diagnosticAt(rule, span, pointer, found);
  return diagnosticAt(rule, span, pointer, { ...found, suggestion, fix: replacing(span, suggestion, { safe }) });
}

/** The known word that was meant. Writing it is safe as soon as no other is as near: the file is held to it again. */
export function nearest(word: string, known: readonly string[]): Instead {
  const found = guess(word, known);
  return found ? { suggestion: found.word, safe: found.certainty !== 'near' } : {};
}

/** The clause that a pointer leads to, as its author would name it. */
export function owner(pointer: Pointer, { places, whole }: Examined): Text {
  const path = keysOf(places.pointerTo(pointer)).join('.');
  return path === '' ? whole : { en: `“${path}”`, fr: `« ${path} »` };
}

/** What was put between quotes and is no text. */
export function unquoted(written: string): Text {
  return { en: `Write it without quotes: ${written}.`, fr: `Écrivez-le sans guillemets : ${written}.` };
}

export function expecting(expected: Text): Text {
  return { en: `Expected ${expected.en}.`, fr: `Attendu : ${expected.fr}.` };
}

/** A scalar as it is written, shortened. */
export function shown(pointer: Pointer, examined: Examined): string {
  return shortened((examined.places.writtenAt(pointer) ?? '…').replace(/\p{Cc}/gu, '·'));
}

/** “term.starts.on” can’t be “30/06/2023”. */
export function cannotBe(pointer: Pointer, examined: Examined): Text {
  const written = shown(pointer, examined);
  return {
    en: `${owner(pointer, examined).en} can’t be “${written}”.`,
    fr: `${owner(pointer, examined).fr} ne peut pas être « ${written} ».`,
  };
}
