import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CreateNodeOptions, stringify, type ToStringOptions } from 'yaml';
import { expectAlike } from '../../support/both-readings.ts';
import { assertLaw } from '../../support/deep.ts';
import { root } from '../../support/first-convention.ts';

/** Runs a law over many texts, and gives the share of them in which the fast reading was sure. */
function holdOver(texts: fc.Arbitrary<string>, numRuns: number): number {
  let [sure, all] = [0, 0];
  assertLaw(
    fc.property(texts, (text) => {
      all += 1;
      if (expectAlike(text)) sure += 1;
    }),
    { numRuns },
  );
  return sure / all;
}

const words = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'ab1 :#-?!&*|>\'"%@`{}[],.\n\té’~=<') }),
  fc.stringMatching(/^[-+]?[0-9._oxeE]{1,6}$/),
  fc.constantFrom(
    '2.10',
    '1.0',
    'null',
    'true',
    'no',
    '~',
    '',
    '<<',
    'two\nlines\n',
    'a: b',
    '- a',
    '# a',
    '2023-01-31',
  ),
);

const values = fc.object({
  key: words,
  maxDepth: 3,
  values: [words, fc.integer(), fc.double(), fc.boolean(), fc.constant(null)],
});

const styles = fc.record<ToStringOptions & CreateNodeOptions>({
  collectionStyle: fc.constantFrom('any', 'block', 'flow'),
  defaultStringType: fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'),
  defaultKeyType: fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', null),
  indent: fc.integer({ min: 1, max: 6 }),
  indentSeq: fc.boolean(),
  lineWidth: fc.constantFrom(0, 20, 40, 80),
  minContentWidth: fc.constantFrom(0, 20),
  flowCollectionPadding: fc.boolean(),
});

test('what the yaml package writes', () => {
  const texts = fc.tuple(values, styles, fc.boolean()).map(([value, style, isOfWindows]) => {
    const text = stringify(value, { aliasDuplicateObjects: false, ...style });
    return isOfWindows ? text.replaceAll('\n', '\r\n') : text;
  });
  expect(holdOver(texts, 400)).toBeGreaterThan(0.1);
});

const marks = [
  ...'{}[]:-?&*!|>\'"%@`#, \n\t\r\\1.~=<+ab',
  ': ',
  '- ',
  '? ',
  ' #',
  '\n ',
  '\n  ',
  '|-\n',
  '>+\n',
  '---',
  '...',
  '\uFEFF',
];
const tokens = [
  ...[
    'a',
    'b',
    'key',
    '1',
    '2.10',
    'null',
    '~',
    'true',
    '"q"',
    "'s'",
    '"x\n  y"',
    "'x\n y'",
    'a b',
    'x#y',
    '10:30',
    '010',
  ],
  ...[
    ': ',
    ':',
    '\n',
    '\n  ',
    '\n    ',
    '- ',
    '? ',
    '[',
    ']',
    '{',
    '}',
    ', ',
    ' ',
    '#c',
    ' # c',
    '\n\n',
    '\r\n',
    '\t',
    '\\',
  ],
  ...['| \n', '>-\n', '>2\n', '&a ', '*a', '!t ', '- a: 1\n  b: 2\n', 'k: v\n', 'k:\n  ', 'k:\n- '],
];

function soupOf(pieces: readonly string[], maxLength: number): fc.Arbitrary<string> {
  const soup = fc.array(fc.constantFrom(...pieces), { maxLength }).map((parts) => parts.join(''));
  const frame = fc.constantFrom(
    ['', ''],
    ['r:\n  ', '\nz: 1\n'],
    ['a:\n  - ', '\nb: { x: 1 }\n'],
    ['a: { x: ', ' }\n'],
  );
  return fc.tuple(soup, frame).map(([text, [before, after]]) => `${before}${text}${after}`);
}

test('soups of marks', () => {
  expect(holdOver(soupOf(marks, 14), 800)).toBeGreaterThan(0.0125);
});

