import { own } from '../../text/own.ts';
import { keysOf, type Pointer } from '../../text/span.ts';

/** The value that a JSON Pointer leads to (RFC 6901), or `undefined`. */
export function valueAt(value: unknown, pointer: Pointer): unknown {
  let at = value;
  for (const key of keysOf(pointer)) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = own(at as Record<string, unknown>, key);
  }
  return at;
}
