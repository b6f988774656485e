import type { Diagnostic } from '../text/diagnostic.ts';

/** A diagnostic as JSON data, its message in both languages. */
export function diagnosticData({ rule, severity, message, help, suggestion, span, pointer, related }: Diagnostic) {
  return {
    rule,
    severity,
    message,
    ...(help && { help }),
    ...(suggestion !== undefined && { suggestion }),
    source: span.source,
    start: span.start,
    end: span.end,
    pointer,
    ...(related && {
      related: related.map(({ message: what, span: place }) => ({
        message: what,
        source: place.source,
        start: place.start,
        end: place.end,
      })),
    }),
  };
}
