import { type Compiled, compile } from '../../engine/lifecycle/compile.ts';
import type { Fact } from '../../engine/lifecycle/facts/fact.ts';
import { readFacts } from '../../engine/lifecycle/facts/read-facts.ts';
import { asWritten } from '../../language/document/places.ts';
import { readDocument } from '../../language/document/read.ts';
import { silence } from '../../language/document/silence/silence.ts';
import { Binder } from '../../language/model/binder.ts';
import type { FactDeclaration } from '../../language/schema/scenario-declaration.ts';
import { checkJournalShape } from '../../language/schema/shape.ts';
import { valueAt } from '../../language/schema/value-at.ts';
import { cutShort } from '../../text/and-more.ts';
import { hasErrors, inFileOrder } from '../../text/diagnostic.ts';
import type { Reported } from '../../text/silenced.ts';
import { keysOf, memberOf, type Span } from '../../text/span.ts';
import { withoutEchoes } from '../../text/unread.ts';
import { factDiagnostic, withFactMeant } from './fact-diagnostic.ts';
import { withAmendments } from './own-amendments.ts';

/** What has happened under an agreement, as a file beside its convention tells it. */
export interface JournalFile {
  /** What the agreement is called, where the file says so. */
  readonly agreement?: string;
  /** The convention, with the amendments that only this journal knows. */
  readonly compiled: Compiled;
  /** The facts that can be read, each by itself; of the others the diagnostics tell. */
  readonly facts: readonly Fact[];
  /** Where a fact is written, by its id. */
  readonly placeOf: (fact: string) => Span;
}

export interface JournalReading extends Reported {
  /** Absent where the text is no YAML, or has no list of facts. */
  readonly journal?: JournalFile;
}

/** Reads the journal of an agreement under its convention. It never throws for what the text holds. */
export function readJournal(text: string, source: string, compiled: Compiled): JournalReading {
  const reading = readWhole(text, source, compiled);
  const { diagnostics, silenced } = silence(reading.diagnostics, text, source);
  return { ...reading, diagnostics: cutShort(diagnostics), silenced };
}

function readWhole(text: string, source: string, compiled: Compiled): Omit<JournalReading, 'silenced'> {
  const { document, diagnostics: ofYaml, unread } = readDocument(text, source);
  if (!document) return { diagnostics: ofYaml };
  const shape = checkJournalShape(document.value, document, unread);
  const ofShape = withoutEchoes(shape.diagnostics, unread).map((each) =>
    withFactMeant(each, document, compiled.convention),
  );
  const listed = valueAt(document.value, '/facts');
  if (!Array.isArray(listed)) return { diagnostics: inFileOrder([...ofYaml, ...ofShape]) };

  const binder = new Binder({}, shape.places);
  const { convention, diagnostics: ofAmendments } = withAmendments(
    compiled.convention,
    shape.declaration?.amendments,
    binder,
  );
  const played = hasErrors([...ofAmendments, ...binder.diagnostics]) ? compiled : playedWith(convention, compiled);

  // What is wrong with one fact keeps nobody from reading the others.
  const misshapen = new Set(shape.diagnostics.flatMap(({ pointer }) => factAt(pointer)));
  const sound = [...listed.keys()].filter((index) => !misshapen.has(index));
  const declared = sound.map((index) => listed[index] as FactDeclaration);
  const { facts, faults, indexes } = readFacts(declared, played);
  const placed = (index: number): number => sound[index] ?? 0;
  const faulty = new Set(faults.map(({ index }) => index));
  const ofFacts = faults.map((fault) => factDiagnostic({ ...fault, index: placed(fault.index) }, document));
  const agreement = shape.declaration?.agreement;
  const found = [...ofAmendments, ...binder.diagnostics].map((each) => asWritten(each, shape.places));
  return {
    diagnostics: inFileOrder([...ofYaml, ...ofShape, ...withoutEchoes([...found, ...ofFacts], unread)]),
    journal: {
      compiled: played,
      ...(agreement !== undefined && { agreement }),
      facts: facts.filter(({ id }) => !faulty.has(indexes.get(id) ?? -1)),
      placeOf: (fact) => document.spanOf(memberOf(memberOf('/facts', placed(indexes.get(fact) ?? 0)), 'fact')),
    },
  };
}

function playedWith(convention: Compiled['convention'], compiled: Compiled): Compiled {
  return convention === compiled.convention ? compiled : compile(convention);
}

/** Which fact a place is in. */
function factAt(pointer: string): readonly number[] {
  const [list, index] = keysOf(pointer);
  return list === 'facts' && index !== undefined ? [Number(index)] : [];
}
