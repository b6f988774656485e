import type { Diagnostic } from '../../text/diagnostic.ts';
import type { Pointer, Span } from '../../text/span.ts';

/** Which part of a member a span covers. */
export type Part = 'key' | 'value';

/** Finds where a value was written. A document knows its own; an amended convention knows which text to ask. */
export interface Places {
  /** The place of a key or of a value; of its nearest existing parent where the pointer leads nowhere. */
  spanOf(pointer: Pointer, part?: Part): Span;
  /** Whether there is a value at the pointer. */
  has(pointer: Pointer): boolean;
  /** Where the text has what is looked for under this pointer: under another one where a key was misspelt or amended. */
  pointerTo(pointer: Pointer): Pointer;
  /** A scalar as it is written, so that `2.10` stays an article and not the number 2.1. */
  writtenAt(pointer: Pointer): string | undefined;
}

/** A diagnostic under the pointer that its text has. */
export function asWritten(diagnostic: Diagnostic, places: Places): Diagnostic {
  return { ...diagnostic, pointer: places.pointerTo(diagnostic.pointer) };
}
