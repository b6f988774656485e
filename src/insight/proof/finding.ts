import type { FactDeclaration } from '../../language/schema/scenario-declaration.ts';
import type { Pointer } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';

/**
 * What a proof comes to: it holds in every run, or it fails in one that can be told, or nobody can say because a bound
 * was reached.
 */
export type Verdict = 'proved' | 'refuted' | 'not-proved';

/** An answer to one question about a convention that nobody has signed yet. */
export interface Finding {
  /** The question, by the id of its page: `phase-opens`, `agreement-ends`, `last-useful-day`. */
  readonly question: string;
  readonly verdict: Verdict;
  /** The clause that it is about. */
  readonly pointer: Pointer;
  readonly message: Text;
  readonly help?: Text;
  /** The shortest run that shows it, to be played. */
  readonly counterexample?: Counterexample;
  /** What was looked at: states, runs, entry days; when nothing was proved, how far it went. */
  readonly bound?: Text;
}

/** Facts in the order of their days, as a scenario declares them. */
export interface Counterexample {
  readonly id: string;
  readonly title: Text;
  readonly facts: readonly FactDeclaration[];
  /** What holds at the end of it. */
  readonly expect: readonly Readonly<Record<string, unknown>>[];
}
