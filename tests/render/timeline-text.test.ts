import { describe, expect, test } from '@jest/globals';
import { root } from '../support/first-convention.ts';
import { expectGolden } from '../support/golden.ts';
import { runCli } from '../support/run-cli.ts';

/** What people read, in both languages; `UPDATE=1 npm run jest tests/render` writes it anew. */
const scenarios = ['a-completed', 'd-cap-exceeded', 'h-extension-arguable', 'k-vote-annulled', 'l-party-merged'];

describe.each(scenarios)('%s reads as before', (scenario) => {
  test.each(['fr', 'en'])('%s', async (lang) => {
    const { output } = await runCli(`simulate conventions/cress-roumois-seine ${scenario} --lang ${lang}`);
    expectGolden(`${root}tests/cases/timelines/${scenario}.${lang}.txt`, output);
  });
});

describe('what was noted with a fact', () => {
  const line = ['simulate', 'conventions/cress-roumois-seine', '--fact'];
  const signed = 'signed=2022-11-10,note=Signé à la mairie\u001b[31m, en deux exemplaires';

  test.each([
    ['en', 'Note: Signé à la mairie [31m, en deux exemplaires'],
    ['fr', 'Note : Signé à la mairie [31m, en deux exemplaires'],
  ])('is shown below it, and a terminal obeys none of it: %s', async (lang, words) => {
    const { output } = await runCli([...line, signed, '--lang', lang]);
    expect(output).toContain(words);
    expect(output).not.toContain('\u001b');
  });

  test('is in the JSON and on the page', async () => {
    const { out } = await runCli([...line, signed, '--format', 'json']);
    expect(JSON.parse(out).entries[0]).toMatchObject({ kind: 'signed', note: expect.stringContaining('mairie') });
    const { out: page } = await runCli([...line, signed, '--format', 'markdown', '--lang', 'fr']);
    expect(page).toContain('Signé à la mairie');
  });
});

test('no date, article or mark is broken over two lines', async () => {
  for (const lang of ['en', 'fr']) {
    const { output } = await runCli(`simulate conventions/objectifs-maison-des-rives a-trois-annees --lang ${lang}`);
    expect(output).not.toMatch(/\b\d{1,2}\n\s+(January|June|December|janvier|juin|décembre)|\bart\.\n|\n\s+[:;»]/);
    expect(output).not.toMatch(/\d{4}-(q|h)\d|\[\d{4}/);
  }
});
