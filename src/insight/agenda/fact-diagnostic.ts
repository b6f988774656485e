import { someOf } from '../../engine/lifecycle/facts/fact-faults.ts';
import { factMeant, usualFirst } from '../../engine/lifecycle/facts/fact-meant.ts';
import type { FactFault } from '../../engine/lifecycle/facts/read-facts.ts';
import type { Places } from '../../language/document/places.ts';
import type { Convention } from '../../language/model/convention.ts';
import { factsOf } from '../../language/model/names.ts';
import { type Diagnostic, diagnosticAt } from '../../text/diagnostic.ts';
import { meant } from '../../text/did-you-mean.ts';
import { replacing } from '../../text/fix.ts';
import { memberOf } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import { factInvalid } from './rules/fact-invalid.ts';

/** The facts that a file names in words: what the convention calls them, where it has them. */
export function withFactMeant(diagnostic: Diagnostic, document: Places, convention: Convention): Diagnostic {
  const { rule, pointer, span } = diagnostic;
  if (rule === 'value-malformed' && /^\/facts\/\d+\/by$/.test(pointer)) {
    return diagnostic.suggestion === undefined ? { ...diagnostic, help: partiesOf(convention) } : diagnostic;
  }
  if (rule !== 'value-malformed' || !/^\/facts\/\d+\/fact$/.test(pointer)) return diagnostic;
  const words = document.writtenAt(pointer) ?? '';
  const near = factMeant(words, factsOf(convention));
  const alternatives = usualFirst(convention, words);
  if (!near) return { ...diagnostic, help: someOf(alternatives), alternatives };
  const fix = replacing(span, near.word, { safe: near.certainty === 'same' });
  return { ...diagnostic, help: meant(near.word), suggestion: near.word, alternatives, fix };
}

/** A fact is recorded by a party, whoever acts for it. */
function partiesOf({ parties }: Convention): Text {
  const list = [...parties.keys()].join(', ');
  return {
    en: `Write a party of the convention: ${list}. Name the person who acted for it under “note”.`,
    fr: `Écrivez une partie de la convention : ${list}. Qui a agi pour elle peut figurer sous « note ».`,
  };
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
