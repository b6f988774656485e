import { mkdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { kindOf } from '../../../../src/language/document/kind.ts';
import { findFiles } from '../../../../src/surfaces/cli/validate/find-files.ts';
import { scratchFolder } from '../../../support/folder.ts';
import { runCli } from '../../../support/run-cli.ts';
import { minimal, signed } from '../../../support/texts.ts';

const [folder, forgetful] = [scratchFolder(), scratchFolder()];

beforeAll(() => {
  folder.write('b/convention.yaml', 'nothing like a convention');
  folder.write('b/scenarios/2.yaml', 'nothing like a scenario');
  folder.write('b/scenarios/10.yaml', signed);
  folder.write('a/convention.yml', minimal);
  folder.write('deep/er/still/lease.yaml', minimal);
  folder.write('deep/scenarios/of-something-else.yaml', 'vus: 10\n');
  folder.write('deep/compose.yaml', 'services: {}\n');
  folder.write('deep/marked.yaml', `\ufeff${minimal}`);
  folder.write('deep/latin.yaml', Buffer.from(minimal.replace('Town of', 'Île de'), 'latin1'));
  folder.write('deep/notes.md', minimal);
  folder.write('node_modules/theirs/convention.yaml', minimal);
  folder.write('b/.git/convention.yaml', minimal);
  folder.write('[draft] 1.yaml', minimal);
  mkdirSync(join(folder.path, 'empty.yaml'));
  symlinkSync('..', join(folder.path, 'b/up'));
  symlinkSync('../a', join(folder.path, 'b/side'));
  symlinkSync('b/convention.yaml', join(folder.path, 'link.yaml'));
});

const found = async (...paths: string[]): Promise<string[]> => {
  const all = await findFiles(paths.map((path) => (path === '-' ? path : join(folder.path, path))));
  return all.map((one) => {
    if (one.kind !== 'file') return `${relative(folder.path, one.source)}: ${one.kind}`;
    return one.path === '-' ? '-' : relative(folder.path, one.path);
  });
};

const inB = ['b/convention.yaml', 'b/scenarios/10.yaml', 'b/scenarios/2.yaml'];
const inDeep = ['deep/latin.yaml', 'deep/marked.yaml', 'deep/er/still/lease.yaml'];

describe('what arguments stand for', () => {
  test.each([
    ['a file, whatever it holds', ['deep/notes.md'], ['deep/notes.md']],
    ['a folder, and none outside that a link leads to', ['b'], [...inB, 'b/side: unreadable']],
    ['a folder of anything, by what its files hold', ['deep'], inDeep],
    ['all folders, but what others wrote', ['.'], ['[draft] 1.yaml', 'a/convention.yml', ...inB, ...inDeep]],
    ['a file once', ['b/convention.yaml', 'b', 'link.yaml', './b/convention.yaml'], [...inB, 'b/side: unreadable']],
    ['standard input, once', ['-', '-'], ['-']],
    [
      'in the order of the arguments',
      ['deep/notes.md', 'a', 'b/convention.yaml'],
      ['deep/notes.md', 'a/convention.yml', 'b/convention.yaml'],
    ],
    ['a pattern', ['*/convention.y*ml'], ['a/convention.yml', 'b/convention.yaml']],
    [
      'a pattern at any depth',
      ['**/*.yaml'],
      [
        '[draft] 1.yaml',
        'b/convention.yaml',
        'b/scenarios/10.yaml',
        'b/scenarios/2.yaml',
        'deep/compose.yaml',
        'deep/er/still/lease.yaml',
        'deep/latin.yaml',
        'deep/marked.yaml',
        'deep/scenarios/of-something-else.yaml',
        'empty.yaml: unreadable',
      ],
    ],
    ['a name that looks like a pattern', ['[draft] 1.yaml'], ['[draft] 1.yaml']],
    ['a pattern that nothing matches', ['x/**/*.yaml'], ['x/**/*.yaml: unreadable']],
    ['a folder with nothing to check', ['deep/scenarios'], ['deep/scenarios: unreadable']],
  ])('%s', async (_what, paths, files) => {
    expect(await found(...paths)).toEqual(files);
  });
});

test.each([
  ['x/**/*.yaml', 'conventio: No file matches x/**/*.yaml.\n'],
  ['src/text', 'conventio: There are no conventions or scenarios in src/text.\n'],
  ['nowhere.yaml', 'conventio: There is no file nowhere.yaml.\n'],
  ['README.md/nowhere.yaml', 'conventio: There is no file README.md/nowhere.yaml.\n'],
  ['/dev/null/*.yaml', 'conventio: No file matches /dev/null/*.yaml.\n'],
  ['x'.repeat(300), `conventio: There is no file ${'x'.repeat(57)}…: the name is too long for one.\n`],
  ['a\u0000b.yaml', 'conventio: There is no file a b.yaml: no name holds a NUL character.\n'],
  ['\u001b[31m.yaml', 'conventio: There is no file  [31m.yaml.\n'],
])('what is not there is said: %s', async (path, said) => {
  expect(await runCli(['validate', path, '--lang', 'en'])).toMatchObject({ err: said, out: '', exitCode: 2 });
});

test('a convention in a folder that forgot to say so is told what it lacks', async () => {
  forgetful.write('drafts/lease.yaml', minimal.replace('conventio: 1\n', ''));
  const { out, exitCode } = await runCli(['validate', forgetful.path, '--lang', 'en']);
  expect(out).toMatch(/lease\.yaml:1:1: error .*“conventio”.*\[key-missing\]/);
  expect(exitCode).toBe(1);
});

test.each([
  ['conventio: 1', 'convention'],
  ['# A comment\n"conventio": 1', 'convention'],
  ['{ "id": "a", "conventio": 1 }', 'convention'],
  ['scenario: a', 'scenario'],
  ['conventio: 1\nscenario: a', 'convention'],
  ['a:\n  conventio: 1', undefined],
  ['conventional: 1', undefined],
  ['title: A lease\nparties:\n  a: {}', 'convention'],
  ['{ "title": "A lease", "term": {} }', 'convention'],
  ['facts: []', 'scenario'],
  ['scenario: a\nterm: b', 'scenario'],
  ['a:\n  parties: {}\n  facts: []', undefined],
  ['thirdParties: {}\ngather_facts: true', undefined],
  ['', undefined],
])('%j says what it is', (text, kind) => {
  expect(kindOf(text)).toBe(kind);
});
