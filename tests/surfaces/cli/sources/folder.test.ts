import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { startOfDay } from '../../../../src/calendar/instant.ts';
import { VirtualClock } from '../../../../src/register/scheduler/clock.ts';
import { agreementText } from '../../../support/agreement.ts';
import { root } from '../../../support/first-convention.ts';
import { scratchFolder } from '../../../support/folder.ts';
import { runCli } from '../../../support/run-cli.ts';

const folder = scratchFolder();
const first = readFileSync(join(root, 'conventions/cress-roumois-seine/convention.yaml'), 'utf8');
const clock = new VirtualClock(startOfDay('2023-04-12', 'Europe/Paris') + 36_000_000);
const run = (line: string) => runCli(line, { env: { LANG: 'en' }, io: { clock } });

const begun = `facts:
  - { on: 2022-11-10, fact: signed }
  - { on: 2022-11-15, fact: notified, channel: registered-letter, sent: 2022-11-14, received: 2022-11-15 }
`;
const audits = agreementText(
  'obligations:\n  audit: { party: a, title: The audit, nature: recurring, every: { period: P1Y, beginning: term.start }, cite: { article: 2 } }',
);

describe('a folder of agreements', () => {
  const here = join(folder.path, 'office');
  beforeAll(() => {
    folder.write('office/roumois/convention.yaml', first);
    folder.write('office/roumois/journal.yaml', begun);
    // A scenario tells what has not happened.
    folder.write('office/roumois/scenarios/x.yaml', 'scenario: x\nfacts:\n  - { on: 2023-01-01, fact: nothing }\n');
    folder.write('office/draft.yaml', agreementText(''));
    folder.write('office/rents/audit.yaml', audits.replace('id: test', 'id: audit'));
    folder.write('office/rents/audit.journal.yml', 'facts: [{ on: 2023-01-02, fact: signed }]\n');
  });

  test('is looked at as a register is, with the journal beside each convention', async () => {
    const { out, err, exitCode } = await run(`status ${here}`);
    expect([err, exitCode]).toEqual(['', 0]);
    expect(
      out.split('\n').map((line) =>
        line
          .split(/ {2,}/)
          .filter((_, index) => index !== 1)
          .join(' | '),
      ),
    ).toEqual([
      'Id | Status | Last day | Notice of non-renewal by | Left to do | Next date',
      'audit | in force | 2024-01-01 | – | – | 2024-01-01',
      'cress-roumois-seine | in force | 2023-11-15 | – | – | 2023-05-14',
      'test | draft | – | – | – | –',
      '',
    ]);
  });

  test('tells of no journal where there is none', async () => {
    const { out } = await run(`status ${here}/draft.yaml`);
    expect(out).toMatch(/On 12 April 2023: draft\n(?!.*journal)/s);
  });

  test('with one agreement has its timeline; of several, one is to be named', async () => {
    const one = await run(`timeline ${here}/rents --format json`);
    expect([one.err, JSON.parse(one.out).agreement]).toEqual(['', 'audit']);
    const several = await run(`timeline ${here}`);
    expect([several.exitCode, several.err]).toEqual([
      2,
      expect.stringMatching(/The agreements are: audit, cress.*, test\./),
    ]);
    folder.write('broken/convention.yaml', 'x');
    expect((await run(`timeline ${folder.path}/broken`)).err).toMatch(/No agreement to show\.\n$/);
  });

  test('is a calendar too: of all days, of some, or of what is late', async () => {
    const report = '{ party: a, title: The report, nature: once, due: { on: 2023-03-01 }, cite: { article: 2 } }';
    folder.write('late/convention.yaml', agreementText(`obligations:\n  report: ${report}`));
    folder.write('late/journal.yaml', 'facts: [{ on: 2023-01-02, fact: signed }]\n');
    const days = async (options: string) =>
      [...(await run(`${options} --format ics`)).out.matchAll(/^DTSTART;VALUE=DATE:(\d+)/gm)].map(([, day]) => day);
    const all = ['20230102', '20230301', '20240101'];
    const late = join(folder.path, 'late');
    expect(await days(`agenda ${late}`)).toEqual(all);
    expect(await days(`status ${late}`)).toEqual(all);
    expect(await days(`agenda ${late} --overdue`)).toEqual(['20230301']);
    expect(await days(`agenda ${late} --from 2023-02-15 --days 30`)).toEqual(['20230301']);
    expect(await days(`agenda ${late} --days 30`)).toEqual([]);
    expect(await days(`agenda ${late} --kind ending`)).toEqual(['20240101']);
  });

  test('stands on the day that is asked for, and what came later is not known then', async () => {
    const { out, err, exitCode } = await run(`status ${here}/roumois --on 2022-11-12 --format json`);
    expect([err, exitCode]).toEqual(['', 0]);
    const { agreement, today } = JSON.parse(out);
    expect([today, agreement.status, agreement.lastDay]).toEqual(['2022-11-12', 'signed', null]);
  });

  test('has an agenda with its own today, of all agreements or of one', async () => {
    const all = JSON.parse((await run(`agenda ${here} --on 2023-12-15 --days 60 --format json`)).out);
    expect(all.today).toBe('2023-12-15');
    expect(new Set(all.days.map((line: { agreement: string }) => line.agreement))).toEqual(new Set(['audit']));
    expect(new Set(all.open.map((line: { agreement: string }) => line.agreement))).toEqual(
      new Set(['cress-roumois-seine']),
    );
    const one = JSON.parse((await run(`agenda ${here}/rents/audit.yaml --on 2023-12-15 --format json`)).out);
    expect(one.open).toEqual([]);
    expect(one.days.length).toBeGreaterThan(0);
  });

  test('has journals of which each entry has its day, and no hour that nobody knows', async () => {
    const { out } = await run(`journal ${here} --agreement cress-roumois-seine`);
    expect(out).toMatch(/^1\. Thu 10 Nov 2022, journal\.yaml: recorded$/m);
    expect(out).not.toMatch(/\d\d:\d\d/);
    const { entries } = JSON.parse((await run(`journal ${here}/roumois --format json`)).out);
    expect(entries.map(({ at }: { at: string }) => at.slice(0, 10))).toEqual([
      '2022-11-09',
      '2022-11-09',
      '2022-11-14',
    ]);
  });
});

