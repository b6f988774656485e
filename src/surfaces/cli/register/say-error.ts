import { type Text, verbatim } from '../../../text/text.ts';
import { textOf } from './text-of.ts';

/** What went wrong, in both languages where whoever threw it knows them. */
export function sayError(error: unknown): Text {
  return textOf(error) ?? verbatim(error instanceof Error ? error.message : String(error));
}
