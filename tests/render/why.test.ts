import { expect, test } from '@jest/globals';
import { runCli } from '../support/run-cli.ts';
import { minimal } from '../support/texts.ts';

const renewed = (cite: string): string =>
  `${minimal}  renewal: { mode: tacit, period: P1Y, times: 1, unlessDeclined: { period: P1M, before: term.end }, ${cite} }\n`;

test.each([
  ['the same article', 'cite: { article: 1 }', ['art. 1']],
  ['the same article, with its words', 'cite: { article: 1, quote: For a year }', ['art. 1 “For a year”']],
  ['another article', 'cite: { article: 10 }', ['art. 1', 'art. 10']],
])('why says each article once: %s', async (_what, cite, articles) => {
  const { out } = await runCli('why - term.end --fact signed=2026-01-15 --lang en', { stdin: renewed(cite) });
  expect(out.split('\n').filter((line) => line.startsWith('art.'))).toEqual(articles);
});
