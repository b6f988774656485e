import { expect, test } from '@jest/globals';
import stringWidth from 'string-width';
import { frame } from '../../../src/render/diagnostics/frame.ts';
import { plain } from '../../../src/render/diagnostics/paint.ts';
import { placeOf } from '../../support/outcomes.ts';

const framed = (text: string, words: string): readonly string[] =>
  frame(text, placeOf(words, text, 'a.yaml'), (marks) => marks, plain);

/** The columns of the terminal that the marks stand under, and those of the words. */
test.each([
  ['plain', 'title: wrong', 'wrong', 7, 5],
  ['wide characters before', '題名: wrong', 'wrong', 6, 5],
  ['wide characters within', 'a: 題名', '題名', 3, 4],
  ['accents written apart', 'e\u0301te\u0301: wrong', 'wrong', 5, 5],
  ['an emoji of several characters', '👩‍👩‍👧: wrong', 'wrong', 4, 5],
  ['a tab before', '\tname: wrong', 'wrong', 7, 5],
  ['characters that turn a line around', 'a\u202e: wrong', 'wrong', 4, 5],
  ['the end of the line', 'title:', '', 0, 1],
])('the marks stand under what is wrong: %s', (_what, line, words, column, width) => {
  const [shown = '', marks = ''] = framed(line, words);
  const gutter = '  1 │ '.length;
  expect(marks.length - marks.trimEnd().length).toBe(0);
  expect(marks.indexOf('^') - gutter).toBe(column);
  expect(marks.trim().length - '│ '.length - column).toBe(width);
  expect(shown).not.toMatch(/[\t\u202e]/);
});

test.each([
  ['two lines', 'b: 1\n  c: 2', ['  1 │ a:', '  2 │   b: 1', '    │   ^^^^', '  3 │   c: 2', '    │   ^^^^']],
  ['more', 'b: 1\n  c: 2\n  d', ['  1 │ a:', '  2 │   b: 1', '    │   ^^^^', '  ⋮ │', '  4 │   d: 3', '    │   ^']],
  ['one, up to the next', 'c: 2\n', ['  2 │   b: 1', '  3 │   c: 2', '    │   ^^^^']],
])('of several lines the first and the last are marked: %s', (_what, words, lines) => {
  expect(framed('a:\n  b: 1\n  c: 2\n  d: 3\n', words)).toEqual(lines);
});

test.each([
  ['of letters', 'x'.repeat(5000)],
  ['of wide characters', '東'.repeat(5000)],
  ['of characters in two halves', '😀'.repeat(5000)],
])('a long line %s is cut around what is wrong', (_what, filling) => {
  const [shown = '', marks = ''] = framed(`a: ${filling} wrong ${filling}`, 'wrong');
  expect(stringWidth(shown)).toBeLessThanOrEqual(120);
  const before = shown.slice(0, shown.indexOf('wrong'));
  expect(stringWidth(before)).toBe(marks.indexOf('^'));
  expect(shown).not.toMatch(/\p{Surrogate}/u);
});