test('soups of tokens', () => {
  expect(holdOver(soupOf(tokens, 12), 800)).toBeGreaterThan(0.025);
});

const indents = fc.constantFrom('', '', '', ' ', '  ', '  ', '   ', '    ');
const keys = fc.constantFrom('a', 'b', 'c', '"k"', "'k'", 'k k', '1', '', '? k', '[k]', '- a', '- - a', '-');
const bits = fc.constantFrom(
  ...[
    'a',
    '1',
    '2.10',
    "'q'",
    '"q"',
    "'a\n  b'",
    '"a\n  b"',
    'a b',
    'a\n  b',
    '',
    '[a, b]',
    '{ a: 1, b: 2 }',
    '[a: 1]',
  ],
  ...[
    '[\n  a,\n  b ]',
    '{\n  a: 1, # c\n  b: 2\n  }',
    '|',
    '>',
    '|-',
    '>+',
    '# c',
    'x # c',
    '{a, b: }',
    '&a [1, b]',
    '*a',
  ],
  ...['&a {k: 2.10}', '[*a]', '&a x', '- y', '- a: 1', '? x', 'a: b', "'it''s'", '"\\u00e9\\\n b"', '[]', '[a,]'],
);

test('lines of a small grammar', () => {
  const line = fc.tuple(indents, keys, fc.constantFrom(': ', ':', ':  '), bits, fc.constantFrom('', '', ' ', ' # c'));
  const other = fc.tuple(indents, fc.constantFrom('', '# c', 'words', '- ')).map((parts) => [...parts]);
  const lines = fc.array(fc.oneof({ weight: 4, arbitrary: line }, { weight: 1, arbitrary: other }), { maxLength: 6 });
  const texts = fc
    .tuple(lines, fc.constantFrom('\n', '\n', '\r\n'))
    .map(([all, end]) => all.map((parts) => parts.join('') + end).join(''));
  expect(holdOver(texts, 800)).toBeGreaterThan(0.025);
});

/** Some lines of a convention, from its left edge. */
const passages = readdirSync(`${root}conventions`)
  .map((id) => readFileSync(`${root}conventions/${id}/convention.yaml`, 'utf8').split('\n'))
  .flatMap((lines) => lines.map((_, start) => lines.slice(start, start + 12)))
  .map((lines) => {
    const edge = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)));
    return lines.map((line) => line.slice(edge));
  });

interface Slip {
  readonly kind: 'leave out' | 'put in' | 'twice' | 'leave out line' | 'line twice' | 'move line';
  readonly at: number;
  readonly mark: string;
}

function slipped(text: string, { kind, at, mark }: Slip): string {
  const offset = Math.floor(at * text.length);
  if (kind === 'leave out') return text.slice(0, offset) + text.slice(offset + 1);
  if (kind === 'put in') return text.slice(0, offset) + mark + text.slice(offset);
  if (kind === 'twice') return text.slice(0, offset + 3) + text.slice(offset);
  const lines = text.split('\n');
  const number = Math.floor(at * lines.length);
  const line = lines[number] ?? '';
  const instead = kind === 'leave out line' ? [] : kind === 'line twice' ? [line, line] : [`${mark}${line.slice(1)}`];
  return lines.toSpliced(number, 1, ...instead).join('\n');
}

test('conventions with slips', () => {
  const slip = fc.record<Slip>({
    kind: fc.constantFrom('leave out', 'put in', 'twice', 'leave out line', 'line twice', 'move line'),
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    mark: fc.constantFrom(...marks),
  });
  const texts = fc
    .tuple(fc.constantFrom(...passages), fc.integer({ min: 1, max: 12 }), fc.array(slip, { maxLength: 3 }))
    .map(([lines, length, slips]) => slips.reduce(slipped, lines.slice(0, length).join('\n')));
  expect(holdOver(texts, 600)).toBeGreaterThan(0.1);
});
