import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { runCli } from '../../support/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'conventio-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const first = 'conventions/cress-roumois-seine';
const begun = '--fact signed=2022-11-10 --fact notified=2022-11-15';

describe('a command that is called as it must be ends with 0 or 1', () => {
  test.each([
    ['a run as expected', `simulate ${first} ${begun}`, 0],
    ['a refused fact', `simulate ${first} ${begun} --fact worked:support=2022-12-01,1`, 1],
    ['a scenario that holds, by its bare name', `simulate ${first} b-gate-never-opens`, 0],
    ['a scenario that does not', `simulate ${first} tests/cases/scenarios/one-day-off.yaml`, 1],
    [
      'several scenarios, one of which does not',
      `simulate ${first} g-leap-day tests/cases/scenarios/one-day-off.yaml`,
      1,
    ],
    ['a clean convention', 'validate tests/cases/ok/every-key.yaml', 0],
    ['warnings only', 'validate tests/cases/err/cite-missing.yaml', 0],
    ['errors', 'validate tests/cases/err/date-impossible.yaml', 1],
    ['a broken convention to play', `simulate tests/cases/err/date-impossible.yaml ${begun}`, 1],
    ['a date', 'date 2023-01-12 P1M', 0],
    ['a chart', `compile ${first}`, 0],
    ['a diagram', `compile ${first} --format mermaid`, 0],
    ['a picture', `compile ${first} --format svg --scenario a-completed --on 2023-04-12`, 0],
    ['a reason', `why ${first} support ${begun}`, 0],
    ['a reason from a scenario', `why ${first} term.end --scenario h-extension-in-time`, 0],
    ['the rules', 'rules', 0],
    ['a rule', 'rules name-unknown', 0],
    ['the version', '--version', 0],
    ['help', '--help', 0],
    ['help on a command', 'date --help', 0],
  ])('%s', async (_what, line, code) => {
    expect((await runCli(line)).exitCode).toBe(code);
  });
});

