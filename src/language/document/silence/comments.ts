import { Lexer } from 'yaml';

/** A comment of a YAML text, with its number sign. */
export interface Comment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The line that it stands in, from 1. */
  readonly line: number;
  /** Whether nothing else stands in its line. */
  readonly isAlone: boolean;
}

/** Marks that the lexer puts between the pieces of a text, and that are no part of it. */
const marks = new Set(['\u0002', '\u0018', '\u001f']);

/** The comments of a text. What looks like one within a text in quotes or in a block is none. */
export function commentsIn(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  let at = 0;
  let line = 1;
  let before = '';
  for (const piece of new Lexer().lex(text)) {
    if (!marks.has(piece)) {
      if (piece.startsWith('#') && before !== '\u001f') {
        const words = piece.trimEnd();
        const isAlone = text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim() === '';
        comments.push({ text: words, start: at, end: at + words.length, line, isAlone });
      }
      at += piece.length;
      line += piece.split('\n').length - 1;
    }
    before = piece;
  }
  return comments;
}
