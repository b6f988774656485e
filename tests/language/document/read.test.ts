import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse as parseYaml } from 'yaml';
import { readDocument } from '../../../src/language/document/read.ts';
import { parse } from '../../../src/pipeline.ts';
import { assertLaw } from '../../support/deep.ts';
import { root } from '../../support/first-convention.ts';

/** Texts that are made to exhaust a reader. Each must come back with diagnostics, whatever they are. */
const hostile: readonly (readonly [string, string])[] = [
  ['brackets without end', '['.repeat(200_000)],
  ['braces without end', '{a: '.repeat(100_000)],
  ['brackets without beginning', ']'.repeat(100_000)],
  ['a list in a list on one line', '- '.repeat(20_000)],
  ['keys of keys', '? '.repeat(20_000)],
  ['one thousand levels', Array.from({ length: 1000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
  ['quotes', '"'.repeat(100_000)],
  ['colons', ':'.repeat(100_000)],
  ['tabs', `${'\t'.repeat(10_000)}a: 1`],
  ['documents', '---\n'.repeat(50_000)],
  ['directives', '%A\n'.repeat(20_000)],
  ['anchors', `a: ${'&a '.repeat(20_000)}`],
  ['aliases of nothing', Array.from({ length: 5000 }, (_, index) => `k${index}: *a`).join('\n')],
  ['megabytes', `a: ${'x'.repeat(3_000_000)}`],
  ['binary', String.fromCharCode(...Array.from({ length: 3000 }, (_, index) => index % 256))],
  ['an alias of itself', 'a: &a [*a]'],
  ['nothing', ''],
  ['a null byte', 'conventio: 1\0'],
];

describe('a hostile text gives diagnostics and nothing else', () => {
  test.each(hostile)('%s', (_name, text) => {
    const { ok, diagnostics } = parse(text, { source: 'hostile.yaml' });
    expect(ok).toBe(false);
    expect(diagnostics.length).toBeGreaterThan(0);
    for (const { span } of diagnostics) {
      expect(span.start.line).toBeGreaterThanOrEqual(1);
      expect(span.start.column).toBeGreaterThanOrEqual(1);
      expect(span.end.offset).toBeGreaterThanOrEqual(span.start.offset);
    }
  });

  const frame = readFileSync(`${root}tests/cases/ok/minimal.yaml`, 'utf8');
  const many = (count: number, line: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => line(index)).join('\n');

  test.each([
    ['unknown keys', `${frame}\n${many(9000, (index) => `unknown${index}: 1`)}`],
    ['keys twice', `${frame}\n${many(9000, () => 'note: x')}`],
    ['members of one section', `${frame}\nmilestones:\n${many(3000, (index) => `  m${index}: { title: x }`)}`],
    [
      'names that nothing bears',
      `${frame}\nphases:\n${many(200, (index) => `  p${index}: { title: x, opens: { when: { all: [a${index}, b${index}] } } }`)}`,
    ],
  ])('many faults are cut short: %s', (_name, text) => {
    const { ok, diagnostics } = parse(text);
    expect(ok).toBe(false);
    expect(diagnostics.length).toBeLessThanOrEqual(101);
  });

  test('any text at all', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'{}[]:-?&*!|>\'"%@`#, \n\tab1') }));
    assertLaw(
      fc.property(text, (any) => {
        expect(parse(any).ok).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});

describe('aliases', () => {
  test('stand for what they name', () => {
    const { document } = readDocument('a: &x { b: 1 }\nc: *x\n', 'a.yaml');
    expect(document?.value).toEqual({ a: { b: 1 }, c: { b: 1 } });
    // A place inside an alias is the place of what it stands for.
    expect(document?.spanOf('/c/b').start).toMatchObject({ line: 1, column: 12 });
  });

  test('that multiply are refused before they are followed', () => {
    const levels = Array.from({ length: 9 }, (_, level) => {
      const members = Array.from({ length: 10 }, () => (level === 0 ? 'x' : `*a${level - 1}`));
      return `a${level}: &a${level} [${members.join(', ')}]`;
    });
    const { document, diagnostics } = readDocument(levels.join('\n'), 'bomb.yaml');
    expect(document).toBeUndefined();
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['yaml-limits']);
  });
});

test('keys named like the parts of an object are keys like any other', () => {
  const { document } = readDocument('__proto__: { polluted: true }\nconstructor: 1\n', 'a.yaml');
  expect(Object.keys(document?.value as object)).toEqual(['__proto__', 'constructor']);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test.each([
  // YAML 1.1 would read these as a number of seconds, a boolean, an octal number and a date.
  ['12:30', '12:30'],
  ['yes', 'yes'],
  ['010', '010'],
  ['0x1F', '0x1F'],
  ['1e3', '1e3'],
  ['2023-02-30', '2023-02-30'],
  ['1.5', 1.5],
  ['"1.5"', '1.5'],
  ['true', true],
  ['~', null],
])('the scalar %s is read as %p', (written, value) => {
  expect(readDocument(`a: ${written}\n`, 'a.yaml').document?.value).toEqual({ a: value });
});

test('a well-formed document reads as the yaml package reads it', () => {
  const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
  const value = fc.object({ maxDepth: 4, values: [scalar], key: fc.string({ minLength: 1 }) });
  assertLaw(
    fc.property(value, (object) => {
      const text = JSON.stringify(object);
      expect(readDocument(text, 'a.yaml').document?.value ?? {}).toEqual(parseYaml(text, { stringKeys: true }));
    }),
  );
});

test('places are found for keys, values and what is not there', () => {
  const { document } = readDocument('a:\n  b: [x, "y"]\n', 'a.yaml');
  const at = (pointer: string, part?: 'key' | 'value') => {
    const { start, end } = document?.spanOf(pointer, part) ?? {};
    return [start?.line, start?.column, end?.column];
  };
  expect(at('/a/b', 'key')).toEqual([2, 3, 4]);
  expect(at('/a/b/1')).toEqual([2, 10, 13]);
  expect(at('/a/c/d')).toEqual(at('/a'));
});

test('line breaks of Windows and a byte order mark change no place', () => {
  const { document } = readDocument('\uFEFFa: 1\r\nb: 2\r\n', 'a.yaml');
  expect(document?.spanOf('/b').start).toMatchObject({ line: 2, column: 4 });
});
