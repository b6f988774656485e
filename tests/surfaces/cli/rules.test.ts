import { describe, expect, test } from '@jest/globals';
import { ruleIds } from '../../../src/text/rule.ts';
import { runCli } from '../../support/run-cli.ts';

describe('conventio rules', () => {
  test.each(['en', 'fr'])('lists every rule on a line of its own, in columns: %s', async (lang) => {
    const { out } = await runCli(`rules --lang ${lang}`);
    for (const id of ruleIds) expect(out).toMatch(new RegExp(`^  ${id} +\\S`, 'm'));
    const columns = out.split('\n').flatMap((line) => /^ {2}[a-z-]+ +(?:\S+) +(?=\S)/.exec(line)?.[0].length ?? []);
    expect(new Set(columns).size).toBe(1);
  });

  test('explains several rules, in French as well', async () => {
    const { out } = await runCli('rules budget-reversed fact-invalid --lang fr');
    expect(out).toMatch(/^budget-reversed {2}erreur\n\nLe minimum d’un budget ne dépasse pas son maximum\.\n/);
    expect(out).toMatch(/Incorrect\n {2}phases:[\s\S]*\[budget-reversed\][\s\S]*Correct\n {2}phases:/);
    expect(out).toMatch(/^fact-invalid {2}erreur$/m);
  });

  test('takes a name with the brackets that messages show it in', async () => {
    expect((await runCli(['rules', '[name-taken]', '--lang', 'en'])).out).toMatch(/^name-taken {2}error\n/);
  });

  test('gives data', async () => {
    const { out } = await runCli('rules quote-not-in-text cite-missing --format json');
    const { format, rules } = JSON.parse(out);
    expect(format).toBe('conventio.rules/1');
    expect(rules).toMatchObject([
      {
        id: 'quote-not-in-text',
        of: 'convention',
        signedText: expect.any(String),
        messages: [{ rule: 'quote-not-in-text', message: { en: expect.any(String), fr: expect.any(String) } }],
        documentation: 'docs/rules/quote-not-in-text.md',
      },
      { id: 'cite-missing', severity: 'warning' },
    ]);
  });
});
