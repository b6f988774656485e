import type { YAMLError } from 'yaml';
import type { Found } from '../../../text/diagnostic.ts';

/** A change of the text that may be all that is missing for the parser to go on. Offsets are 0-based. */
export interface Repair {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly found: Found;
  /** Where the mistake is shown. */
  readonly at: readonly [start: number, end: number];
  /** Whether nothing else can have been meant. */
  readonly safe: boolean;
}

/** What the parser says of a text that it can’t read, and where. */
export type ParserError = Pick<YAMLError, 'code' | 'pos'>;
