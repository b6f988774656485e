import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { root } from '../../support/first-convention.ts';
import { runCli } from '../../support/run-cli.ts';
import { program } from '../../support/spawn-cli.ts';

const scratch = mkdtempSync(join(tmpdir(), 'conventio-init-'));
afterAll(() => rmSync(scratch, { recursive: true }));

let count = 0;
const newFolder = (): string => join(scratch, `agreement ${++count}`);

const told = ['--title', 'The fair', '--party', 'The Town', '--party', 'The Trust'];

const init = (folder: string, ...args: readonly string[]) => runCli(['init', folder, ...args]);

/** Somebody who answers, line by line, and then leaves. */
const converse = (folder: string, answers: readonly string[], ...args: readonly string[]) =>
  runCli(['init', folder, ...args], { stdin: answers.map((line) => `${line}\n`).join(''), io: { canAsk: true } });

const conventionIn = (folder: string) => parse(readFileSync(join(folder, 'convention.yaml'), 'utf8'));

describe('told everything, it asks nothing, and what it writes is clean and plays', () => {
  test.each([
    ['en', ['--starts', 'signed']],
    ['fr', ['--starts', 'notified', '--lasts', 'P18M']],
    ['en', ['--starts', '2026-09-01', '--ends', '2027-08-31', '--jurisdiction', 'IE']],
    ['fr', ['--ends', '2027-08-31', '--jurisdiction', 'FR-974', '--time-zone', 'Indian/Reunion']],
  ])('%s %j', async (lang, args) => {
    const folder = newFolder();
    const { out, err, exitCode } = await init(folder, ...told, ...args, '--time-zone', 'Europe/Paris', '--lang', lang);
    expect([exitCode, err]).toEqual([0, '']);
    expect(out).toContain(`\n  npx conventio simulate "${folder}" first `);
    expect(readFileSync(join(folder, 'convention.yaml'), 'utf8')).toContain(`##   npx conventio validate "${folder}" `);
    const checked = await runCli(['validate', folder, '--lang', 'en']);
    expect([checked.exitCode, checked.out]).toEqual([0, expect.stringMatching(/2 files: 0 errors, 0 warnings/)]);
    expect((await runCli(['simulate', folder, 'first'])).exitCode).toBe(0);
    expect(conventionIn(folder)).toMatchObject({ title: 'The fair', language: lang });
  });
});

describe('an editor completes its keys without a network', () => {
  const schemaOf = (path: string): string => {
    const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(path, 'utf8')) ?? [];
    return join(dirname(path), schema);
  };

  test.each(['en', 'fr'])('by the schema beside it: %s', async (lang) => {
    const folder = newFolder();
    await init(folder, ...told, '--lang', lang);
    for (const name of ['convention.yaml', 'scenarios/first.yaml']) {
      const path = join(folder, name);
      const schema = readFileSync(schemaOf(path), 'utf8');
      const published = name.startsWith('scenarios') ? 'scenario' : 'convention';
      expect(schema).toBe(readFileSync(`${root}schema/${published}.schema${lang === 'fr' ? '.fr' : ''}.json`, 'utf8'));
      const validate = new Ajv2020({ strict: false }).compile(JSON.parse(schema));
      expect([validate(parse(readFileSync(path, 'utf8'))), validate.errors]).toEqual([true, null]);
    }
  });

  test('by that of the package where it is installed', () => {
    const project = newFolder();
    mkdirSync(join(project, 'node_modules/conventio/schema'), { recursive: true });
    for (const name of readdirSync(`${root}schema`)) {
      writeFileSync(join(project, 'node_modules/conventio/schema', name), '{}');
    }
    const args = [program, 'init', 'agreements/fair', ...told, '--lang', 'fr'];
    const { status } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
    expect(status).toBe(0);
    const path = join(project, 'agreements/fair/convention.yaml');
    expect(schemaOf(path)).toBe(join(project, 'node_modules/conventio/schema/convention.schema.fr.json'));
    expect(existsSync(join(project, 'agreements/fair/.conventio'))).toBe(false);
  });
});

