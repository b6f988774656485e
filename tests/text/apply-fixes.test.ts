import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applyFixes } from '../../src/text/apply-fixes.ts';
import type { Fix } from '../../src/text/diagnostic.ts';
import type { Position } from '../../src/text/span.ts';
import { verbatim } from '../../src/text/text.ts';
import { assertLaw } from '../support/deep.ts';

type Change = readonly [start: number, end: number, text: string];

function fixOf(...changes: readonly Change[]): Fix {
  const at = (offset: number): Position => ({ offset, line: 1, column: offset + 1 });
  const edits = changes.map(([start, end, text]) => ({ span: { source: 'a', start: at(start), end: at(end) }, text }));
  return { title: verbatim('Fix'), edits, safe: true };
}

describe('fixes are made where they leave each other alone', () => {
  const cases: readonly (readonly [what: string, text: string, fixes: readonly Fix[], result: string, made: number])[] =
    [
      ['none', 'abc', [], 'abc', 0],
      ['one', 'abc', [fixOf([1, 2, 'X'])], 'aXc', 1],
      ['apart, in any order', 'abcd', [fixOf([3, 4, 'Y']), fixOf([0, 1, 'X'])], 'XbcY', 2],
      ['one after the other', 'abcd', [fixOf([0, 2, 'X']), fixOf([2, 4, 'Y'])], 'XY', 2],
      ['over the same words: the first', 'abcd', [fixOf([0, 3, 'X']), fixOf([2, 4, 'Y'])], 'Xd', 1],
      ['two insertions at one place: the first', 'ab', [fixOf([1, 1, 'X']), fixOf([1, 1, 'Y'])], 'aXb', 1],
      ['the same, asked for twice', 'abc', [fixOf([1, 2, 'X']), fixOf([1, 2, 'X'])], 'aXc', 2],
      ['all of a fix or nothing', 'abcd', [fixOf([0, 1, 'X']), fixOf([0, 2, 'Y'], [3, 4, 'Z'])], 'Xbcd', 1],
      ['two that exchange words', 'a b', [fixOf([0, 1, 'b'], [2, 3, 'a'])], 'b a', 1],
      ['a line is inserted as the file ends its lines', 'a\r\nb', [fixOf([0, 0, 'x\n'])], 'x\r\na\r\nb', 1],
      ['a file of one line takes plain ones', 'a', [fixOf([0, 0, 'x\n'])], 'x\na', 1],
    ];
  test.each(cases)('%s', (_what, text, fixes, result, made) => {
    const fixed = applyFixes(text, fixes);
    expect(fixed.text).toBe(result);
    expect(fixed.applied).toHaveLength(made);
  });
});

test('what no fix touches stays, and in its order', () => {
  const change = fc.tuple(fc.nat(20), fc.nat(5), fc.stringMatching(/^[A-Z]{0,3}$/));
  assertLaw(
    fc.property(fc.stringMatching(/^[a-z]{25}$/), fc.array(change), (text, changes) => {
      const fixes = changes.map(([start, length, words]) => fixOf([start, start + length, words]));
      const { text: result, applied } = applyFixes(text, fixes);
      const deleted = new Set(
        applied.flatMap(({ edits }) =>
          edits.flatMap(({ span }) =>
            Array.from({ length: span.end.offset - span.start.offset }, (_, index) => span.start.offset + index),
          ),
        ),
      );
      const kept = [...text].filter((_, index) => !deleted.has(index)).join('');
      expect(result.replace(/[A-Z]/g, '')).toBe(kept);
    }),
  );
});
