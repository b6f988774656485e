import { type Compiled, compile } from '../../engine/lifecycle/compile.ts';
import { readJournal } from '../../insight/agenda/journal-file.ts';
import { readScenario, type Scenario, type ScenarioReading } from '../../insight/agenda/scenario.ts';
import type { Document } from '../../language/document/document.ts';
import { type FileKind, isJournal } from '../../language/document/kind.ts';
import { readDocument } from '../../language/document/read.ts';
import type { Convention } from '../../language/model/convention.ts';
import { read } from '../../language/read.ts';
import type { SchemaNode } from '../../language/schema/definitions/node.ts';
import { conventionSchema, journalSchema, scenarioSchema } from '../../language/schema/schemas.ts';
import { checkJournalShape, checkScenarioShape } from '../../language/schema/shape.ts';
import { type Diagnostic, inFileOrder } from '../../text/diagnostic.ts';
import type { Pointer, Span } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import { declaredClauses, type Mention, mentionsIn } from './mentions.ts';

/** A file as an editor looks at it: what is wrong with it, and which words of it name what. */
export interface Analysis {
  readonly kind: FileKind;
  readonly source: string;
  readonly text: string;
  readonly schema: SchemaNode;
  readonly diagnostics: readonly Diagnostic[];
  /** What keeps the file from being checked whole, though it is no fault of its own. */
  readonly notice?: { readonly message: Text; readonly span: Span };
  /** Absent when the text is no YAML at all. */
  readonly document?: Document;
  readonly mentions: readonly Mention[];
  /** The clauses that the file declares, each with the place of its key. */
  readonly declared: ReadonlyMap<Pointer, Pointer>;
  /** The convention that it is, or that it belongs to; when there are errors, the sound part of it. */
  readonly convention?: Convention;
  /** The convention, ready to be played, when it has no errors. */
  readonly compiled: () => Compiled | undefined;
  /** The scenario, when it has no errors and its convention has none. */
  readonly scenario?: Scenario;
  /** The convention of a scenario, as a file. */
  readonly conventionFile?: Analysis;
}

/** Looks at a convention, as the command line does. */
export function analyseConvention(text: string, source: string): Analysis {
  const { reading, binding, convention, diagnostics } = read(text, source);
  const { document } = reading;
  const declared = document ? declaredClauses(document) : new Map<Pointer, Pointer>();
  const sound = binding?.convention;
  return {
    kind: 'convention',
    source,
    text,
    schema: conventionSchema,
    diagnostics,
    ...(document && { document }),
    mentions: document ? mentionsIn(document, 'convention', declared) : [],
    declared,
    ...(sound && { convention: sound }),
    compiled: once(() => convention && compile(convention)),
  };
}

/** Looks at a scenario, beside the convention that it plays; a journal is one in which nothing is expected. */
export function analyseScenario(text: string, source: string, conventionFile: Analysis | undefined): Analysis {
  const { document, diagnostics: ofYaml, unread } = readDocument(text, source);
  const compiled = conventionFile?.compiled();
  const isOfJournal = isJournal(source);
  const reading = compiled && factsIn(text, source, compiled);
  const checkShape = isOfJournal ? checkJournalShape : checkScenarioShape;
  const ofShape = document && !reading ? checkShape(document.value, document, unread).diagnostics : [];
  const declared = document ? declaredClauses(document) : new Map<Pointer, Pointer>();
  const isDeclared = (clause: Pointer): boolean => conventionFile?.declared.has(clause) ?? false;
  const notice = document &&
    !reading && {
      message: unchecked(conventionFile, isOfJournal ? ofJournal : ofScenario),
      span: document.spanOf(isOfJournal ? '/facts' : '/scenario', 'key'),
    };
  return {
    kind: 'scenario',
    source,
    text,
    schema: isOfJournal ? journalSchema : scenarioSchema,
    diagnostics: reading?.diagnostics ?? inFileOrder([...ofYaml, ...ofShape]),
    ...(notice && { notice }),
    ...(document && { document }),
    mentions: document ? mentionsIn(document, 'scenario', declared, isDeclared) : [],
    declared,
    ...(conventionFile?.convention && { convention: conventionFile.convention }),
    compiled: () => compiled,
    ...(reading?.scenario && { scenario: reading.scenario }),
    ...(conventionFile && { conventionFile }),
  };
}

function factsIn(text: string, source: string, compiled: Compiled): Pick<ScenarioReading, 'scenario' | 'diagnostics'> {
  if (!isJournal(source)) return readScenario(text, source, compiled);
  return { diagnostics: readJournal(text, source, compiled).diagnostics };
}

/** What keeps the facts of a file from being checked whole. */
interface Unchecked {
  readonly faultyConvention: Text;
  readonly noConvention: Text;
}

function unchecked(conventionFile: Analysis | undefined, words: Unchecked): Text {
  return conventionFile ? words.faultyConvention : words.noConvention;
}

const ofScenario: Unchecked = {
  faultyConvention: {
    en: 'Only the form of this scenario is checked: its convention itself has errors.',
    fr: 'Seule la forme de ce scénario est vérifiée : sa convention contient elle-même des erreurs.',
  },
  noConvention: {
    en: 'Only the form of this scenario is checked: there is no convention.yaml in the folder above it.',
    fr: 'Seule la forme de ce scénario est vérifiée : il n’y a pas de convention.yaml dans le dossier au-dessus.',
  },
};

const ofJournal: Unchecked = {
  faultyConvention: {
    en: 'Only the form of this journal is checked: its convention itself has errors.',
    fr: 'Seule la forme de ce journal est vérifiée : sa convention contient elle-même des erreurs.',
  },
  noConvention: {
    en: 'Only the form of this journal is checked: there is no convention beside it.',
    fr: 'Seule la forme de ce journal est vérifiée : il n’y a pas de convention à côté.',
  },
};

/** Computes something when it is first asked for. */
function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}
