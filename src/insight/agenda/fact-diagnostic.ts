import { someOf } from '../../engine/lifecycle/facts/fact-faults.ts';
import { factMeant, usualFirst } from '../../engine/lifecycle/facts/fact-meant.ts';
import type { FactFault } from '../../engine/lifecycle/facts/read-facts.ts';
import type { Places } from '../../language/document/places.ts';
import type { Convention } from '../../language/model/convention.ts';
import { type Diagnostic, diagnosticAt } from '../../text/diagnostic.ts';
import { meant } from '../../text/did-you-mean.ts';
import { replacing } from '../../text/fix.ts';
import { memberOf } from '../../text/span.ts';
import { factInvalid } from './rules/fact-invalid.ts';

/** The facts that a file names in words: what the convention calls them, where it has them. */
export function withFactMeant(diagnostic: Diagnostic, document: Places, convention: Convention): Diagnostic {
  const { rule, pointer, span } = diagnostic;
  if (rule !== 'value-malformed' || !/^\/facts\/\d+\/fact$/.test(pointer)) return diagnostic;
  const near = factMeant(document.writtenAt(pointer) ?? '', convention);
  const alternatives = usualFirst(convention);
  if (!near) return { ...diagnostic, help: someOf(alternatives), alternatives };
  const fix = replacing(span, near.word, { safe: near.certainty === 'same' });
  return { ...diagnostic, help: meant(near.word), suggestion: near.word, alternatives, fix };
}

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
