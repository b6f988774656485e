import type { Diagnostic, Fix } from '../../text/diagnostic.ts';
import { documentationOf } from '../../text/rule.ts';
import type { Span } from '../../text/span.ts';
import { entries } from './entries.ts';
import type { Reporter } from './reporter.ts';

/** For programs: one list of diagnostics. */
export const jsonReporter: Reporter = {
  head: () => '[',
  file(outcome, { errors, warnings }) {
    if (outcome.kind !== 'checked') return '';
    return entries(outcome.diagnostics.map(diagnosticData), { depth: 1, isFirst: errors + warnings === 0 });
  },
  foot: ({ errors, warnings }) => (errors + warnings > 0 ? '\n]\n' : ']\n'),
};

/** A diagnostic as JSON data, its words in both languages. */
export function diagnosticData(diagnostic: Diagnostic) {
  const { rule, severity, message, help, suggestion, alternatives, article, fix, span, pointer, related } = diagnostic;
  return {
    rule,
    severity,
    message,
    ...(help && { help }),
    ...(suggestion !== undefined && { suggestion }),
    ...(alternatives && { alternatives }),
    ...(article !== undefined && { article }),
    ...(fix && { fix: fixData(fix) }),
    ...placeData(span),
    pointer,
    ...(related && { related: related.map((other) => ({ message: other.message, ...placeData(other.span) })) }),
    documentation: documentationOf(rule),
  };
}

function fixData({ title, safe, edits }: Fix) {
  return { title, safe, edits: edits.map(({ span, text }) => ({ ...placeData(span), text })) };
}

function placeData({ source, start, end }: Span) {
  return { source, start, end };
}
