import { expect, test } from '@jest/globals';
import { explain } from '../../../src/insight/explain/explain.ts';
import { renderExplanationMarkdown } from '../../../src/render/explain/markdown.ts';
import { agreement } from '../../support/agreement.ts';

/** What clauses cite, and what is said of the numbers between. */
const cases: readonly (readonly [cited: readonly (number | string)[], en: string, fr: string])[] = [
  [[2, 3], 'There are none.', 'Il n’y en a aucune.'],
  [[3], 'No clause cites article 2.', 'Aucune clause ne cite l’article 2.'],
  [[4, '4.2', 5], 'No clause cites articles 2 and 3.', 'Aucune clause ne cite les articles 2 et 3.'],
  [[5, 9], 'No clause cites articles 2 to 4 and 6 to 8.', 'Aucune clause ne cite les articles 2 à 4 et 6 à 8.'],
  [[1213], 'No clause cites articles 2 to 1212.', 'Aucune clause ne cite les articles 2 à 1212.'],
  [[1_000_000], 'No clause cites articles 2 to 999999.', 'Aucune clause ne cite les articles 2 à 999999.'],
  [
    [99_999_999_999],
    'No clause cites articles 2 to 99999999998.',
    'Aucune clause ne cite les articles 2 à 99999999998.',
  ],
  // No number that can be counted on is between these.
  [['"99999999999999999999999999999999"'], 'There are none.', 'Il n’y en a aucune.'],
  [['IV', 'annexe'], 'There are none.', 'Il n’y en a aucune.'],
];

test.each(cases)('cases 41 and 54: of articles 1 and %p: %s', (cited, en, fr) => {
  const clauses = cited.map((article, index) => `  n${index}: { title: N, text: T, cite: { article: ${article} } }`);
  const restatement = explain(agreement(`informative:\n${clauses.join('\n')}`));
  const [english, french] = (['en', 'fr'] as const).map((lang) => renderExplanationMarkdown(restatement, lang));
  expect(english).toContain(`only gaps in the numbering can be seen. ${en}`);
  expect(french?.replaceAll('\u00a0', ' ')).toContain(`seules les lacunes dans la numérotation sont visibles. ${fr}`);
  expect(english?.length).toBeLessThan(10_000);
});
