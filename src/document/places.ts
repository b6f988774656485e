import type { Pointer, Span } from '../text/span.ts';
import type { Part } from './document.ts';

/** Finds where a value was written. A document knows its own; an amended convention knows which text to ask. */
export interface Places {
  spanOf(pointer: Pointer, part?: Part): Span;
  has(pointer: Pointer): boolean;
  /** A scalar as it is written, so that `2.10` stays an article and not the number 2.1. */
  writtenAt(pointer: Pointer): string | undefined;
}