describe('what is wrong in a folder is told at its place, and the rest is shown', () => {
  const here = join(folder.path, 'faulty');
  beforeAll(() => {
    folder.write('faulty/good/convention.yaml', first);
    folder.write(
      'faulty/good/journal.yaml',
      `${begun}  - { on: 2022-11-16, fact: notifid }
  - { on: 2022-12-16, fact: worked:support, quantity: 2 }
  - { on: 2023-13-01, fact: signed }
  - { on: 2029-12-16, fact: plpdma-validated }
  - 12
expect: []
`,
    );
    folder.write('faulty/broken/convention.yaml', first.replace('parties:', 'partis:'));
    folder.write('faulty/broken/journal.yaml', begun);
    folder.write('faulty/no-list/convention.yaml', agreementText('').replace('id: test', 'id: no-list'));
    folder.write('faulty/no-list/journal.yaml', 'facts: none\n');
    folder.write('faulty/unread/convention.yaml', agreementText('').replace('id: test', 'id: unread'));
    folder.write('faulty/unread/journal.yaml', new Uint8Array([0xff, 0xd8, 0xff, 0]));
    folder.write('faulty/lost.journal.yaml', begun);
    folder.write('faulty/two/convention.yaml', agreementText('').replace('id: test', 'id: two'));
    folder.write('faulty/two/journal.yaml', 'facts: []\n');
    folder.write('faulty/two/convention.journal.yaml', 'facts: []\n');
    folder.write('faulty/word.yaml', Buffer.from('\ufeffconventio: 1\n', 'utf16le'));
    folder.write('outside/convention.yaml', first);
    symlinkSync(join(folder.path, 'outside'), join(here, 'out'));
    symlinkSync(join(folder.path, 'outside/convention.yaml'), join(here, 'out.yaml'));
    symlinkSync(here, join(here, 'loop'));
  });

  test.each(['en', 'fr'])('%s', async (lang) => {
    const { out, err, exitCode } = await run(`status ${here} --lang ${lang}`);
    expect(exitCode).toBe(1);
    expect(out.match(/^[a-z-]+(?= )/gm)).toEqual(['cress-roumois-seine', 'two']);
    const at = (place: string) => err.split('\n').filter((line) => line.includes(place)).length;
    for (const line of [4, 5, 6, 7, 8, 9]) expect([line, at(`good/journal.yaml:${line}:`)]).toEqual([line, 1]);
    expect(err).toMatch(/good\/journal\.yaml:5:\d+: .*\(art\.\s2\.3\)/);
    expect(at('broken/convention.yaml:')).toBeGreaterThan(0);
    expect(at('no-list/journal.yaml:1:')).toBe(1);
    for (const name of [
      'unread/journal.yaml',
      'lost.journal.yaml',
      'convention.journal.yaml',
      'word.yaml',
      'faulty/out ',
      'out.yaml',
    ])
      expect([name, at(name)]).toEqual([name, 1]);
    expect(err).not.toMatch(/loop|at .*\.ts:/);
  });

  test('and every form of the answer, of every command, is one of a program that stands', async () => {
    for (const command of ['status', 'agenda'])
      for (const format of ['text', 'json', 'csv', 'html', 'markdown'])
        expect([command, format, (await run(`${command} ${here} --format ${format}`)).exitCode]).toEqual([
          command,
          format,
          1,
        ]);
  });
});

