import { existsSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { scratchFolder } from '../../../support/folder.ts';
import { RegisterCli } from '../../../support/register-cli.ts';
import { runCli } from '../../../support/run-cli.ts';
import { minimal } from '../../../support/texts.ts';

const folder = scratchFolder();
const first = 'conventions/cress-roumois-seine';
const cli = new RegisterCli(folder.path);

beforeAll(async () => {
  expect((await cli.run(`add ${first} --as roumois`)).exitCode).toBe(0);
  expect((await cli.run('record roumois --fact signed=2022-11-10')).exitCode).toBe(0);
});

describe('a call that can’t be is told in one line, with what to do', () => {
  test.each([
    ['status roumoi', /no agreement “roumoi” in the register\. Did you mean “roumois”\?/],
    ['record roumoi --fact signed=2022-11-10', /Did you mean “roumois”\?/],
    ['timeline roumoi', /Did you mean “roumois”\?/],
    ['timeline roumois --format ics', /Allowed choices are text, json, html, svg, markdown/],
    ['journal other', /The agreements are: roumois\./],
    ['agenda --agreement x', /no agreement “x”/],
    ['agenda --from 2022-13-01', /--from 2022-13-01/],
    ['agenda --format ics --agreement x', /no agreement “x”/],
    ['agenda --format ics --from soon', /--from soon/],
    ['agenda --days 0', /whole number from 1 on/],
    ['agenda --kind remindr', /Did you mean “reminder”\?/],
    ['record roumois', /Nothing to record/],
    ['record roumois a --fact signed=2022-11-10', /Give only one of these/],
    ['record roumois --fact signed', /NAME=DAY/],
    ['record roumois --fact notifed=2022-11-10', /--fact notifed=2022-11-10: .*notified/],
    ['record roumois --fact notified=2022-11-11', /in the future/],
    ['record roumois nowhere.yaml', /There is no file nowhere\.yaml/],
    ['record roumois --withdraw x --document y', /takes a --note/],
    ['record roumois --fact notified=2022-11-10 --expects many', /whole number/],
    ['set roumois', /Nothing to set/],
    ['set roumois --hour 25:00', /“hour” must be an hour/],
    ['set roumois --contact nobody=a@b.example', /no party or role “nobody”/],
    ['set roumois --contact cress', /write PARTY=MAIL/],
    ['set roumois --contact cress=nowhere', /contacts of “cress” must be/],
    [`add ${first} --as roumois`, /already/],
    [`add ${first} --as Roumois`, /lower-case/],
    [`add ${first} --as other --since soon`, /--since soon/],
    ['outbox --retry roumois', /--retry takes two values/],
    ['outbox --retry roumois nothing', /no notice “nothing”/],
    ['keep --from a@b.example', /--mail and --from go together/],
    ['keep --secret-file x', /--secret-file signs/],
    ['keep --webhook ftp://x', /https:\/\//],
    ['adopt conventions/mou-three-rivers', /No agreement in the register uses the convention/],
    ['adopt conventions/mou-three-rivers --agreement roumois', /cress-roumois-seine/],
    [`adopt ${first} --rename x`, /write OLD=NEW/],
    ['import docs', /docs is not an archive/],
    ['import nowhere', /nowhere/],
    [
      'status --register postgres://me:secret@localhost:1/x',
      /postgres:\/\/localhost:1\/x can’t be opened: .*ECONNREFUSED/,
    ],
    [['status', '--register', ''], /needs the name of a file/],
    [`rehearse ${first}`, /Nothing to rehearse/],
    [`rehearse ${first} a-completed --fact signed=2022-11-10`, /not both/],
    [`rehearse ${first} a-completed --from 2022-11-11`, /later than the first fact/],
    ['status --on 2023-01-01', /--on needs a folder/],
    ['agenda --scenario a-completed', /--scenario needs a folder/],
    ['status roumois --on 2023-01-01', /no folder or file roumois/],
    [`status ${first} --register ${cli.path}`, /a folder or --register, not both/],
    [`status ${first} --on soon`, /--on soon/],
    [`status ${first} --agreement other`, /no agreement “other”/],
    [`status ${first} --scenario nowhere`, /There is no file nowhere/],
    ['status conventions --scenario a-completed', /needs a single convention/],
    ['status nowhere/at/all', /There is no file nowhere\/at\/all/],
    ['agenda docs/decisions', /There is no convention in docs\/decisions/],
    ['journal conventions', /name one with --agreement/],
    [`rehearse ${first} a-completed --register ${cli.path}`, /in use/],
  ])('%j', async (line, said) => {
    const { err, exitCode } = await cli.run(line);
    expect(err).toMatch(said);
    expect(exitCode).toBe(2);
    const french = await cli.run(typeof line === 'string' ? `${line} --lang fr` : [...line, '--lang', 'fr']);
    expect(french.exitCode).toBe(2);
    expect(french.err).toMatch(/^conventio : /);
    expect(french.err).not.toBe(err);
  });
});

test('nobody records who says nothing of himself', async () => {
  const env = { CONVENTIO_REGISTER: cli.path };
  const { err, exitCode } = await runCli('record roumois --fact notified=2022-11-10', { env });
  expect(err).toMatch(/--by, or in CONVENTIO_BY/);
  expect(exitCode).toBe(2);
  for (const [name, by] of [
    ['USERNAME', 'by-username'],
    ['LOGNAME', 'by-logname'],
    ['USER', 'by-user'],
    ['CONVENTIO_BY', 'by-variable'],
  ] as const) {
    await runCli('set roumois --hour 09:00', { env: { ...env, [name]: by } });
  }
  await runCli('set roumois --hour 09:00 --by by-option', { env: { ...env, CONVENTIO_BY: 'x' } });
  const { out } = await cli.run('journal roumois');
  for (const by of ['by-username', 'by-logname', 'by-user', 'by-variable', 'by-option']) expect(out).toContain(by);
});

describe('a register that is not there', () => {
  test.each([
    'status',
    'status x',
    'journal x',
    'agenda',
    'outbox',
    'check',
    'keep --once',
    'record x --fact signed=2022-11-10',
    'set x --hour 09:00',
    `adopt ${first}`,
    `export ${folder.path}/out`,
  ])('is not begun by %s', async (line) => {
    const path = `${folder.path}/none.db`;
    const { err, exitCode } = await cli.run(`${line} --register ${path}`);
    expect(err).toMatch(/“npx conventio add CONVENTION” creates it/);
    expect(exitCode).toBe(2);
    expect(existsSync(path)).toBe(false);
  });

  test('nor by an addition that fails before it', async () => {
    const path = `${folder.path}/none.db`;
    expect((await cli.run(`add tests/cases/err/date-impossible.yaml --register ${path}`)).exitCode).toBe(1);
    expect((await cli.run(`add nowhere.yaml --register ${path}`)).exitCode).toBe(2);
    expect(existsSync(path)).toBe(false);
  });

  test('in a folder that is not there', async () => {
    const { err, exitCode } = await cli.run(`add ${first} --register ${folder.path}/no/where.db`);
    expect(err).toContain('where.db');
    expect(exitCode).toBe(2);
  });
});

test.each([
  ['a text', 'This is no register.\n'.repeat(100)],
  ['bytes', new Uint8Array(5000).fill(7)],
])('a file that is something else is left as it is: %s', async (_what, content) => {
  const path = folder.write('foreign.db', content);
  for (const line of ['status', `add ${first}`, 'check', 'keep --once']) {
    const { err, exitCode } = await cli.run(`${line} --register ${path}`);
    expect(err).toContain('foreign.db');
    expect(err).not.toMatch(/fault of the program|\n {4}at /);
    expect(exitCode).toBe(2);
  }
});

test('who was overtaken is told so, and a key is answered once', async () => {
  const { exitCode, err } = await cli.run('record roumois --fact notified=2022-11-10 --expects 1');
  expect([exitCode, err]).toEqual([1, expect.stringMatching(/has changed in the meantime/)]);
  const other = new RegisterCli(folder.path, { name: 'keys.db' });
  const add = `add ${first} --as roumois --key k1`;
  expect((await other.run(add)).exitCode).toBe(0);
  expect((await other.run(add)).exitCode).toBe(0);
  expect((await other.run('record roumois --fact signed=2022-11-10 --key k2')).exitCode).toBe(0);
  expect((await other.run('record roumois --fact signed=2022-11-10 --key k2')).exitCode).toBe(0);
  expect((await other.run('record roumois --fact signed=2022-11-09 --key k2')).exitCode).toBe(2);
  expect(JSON.parse((await other.run('journal roumois --format json')).out).entries).toHaveLength(2);
});

describe('whatever a file or a fact holds, a terminal obeys none of it', () => {
  const nasty = 'x\u001b[31m\u202ey\u2028z';
  const hostile = minimal.replace(/^title:.*$/m, `title: ${JSON.stringify('A \u202ey\u200fz =1+1')}`);

  test('in what people read, and in JSON', async () => {
    const path = folder.write('hostile/convention.yaml', hostile);
    const other = new RegisterCli(folder.path, { name: 'hostile.db', day: '2030-01-01' });
    const added = await other.run(['add', path, '--as', 'hostile', '--since', '2000-01-01']);
    expect([added.exitCode, added.err]).toEqual([0, '']);
    await other.run(['record', 'hostile', '--fact', 'signed=2026-01-01', '--note', nasty, '--document', nasty]);
    await other.run(['record', 'hostile', '--fact', 'signed=2026-01-02', '--by', `b${nasty}`]);
    const lines = [
      'status',
      'status hostile',
      'journal hostile',
      'agenda',
      'outbox',
      'keep --once',
      'agenda --format csv',
    ];
    for (const line of [...lines, 'status --format json', 'journal hostile --format json', 'outbox --format json']) {
      const { output } = await other.run(line);
      expect(output.replaceAll(/[\r\n]/g, '')).not.toMatch(/[\p{Cc}\u202e\u2028]/u);
    }
    expect((await other.run('journal hostile')).out).toContain('Note: x [31m y z');
    expect(JSON.parse((await other.run('journal hostile --format json')).out).entries[1].facts[0].note).toBe(nasty);
  });
});

test('no cell of a table is a formula', async () => {
  const { agendaCsv } = await import('../../../../src/render/agenda/agenda-csv.ts');
  const line = {
    state: 'ahead',
    kind: 'due',
    section: 's',
    clause: 'c',
    parties: [],
    article: null,
    agreement: 'a',
  } as const;
  const titles = ['=1+1', '+1', '-1', '@a', '\tx', '\rx', 'a "b", c', 'a ;=1+1; -2;b', 'plain'];
  const days = titles.map((title) => ({ ...line, date: '2026-01-01' as const, title: { en: title, fr: title } }));
  const asked = { from: '2026-01-01', to: '2026-01-30', today: '2026-01-01', onlyOpen: false } as const;
  const rows = [...agendaCsv({ ...asked, lines: days, names: new Map(), lang: 'en' })].slice(1);
  const cells = rows.map((row) => /s,c,,,(.*),,a,\r\n$/s.exec(row)?.[1]);
  expect(cells).toEqual(["'=1+1", "'+1", "'-1", "'@a", ' x', ' x', '"a ""b"", c"', "a ;'=1+1; '-2;b", 'plain']);
});

test('an archive is taken in whole, and written again to the byte', async () => {
  const [out, again] = [`${folder.path}/archive`, `${folder.path}/again`];
  const path = `${folder.path}/restored.db`;
  expect((await cli.run(`export ${out}`)).exitCode).toBe(0);
  writeFileSync(`${out}/notes.txt`, 'left alone');
  expect((await cli.run(`import ${out} --register ${path}`)).exitCode).toBe(0);
  const twice = await cli.run(`import ${out} --register ${path}`);
  expect([twice.exitCode, twice.err]).toEqual([1, expect.stringMatching(/agreements\/roumois\.yaml: .*already/)]);
  expect((await cli.run(`export ${again} --register ${path}`)).exitCode).toBe(0);
  const { readFileSync } = await import('node:fs');
  for (const file of ['agreements/roumois.yaml', 'conventions/cress-roumois-seine/1.yaml']) {
    expect(readFileSync(`${again}/${file}`, 'utf8')).toBe(readFileSync(`${out}/${file}`, 'utf8'));
  }
});
