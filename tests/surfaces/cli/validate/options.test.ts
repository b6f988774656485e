import { describe, expect, test } from '@jest/globals';
import { VirtualClock } from '../../../../src/register/scheduler/clock.ts';
import { wantsColours } from '../../../../src/surfaces/cli/paint.ts';
import { scratchFolder } from '../../../support/folder.ts';
import { runCli } from '../../../support/run-cli.ts';
import { broken, fixable, minimal, signed } from '../../../support/texts.ts';

const folder = scratchFolder();
const clean = folder.write('clean.yaml', minimal);
const faulty = folder.write('faulty.yaml', broken);
const doubtful = folder.write('doubtful.yaml', minimal.replace('  cite: { article: 1 }\n', ''));
const silenced = folder.write(
  'silenced.yaml',
  minimal
    .replace('  cite: { article: 1 }\n', '')
    .replace('\nterm:', '\n# conventio-ignore cite-missing: it is a test\nterm:'),
);
const easy = folder.write('easy.yaml', fixable);
folder.write('broken/convention.yaml', broken);
folder.write('broken/scenarios/a.yaml', signed);
folder.write('broken/scenarios/b.yaml', signed);
folder.write('sound/convention.yml', minimal);
folder.write('sound/scenarios/a.yaml', signed.replace('fact: signed', 'fact: sined'));
folder.write('sound/scenarios/b.yaml', 'scenarion: b\nfacts: []\n');

describe('the exit code', () => {
  test.each([
    ['nothing found', [clean], 0],
    ['warnings, which do not count', [doubtful], 0],
    ['warnings, which count', [doubtful, '--fail-on', 'warning'], 1],
    ['errors', [faulty, '--fail-on', 'error'], 1],
    ['scenarios that wait for their convention', [`${folder.path}/broken/scenarios/a.yaml`], 1],
    ['a file that is not there, whatever else is found', [faulty, 'nowhere.yaml'], 2],
    ['a scenario without a convention', [folder.write('alone/a.yaml', signed)], 2],
    ['an unknown form of report', [clean, '--format', 'xml'], 2],
    ['a name for standard input, which is not read', [clean, '--stdin-filename', 'a.yaml'], 2],
    ['warnings that a comment silences', [silenced, '--fail-on', 'warning'], 0],
    ['what is silenced, in a form that has no place for it', [silenced, '--show-silenced', '--format', 'junit'], 2],
    ['watching standard input', ['-', '--watch'], 2],
    ['watching for a program', [clean, '--watch', '--format', 'sarif'], 2],
  ])('%s', async (_what, args, code) => {
    expect((await runCli(['validate', ...args])).exitCode).toBe(code);
  });
});

test('a warning that a comment silences is counted, and shown on request', async () => {
  const counted = await runCli(['validate', silenced, '--lang', 'en']);
  expect(counted.out).toBe('1 file: 0 errors, 0 warnings; 1 silenced\n');
  const shown = await runCli(['validate', silenced, '--lang', 'en', '--show-silenced']);
  expect(shown.out).toContain('silenced This clause does not cite an article. [cite-missing]');
  expect(shown.out).toContain('= Reason: it is a test');
  const json = await runCli(['validate', silenced, '--format', 'json', '--show-silenced']);
  expect(JSON.parse(json.out)).toMatchObject([{ rule: 'cite-missing', suppressed: { reason: 'it is a test' } }]);
  expect(JSON.parse((await runCli(['validate', silenced, '--format', 'json'])).out)).toEqual([]);
});

test.each(['pretty', 'text'])('%s is the form for people', async (format) => {
  const { out } = await runCli(['validate', faulty, easy, '--format', format, '--lang', 'en']);
  expect(out).toMatch(/error .* \[name-unknown\] \(art. 1\)\n/);
  expect(out).toMatch(/\n2 files: 2 errors, 0 warnings; --fix fixes 1 of them\n“npx conventio rules NAME” explains/);
});

