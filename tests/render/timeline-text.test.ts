import { describe, test } from '@jest/globals';
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