describe('a command that is not called as it must be ends with 2, in one line that says what to do', () => {
  test.each([
    ['no such command', 'simulat x', /unknown command 'simulat'/],
    ['no such option', `simulate ${first} --facts signed=2022-11-10`, /unknown option '--facts'/],
    ['no such file', 'validate nowhere.yaml', /There is no file nowhere\.yaml/],
    ['no such scenario', `simulate ${first} z-nothing`, /There is no file .*z-nothing\.yaml/],
    ['a folder without a convention', 'validate docs', /There are no conventions or scenarios in docs/],
    ['nothing to play', `simulate ${first}`, /--fact signed=2022-11-10/],
    ['a page of two runs', `simulate ${first} a-completed d-cap-exceeded --format html`, /give one scenario at most/],
    [
      'a picture of many runs',
      `simulate ${first} a-completed --vary signed=2022-11-01..2022-11-10 --format svg`,
      /no --vary/,
    ],
    ['today in a text', `simulate ${first} a-completed --on 2023-04-12`, /it needs --format html, svg or markdown/],
    ['today on no day', `simulate ${first} a-completed --format html --on 2023-02-30`, /--on 2023-02-30/],
    ['a fact without a day', `simulate ${first} --fact signed`, /NAME=DAY/],
    ['a fact on no day', `simulate ${first} --fact signed=2022-02-30`, /There is no 2022-02-30/],
    ['an unknown fact', `simulate ${first} --fact sined=2022-11-10`, /Did you mean “signed”/],
    ['an unknown key of a fact', `simulate ${first} --fact signed=2022-11-10,who=cress`, /Did you mean “by”/],
    [
      'a quantity that is none',
      `simulate ${first} ${begun} --fact worked:support=2022-12-01,lots`,
      /NAME=DAY,QUANTITY/,
    ],
    ['a channel that is none', `simulate ${first} --fact notified=2022-11-15,channel=pigeon`, /It can be: hand/],
    ['an impossible last day', `simulate ${first} ${begun} --until 2023-02-30`, /--until 2023-02-30/],
    ['an unknown path', `why ${first} term.ned ${begun}`, /Did you mean “term.end”/],
    ['an unknown format', `compile ${first} --format png`, /Allowed choices are json, mermaid, svg/],
    ['a picture’s option without a picture', `compile ${first} --view all`, /--view only concerns a diagram/],
    ['an unknown rule', 'rules key-unkown', /Did you mean “key-unknown”/],
    ['no period', 'date 2023-01-12', /missing required argument 'period'/],
    ['hours', 'date 2023-01-12 PT24H', /Did you mean “P1D”\?/],
    ['no period at all', 'date 2023-01-12 soon', /“soon” is not a period\. Write P12M, P1M15D/],
    ['a period in words', 'date 2023-01-12 "3 mois"', /Did you mean “P3M”\?/],
    ['a day in another form', 'date 15/01/2026 P1M', /“15\/01\/2026” is not written.* Did you mean “2026-01-15”\?/],
    ['a day in another form, later', `why ${first} support ${begun} --until 15.1.2026`, /Did you mean “2026-01-15”\?/],
    ['what is no day in any form', 'date tomorrow P1M', /Write the year first: 2023-06-30/],
    ['a month that is none', 'date 15/13/2026 P1M', /Write the year first: 2023-06-30/],
    ['a fact in another form', `simulate ${first} --fact signed=15/01/2026`, /Did you mean “2026-01-15”\?/],
    ['days in French', 'date 2023-01-12 P1M --days ouvrés', /Did you mean “working”\?/],
    ['a format that is misspelt', 'compile x --format jsn', /Did you mean “json”\?/],
    [
      'a clock that a set lacks',
      'date 2023-01-12 P1M --rules fr-procedure --clock duration',
      /They regulate: deadline/,
    ],
    ['an unknown rule set', 'date 2023-01-12 P1M --rules fr', /Allowed choices are fr-contract/],
  ])('%s', async (_what, line, message) => {
    const { exitCode, err, out } = await runCli(`${line} --lang en`.replace(/^(simulat x) .*/, '$1'));
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\bat .*\.(ts|js):\d+/);
    expect(out).toBe('');
    expect(exitCode).toBe(2);
  });
});

test.each([
  [
    'en',
    'conventio: PowerShell splits words at commas. Put the fact in quotation marks: --fact "worked:support=2023-04-12,1.5"',
  ],
  ['fr', 'Mettez le fait entre guillemets droits : --fact "worked:support=2023-04-12,1.5"'],
])('a fact that PowerShell has split at its comma: %s', async (lang, said) => {
  const line = `simulate conventions/cress-roumois-seine --fact worked:support=2023-04-12 1.5 --lang ${lang}`;
  const { err, exitCode } = await runCli(line);
  expect([exitCode, err]).toEqual([2, expect.stringContaining(said)]);
});

