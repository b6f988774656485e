import type { IsoDate } from '../../calendar/day.ts';
import { type Compiled, compile } from '../../engine/lifecycle/compile.ts';
import type { Fact } from '../../engine/lifecycle/facts/fact.ts';
import { readFacts } from '../../engine/lifecycle/facts/read-facts.ts';
import { asWritten } from '../../language/document/places.ts';
import { readDocument } from '../../language/document/read.ts';
import { silence } from '../../language/document/silence/silence.ts';
import { Binder } from '../../language/model/binder.ts';
import { consolidations } from '../../language/rules/consolidate.ts';
import type { ExpectationDeclaration, ScenarioDeclaration } from '../../language/schema/scenario-declaration.ts';
import { checkScenarioShape } from '../../language/schema/shape.ts';
import { cutShort } from '../../text/and-more.ts';
import { hasErrors, inFileOrder } from '../../text/diagnostic.ts';
import { inOneLine } from '../../text/printable.ts';
import type { Reported } from '../../text/silenced.ts';
import { memberOf, type Span } from '../../text/span.ts';
import { withoutEchoes } from '../../text/unread.ts';
import { checkExpectedNames, checkExpectedRefusals } from './expected-names.ts';
import { factDiagnostic, withFactMeant } from './fact-diagnostic.ts';
import { withAmendments } from './own-amendments.ts';

/** A named list of dated facts with what is expected of them, bound to the convention that it plays. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  /** The list of its facts in the file. */
  readonly span: Span;
  /** The convention, with the amendments that only this scenario knows. */
  readonly compiled: Compiled;
  readonly facts: readonly Fact[];
  /** The refusals that are expected: the id of the fact, and the code. */
  readonly refused: ReadonlyMap<string, string>;
  readonly until?: IsoDate;
  readonly expectations: readonly Expectation[];
}

/** What must hold at the end of a day, or of the scenario. */
export interface Expectation {
  readonly span: Span;
  readonly on?: IsoDate;
  readonly expected: ExpectationDeclaration;
}

/** A scenario that was read, and what is wrong with its text. */
export interface ScenarioReading extends Reported {
  /** Absent when there are errors. */
  readonly scenario?: Scenario;
}

/** Reads a scenario of a convention. It never throws for what the text holds. */
export function readScenario(text: string, source: string, compiled: Compiled): ScenarioReading {
  const reading = readWhole(text, source, compiled);
  const { diagnostics, silenced } = silence(reading.diagnostics, text, source);
  return { ...reading, diagnostics: cutShort(diagnostics), silenced };
}

function readWhole(text: string, source: string, compiled: Compiled): Omit<ScenarioReading, 'silenced'> {
  const { document, diagnostics: ofYaml, unread } = readDocument(text, source);
  if (!document) return { diagnostics: ofYaml };
  const shape = checkScenarioShape(document.value, document, unread);
  const ofShape = withoutEchoes(shape.diagnostics, unread).map((each) =>
    withFactMeant(each, document, compiled.convention),
  );
  if (!shape.declaration) return { diagnostics: inFileOrder([...ofYaml, ...ofShape]) };
  const declaration = shape.declaration;

  const binder = new Binder({}, shape.places);
  const { convention, diagnostics: ofAmendments } = withAmendments(compiled.convention, declaration.amendments, binder);
  const played = convention === compiled.convention ? compiled : compile(convention);
  const { facts, faults } = readFacts(withIds(declaration), played);
  const ofFacts = faults.map((fault) => factDiagnostic(fault, shape.places));
  checkExpectedRefusals(declaration.facts, binder);
  const until = declaration.until === undefined ? undefined : binder.day(declaration.until, '/until');
  const versions = [convention, ...consolidations(convention).flatMap((one) => one.convention ?? [])];
  const expectations = (declaration.expect ?? []).map((expected, index): Expectation => {
    const at = memberOf('/expect', index);
    checkExpectedNames(expected, at, versions, binder);
    const on = expected.on === undefined ? undefined : binder.day(expected.on, memberOf(at, 'on'));
    return { span: document.spanOf(at), expected, ...(on && { on }) };
  });

  const found = withoutEchoes([...ofAmendments, ...ofFacts, ...binder.diagnostics], {
    texts: unread.texts,
    clauses: [...unread.clauses, ...shape.dropped, ...shape.guessed],
  });
  const asWrittenThere = found.map((each) => asWritten(each, shape.places));
  const diagnostics = inFileOrder([...ofYaml, ...ofShape, ...asWrittenThere]);
  if (hasErrors(diagnostics)) return { diagnostics };
  return {
    diagnostics,
    scenario: {
      id: declaration.scenario,
      title: inOneLine(declaration.title ?? declaration.scenario),
      span: document.spanOf('/facts', 'key'),
      compiled: played,
      facts,
      refused: expectedRefusals(declaration),
      expectations,
      ...(until && { until }),
    },
  };
}

/** A fact that is expected to be refused needs a name of its own, to be found again. */
function withIds({ facts }: ScenarioDeclaration): ScenarioDeclaration['facts'] {
  return facts.map((fact, index) =>
    fact.refused === undefined || fact.id !== undefined ? fact : { ...fact, id: refusedId(fact.fact, index) },
  );
}

function refusedId(fact: string, index: number): string {
  return `${fact}@facts/${index}`;
}

function expectedRefusals({ facts }: ScenarioDeclaration): ReadonlyMap<string, string> {
  const expected = facts.flatMap(({ refused, id, fact }, index) =>
    refused === undefined ? [] : [[id ?? refusedId(fact, index), refused] as const],
  );
  return new Map(expected);
}
