import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import type { Io } from '../../../src/surfaces/cli/io.ts';
import { root } from '../../support/first-convention.ts';
import { scratchFolder } from '../../support/folder.ts';
import { RegisterCli } from '../../support/register-cli.ts';

const folder = scratchFolder();

/** Serves as long as something looks at it: what was printed, and how it ended. */
async function whileServing(
  line: string,
  env: Readonly<Record<string, string>>,
  look: (address: URL) => Promise<void>,
  io: Partial<Io> = {},
) {
  const cli = new RegisterCli(folder.path, { name: `${Math.abs(hash(line))}.db`, day: '2023-04-12' });
  await cli.run(`add ${root}conventions/cress-roumois-seine/convention.yaml --as roumois`);
  const printed: string[] = [];
  let end = (): void => {};
  const interrupted = new Promise<void>((resolve) => {
    end = resolve;
  });
  let told: (address: string) => void = () => {};
  const address = new Promise<string>((resolve) => {
    told = resolve;
  });
  const running = cli.run(`serve --port 0 ${line}`, {
    env: { ...cli.env, ...env },
    ...io,
    interrupted: () => interrupted,
    out: (text) => {
      printed.push(text);
      told(text.trim());
    },
  });
  const ended = running.then(() => told(''));
  const url = await address;
  if (url !== '') await look(new URL(url)).finally(end);
  await ended;
  return { ...(await running), printed: printed.join('') };
}

function hash(text: string): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);
}

/** Comes in with the token, as a browser does: the first page, and the cookie. */
async function enter(address: URL): Promise<{ readonly page: string; readonly cookie: string }> {
  const entered = await fetch(address, { redirect: 'manual' });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const next = new URL(entered.headers.get('location') ?? '', address);
  return { page: await (await fetch(next, { headers: { cookie } })).text(), cookie };
}

describe('conventio serve', () => {
  test('prints an address of this machine alone, shows the register there, and ends when it is interrupted', async () => {
    const { exitCode, printed, err } = await whileServing('--lang en', {}, async (address) => {
      expect(address.hostname).toBe('127.0.0.1');
      expect(address.searchParams.get('token')).toMatch(/^[\w-]{32}$/);
      const { page } = await enter(address);
      expect(page).toContain('Convention partenariale CRESS Normandie');
      expect((await fetch(new URL('/', address))).status).toBe(403);
    });
    expect(exitCode).toBe(0);
    expect(printed.split('\n')).toHaveLength(2);
    expect(err).toContain('read-only');
  });

  test('keeps its addresses from one start to the next where the token is given', async () => {
    const addresses: string[] = [];
    const env = { CONVENTIO_TOKEN: 'abcdefghijklmnopqrstuv' };
    for (const line of ['--lang en', '--lang fr']) {
      await whileServing(line, env, async ({ pathname, search }) => {
        addresses.push(pathname + search);
      });
    }
    expect(addresses[0]).toContain('token=abcdefghijklmnopqrstuv');
    expect(addresses[1]).toBe(addresses[0]);
  });

  test.each(['short', 'has a space in it, and a comma', '../../../../../../../etc'])(
    'a token “%s” is refused',
    async (given) => {
      const { exitCode, err } = await whileServing('--lang en', { CONVENTIO_TOKEN: given }, async () => {});
      expect(exitCode).toBe(2);
      expect(err).toContain('CONVENTIO_TOKEN');
    },
  );

  test('records only where that is allowed, in the name of whoever serves', async () => {
    await whileServing('--lang en', {}, async (address) => {
      const { cookie } = await enter(address);
      const page = await fetch(new URL(`${address.pathname}agreements/roumois/record?fact=signed`, address), {
        headers: { cookie },
      });
      expect(await page.text()).toContain('--allow-record');
    });
    await whileServing('--allow-record --lang en', {}, async (address) => {
      const { cookie } = await enter(address);
      const page = await fetch(new URL(`${address.pathname}agreements/roumois/record?fact=signed`, address), {
        headers: { cookie },
      });
      expect(await page.text()).toContain('value="Camille"');
    });
  });

  test('shows a folder as it stands on a day, and records nothing there', async () => {
    const first = `${root}conventions/cress-roumois-seine`;
    const { exitCode } = await whileServing(
      `${first} --scenario a-completed --on 2023-04-12 --lang fr`,
      {},
      async (address) => {
        const { page } = await enter(address);
        expect(page).toContain('mercredi 12 avril 2023');
        expect(page).toContain('En vigueur depuis le 15 novembre 2022');
      },
    );
    expect(exitCode).toBe(0);
    const refused = await whileServing(`${first} --allow-record --lang en`, {}, async () => {});
    expect(refused.exitCode).toBe(2);
    expect(refused.err).toContain('Facts can only be recorded in a register');
  });

  test('a port that is taken is told, with another one', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const { exitCode, err } = await whileServing(`--port ${port} --lang en`, {}, async () => {});
    other.close();
    expect(exitCode).toBe(2);
    expect(err).toContain(`Port ${port} is in use`);
    expect(err).toContain(`--port ${port + 1}`);
  });
});

test('a folder is read again once something in it has changed', async () => {
  folder.write(
    'office/convention.yaml',
    readFileSync(`${root}conventions/cress-roumois-seine/convention.yaml`, 'utf8'),
  );
  folder.write('office/journal.yaml', 'facts: []\n');
  let changed: (path: string) => void = () => {};
  const watch: Io['watch'] = async (_paths, tell) => {
    changed = tell;
    return async () => {};
  };
  const { err } = await whileServing(
    `${folder.path}/office --lang en`,
    {},
    async (address) => {
      const { cookie } = await enter(address);
      const page = async () => (await fetch(address.href.split('?')[0] ?? '', { headers: { cookie } })).text();
      expect(await page()).toContain('draft');
      folder.write('office/journal.yaml', 'facts: [{ on: 2022-11-10, fact: signed }]\n');
      changed('journal.yaml');
      expect(await page()).toContain('signed, not yet in force');
      // A folder that has nothing left leaves the last page, and that is told.
      for (const name of ['convention.yaml', 'journal.yaml']) rmSync(`${folder.path}/office/${name}`);
      changed('convention.yaml');
      expect(await page()).toContain('signed, not yet in force');
    },
    { watch },
  );
  expect(err).toContain('There is no convention in');
});