describe('somebody is asked', () => {
  test('one question after the other, with what is taken when nothing is said', async () => {
    const folder = newFolder();
    const answers = ['Été', 'La Ville', 'L’Association', 'La Région', '', 'notified', '', '', ''];
    const { out, exitCode } = await converse(folder, answers, '--lang', 'fr');
    expect(exitCode).toBe(0);
    expect(out.slice(0, out.indexOf('Fichiers'))).toBe(
      [
        'Titre de la convention [Convention de partenariat] : ',
        'Première partie [Première partie] : ',
        'Deuxième partie [Deuxième partie] : ',
        'Autre partie (Entrée s’il n’y en a pas) : ',
        'Autre partie (Entrée s’il n’y en a pas) : ',
        'Début : à la signature (signed), à la notification (notified) ou une date (2026-09-01) [signed] : ',
        'Durée (P12M : douze mois) ou dernier jour (2027-08-31) [P12M] : ',
        'Droit applicable (pays) [FR] : ',
        'Fuseau horaire [Europe/Paris] : ',
      ].join(''),
    );
    expect(conventionIn(folder)).toMatchObject({
      title: 'Été',
      parties: { 'la-ville': { name: 'La Ville' }, 'l-association': {}, 'la-region': {} },
      notification: { by: 'la-ville', to: 'l-association' },
      term: { starts: { on: 'notified' }, ends: { period: 'P12M', beginning: 'term.start' } },
    });
  });

  test('only what was not told', async () => {
    const folder = newFolder();
    const answers = ['2026-12-31', '', ''];
    const { out, exitCode } = await converse(folder, answers, ...told, '--starts', '2026-01-01', '--lang', 'en');
    expect(exitCode).toBe(0);
    expect(out).toMatch(
      /^Duration \(P12M is twelve months\), or last day \(2027-08-31\) \[P12M\]: Governing law \(country\) \[GB\]: Time/,
    );
    expect(conventionIn(folder).term.ends).toEqual({ on: '2026-12-31' });
  });

  test('again where an answer can’t stand, in the words of validate', async () => {
    const folder = newFolder();
    // Nothing said takes what was meant.
    const answers = ['30/06/2026', '', '2026-06-01', 'P6M', '', 'Europe/Pari', ''];
    const { out, exitCode } = await converse(folder, answers, ...told, '--lang', 'en');
    expect(exitCode).toBe(0);
    expect([...out.matchAll(/: {3}(\S.*)\n/g)].slice(0, 3).map(([, said]) => said)).toEqual([
      expect.stringMatching(/^“term.starts.on” can’t be “30\/06\/2026”\. Did you mean “2026-06-30”\?$/),
      expect.stringMatching(/^The agreement would end on 2026-06-01, before it starts on 2026-06-30\./),
      expect.stringMatching(/^There is no time zone “Europe\/Pari”\. Did you mean “Europe\/Paris”\?$/),
    ]);
    expect(out).toContain('or a date (2026-09-01) [2026-06-30]: ');
    expect(conventionIn(folder)).toMatchObject({
      timeZone: 'Europe/Paris',
      term: { starts: { on: '2026-06-30' }, ends: { period: 'P6M' } },
    });
  });

  test.each([0, 1, 3, 6])('and nothing is written when they leave after %i answers', async (answered) => {
    const folder = newFolder();
    const answers = ['Title', 'One', 'Two', '', '', '', ''].slice(0, answered);
    const { exitCode, err } = await converse(folder, answers, '--lang', 'en');
    expect([exitCode, err]).toEqual([2, '\nNothing was written.\n']);
    expect(existsSync(folder)).toBe(false);
  });
});

describe('nobody can be asked', () => {
  test('what has no answer of its own is missing, all of it at once', async () => {
    const folder = newFolder();
    const { exitCode, err } = await init(folder, '--party', 'The Town', '--jurisdiction', 'US', '--lang', 'en');
    expect(err).toMatch(/^conventio: Please give: --title, --party, --time-zone\. Repeat --party for each party/);
    expect(exitCode).toBe(2);
    expect(existsSync(folder)).toBe(false);
  });

  test.each(['en', 'fr'])('--yes takes examples: %s', async (lang) => {
    const folder = newFolder();
    expect((await init(folder, '--yes', '--lang', lang)).exitCode).toBe(0);
    expect((await runCli(['validate', folder, '--lang', 'en'])).out).toMatch(/0 errors, 0 warnings/);
  });
});

describe('an option that can’t stand is refused in the words of validate', () => {
  test.each([
    [['--starts', 'singed'], /--starts singed: .*Did you mean “signed”\?/],
    [['--starts', '31/12/2026'], /--starts 31\/12\/2026: “term.starts.on” can’t be “31\/12\/2026”/],
    [['--lasts', 'PT24H'], /--lasts PT24H: /],
    [['--ends', 'P12M'], /--ends P12M: /],
    [['--title', ' '], /--title {2}: “title” is empty/],
    [['--jurisdiction', 'France'], /--jurisdiction France: “jurisdiction” can’t be “France”\. Did you mean “FR”\?/],
    [['--lasts', 'P1Y', '--ends', '2026-12-31'], /Give --lasts or --ends, not both/],
  ])('%j', async (args, message) => {
    const folder = newFolder();
    const { exitCode, err } = await init(folder, '--yes', ...args, '--lang', 'en');
    expect(err).toMatch(message);
    expect(exitCode).toBe(2);
    expect(existsSync(folder)).toBe(false);
  });
});

describe('files that are there', () => {
  test.each(['convention.yaml', 'scenarios/first.yaml'])('%s is not written over, unless by force', async (name) => {
    const folder = newFolder();
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), 'mine');
    const refused = await init(folder, ...told, '--lang', 'en');
    expect(refused.err).toBe(
      `conventio: ${join(folder, name)} already exists. Choose another folder, or replace the file with --force.\n`,
    );
    expect(refused.exitCode).toBe(2);
    expect(readFileSync(join(folder, name), 'utf8')).toBe('mine');
    expect((await init(folder, ...told, '--force')).exitCode).toBe(0);
    expect(readFileSync(join(folder, name), 'utf8')).not.toBe('mine');
  });

  test('what can’t be written whole is not written at all', async () => {
    const folder = newFolder();
    mkdirSync(folder);
    writeFileSync(join(folder, 'scenarios'), 'a file in the place of a folder');
    const { exitCode, err } = await init(folder, ...told, '--lang', 'en');
    expect(err).toMatch(/scenarios is not a folder\. Nothing was written; choose another folder\.\n$/);
    expect(exitCode).toBe(2);
    expect(readdirSync(folder, { recursive: true })).toEqual(['scenarios']);
  });
});
