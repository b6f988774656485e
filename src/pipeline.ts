import { type Timeline, timeline } from './agenda/timeline.ts';
import type { IsoDate } from './calendar/day.ts';
import type { Document } from './document/document.ts';
import { asWritten } from './document/places.ts';
import { type Reading, readDocument } from './document/read.ts';
import { type Compiled, compile } from './lifecycle/compile.ts';
import { type FactReading, readFacts } from './lifecycle/facts/read-facts.ts';
import { type Binding, bind } from './model/bind.ts';
import type { Convention } from './model/convention.ts';
import { checkRules } from './rules/check.ts';
import { checkAmendments } from './rules/consolidate.ts';
import { withArticle } from './schema/cited-article.ts';
import type { Declaration } from './schema/declaration.ts';
import type { FactDeclaration } from './schema/scenario-declaration.ts';
import { checkConventionShape, type Shape } from './schema/shape.ts';
import { cutShort } from './text/and-more.ts';
import { type Diagnostic, hasErrors, inFileOrder } from './text/diagnostic.ts';
import { keysOf, type Pointer } from './text/span.ts';
import { withoutEchoes } from './text/unread.ts';

/** A convention as far as its text could be read, with every step on the way. */
export interface Read {
  readonly reading: Reading;
  readonly shape?: Shape<Declaration>;
  readonly binding?: Binding;
  /** Absent when there are errors. */
  readonly convention?: Convention;
  /** Errors and warnings, in file order. */
  readonly diagnostics: readonly Diagnostic[];
}

/** From YAML to a convention. What is broken in one place hides nothing of what is wrong in another. */
export function read(text: string, source: string): Read {
  const found = readWhole(text, source);
  const { document } = found.reading;
  const told = cutShort(found.diagnostics);
  return { ...found, diagnostics: document ? told.map((each) => withArticle(each, document)) : told };
}

function readWhole(text: string, source: string): Read {
  // 1. document/  YAML text -> a plain value, with the place of everything
  const reading = readDocument(text, source);
  const { document, unread } = reading;
  if (!document) return { reading, diagnostics: reading.diagnostics };

  // 2. schema/    the value -> a declaration of the right shape
  const shape = checkConventionShape(document.value, document, unread);
  const ofShape = withoutEchoes(shape.diagnostics, unread);
  const soFar = [...reading.diagnostics, ...ofShape];
  if (!shape.declaration) return { reading, shape, diagnostics: inFileOrder(soFar) };

  // 3. model/     the declaration -> a convention: names bound, days and periods read, defaults visible
  const binding = bind(shape.declaration, shape.places);

  // 4. rules/     the convention -> what is wrong with it
  const ofRules = [...binding.diagnostics, ...checkRules(binding.convention)];
  const ofAmendments = hasErrors([...soFar, ...ofRules]) ? [] : checkAmendments(binding.convention);
  const notLookedAt = {
    texts: [...unread.texts, ...droppedTexts(shape.dropped, document)],
    clauses: [...unread.clauses, ...shape.dropped, ...shape.guessed],
  };
  const heard = withoutEchoes([...ofRules, ...ofAmendments], notLookedAt);
  const diagnostics = inFileOrder([...soFar, ...heard.map((each) => asWritten(each, shape.places))]);
  const { convention } = binding;
  return { reading, shape, binding, diagnostics, ...(!hasErrors(diagnostics) && { convention }) };
}

/** What was written in the clauses that have no right shape, each under the ids of its pointer. */
function droppedTexts(dropped: readonly Pointer[], document: Document): readonly string[] {
  return dropped.map((pointer) => {
    const [, ...ids] = keysOf(pointer).map((key) => `${key}:`);
    if (!document.has(pointer)) return ids.join(' ');
    const [key, value] = [document.spanOf(pointer, 'key'), document.spanOf(pointer)];
    return `${ids.join(' ')} ${document.text.slice(key.start.offset, value.end.offset)}`;
  });
}

/** What parsing gives: a convention that holds together, or what is wrong with its text. */
export type Parsed =
  | { readonly ok: true; readonly convention: Convention; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly convention?: undefined; readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads a convention from its YAML text. It never throws for what the text holds. `source` is the name that
 * diagnostics give the text; a convention that is `ok` may still have warnings.
 */
export function parse(text: string, { source = 'convention.yaml' }: { readonly source?: string } = {}): Parsed {
  const { convention, diagnostics } = read(text, source);
  return convention ? { ok: true, convention, diagnostics } : { ok: false, diagnostics };
}

/** A convention, played: everything from its text to its timeline. */
export interface Run extends Read {
  readonly compiled?: Compiled;
  readonly facts?: FactReading;
  readonly timeline?: Timeline;
}

/** The whole program: from YAML and facts to a timeline. Without `until` it plays to the day after the last. */
export function run(text: string, source: string, facts: readonly FactDeclaration[], until?: IsoDate): Run {
  const readSoFar = read(text, source);
  const { convention } = readSoFar;
  if (!convention) return readSoFar;

  // 5. chart/     the convention -> a statechart, plain JSON
  // 6. lifecycle/ the chart -> an XState machine
  const compiled = compile(convention);

  // 7. lifecycle/ declared facts -> facts of this convention, in the order in which they are played
  const factReading = readFacts(facts, compiled);
  if (factReading.faults.length > 0) return { ...readSoFar, compiled, facts: factReading };

  // 8. agenda/    facts and calendar together, day by day
  const played = timeline(compiled, factReading.facts, until);
  return { ...readSoFar, compiled, facts: factReading, timeline: played };
}
