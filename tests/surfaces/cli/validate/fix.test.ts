import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, readlinkSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Checked } from '../../../../src/surfaces/cli/validate/check-file.ts';
import { fixText } from '../../../../src/surfaces/cli/validate/fix-text.ts';
import { replaceFile } from '../../../../src/surfaces/cli/write/replace-file.ts';
import { bounds } from '../../../../src/text/bounds.ts';
import type { Diagnostic } from '../../../../src/text/diagnostic.ts';
import { replacing } from '../../../../src/text/fix.ts';
import { verbatim } from '../../../../src/text/text.ts';
import { root } from '../../../support/first-convention.ts';
import { scratchFolder } from '../../../support/folder.ts';
import { placeOf } from '../../../support/outcomes.ts';
import { runCli } from '../../../support/run-cli.ts';
import { program } from '../../../support/spawn-cli.ts';
import { broken, fixable, minimal, signed } from '../../../support/texts.ts';

const folder = scratchFolder();
const fix = (...files: string[]) => runCli(['validate', '--fix', '--lang', 'en', ...files]);
const textOf = (path: string): string => readFileSync(path, 'utf8');

describe('a file is fixed, and nothing else of it changes', () => {
  const commented = `# Ours.\n\n${fixable.replace('titre:', 'titre:   # what it is')}\n\n# The end.`;
  test.each([
    ['its comments and layout', commented, commented.replace('titre', 'title')],
    ['its line ends', fixable.replaceAll('\n', '\r\n'), minimal.replaceAll('\n', '\r\n')],
    ['its mark', `\ufeff${fixable}`, `\ufeff${minimal}`],
    ['several mistakes', fixable.replace('language', 'langue'), minimal],
    ['a mistake that only its author can fix', broken, broken],
  ])('%s', async (_what, before, after) => {
    const path = folder.write('fixed.yaml', before);
    await fix(path);
    expect(textOf(path)).toBe(after);
    expect(readdirSync(folder.path).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

test('what was fixed is said, and what is left', async () => {
  const path = folder.write('both.yaml', broken.replace('title', 'titre'));
  const { out, err, exitCode } = await fix(path);
  expect(err).toBe(`${path}:3:1: fixed [key-unknown]: Write “title”\n`);
  expect(out).toMatch(/\[name-unknown\][\s\S]*1 file: 1 error, 0 warnings; 1 fixed\n/);
  expect(exitCode).toBe(1);
});

test('scenarios are checked against the convention as it was fixed', async () => {
  folder.write('whole/convention.yaml', fixable);
  folder.write('whole/scenarios/a.yaml', signed);
  expect(await fix(join(folder.path, 'whole'))).toMatchObject({ exitCode: 0 });
});

test('standard input is fixed onto standard output, and the report goes beside it', async () => {
  const args = ['validate', '--fix', '-', '--format', 'github', '--lang', 'en'];
  const { out, err } = await runCli(args, { stdin: broken.replace('title', 'titre') });
  expect(out).toBe(broken);
  expect(err).toMatch(/^<stdin>:3:1: fixed .*\n::error file=<stdin>,.*\n$/);
});

test('what is too large to be read whole is not printed in part', async () => {
  const stdin = `${fixable}${'# More.\n'.repeat(600_000)}`;
  const { out, exitCode } = await runCli(['validate', '--fix', '-', '--lang', 'en'], { stdin });
  expect([out, exitCode]).toEqual(['', 2]);
});

describe('a file that can’t be written stays as it was', () => {
  test('read-only', async () => {
    const path = folder.write('read-only.yaml', fixable);
    chmodSync(path, 0o444);
    const { err, exitCode } = await fix(path);
    expect([textOf(path), exitCode]).toEqual([fixable, 2]);
    expect(err).toMatch(/read-only\.yaml is read-only; nothing was changed in it\.\n$/);
  });

  test('changed meanwhile', async () => {
    const path = folder.write('changed.yaml', 'theirs');
    await expect(replaceFile(path, Buffer.from('as it was'), 'ours')).rejects.toThrow(/changed by somebody else/);
    expect(textOf(path)).toBe('theirs');
  });

  test('on a disk that is full', () => {
    const before = `${fixable}${'# More.\n'.repeat(1000)}`;
    const path = folder.write('large.yaml', before);
    // A limit on the size of files fails in the midst of writing, as a full disk does.
    const command = `ulimit -f 4; exec '${process.execPath}' '${program}' validate --fix --lang en '${path}'`;
    const { stderr, status } = spawnSync('bash', ['-c', command], { cwd: root, encoding: 'utf8' });
    expect([textOf(path), status]).toEqual([before, 2]);
    expect(stderr).toMatch(/large\.yaml can’t be written \(EFBIG\); nothing was changed there\.\n$/);
    expect(readdirSync(folder.path).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  }, 60_000);

  test('gone meanwhile', async () => {
    await expect(replaceFile(join(folder.path, 'gone.yaml'), Buffer.from(''), 'ours')).rejects.toThrow(
      /was moved or deleted by somebody else/,
    );
  });
});

test('a link stays a link, and a file keeps its rights', async () => {
  const path = folder.write('target.yaml', fixable);
  chmodSync(path, 0o640);
  const link = join(dirname(path), 'link.yaml');
  symlinkSync('target.yaml', link);
  await fix(link);
  expect([readlinkSync(link), textOf(path), statSync(path).mode & 0o777]).toEqual(['target.yaml', minimal, 0o640]);
});

describe('rounds', () => {
  /** Each word of a table is a mistake, fixed by the word it stands for. */
  const checkWith =
    (words: Readonly<Record<string, string>>, isWhole = true) =>
    (text: string): Checked => {
      const diagnostics = Object.entries(words).flatMap(([word, instead]): Diagnostic[] => {
        if (!text.split(' ').includes(word)) return [];
        const span = placeOf(word, text, 'a.yaml');
        const found = {
          rule: 'value-unknown',
          severity: 'error',
          message: verbatim(word),
          pointer: `/${word}`,
        } as const;
        return [{ ...found, span, ...(instead !== '' && { fix: replacing(span, instead, { safe: true }) }) }];
      });
      return { diagnostics, silenced: [], isWhole };
    };

  test('go on while fixing brings up more', () => {
    const { text, fixed, checked } = fixText('one', checkWith({ one: 'two', two: 'three', three: 'done' }));
    expect([text, fixed.length, checked.diagnostics]).toEqual(['done', 3, []]);
  });

  test('end, even when two mistakes turn into each other', () => {
    expect(fixText('ping', checkWith({ ping: 'pong', pong: 'ping' })).fixed.length).toBeLessThanOrEqual(100);
  });

  test.each([
    ['at the bound on a small text', 1000, 100],
    ['beyond what may be read of a large one', bounds.fixReading.most / 10, 11],
  ])('stop %s, and keep what is fixed', (_, size, most) => {
    const filler = 'x'.repeat(size);
    const check = checkWith({ ping: 'pong', pong: 'ping' });
    const { fixed } = fixText(`ping ${filler}`, check);
    expect([fixed.length > 0, fixed.length <= most]).toEqual([true, true]);
  });

  test('undo what makes more mistakes than it fixes, and keep the rest', () => {
    const { text, fixed, undone, checked } = fixText(
      'a b',
      checkWith({ a: 'good', b: 'worse & worst', worse: '', worst: '' }),
    );
    expect(text).toBe('good b');
    expect([fixed, undone, checked.diagnostics].map((all) => all.map(({ pointer }) => pointer))).toEqual([
      ['/a'],
      ['/b'],
      ['/b'],
    ]);
  });

  test('keep what only brings up mistakes that nobody looked for before', () => {
    const { text } = fixText('b', checkWith({ b: 'worse & worst', worse: '', worst: '' }, false));
    expect(text).toBe('worse & worst');
  });
});
