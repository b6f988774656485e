import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { openInBrowser } from '../../../src/surfaces/cli/open-in-browser.ts';
import { readFragment } from '../../../src/surfaces/playground/address.ts';
import { bounds } from '../../../src/text/bounds.ts';
import { root } from '../../support/first-convention.ts';
import { scratchFolder } from '../../support/folder.ts';
import { runCli } from '../../support/run-cli.ts';

const at = '--at https://example.org/playground.html';

describe('conventio playground', () => {
  test('puts a convention and its facts in the address, which it prints', async () => {
    const line = `playground ${root}conventions/mou-three-rivers --scenario a-five-years ${at} --lang fr --print`;
    const { out, err, exitCode } = await runCli(line);
    expect([exitCode, err]).toEqual([0, '']);
    expect(out).toMatch(/^https:\/\/example\.org\/playground\.html#lang=fr&s=[\w-]+\n$/);
    const { session, lang } = await readFragment(out.trim().replace(/^.*#/, ''));
    expect(lang).toBe('fr');
    expect(session?.text).toBe(readFileSync(`${root}conventions/mou-three-rivers/convention.yaml`, 'utf8'));
    expect(session?.facts[0]).toMatchObject({ fact: 'signed' });
  });

  test('takes a convention with errors, since it is there to be mended', async () => {
    const { out } = await runCli(`playground - ${at} --print`, { stdin: 'title: [' });
    expect((await readFragment(out.trim().replace(/^.*#/, ''))).session?.text).toBe('title: [');
  });

  test('says so where it is longer than mail and chat programs pass on', async () => {
    // What deflates badly: letters at random, the same each time.
    let state = 1;
    const letter = () => {
      state = (state * 48_271) % 2_147_483_647;
      return String.fromCharCode(97 + (state % 26));
    };
    const stdin = `title: ${Array.from({ length: 2 * bounds.addressLength.most }, letter).join('')}\n`;
    expect((await runCli(`playground - ${at} --print`, { stdin })).err).toContain('characters');
    expect((await runCli(`playground - ${at} --print`, { stdin: 'title: T\n' })).err).toBe('');
  });

  test('opens it, and says how to where nothing can be opened', async () => {
    const opened: string[] = [];
    const openInBrowser = async (address: string) => opened.push(address) > 0;
    const { out } = await runCli(`playground ${at}`, { io: { openInBrowser } });
    expect([out, opened]).toEqual(['https://example.org/playground.html\n', ['https://example.org/playground.html']]);
    const nowhere = await runCli(`playground ${at} --lang fr`);
    expect(nowhere.out).toContain('ouvrez ce fichier dans un navigateur');
  });

  test.each([
    ['--scenario a', 'needs a convention'],
    ['--at ftp://example.org', 'must be the address of a page'],
    [`${root}nowhere ${at}`, 'There is no file'],
    [`${root}conventions/mou-three-rivers ${at} --scenario ${root}package.json`, 'not a valid scenario'],
  ])('%s is told to be wrong', async (args, said) => {
    const { err, exitCode } = await runCli(`playground ${args} --lang en`);
    expect(exitCode).toBe(2);
    expect(err).toContain(said);
  });
});

describe('a browser', () => {
  const folder = scratchFolder();

  test('is given the address; one with a session behind its # through a page that leads there', async () => {
    const opener = folder.write(
      'xdg-open',
      `#!/bin/sh\nprintf %s "$1" > '${folder.path}/part'\nmv '${folder.path}/part' '${folder.path}/opened'\n`,
    );
    chmodSync(opener, 0o755);
    const env = { DISPLAY: ':0', PATH: `${folder.path}:${process.env.PATH}` };
    const opened = async (address: string): Promise<string> => {
      expect(await openInBrowser(address, 'linux', env)).toBe(true);
      const file = `${folder.path}/opened`;
      for (let tries = 0; !existsSync(file) && tries < 200; tries += 1) await setTimeout(25);
      const got = readFileSync(file, 'utf8');
      rmSync(file);
      return got;
    };
    expect(await opened('file:///a/playground.html')).toBe('file:///a/playground.html');
    const leading = new URL(await opened('https://example.org/p.html#lang=en&s=x'));
    expect(readFileSync(leading, 'utf8')).toContain('content="0; url=https://example.org/p.html#lang=en&amp;s=x"');
    rmSync(new URL('.', leading), { recursive: true });
  });

  test('is not there where no program opens one', async () => {
    expect(await openInBrowser('https://example.org/', 'linux', { DISPLAY: ':0', PATH: '/nowhere' })).toBe(false);
  });

  test.each([
    ['linux', {}],
    ['linux', { DISPLAY: ':0', SSH_CONNECTION: '::1' }],
    ['aix', { DISPLAY: ':0' }],
  ] as const)('is not opened on %s with %j', async (platform, env) => {
    expect(await openInBrowser('https://example.org/', platform, env)).toBe(false);
  });
});
