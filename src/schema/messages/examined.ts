import type { Places } from '../../document/places.ts';
import { type RuleId, severities } from '../../text/codes.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { keysOf, type Pointer } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';

/** The value that was checked, and where its parts are written. */
export interface Examined {
  readonly value: unknown;
  readonly places: Places;
}

export type Place = { pointer: Pointer; part?: 'key' | 'value' };

export function diagnose(
  rule: RuleId,
  { pointer, part = 'value' }: Place,
  examined: Examined,
  message: Text,
  more: { help?: Text; suggestion?: string } = {},
): Diagnostic {
  const span = examined.places.spanOf(pointer, part);
  return { rule, severity: severities[rule], message, span, pointer, ...more };
}

/** The clause that a pointer leads to, as its author would name it. */
export function owner(pointer: Pointer): Text {
  const path = keysOf(pointer).join('.');
  return path === '' ? { en: 'The convention', fr: 'La convention' } : { en: `“${path}”`, fr: `« ${path} »` };
}

export function expecting(expected: Text): Text {
  return { en: `Expected ${expected.en}.`, fr: `Attendu : ${expected.fr}.` };
}

export function meant(suggestion: string): Text {
  return { en: `Did you mean “${suggestion}”?`, fr: `Vouliez-vous dire « ${suggestion} » ?` };
}

/** A scalar as it is written, shortened. */
export function shown(pointer: Pointer, examined: Examined): string {
  const written = (examined.places.writtenAt(pointer) ?? '…').replace(/\p{Cc}/gu, '·');
  return written.length > 60 ? `${written.slice(0, 57)}…` : written;
}
