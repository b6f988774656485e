import { onOneLine } from '../../text/printable.ts';
import type { Text } from '../../text/text.ts';
import { shortened } from './shortened.ts';

/** Why something was not delivered, or how a channel was set up so that nothing could be. */
export class DeliveryError extends Error {
  /** The same in both languages. */
  readonly text: Text;

  constructor(text: Text, cause?: unknown) {
    super(text.en, cause === undefined ? undefined : { cause });
    this.name = 'DeliveryError';
    this.text = text;
  }
}

/**
 * What an error says of itself, in a few words on one line: the code of the system where there is one, else its message.
 * The words may be those of whoever was asked, in a certificate for instance.
 */
export function sayError(error: unknown): string {
  return shortened(onOneLine(wordsOf(error)), longestReason);
}

/** How much of an error is told, in characters. */
const longestReason = 500;

function wordsOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  if (cause.message === '') return code ?? cause.name;
  return code === undefined || cause.message.includes(code) ? cause.message : `${cause.message} (${code})`;
}
