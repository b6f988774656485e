import { bounds } from './bounds.ts';
import { type Diagnostic, diagnosticAt, inFileOrder } from './diagnostic.ts';
import type { RuleDescription } from './rule.ts';
import type { Text } from './text.ts';

/** As many diagnostics as anybody reads at once. */
export const mostDiagnostics = bounds.diagnostics.most;

export const andMore: RuleDescription = {
  id: 'and-more',
  severity: 'warning',
  title: {
    en: `No more than ${mostDiagnostics} messages are shown of one file.`,
    fr: `On ne montre pas plus de ${mostDiagnostics} messages par fichier.`,
  },
  why: {
    en: 'A file with hundreds of errors usually has one that explains most of them. Fix that one first.',
    fr: 'Un fichier qui compte des centaines de fautes en a souvent une qui explique presque toutes les autres : corrigez-la d’abord.',
  },
  wrong: `informative: { ${Array.from({ length: mostDiagnostics + 1 }, (_, index) => `n${index + 1}: 0`).join(', ')} }\n`,
  right: 'informative:\n  n1: { title: A remark, text: What it says., cite: { article: 1 } }\n',
};

/** The first of many diagnostics, errors before warnings, and a last one which says that there are more. */
export function cutShort(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length <= mostDiagnostics) return diagnostics;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
  const first = inFileOrder([...errors, ...warnings].slice(0, mostDiagnostics));
  const { span, pointer } = first.at(-1) as Diagnostic;
  return [...first, diagnosticAt(andMore, span, pointer, { message: thereIsMore })];
}

const thereIsMore: Text = {
  en: `There is more to fix than these ${mostDiagnostics}; the rest comes once they are fixed.`,
  fr: `Il y a plus à corriger que ces ${mostDiagnostics} points ; la suite viendra une fois ceux-ci corrigés.`,
};
