import type { Text } from '../../text/text.ts';

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

/** What an error says of itself, in a few words: the code of the system where there is one, else its message. */
export function sayError(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  if (cause.message === '') return code ?? cause.name;
  return code === undefined || cause.message.includes(code) ? cause.message : `${cause.message} (${code})`;
}
