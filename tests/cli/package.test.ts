import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { version } from '../../src/cli/version.ts';
import { root } from '../support/first-convention.ts';
import { runCli } from '../support/run-cli.ts';

const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

test('the program tells the version of its package', async () => {
  expect(version).toBe(manifest.version);
  expect((await runCli('--version')).out).toBe(`${manifest.version}\n`);
});

test('the changelog has a section for it', () => {
  expect(readFileSync(`${root}CHANGELOG.md`, 'utf8')).toContain(`## ${manifest.version}`);
});

test('help names every command', async () => {
  const { out } = await runCli('--help');
  for (const command of ['init', 'simulate', 'validate', 'rules', 'why', 'date', 'compile', 'lsp'])
    expect(out).toContain(command);
});
