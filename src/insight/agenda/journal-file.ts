import type { Compiled } from '../../engine/lifecycle/compile.ts';
import type { Fact } from '../../engine/lifecycle/facts/fact.ts';
import { readFacts } from '../../engine/lifecycle/facts/read-facts.ts';
import { asWritten } from '../../language/document/places.ts';
import { readDocument } from '../../language/document/read.ts';
import { checkJournalShape } from '../../language/schema/shape.ts';
import { cutShort } from '../../text/and-more.ts';
import { type Diagnostic, inFileOrder } from '../../text/diagnostic.ts';
import { memberOf, type Span } from '../../text/span.ts';
import { withoutEchoes } from '../../text/unread.ts';
import { factDiagnostic } from './fact-diagnostic.ts';

/** What has happened under an agreement, as a file beside its convention tells it. */
export interface JournalFile {
  /** What the agreement is called, where the file says so. */
  readonly agreement?: string;
  /** The facts that can be read; of the others the diagnostics tell. */
  readonly facts: readonly Fact[];
  /** Where a fact is written, by its id. */
  readonly placeOf: (fact: string) => Span;
}

export interface JournalReading {
  /** Absent where the text is no YAML, or has nothing of the shape of a journal. */
  readonly journal?: JournalFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the journal of an agreement under its convention. It never throws for what the text holds. */
export function readJournal(text: string, source: string, compiled: Compiled): JournalReading {
  const { document, diagnostics: ofYaml, unread } = readDocument(text, source);
  if (!document) return { diagnostics: cutShort(ofYaml) };
  const { declaration, places, dropped, guessed, ...shape } = checkJournalShape(document.value, document, unread);
  const ofShape = withoutEchoes(shape.diagnostics, unread);
  if (!declaration) return { diagnostics: cutShort(inFileOrder([...ofYaml, ...ofShape])) };
  const { facts, faults, indexes } = readFacts(declaration.facts, compiled);
  const ofFacts = withoutEchoes(
    faults.map((fault) => factDiagnostic(fault, places)),
    { texts: unread.texts, clauses: [...unread.clauses, ...dropped, ...guessed] },
  ).map((each) => asWritten(each, places));
  const { agreement } = declaration;
  return {
    diagnostics: cutShort(inFileOrder([...ofYaml, ...ofShape, ...ofFacts])),
    journal: {
      ...(agreement !== undefined && { agreement }),
      facts,
      placeOf: (fact) => places.spanOf(memberOf(memberOf('/facts', indexes.get(fact) ?? 0), 'fact')),
    },
  };
}
