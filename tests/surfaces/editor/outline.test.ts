import { expect, test } from '@jest/globals';
import { analyseConvention } from '../../../src/surfaces/editor/analysis.ts';
import { type OutlineItem, outlineOf } from '../../../src/surfaces/editor/outline.ts';
import { small } from '../../support/editor.ts';

function lines(items: readonly OutlineItem[], indentation = ''): readonly string[] {
  return items.flatMap(({ name, detail, children }) => [
    `${indentation}${name}${detail ? `: ${detail.fr}` : ''}`,
    ...lines(children, `${indentation}  `),
  ]);
}

test('the outline has the sections, and the clauses with their titles', () => {
  const shown = lines(outlineOf(analyseConvention(small, 'convention.yaml')));
  expect(shown).toEqual(
    expect.arrayContaining([
      'parties: Qui est lié',
      '  town: The town',
      '  report: The report',
      '  longer: Six months more',
    ]),
  );
});

test('rights are a section of their own', () => {
  const text = `${small}rights:\n  audit: { title: Audit the accounts, by: town, cite: { article: 3 } }\n`;
  expect(lines(outlineOf(analyseConvention(text, 'convention.yaml'))).slice(-2)).toEqual([
    'rights: Ce qu’une partie peut faire, tant de fois, sur préavis : jamais un devoir',
    '  audit: Audit the accounts',
  ]);
});

test('what is broken is left out, and nothing else', () => {
  const shown = lines(
    outlineOf(analyseConvention(small.replace('title: The study', 'title: The: study'), 'convention.yaml')),
  );
  expect(shown).toContain('  report: The report');
  expect(shown).not.toContain('  study: The study');
});
