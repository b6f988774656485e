import { describe, expect, test } from '@jest/globals';
import { commandName, withCommandName } from '../../../src/surfaces/cli/command-name.ts';
import { runCli } from '../../support/run-cli.ts';

describe('a message shows the command that works where the program was started', () => {
  test.each([
    ['a global installation', '/usr/local/bin/conventio', '/usr/bin:/usr/local/bin', 'conventio'],
    ['a folder on the PATH with a slash at its end', '/opt/tools/conventio', '/opt/tools/', 'conventio'],
    [
      'npx in a project',
      '/home/a/fair/node_modules/.bin/conventio',
      '/home/a/fair/node_modules/.bin:/bin',
      'npx conventio',
    ],
    ['npx from its cache', '/home/a/.npm/_npx/1f/node_modules/.bin/conventio', '/bin:/usr/bin', 'npx conventio'],
    ['a clone', '/home/a/conventio/dist/surfaces/cli/bin.js', '/bin:/usr/bin', 'npx conventio'],
    ['no PATH at all', '/usr/local/bin/conventio', undefined, 'npx conventio'],
    ['an empty part of the PATH', '/conventio', '/bin::/usr/bin', 'npx conventio'],
  ])('%s', (_name, script, path, expected) => {
    expect(commandName({ script, path, isWindows: false })).toBe(expected);
  });

  test.each([
    [
      'a global installation',
      'C:\\Users\\A\\AppData\\Roaming\\npm\\node_modules\\conventio\\dist\\bin.js',
      'conventio',
    ],
    [
      'the same in another case',
      'c:\\users\\a\\appdata\\roaming\\NPM\\node_modules\\conventio\\dist\\bin.js',
      'conventio',
    ],
    ['a project', 'C:\\Users\\A\\fair\\node_modules\\conventio\\dist\\bin.js', 'npx conventio'],
  ])('on Windows: %s', (_name, script, expected) => {
    const path = 'C:\\Windows;C:\\Users\\A\\AppData\\Roaming\\npm\\';
    expect(commandName({ script, path, isWindows: true })).toBe(expected);
  });
});

test('nothing but commands is rewritten', () => {
  const words = 'Run “npx conventio validate .”, or npx conventio --help; npx conventions, npx conventio.';
  expect(withCommandName(words, 'conventio')).toBe(
    'Run “conventio validate .”, or conventio --help; npx conventions, npx conventio.',
  );
  expect(withCommandName(words, 'npx conventio')).toBe(words);
});

test.each(['conventio', 'npx conventio'] as const)('help and faults show %s', async (name) => {
  const { out } = await runCli('validate --help --lang en', { io: { commandName: name } });
  expect(out).toMatch(new RegExp(`^Usage: ${name} validate `));
  const { err } = await runCli('validat --lang fr', { io: { commandName: name } });
  expect(err).toContain(`${name} --help)`);
});
