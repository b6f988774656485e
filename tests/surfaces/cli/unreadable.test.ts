import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { scratchFolder } from '../../support/folder.ts';
import { runCli } from '../../support/run-cli.ts';
import { fixable, minimal } from '../../support/texts.ts';

const folder = scratchFolder();
const at = (name: string): string => join(folder.path, name);
const sound = folder.write('sound/convention.yaml', minimal);

let server: Server;
beforeAll(async () => {
  execFileSync('mkfifo', [at('pipe.yaml')]);
  server = createServer().listen(at('socket.yaml'));
  await new Promise((listening) => server.once('listening', () => listening(undefined)));
  symlinkSync('loop.yaml', at('loop.yaml'));
  symlinkSync('nowhere.yaml', at('dangling.yaml'));
  mkdirSync(at('in-it/convention.yaml'), { recursive: true });
  writeFileSync(at('file.yaml'), fixable);
});
afterAll(() => {
  server.close();
});

const paths: readonly (readonly [what: string, path: string, said: RegExp])[] = [
  ['a pipe', at('pipe.yaml'), /pipe\.yaml is not a regular file/],
  ['a socket', at('socket.yaml'), /socket\.yaml is not a regular file/],
  ['a link to itself', at('loop.yaml'), /loop\.yaml is a link that leads back to itself/],
  ['a link to nothing', at('dangling.yaml'), /There is no file .*dangling\.yaml/],
  [
    'a folder in the place of a file',
    at('in-it/convention.yaml'),
    /is a folder|no conventions? |There is no convention|There is no file/,
  ],
  ['a file as a folder', at('file.yaml/convention.yaml'), /There is no file/],
  ['a name that is too long', at('x'.repeat(300)), /too long/],
  ['a name with a NUL', at('a\0b.yaml'), /no name holds a NUL character/],
];

const commands: readonly (readonly [command: string, line: (path: string) => readonly string[]])[] = [
  ['validate', (path) => ['validate', path]],
  ['validate --fix', (path) => ['validate', '--fix', path]],
  ['validate --text', (path) => ['validate', sound, '--text', path]],
  ['simulate', (path) => ['simulate', path, '--fact', 'signed=2023-01-02']],
  ['simulate, of a scenario', (path) => ['simulate', sound, path]],
  ['explain', (path) => ['explain', path]],
  ['diff', (path) => ['diff', sound, path]],
  ['prove', (path) => ['prove', path]],
  ['status', (path) => ['status', path]],
  ['add', (path) => ['add', path, '--register', at('r.db'), '--by', 'Camille']],
  ['rehearse', (path) => ['rehearse', path, 'a']],
];

test.each(
  commands.flatMap(([command, line]) => paths.map(([what, path, said]) => [command, what, line(path), said] as const)),
)('case 48: %s says of %s what it is, and what to do', async (_command, _what, line, said) => {
  const { err, exitCode } = await runCli([...line, '--lang', 'en']);
  expect([exitCode, err]).toEqual([2, expect.stringMatching(said)]);
  expect(err).not.toMatch(/\n\s+at |ERR_|\(E[A-Z]+\)/);
});
