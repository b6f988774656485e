import type { FactFault } from '../../engine/lifecycle/facts/read-facts.ts';
import type { Places } from '../../language/document/places.ts';
import { type Diagnostic, diagnosticAt } from '../../text/diagnostic.ts';
import { replacing } from '../../text/fix.ts';
import { memberOf } from '../../text/span.ts';
import { factInvalid } from './rules/fact-invalid.ts';

/** What is wrong with a fact, at its place in the file that lists it. */
export function factDiagnostic(fault: FactFault, places: Places): Diagnostic {
  const { index, key, message, help, near, alternatives } = fault;
  const pointer = memberOf(memberOf('/facts', index), key);
  const span = places.spanOf(pointer);
  return diagnosticAt(factInvalid, span, pointer, {
    message,
    ...(help && { help }),
    ...(alternatives && { alternatives }),
    ...(near && {
      suggestion: near.word,
      fix: replacing(span, near.word, { safe: near.certainty === 'same' }),
    }),
  });
}