describe('files that are no text', () => {
  const text = 'conventio: 1\ntitle: L’été\n';
  const latin = (words: string): Buffer => Buffer.from(words, 'latin1');
  const save = 'Save it again in UTF-8.';
  const write8 = 'Write the convention in a plain text file, in UTF-8; “npx conventio init” writes a first one.';

  test.each([
    ['.docx', latin('PK\u0003\u0004\u0014\0\0\0word/document.xml\u0099'), 'a Word document', write8],
    ['.odt', latin('PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.text'), 'an OpenDocument file', write8],
    ['.zip', latin('PK\u0003\u0004\u0014\0'), 'a ZIP archive', write8],
    ['.doc', latin('ÐÏ\u0011à¡±\u001aá\0\0'), 'a Microsoft Office document', write8],
    ['.rtf', latin('{\\rtf1\\ansi conventio: 1}'), 'a formatted text (RTF)', write8],
    ['.pdf', latin('%PDF-1.7\n'), 'a PDF', write8],
    ['.png', latin('\u0089PNG\r\n\u001a\n'), 'an image', write8],
    ['.jpg', latin('ÿØÿà\0\u0010JFIF'), 'an image', write8],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), 'a text in UTF-16', save],
    ['UTF-16, the great byte first', Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), 'a text in UTF-16', save],
    ['UTF-32', latin('ÿþ\0\0c\0\0\0'), 'a text in UTF-32', save],
    ['UTF-32, the great byte first', latin('\0\0þÿ\0\0\0c'), 'a text in UTF-32', save],
    ['Windows-1252', latin('title: été\u0092\n'), 'a text in another encoding, such as Windows-1252', save],
    ['binary', latin('\u0080\0\u0001'), 'a binary file', write8],
  ])('%s', async (_what, bytes, form, instead) => {
    const path = write('convention.yaml', bytes);
    const { exitCode, err } = await runCli(['validate', path, '--lang', 'en']);
    expect(err).toBe(`conventio: ${path} is ${form}, not plain text in UTF-8. ${instead}\n`);
    expect(exitCode).toBe(2);
  });

  test('are told in French too', async () => {
    const { err } = await runCli(['validate', write('a.pdf', '%PDF-1.7\n'), '--lang', 'fr']);
    expect(err).toContain('a.pdf est un PDF, et non un texte brut en UTF-8. Écrivez la convention dans un fichier');
  });

  test('nothing at all', async () => {
    const { exitCode, out } = await runCli(['validate', write('empty.yaml', ''), '--lang', 'en']);
    expect(out).toMatch(/The file is empty/);
    expect(exitCode).toBe(1);
  });
});

test('a convention can come from standard input', async () => {
  const { exitCode, out } = await runCli('validate - --lang en', { stdin: 'conventio: 2\n' });
  expect(out).toMatch(/^<stdin>:1:/m);
  expect(exitCode).toBe(1);
});

describe('the language', () => {
  const line = `simulate ${first} --fact signed=2022-11-10`;
  test.each([
    ['asked for', '--lang en', { LANG: 'fr_FR.UTF-8' }, /On 10 November 2022/],
    ['of the environment', '', { LANG: 'en_GB.UTF-8' }, /On 10 November 2022/],
    [
      'of the environment, its categories first',
      '',
      { LANG: 'en_GB.UTF-8', LC_ALL: 'fr_FR.UTF-8' },
      /Au 10 novembre 2022/,
    ],
    ['of the convention, where the environment has none', '', { LANG: 'C.UTF-8' }, /Au 10 novembre 2022/],
  ])('%s', async (_what, option, env, shown) => {
    expect((await runCli(`${line} ${option}`.trim(), { env })).out).toMatch(shown);
  });

  test('of a mistake in the call, too', async () => {
    const { err } = await runCli('validate nowhere.yaml', { env: { LANG: 'fr_FR.UTF-8' } });
    expect(err).toBe('conventio : Le fichier nowhere.yaml n’existe pas.\n');
  });
});

test('a file that can’t be read hides nothing of the others', async () => {
  const { exitCode, out, err } = await runCli('validate tests/cases/err/date-impossible.yaml nowhere.yaml --lang en');
  expect(err).toMatch(/There is no file nowhere\.yaml/);
  expect(out).toMatch(/\[date-impossible\]/);
  expect(exitCode).toBe(2);
});

test('a file without end is read no further than it is looked at', async () => {
  const { exitCode, out } = await runCli('validate /dev/zero --lang en');
  expect(out).toMatch(/\[yaml-limits\]/);
  expect(exitCode).toBe(1);
});

test('standard input is UTF-8 like any file', async () => {
  const { exitCode, err } = await runCli('validate - --lang en', { stdin: Buffer.from([0x74, 0x3a, 0x20, 0xe9]) });
  expect(err).toMatch(/not plain text in UTF-8/);
  expect(exitCode).toBe(2);
});
