import { Lexer } from 'yaml';

/** The largest file that is read, in UTF-16 units. The longest agreement on file is a hundredth of this. */
export const largestFile = 1024 * 1024;

/** The deepest nesting that is read; an agreement needs about eight levels. */
export const deepestNesting = 64;

/** The most values that a file may stand for once its aliases are followed. */
export const mostValues = 100_000;

/** The most syntax errors that are reported; after that a file is likely to be no YAML at all. */
export const mostSyntaxErrors = 20;

/** Leading columns that a nesting within the limit can't reach by any usual indentation. */
const suspectIndentation = 4 * deepestNesting;

/**
 * Whether the text nests deeper than the limit. It runs before the parser, because a parser that recurses can be
 * made to exhaust the stack. The cheap look comes first; only a suspect text is taken apart into lexemes.
 */
export function nestsTooDeep(text: string): boolean {
  const openings = text.length - text.replace(/[[{]/g, '').length;
  const indented = new RegExp(`^[ \\-?]{${suspectIndentation},}`, 'm').test(text);
  return (openings > deepestNesting || indented) && lexemesNestTooDeep(text);
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
