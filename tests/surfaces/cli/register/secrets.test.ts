import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { commandChannel } from '../../../../src/surfaces/cli/register/channel-options.ts';
import { withoutPassword } from '../../../../src/surfaces/cli/register/without-password.ts';
import { never, parcel } from '../../../register/delivery/notices.ts';
import { scratchFolder } from '../../../support/folder.ts';
import { RegisterCli } from '../../../support/register-cli.ts';

/** What is a secret stays one: no message, no program that is started and no list of files shows it. */

const folder = scratchFolder();

test.each([
  ['postgres://host/name', 'postgres://host/name'],
  ['postgres://me:s3cret@host:5432/name', 'postgres://host:5432/name'],
  ['POSTGRES://me:s3cret@host/name', 'POSTGRES://host/name'],
  ['postgresql://me:s3@cret@host/name', 'postgresql://host/name'],
  ['postgres://me:s3/cret@host/name', 'postgres://…'],
  ['postgres://me:1/s3cret@host/name', 'postgres://…'],
  ['postgres://me:s3#cret@host/name', 'postgres://…'],
  ['postgres://host/name?password=s3cret', 'postgres://host/name?…'],
  ['postgres://host/name?user=me&sslpassword=s3cret', 'postgres://host/name?…'],
  ['mysql://me:s3cret@host/name', 'mysql://host/name'],
  ['folder/me@home/conventio.db', 'folder/me@home/conventio.db'],
  ['C:\\registers\\conventio.db', 'C:\\registers\\conventio.db'],
])('%s is shown as %s', (address, shown) => {
  expect(withoutPassword(address)).toBe(shown);
});

describe('an address with a password, where there is no register', () => {
  test.each([
    'mysql://me:s3cret@127.0.0.1/name',
    'postgresql+psycopg://me:s3cret@127.0.0.1/name',
    'POSTGRES://me:s3cret@127.0.0.1:1/name',
    'postgres://me:s3cret@127.0.0.1:1/name',
    'postgres://me:s3/cret@127.0.0.1:1/name',
    'postgres://127.0.0.1:1/name?password=s3cret',
  ])('%s', async (address) => {
    const cli = new RegisterCli(folder.path, { name: 'none.db', day: '2024-05-02' });
    for (const lang of ['en', 'fr']) {
      const { exitCode, out, err } = await cli.run(`status --lang ${lang}`, { env: { CONVENTIO_REGISTER: address } });
      expect(exitCode).toBe(2);
      expect(out + err).not.toMatch(/s3|cret/);
    }
  });
});

test('a program that is started for each notice has the environment of this one, but for its secrets', async () => {
  const file = `${folder.path}/env.json`;
  const env = {
    ...{ PATH: process.env.PATH, FILE: file, CONVENTIO_BY: 'Ada' },
    ...{ CONVENTIO_MAIL_PASSWORD: 's3cret', CONVENTIO_TOKEN: 's3cret' },
  };
  const script = `require('node:fs').writeFileSync(process.env.FILE, JSON.stringify(process.env))`;
  const channel = await commandChannel([process.execPath, '--eval', script], { env } as never);
  await channel.deliver(parcel(), process.execPath, never);
  const told = readFileSync(file, 'utf8');
  expect(told).not.toContain('s3cret');
  expect(JSON.parse(told)).toMatchObject({ FILE: file, CONVENTIO_BY: 'Ada' });
});
