import type { Text } from '../../../text/text.ts';
import { UsageError } from '../files.ts';

/** What an error of the store, or of a delivery, says in both languages. */
export function textOf(error: unknown): Text | undefined {
  if (!(error instanceof Error) || error instanceof UsageError || !('text' in error)) return undefined;
  const { text } = error;
  const isText = typeof text === 'object' && text !== null && 'en' in text && 'fr' in text;
  return isText ? (text as Text) : undefined;
}
