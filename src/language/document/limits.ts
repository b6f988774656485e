import { Lexer } from 'yaml';
import { bounds } from '../../text/bounds.ts';

/** The largest file that is read, in UTF-16 units: twenty times a long agreement. */
export const largestFile = bounds.fileSize.most;

/** The most marks of YAML (`:`, `-`, `,`, brackets, line ends…) that a file may hold: thirty times a long agreement. */
export const mostMarks = bounds.fileMarks.most;

/** The deepest nesting that is read; an agreement needs about eight levels. */
export const deepestNesting = bounds.nesting.most;

/** The most values that a file may stand for once its aliases are followed. */
export const mostValues = bounds.values.most;

/** The most syntax errors that are reported; after that a file is likely to be no YAML at all. */
export const mostSyntaxErrors = bounds.syntaxErrors.most;

/**
 * What a text is for, which says how large it may be: a convention or a scenario that a person writes, or an archive that a
 * program wrote, with as much as an agreement has gone through.
 */
export type Size = 'written' | 'archive';

/** The largest archive that is read, in UTF-16 units. */
const largestArchive = bounds.archiveSize.most;

export function isTooLarge(text: string, size: Size): boolean {
  return text.length > (size === 'written' ? largestFile : largestArchive);
}

/** Whether a text may be read at all. */
export function isWithinLimits(text: string, size: Size): boolean {
  return !isTooLarge(text, size) && (size === 'archive' || !hasTooManyMarks(text)) && !nestsTooDeep(text);
}

/** Which characters are marks, by their code: looking them up in a table keeps the scan as cheap as reading. */
const isMark = Uint8Array.from({ length: 128 }, (_, code) =>
  '[]{},:?-&*!|>\'"\n'.includes(String.fromCharCode(code)) ? 1 : 0,
);

/**
 * Whether the text has more marks than a convention can need. It runs before the parser, whose time and memory grow with
 * their number.
 */
export function hasTooManyMarks(text: string): boolean {
  if (text.length <= mostMarks) return false;
  let count = 0;
  for (let index = 0; index < text.length && count <= mostMarks; index += 1) {
    count += isMark[text.charCodeAt(index)] ?? 0;
  }
  return count > mostMarks;
}

/** Leading columns that a nesting within the limit can't reach by any usual indentation. */
const suspectIndentation = 4 * deepestNesting;
const deeplyIndented = new RegExp(`^[ \\-?]{${suspectIndentation},}`, 'm');

/**
 * Whether the text nests deeper than the limit. It runs before the parser, because a parser that recurses can be
 * made to exhaust the stack. The cheap look comes first; only a suspect text is taken apart into lexemes.
 */
export function nestsTooDeep(text: string): boolean {
  return (
    chainsKeys(text) || ((bracketDepth(text) > deepestNesting || deeplyIndented.test(text)) && lexemesNestTooDeep(text))
  );
}

const opening = { list: '['.charCodeAt(0), map: '{'.charCodeAt(0) };
const closing = { list: ']'.charCodeAt(0), map: '}'.charCodeAt(0) };

/** Keys on one line with nothing between them but words, each of which the parser takes to be within the one before. */
function chainsKeys(text: string): boolean {
  let chained = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === ':') chained += text[index + 1] === ' ' ? 1 : 0;
    else if (character === '\n' || character === ',' || character === '}' || character === ']') chained = 0;
    if (chained > deepestNesting) return true;
  }
  return false;
}

/** How deep the brackets go, those in texts and comments included. */
function bracketDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === opening.list || code === opening.map) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if ((code === closing.list || code === closing.map) && depth > 0) depth -= 1;
  }
  return deepest;
}

function lexemesNestTooDeep(text: string): boolean {
  let flow = 0;
  let column = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === '[' || lexeme === '{') flow += 1;
    else if (lexeme === ']' || lexeme === '}') flow = Math.max(0, flow - 1);
    else if (lexeme === '-' || lexeme === '?' || lexeme === ':') {
      if (flow === 0 && column > suspectIndentation) return true;
    }
    if (flow > deepestNesting) return true;
    column = lexeme.startsWith('\n') || lexeme.startsWith('\r') ? 0 : column + lexeme.length;
  }
  return false;
}
