import { describe, expect, test } from '@jest/globals';
import { langOf } from '../../../src/surfaces/cli/lang.ts';
import { runCli } from '../../support/run-cli.ts';

describe('the language: --lang, else the environment, else the file, else English', () => {
  test.each([
    ['--lang before everything', 'en', { CONVENTIO_LANG: 'fr', LC_ALL: 'fr_FR.UTF-8' }, 'fr', 'en'],
    ['CONVENTIO_LANG before the locale', undefined, { CONVENTIO_LANG: 'fr', LC_ALL: 'en_GB.UTF-8' }, 'en', 'fr'],
    [
      'LC_ALL before LC_MESSAGES and LANG',
      undefined,
      { LC_ALL: 'fr_FR', LC_MESSAGES: 'en_GB', LANG: 'en_GB' },
      'en',
      'fr',
    ],
    ['LC_MESSAGES before LANG', undefined, { LC_MESSAGES: 'fr_CA.UTF-8', LANG: 'en_GB' }, 'en', 'fr'],
    ['LANG', undefined, { LANG: 'fr_BE@euro' }, 'en', 'fr'],
    [
      'an empty variable is as good as none',
      undefined,
      { LC_ALL: '', LC_MESSAGES: '', LANG: 'fr_FR.UTF-8' },
      'en',
      'fr',
    ],
    [
      'LANGUAGE before the locale, its first known one',
      undefined,
      { LANGUAGE: 'de:fr:en', LANG: 'en_GB.UTF-8' },
      'en',
      'fr',
    ],
    ['LANGUAGE alone', undefined, { LANGUAGE: 'fr' }, 'en', 'fr'],
    ['not LANGUAGE where the locale is C', undefined, { LANGUAGE: 'fr', LC_ALL: 'C', LANG: 'fr_FR' }, 'en', 'en'],
    ['C says nothing: the file', undefined, { LANG: 'C.UTF-8' }, 'fr', 'fr'],
    ['POSIX says nothing: the file', undefined, { LC_ALL: 'POSIX' }, 'fr', 'fr'],
    ['a third language: the file', undefined, { LANG: 'de_DE.UTF-8' }, 'fr', 'fr'],
    ['a language that only begins alike', undefined, { LANG: 'frp_IT' }, 'en', 'en'],
    ['nothing at all: the file', undefined, {}, 'fr', 'fr'],
    ['nothing, and no file: English', undefined, {}, undefined, 'en'],
  ] as const)('%s', (_name, asked, env, file, expected) => {
    expect(langOf(asked, { env }, file)).toBe(expected);
  });

  test.each([
    ['where the environment is silent', {}, 'fr-FR', 'fr'],
    ['not where it is not', { LANG: 'en_GB' }, 'fr-FR', 'en'],
    ['where the environment is that of a machine', { LANG: 'C.UTF-8' }, 'fr-FR', 'fr'],
    ['a third language: the file', {}, 'de-DE', 'en'],
  ] as const)('what Windows is set to: %s', (_name, env, systemLocale, expected) => {
    expect(langOf(undefined, { env, systemLocale }, 'en')).toBe(expected);
  });
});

test('help and messages follow the same rule', async () => {
  const env = { LANGUAGE: 'fr_FR:en', LANG: 'en_US.UTF-8' };
  expect((await runCli('--help', { env })).out).toMatch(/^Utilisation/);
  expect((await runCli('validte', { env })).err).toMatch(/n’existe pas/);
});
