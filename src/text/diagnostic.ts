import type { RuleDescription, RuleId, Severity } from './rule.ts';
import type { Pointer, Span } from './span.ts';
import type { Text } from './text.ts';

/** Another place that explains the diagnostic: the other declaration, the definition that was meant. */
export interface RelatedPlace {
  readonly message: Text;
  readonly span: Span;
}

/** What was found, in words, and what can be done. */
export interface Found {
  /** What is wrong, in one sentence. */
  readonly message: Text;
  /** What to do about it. */
  readonly help?: Text;
  /** The word to write instead, when one is near. */
  readonly suggestion?: string;
  /** Every word that could stand here: the keys of the clause, the values, the names of the convention. */
  readonly alternatives?: readonly string[];
  /** The word whose absence was found; it may stand in a part of the file that could not be read. */
  readonly missing?: string;
  /** The sections that might declare it. */
  readonly declaredIn?: readonly string[];
  /** The key that the clause at the pointer, or around it, lacks. */
  readonly lacks?: string;
  /** The clause that the key at the pointer belongs in. */
  readonly belongsIn?: Pointer;
  readonly fix?: Fix;
  readonly related?: readonly RelatedPlace[];
}

/** Something wrong with a file, as data: drawing it is somebody else's work. */
export interface Diagnostic extends Found {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** The article of the signed text that the clause cites. */
  readonly article?: string;
  readonly span: Span;
  readonly pointer: Pointer;
}

/** What is said of a rule that was broken at a place. */
export function diagnosticAt(
  { id, severity }: RuleDescription,
  span: Span,
  pointer: Pointer,
  found: Found,
): Diagnostic {
  return { rule: id, severity, span, pointer, ...found };
}

/** A change of the text that fixes what is wrong. */
export interface Fix {
  readonly title: Text;
  readonly edits: readonly Edit[];
  /** Whether nothing else can have been meant. Others are offered by an editor, and chosen by a person. */
  readonly safe: boolean;
}

/** Other words for a part of the text. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

/** File order, then the more severe first; stable otherwise. */
export function inFileOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compare(a.span.source, b.span.source) ||
      a.span.start.offset - b.span.start.offset ||
      Number(a.severity === 'warning') - Number(b.severity === 'warning'),
  );
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
