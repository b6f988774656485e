import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { instantAt } from '../../../../src/calendar/instant.ts';
import { scratchFolder } from '../../../support/folder.ts';
import { mailReceiver } from '../../../support/mail-receiver.ts';
import { RegisterCli } from '../../../support/register-cli.ts';
import { startCli } from '../../../support/spawn-cli.ts';

const folder = scratchFolder();
const first = 'conventions/cress-roumois-seine';

/** Waits for something that comes by itself. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve));
}

const [login, secret] = ['conventions', 's3cr:t@ é/'];
const mails = mailReceiver({
  disabledCommands: ['STARTTLS'],
  onAuth({ username, password }, _session, callback) {
    if (username === login && password === secret) callback(null, { user: login });
    else callback(new Error('Who is this?'));
  },
});

describe('a keeper', () => {
  test('writes by mail, with a password that is on no command line', async () => {
    const cli = new RegisterCli(folder.path, { name: 'mail.db' });
    await cli.run(`add ${first} --as roumois --contact cress=marie@example.org`);
    await cli.run('record roumois --fact signed=2022-11-10');
    const server = mails.url().replace('//', `//${login}@`);
    const keep = ['keep', '--once', '--mail', server, '--from', 'Conventions <c@example.org>'];
    const wrong = await cli.run(keep, { env: { ...cli.env, CONVENTIO_MAIL_PASSWORD: 'guessed' } });
    expect([wrong.exitCode, wrong.err]).toEqual([1, expect.not.stringContaining('guessed')]);
    cli.setDay('2022-11-11');
    expect(await cli.run(keep, { env: { ...cli.env, CONVENTIO_MAIL_PASSWORD: secret } })).toMatchObject({
      exitCode: 0,
    });
    expect(mails.received.map(({ to, mail }) => [to, mail.subject])).toEqual([
      [['marie@example.org'], expect.stringContaining('Diagnostic territorial partagé')],
    ]);
  });

  test('tells what it keeps, sends each notice at its hour, and ends when it is asked to', async () => {
    const cli = new RegisterCli(folder.path, { name: 'keep.db' });
    await cli.run(`add ${first} --as roumois`);
    await cli.run('record roumois --fact signed=2022-11-10');
    let [printed, said, interrupt, isAwake] = ['', '', (): void => {}, false];
    const interrupted = new Promise<void>((resolve) => {
      interrupt = resolve;
    });
    let begun = (): void => {};
    const started = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const ended = cli.run('keep', {
      out: (words) => {
        printed += words;
      },
      err: (words) => {
        said += words;
        if (said.includes('next check')) begun();
      },
      interrupted: () => interrupted,
      stayAwake: () => {
        isAwake = true;
        return () => {
          isAwake = false;
        };
      },
    });
    await started;
    expect(said).toMatch(
      /^conventio: keeping 1 agreement in .*keep\.db; notices are sent by: stdout\. Press Ctrl\+C to stop\.\n/,
    );
    expect(printed).toMatch(/^2022-11-10 {2}Ouverture {2}roumois .*\n$/);
    expect(isAwake).toBe(true);
    await until(() => cli.run('outbox --state pending').then(({ out }) => out.startsWith('No notices')));
    printed = '';
    cli.setDay('2022-11-25', '07:58');
    await cli.clock.advanceTo(instantAt('2022-11-25', '07:59', 'Europe/Paris'));
    expect(printed).toBe('');
    await cli.clock.advanceTo(instantAt('2022-11-25', '08:00', 'Europe/Paris'));
    await until(async () => printed !== '');
    interrupt();
    expect((await ended).exitCode).toBe(0);
    expect(printed).toMatch(/^2022-11-25 {2}Rappel {2}roumois .*\n$/);
    expect(isAwake).toBe(false);
  });

  test('tells what goes wrong, and does not end by it', async () => {
    const cli = new RegisterCli(folder.path, { name: 'fails.db' });
    await cli.run(`add ${first} --as roumois`);
    await cli.run('record roumois --fact signed=2022-11-10');
    const program = folder.write('fail.sh', 'echo "no paper" >&2; exit 3\n');
    const { err, exitCode } = await cli.run(['keep', '--once', '--command', 'sh', program]);
    expect(err).toMatch(/no paper/);
    expect(exitCode).toBe(1);
    const { out } = await cli.run('outbox --state pending');
    expect(out).toMatch(/attempt 1 failed; next attempt on .*no paper/);
    expect((await cli.run('outbox --retry roumois opened:diagnostic@2022-11-10')).err).toMatch(/was not given up/);
    // Nothing printed is nothing sent.
    const gone = await cli.run('keep --once --stdout', { isRead: () => false });
    expect(gone.exitCode).toBe(0);
    cli.setDay('2022-11-11');
    expect((await cli.run('keep --once --stdout', { isRead: () => false })).exitCode).toBe(1);
    expect((await cli.run('keep --once')).exitCode).toBe(0);
    cli.setDay('2022-11-12');
    expect((await cli.run('keep --once')).out).toMatch(/^2022-11-10 {2}Ouverture/);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('as a process waits, and ends well by %s', async (signal) => {
    const cli = new RegisterCli(folder.path, { name: `${signal}.db` });
    await cli.run(`add ${first} --as roumois`);
    const child = startCli(['keep', '--register', cli.path]);
    let [said, isAsked] = ['', false];
    child.stderr?.on('data', (data: Buffer) => {
      said += data.toString();
      if (said.includes('next check') && !isAsked) isAsked = child.kill(signal);
    });
    const [code] = await once(child, 'close');
    expect([code, said]).toEqual([
      0,
      expect.stringContaining('stopping as soon as the notices being sent have gone out.'),
    ]);
  });
});

describe('several who record at once', () => {
  const call = (command: 'record' | 'set', path: string, ...args: readonly string[]) => {
    const child = startCli([command, 'roumois', ...args, '--register', path, '--by', 'Camille']);
    return once(child, 'close').then(([code]) => code as number);
  };
  const record = (path: string, ...args: readonly string[]) => call('record', path, ...args);

  test('about whom to tell lose nobody', async () => {
    const cli = new RegisterCli(folder.path, { name: 'contacts.db' });
    await cli.run(`add ${first} --as roumois`);
    const set = (party: string) => call('set', cli.path, '--contact', `${party}=${party}@example.org`);
    expect(await Promise.all([set('cress'), set('roumois-seine')])).toEqual([0, 0]);
    const { out } = await cli.run('status roumois');
    for (const party of ['cress', 'roumois-seine']) expect(out).toContain(`${party}: ${party}@example.org`);
  });

  test('are all heard, each by itself', async () => {
    const cli = new RegisterCli(folder.path, { name: 'many.db' });
    await cli.run(`add ${first} --as roumois`);
    await cli.run('record roumois --fact signed=2022-11-10');
    const facts = ['notified', 'provided:flores', 'provided:carteco', 'delivered:first-diagnostic'];
    const codes = await Promise.all(facts.map((fact) => record(join(cli.path), '--fact', `${fact}=2022-11-10`)));
    expect(codes).toEqual([0, 0, 0, 0]);
    const { entries } = JSON.parse((await cli.run('journal roumois --format json')).out);
    expect(entries.map(({ number }: { number: number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect((await cli.run('check')).exitCode).toBe(0);
  });

  test('under one key are one', async () => {
    const cli = new RegisterCli(folder.path, { name: 'one.db' });
    await cli.run(`add ${first} --as roumois`);
    const asked = ['--fact', 'signed=2022-11-10', '--key', 'form-12'];
    expect(await Promise.all([record(cli.path, ...asked), record(cli.path, ...asked)])).toEqual([0, 0]);
    const { entries } = JSON.parse((await cli.run('journal roumois --format json')).out);
    expect(entries).toHaveLength(2);
  });
});
