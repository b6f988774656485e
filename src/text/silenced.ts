import type { Diagnostic } from './diagnostic.ts';
import type { Span } from './span.ts';

/** A warning that a comment in the file silences. */
export interface Silenced {
  readonly diagnostic: Diagnostic;
  /** Why, in the words of the comment. */
  readonly reason: string;
  /** The comment. */
  readonly comment: Span;
}

/** What is wrong with a file, and which warnings its comments silence. */
export interface Reported {
  readonly diagnostics: readonly Diagnostic[];
  readonly silenced: readonly Silenced[];
}
