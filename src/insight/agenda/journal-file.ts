import type { Compiled } from '../../engine/lifecycle/compile.ts';
import type { Fact } from '../../engine/lifecycle/facts/fact.ts';
import { readFacts } from '../../engine/lifecycle/facts/read-facts.ts';
import { readDocument } from '../../language/document/read.ts';
import type { FactDeclaration } from '../../language/schema/scenario-declaration.ts';
import { checkJournalShape } from '../../language/schema/shape.ts';
import { valueAt } from '../../language/schema/value-at.ts';
import { cutShort } from '../../text/and-more.ts';
import { type Diagnostic, inFileOrder } from '../../text/diagnostic.ts';
import { keysOf, memberOf, type Span } from '../../text/span.ts';
import { withoutEchoes } from '../../text/unread.ts';
import { factDiagnostic } from './fact-diagnostic.ts';

/** What has happened under an agreement, as a file beside its convention tells it. */
export interface JournalFile {
  /** What the agreement is called, where the file says so. */
  readonly agreement?: string;
  /** The facts that can be read, each by itself; of the others the diagnostics tell. */
  readonly facts: readonly Fact[];
  /** Where a fact is written, by its id. */
  readonly placeOf: (fact: string) => Span;
}

export interface JournalReading {
  /** Absent where the text is no YAML, or has no list of facts. */
  readonly journal?: JournalFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the journal of an agreement under its convention. It never throws for what the text holds. */
export function readJournal(text: string, source: string, compiled: Compiled): JournalReading {
  const { document, diagnostics: ofYaml, unread } = readDocument(text, source);
  if (!document) return { diagnostics: cutShort(ofYaml) };
  const shape = checkJournalShape(document.value, document, unread);
  const ofShape = withoutEchoes(shape.diagnostics, unread);
  const listed = valueAt(document.value, '/facts');
  if (!Array.isArray(listed)) return { diagnostics: cutShort(inFileOrder([...ofYaml, ...ofShape])) };

  // What is wrong with one fact keeps nobody from reading the others.
  const misshapen = new Set(shape.diagnostics.flatMap(({ pointer }) => factAt(pointer)));
  const sound = [...listed.keys()].filter((index) => !misshapen.has(index));
  const declared = sound.map((index) => listed[index] as FactDeclaration);
  const { facts, faults, indexes } = readFacts(declared, compiled);
  const placed = (index: number): number => sound[index] ?? 0;
  const faulty = new Set(faults.map(({ index }) => index));
  const ofFacts = faults.map((fault) => factDiagnostic({ ...fault, index: placed(fault.index) }, document));
  const agreement = shape.declaration?.agreement;
  return {
    diagnostics: cutShort(inFileOrder([...ofYaml, ...ofShape, ...withoutEchoes(ofFacts, unread)])),
    journal: {
      ...(agreement !== undefined && { agreement }),
      facts: facts.filter(({ id }) => !faulty.has(indexes.get(id) ?? -1)),
      placeOf: (fact) => document.spanOf(memberOf(memberOf('/facts', placed(indexes.get(fact) ?? 0)), 'fact')),
    },
  };
}

/** Which fact a place is in. */
function factAt(pointer: string): readonly number[] {
  const [list, index] = keysOf(pointer);
  return list === 'facts' && index !== undefined ? [Number(index)] : [];
}
