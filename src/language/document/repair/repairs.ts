import { explainSyntaxError } from '../rules/yaml-syntax.ts';
import { closedBefore, closedBrackets, withoutBracket } from './brackets.ts';
import { foreignSigns, mergeMarker } from './foreign-signs.ts';
import { firstOutdented, indentedFirst, indents, outdentedBefore, outdents, tabs } from './indents.ts';
import { type Line, lineAt, lineBefore } from './line.ts';
import {
  colonInFlow,
  colons,
  comma,
  commaAfterQuote,
  commaAtLineEnd,
  continued,
  dash,
  remark,
  semicolons,
  spaceInName,
} from './punctuation.ts';
import { closedQuotes, colonInText, markedText, quotedValue, requoted } from './quotes.ts';
import type { ParserError, Repair } from './repair.ts';
import * as say from './say-slips.ts';

/** What might fix an error of the parser, the likeliest first. Whoever applies one looks whether it did. */
export function* repairsFor(text: string, error: ParserError): Generator<Repair> {
  const [at] = error.pos;
  const line = lineAt(text, at);
  yield* mergeMarker(line);
  yield* foreignSigns(line);
  yield* remark(line);
  switch (error.code) {
    case 'TAB_AS_INDENT':
      yield* tabs(text, line);
      return;
    case 'BLOCK_AS_IMPLICIT_KEY':
      yield* semicolons(line);
      yield* spaceInName(text, at, line);
      yield* colonInText(text, at, line);
      yield* markedText(line);
      yield* outdents(text, line);
      yield* indentedFirst(text, line);
      return;
    case 'BLOCK_IN_FLOW':
      yield* semicolons(line);
      yield* spaceInName(text, at, line);
      yield* colonInFlow(text, at, line);
      yield* markedText(line);
      return;
    case 'MISSING_CHAR':
      yield* comma(text, at);
      yield* closedQuotes(text, line);
      yield* closedBrackets(text, line);
      yield* dash(text, line);
      yield* continued(text, line);
      yield* colons(line);
      return;
    case 'BAD_INDENT':
      yield* continuedBefore(text, line);
      yield* colonsBefore(text, line);
      yield* closedBefore(text, at, line);
      yield* withoutBracket(text, at);
      yield* closedBrackets(text, line);
      yield* outdentedBefore(text, line);
      yield* indents(text, line);
      return;
    case 'UNEXPECTED_TOKEN':
      yield* comma(text, at);
      yield* withoutBracket(text, at);
      yield* commaAfterQuote(line);
      yield* requoted(line);
      yield* markedText(line);
      yield* closedQuotes(text, line);
      yield* firstOutdented(text, line);
      return;
    case 'IMPOSSIBLE':
    case 'MULTILINE_IMPLICIT_KEY':
      yield* continued(text, line);
      yield* colons(line);
      yield* commaAtLineEnd(text, line);
      yield* indents(text, line);
      return;
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
      yield* quotedValue(
        at,
        line,
        error.code === 'BAD_ALIAS' ? explainSyntaxError(error.code) : say.cantBegin(text.charAt(at)),
      );
      return;
    case 'BAD_DQ_ESCAPE':
      yield { start: at, end: at, text: '\\', found: explainSyntaxError(error.code), at: error.pos, safe: true };
  }
}

/** A line that goes on with a text makes the next line look out of line. */
function* continuedBefore(text: string, line: Line): Generator<Repair> {
  yield* continued(text, line);
  const before = lineBefore(text, line);
  if (before) yield* continued(text, before);
}

/** A word that lacks its colon, or the space behind it, makes the next line look out of line. */
function* colonsBefore(text: string, line: Line): Generator<Repair> {
  const before = lineBefore(text, line);
  if (before) yield* colons(before);
}