describe('several agreements of one convention', () => {
  test('have the names of their folders behind its id, or those that their journals give them', async () => {
    for (const path of ['2023/rent', '2024/rent', '2024/Été – hall', 'x'])
      folder.write(`many/${path}/convention.yaml`, audits);
    folder.write('many/x/journal.yaml', 'agreement: the-first\nfacts: []\n');
    const { agreements } = JSON.parse((await run(`status ${folder.path}/many --format json`)).out);
    expect(agreements.map(({ id }: { id: string }) => id)).toEqual([
      'test.2023.rent',
      'test.2024.rent',
      'test.ete-hall',
      'the-first',
    ]);
  });

  test('of which two call themselves alike are told, and the first is shown', async () => {
    for (const name of ['a', 'b']) {
      folder.write(`same/${name}.yaml`, audits);
      folder.write(`same/${name}.journal.yaml`, 'agreement: mine\nfacts: []\n');
    }
    const { out, err, exitCode } = await run(`status ${folder.path}/same --format json`);
    expect(JSON.parse(out).agreements).toHaveLength(1);
    expect(err).toMatch(/same\/b\.yaml is not shown: .*same\/a\.yaml is also called “mine”/);
    expect(exitCode).toBe(1);
  });
});

describe('a scenario in place of the journal', () => {
  const convention = 'conventions/cress-roumois-seine';

  test('plays its own amendments, and what it expects to be refused is no fault', async () => {
    const { out, err, exitCode } = await run(
      `status ${convention} --scenario h-extension-in-time --on 2023-12-01 --format json`,
    );
    expect([err, exitCode]).toEqual(['', 0]);
    expect(JSON.parse(out).agreement).toMatchObject({ status: 'in-force', lastDay: '2024-05-15' });
    const refused = await run(`status ${convention} --scenario d-cap-exceeded --on 2023-12-01 --format json`);
    expect([refused.err, refused.exitCode]).toEqual(['', 0]);
    expect(JSON.parse(refused.out).journal.some(({ kind }: { kind: string }) => kind === 'refused')).toBe(true);
  });

  test('that has errors is told', async () => {
    const path = folder.write('bad.yaml', 'scenario: bad\nfacts:\n  - { on: 2022-11-10, fact: sined }\n');
    const { err, exitCode } = await run(`agenda ${convention} --scenario ${path}`);
    expect(err).toContain('bad.yaml:3:');
    expect(exitCode).toBe(1);
  });
});