test('scenarios wait for their convention, which says itself what is wrong with it', async () => {
  const { out, err, exitCode } = await runCli(['validate', `${folder.path}/broken`, '--lang', 'en']);
  expect(err).toBe('');
  expect(out).toMatch(/1 file: 1 error, 0 warnings; 2 scenarios wait for the convention to be fixed/);
  expect(exitCode).toBe(1);
});

test('where nobody else says it, it is said once', async () => {
  const { err } = await runCli(['validate', `${folder.path}/broken/scenarios`, '--lang', 'en']);
  expect(err).toBe(
    `conventio: The scenarios can’t be checked: ${folder.path}/broken/convention.yaml itself has errors.\n`,
  );
});

test('what stands among scenarios is one, even when it does not say so', async () => {
  const { out } = await runCli(['validate', `${folder.path}/sound`, '--lang', 'en']);
  expect(out).toMatch(/a\.yaml:3:.* \[fact-invalid\]/);
  expect(out).toMatch(/b\.yaml:1:.* \[key-unknown\]/);
});

describe('standard input', () => {
  test('has the name that is given, and the place that goes with it', async () => {
    const name = `${folder.path}/sound/scenarios/new.yaml`;
    const args = ['validate', '-', '--stdin-filename', name, '--lang', 'en'];
    const { out } = await runCli(args, { stdin: signed.replace('signed', 'new').replace('2023', '20xx') });
    expect(out.startsWith(`${name}:3:`)).toBe(true);
  });

  test('is checked among files', async () => {
    const { out } = await runCli(['validate', clean, '-', '--lang', 'en'], { stdin: broken });
    expect(out).toMatch(/^<stdin>:.*\n[\s\S]*2 files: 1 error/);
  });
});

test('every form of report is written as it was asked for', async () => {
  const starts = {
    json: /^\[\n/,
    sarif: /^\{\n {2}"\$schema"/,
    github: /^::error /,
    junit: /<testsuites/,
    checkstyle: /<checkstyle/,
  };
  for (const [format, start] of Object.entries(starts)) {
    const { out } = await runCli(['validate', faulty, '--format', format]);
    expect(out).toMatch(start);
  }
  const { runs } = JSON.parse((await runCli(`validate tests/cases/err/date-impossible.yaml --format sarif`)).out);
  expect(runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
    'tests/cases/err/date-impossible.yaml',
  );
  const outside = JSON.parse((await runCli(['validate', faulty, '--format', 'sarif'])).out);
  expect(outside.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(`file://${faulty}`);
});

describe('progress', () => {
  /** A clock by which each look at it takes half a second. */
  class SlowClock extends VirtualClock {
    override now(): number {
      this.jumpTo(super.now() + 500);
      return super.now();
    }
  }
  const run = (showsProgress: boolean) =>
    runCli(['validate', clean, faulty, clean.replace('clean', './clean'), easy, '--lang', 'en'], {
      io: { showsProgress, clock: new SlowClock(0) },
    });

  test('of a long run is one line that is written over, and gone before anything is printed', async () => {
    const { output, err } = await run(true);
    expect(err.replaceAll('\r\u001b[K', '<')).toMatch(/^(<(Checked \d of 3)?)+$/);
    const screen = output.split('\n').map((line) => line.slice(line.lastIndexOf('\u001b[K') + 1));
    expect(screen.filter((line) => line.includes('Checked'))).toEqual([]);
    expect(err.endsWith('\r\u001b[K')).toBe(true);
  });

  test('is told to nobody where nobody looks', async () => {
    expect((await run(false)).err).toBe('');
  });
});

test.each([
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ TERM: 'dumb' }, true, false],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, true, false],
])('with %j, on a terminal or not (%s), colours are %s', (env, isTerminal, painted) => {
  expect(wantsColours(env, isTerminal)).toBe(painted);
});

test('colours are what they are asked to be, whatever the output is', async () => {
  const { out } = await runCli(['validate', faulty], { io: { colours: true } });
  expect(out).toContain('\u001b[31m');
});
