import { type RuleId, type Severity, severities } from './codes.ts';
import type { Pointer, Span } from './span.ts';
import type { Text } from './text.ts';

/** Another place that explains the diagnostic: the other declaration, the definition that was meant. */
export interface RelatedPlace {
  readonly message: Text;
  readonly span: Span;
}

/** Something wrong with a file, as data: drawing it is somebody else's work. */
export interface Diagnostic {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** What is wrong, in one sentence. */
  readonly message: Text;
  /** What to do about it. */
  readonly help?: Text;
  /** The word to write instead, when one is near. */
  readonly suggestion?: string;
  readonly span: Span;
  readonly pointer: Pointer;
  readonly related?: readonly RelatedPlace[];
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

/** As many diagnostics as anybody reads at once. */
export const mostDiagnostics = 100;

/** The first of many diagnostics, errors before warnings, and a last one which says that there are more. */
export function cutShort(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length <= mostDiagnostics) return diagnostics;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
  const first = inFileOrder([...errors, ...warnings].slice(0, mostDiagnostics));
  const rule = 'and-more';
  const { span, pointer } = first.at(-1) as Diagnostic;
  return [...first, { rule, severity: severities[rule], message: andMore, span, pointer }];
}

const andMore: Text = {
  en: `There is more to mend than these ${mostDiagnostics}; the rest comes once they are mended.`,
  fr: `Il y a plus à corriger que ces ${mostDiagnostics} points ; la suite viendra une fois ceux-ci corrigés.`,
};

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
