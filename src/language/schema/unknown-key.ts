import type { Pointer } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';

/** A key that a clause does not know, with what stands there. */
export interface Unknown {
  readonly key: string;
  readonly value: unknown;
  readonly parent: Pointer;
  /** What the clause says besides. */
  readonly clause: Readonly<Record<string, unknown>>;
  /** The keys of the clause, and those that it must have. */
  readonly known: readonly string[];
  readonly needed: readonly string[];
}

/** What to write in its place. */
export function write(words: string): Text {
  return { en: `Write “${words}” instead.`, fr: `Écrivez plutôt « ${words} ».` };
}
