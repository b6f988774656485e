import { describe, expect, test } from '@jest/globals';
import { runCli } from '../../support/run-cli.ts';

/** The help exists in both languages; whatever has no French yet is found here. */
const french = { env: { LANG: 'fr_FR.UTF-8' } };
const commands = (await runCli('--help')).out.split('\n').flatMap((line) => /^ {2}([a-z]+) \S/.exec(line)?.[1] ?? []);

test('there are commands', () => {
  expect(commands).toEqual(expect.arrayContaining(['validate', 'simulate', 'init', 'rules', 'lsp']));
});

describe('no sentence of the help is the same in both languages', () => {
  test.each(['', ...commands.filter((name) => name !== 'help')])('conventio %s --help', async (command) => {
    const [english, other] = [await runCli(`${command} --help`), await runCli(`${command} --help`, french)];
    expect([english.exitCode, other.exitCode]).toEqual([0, 0]);
    const sentences = new Set(sentencesOf(english.out));
    expect(sentences.size).toBeGreaterThan(1);
    expect(sentencesOf(other.out).filter((sentence) => sentences.has(sentence))).toEqual([]);
  });
});

/** The descriptions, without the names of options and what they can be. */
function sentencesOf(help: string): string[] {
  const unwrapped = help.replace(/\n {12,}(?=\S)/g, ' ');
  return unwrapped
    .split('\n')
    .map((line) =>
      line.replace(/^\s+\S.*? {2,}(?=\S)/, '').replace(/\s*\((?:choices|default|au choix|par défaut).*$/, ''),
    )
    .filter((line) => /\w+ \w+ \w+/.test(line) && !/^(Usage|Utilisation)/.test(line));
}

describe('a call that is wrong is explained in the language, with where to read on', () => {
  test.each([
    ['validte x', 'unknown command ', 'la commande validte n’existe pas.'],
    ['validate x --foo', 'unknown option ', 'l’option --foo n’existe pas.'],
    [
      'validate x --format pdf',
      'is invalid',
      '« pdf » n’est pas une valeur de --format <format>. Au choix : pretty, json',
    ],
    ['date 2023-01-01 P1M --days ouvrés', 'Did you mean “working”?', 'Vouliez-vous dire « working » ?'],
    ['validate', 'missing required argument', 'il manque l’argument files.'],
    ['date 2023-01-01', 'missing required argument', 'il manque l’argument period.'],
    ['rules --lang', 'argument missing', 'l’option --lang <lang> demande une valeur.'],
    ['compile a b', 'too many arguments', 'il y a trop d’arguments.'],
  ])('%s', async (line, english, frenchWords) => {
    const [inEnglish, inFrench] = [await runCli(line), await runCli(line, french)];
    expect([inEnglish.exitCode, inFrench.exitCode]).toEqual([2, 2]);
    expect(inEnglish.err).toContain(english);
    expect(inFrench.err).toContain(frenchWords);
    expect(inFrench.err).toMatch(/^conventio : /);
    expect(inEnglish.err).toMatch(/\(help: npx conventio --help\)\n$/);
    expect(inFrench.err).toMatch(/\(aide : npx conventio --help\)\n$/);
  });

  test.each([
    ['date 15/01/2026 P1M', 'n’est pas écrit comme un jour. Vouliez-vous dire « 2026-01-15 » ?'],
    ['date 2026-01-15 "3 mois"', 'n’est pas écrit comme une période. Vouliez-vous dire « P3M » ?'],
  ])('a day or a period in another form: %s', async (line, said) => {
    expect((await runCli(line, french)).err).toContain(said);
  });

  test.each([
    [['rules', '\u001b[31mx\u009b']],
    [['\u001b[31mx\u009b']],
    [['rules', '--\u001b[31mx\u009b']],
    [['validate', 'x.yaml', '--format', '\u001b[31mx\u009b']],
    [['date', '\u001b[31mx\u009b', 'P1M']],
  ])('without what a terminal obeys: %j', async (args) => {
    for (const lang of [{}, french]) {
      const { err, exitCode } = await runCli(args, lang);
      expect(exitCode).toBe(2);
      expect(err).toContain(' [31mx');
      expect(err.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    }
  });

  test('no command at all shows the help', async () => {
    const { err, exitCode } = await runCli('', french);
    expect(err).toMatch(/^Utilisation : npx conventio/);
    expect(exitCode).toBe(2);
  });
});
