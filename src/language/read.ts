import { cutShort } from '../text/and-more.ts';
import { type Diagnostic, hasErrors, inFileOrder } from '../text/diagnostic.ts';
import { withoutRepeats } from '../text/repeated.ts';
import type { Reported, Silenced } from '../text/silenced.ts';
import { keysOf, type Pointer } from '../text/span.ts';
import { withoutEchoes } from '../text/unread.ts';
import type { Document } from './document/document.ts';
import { asWritten } from './document/places.ts';
import { type Reading, readDocument } from './document/read.ts';
import { silence } from './document/silence/silence.ts';
import { type Binding, bind } from './model/bind.ts';
import type { Convention } from './model/convention.ts';
import { checkRules } from './rules/check.ts';
import { checkAmendments } from './rules/consolidate.ts';
import { withArticle } from './schema/cited-article.ts';
import type { Declaration } from './schema/declaration.ts';
import { checkConventionShape, type Shape } from './schema/shape.ts';

/** A convention as far as its text could be read, with every step on the way. */
export interface Read {
  readonly reading: Reading;
  readonly shape?: Shape<Declaration>;
  readonly binding?: Binding;
  /** Absent when there are errors. */
  readonly convention?: Convention;
  /** Errors and warnings, in file order. */
  readonly diagnostics: readonly Diagnostic[];
  /** The warnings that comments of the file silence. */
  readonly silenced: readonly Silenced[];
}

/**
 * From YAML to a convention. What is broken in one place hides nothing of what is wrong in another. It throws a TypeError
 * for what is no string: a program that hands over bytes has forgotten to decode them.
 */
export function read(text: string, source: string): Read {
  if (typeof text !== 'string') throw new TypeError(noString(text));
  const found = readWhole(text, source);
  const { document } = found.reading;
  if (!document) return { ...found, diagnostics: cutShort(found.diagnostics), silenced: [] };
  const { diagnostics, silenced } = silence(found.diagnostics, text, source);
  return {
    ...found,
    diagnostics: cutShort(diagnostics).map((each) => withArticle(each, document)),
    silenced: silenced.map((each) => ({ ...each, diagnostic: withArticle(each.diagnostic, document) })),
  };
}

function noString(given: unknown): string {
  const found = ArrayBuffer.isView(given)
    ? 'bytes, which are to be decoded first'
    : given === null
      ? 'null'
      : typeof given;
  return `conventio reads the YAML text of a convention from a string, and was given ${found}`;
}

function readWhole(text: string, source: string): Omit<Read, 'silenced'> {
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
  const ofAmendments = amendmentDiagnostics([...soFar, ...ofRules], binding.convention, shape);
  const notLookedAt = {
    texts: [...unread.texts, ...droppedTexts(shape.dropped, document)],
    clauses: [...unread.clauses, ...shape.dropped, ...shape.guessed],
  };
  const heard = withoutEchoes([...ofRules, ...ofAmendments], notLookedAt);
  const written = heard.map((each) => asWritten(each, shape.places));
  const diagnostics = inFileOrder([...soFar, ...withoutRepeats(written)]);
  const { convention } = binding;
  return { reading, shape, binding, diagnostics, ...(!hasErrors(diagnostics) && { convention }) };
}

/** What amendments would break. What is broken without them is told once, and what hides something makes them guess. */
function amendmentDiagnostics(
  found: readonly Diagnostic[],
  convention: Convention,
  { dropped }: Shape<Declaration>,
): readonly Diagnostic[] {
  if (!hasErrors(found)) return checkAmendments(convention);
  if (dropped.length > 0) return [];
  return checkAmendments(convention, false);
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
  | (Reported & { readonly ok: true; readonly convention: Convention })
  | (Reported & { readonly ok: false; readonly convention?: undefined });

/**
 * Reads a convention from its YAML text. It never throws for what the text holds, only a TypeError for what
 * is no string: bytes are decoded before. `source` is the name that
 * diagnostics give the text; a convention that is `ok` may still have warnings.
 */
export function parse(text: string, { source = 'convention.yaml' }: { readonly source?: string } = {}): Parsed {
  const { convention, diagnostics, silenced } = read(text, source);
  return convention ? { ok: true, convention, diagnostics, silenced } : { ok: false, diagnostics, silenced };
}
