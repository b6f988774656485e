import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from '../../src/index.ts';
import { expectGolden } from '../support/golden.ts';
import { corpusText, type Kind } from './peers/corpus.ts';
import { mistakes } from './peers/mistakes.ts';
import { clarity, pagePath, readSaid, reports, withParts } from './peers/page.ts';
import { mistakeOf, planted } from './peers/planted.ts';
import { askOurs, textOf } from './peers/said.ts';

/** Every convention with every mistake. */
const indexes = Array.from({ length: 72 }, (_, index) => index);

const errorsOf = (kind: Kind, index: number): string[] =>
  parse(corpusText(kind, index))
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ message }) => message.en);

describe('the corpus of the benchmark', () => {
  test('has no faults where it is to have none', () => {
    for (const index of indexes) expect([index, errorsOf('without faults', index)]).toEqual([index, []]);
  });

  test.each(planted)('$what gives one error, in whichever convention', (mistake) => {
    for (const index of indexes.filter((each) => mistakeOf(each) === mistake)) {
      const errors = errorsOf('with faults', index);
      expect([index, errors]).toEqual([index, [expect.any(String)]]);
    }
  });

  test('plants every mistake in every convention', () => {
    expect(new Set(indexes.map((index) => `${index % 6} ${mistakeOf(index).what}`)).size).toBe(6 * planted.length);
  });

  test('is the same each time, and no two files are alike', () => {
    const texts = indexes.map((index) => corpusText('with faults', index));
    expect(indexes.map((index) => corpusText('with faults', index))).toEqual(texts);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe('the ten mistakes', () => {
  test.each(mistakes)('$what is told where it is', (mistake) => {
    const { ok, diagnostics } = parse(textOf(mistake));
    const starts = diagnostics.map(({ span }) => span.start);
    const [first, last] = mistake.columns;
    expect(ok).toBe(false);
    expect(starts.some(({ line, column }) => line === mistake.line && column >= first && column <= last)).toBe(true);
  });

  test('the page shows what we say of them now', async () => {
    const said = { ...(await askOurs()), ...readSaid() };
    const page = readFileSync(pagePath, 'utf8');
    expectGolden(pagePath, withParts(page, { clarity: clarity(said), reports: reports(said) }));
  });
});
