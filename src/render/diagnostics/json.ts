import type { Diagnostic, Fix } from '../../text/diagnostic.ts';
import { printed } from '../../text/printed.ts';
import { documentationOf } from '../../text/rule.ts';
import type { Silenced } from '../../text/silenced.ts';
import type { Span } from '../../text/span.ts';
import { entries } from './entries.ts';
import type { Tally } from './outcome.ts';
import type { Reporter } from './reporter.ts';

/** For programs: one list of diagnostics; on request with those that comments silence, each with its reason. */
export function jsonReporter({ showsSilenced = false }: { readonly showsSilenced?: boolean } = {}): Reporter {
  const written = ({ errors, warnings, silenced }: Tally): number => errors + warnings + (showsSilenced ? silenced : 0);
  return {
    head: () => printed('['),
    file(outcome, before) {
      if (outcome.kind !== 'checked') return printed('');
      const { diagnostics, silenced = [] } = outcome;
      const data = [...diagnostics.map(diagnosticData), ...(showsSilenced ? silenced.map(silencedData) : [])];
      return entries(data, { depth: 1, isFirst: written(before) === 0 });
    },
    foot: (total) => printed(written(total) > 0 ? '\n]\n' : ']\n'),
  };
}

function silencedData({ diagnostic, reason, comment }: Silenced) {
  return { ...diagnosticData(diagnostic), suppressed: { reason, ...placeData(comment) } };
}

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
