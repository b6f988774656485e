import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { type CommandOptions, command } from '../../../src/register/delivery/command.ts';
import type { DeliveryError } from '../../../src/register/delivery/delivery-error.ts';
import { bounds } from '../../../src/text/bounds.ts';
import { scratchFolder } from '../../support/folder.ts';
import { hostile, never, notice, parcel } from './notices.ts';

const folder = scratchFolder();

/** Runs a script of Node as the program. */
function run(script: string, options: Partial<CommandOptions> = {}, signal = never, one = notice()): Promise<void> {
  const args = ['--input-type=module', '--eval', `import fs from 'node:fs';\n${script}`];
  const channel = command({ program: process.execPath, args, ...options });
  return channel.deliver(parcel(one), channel.targets(parcel(one))[0] ?? '', signal);
}

const failure = (delivery: Promise<void>): Promise<DeliveryError> =>
  delivery.then(
    () => expect('delivered').toBe('failed'),
    (error) => error,
  );

/** Waits until something is so, however slow the machine. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await wait(20);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A zombie is dead; whoever adopted it has not looked yet.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

describe('a program', () => {
  test('reads the notice as JSON, and in its environment', async () => {
    const file = `${folder.path}/told.json`;
    const script = `fs.writeFileSync(process.env.FILE, JSON.stringify([fs.readFileSync(0, 'utf8'), process.env]))`;
    await run(script, { env: { FILE: file } });
    const [input, environment] = JSON.parse(readFileSync(file, 'utf8'));
    expect(input).toMatch(/^[^\n]+\n$/);
    expect(JSON.parse(input)).toEqual(notice());
    expect(environment).toEqual({
      FILE: file,
      CONVENTIO_ID: 'reminder:annual-report@2023-11-06',
      CONVENTIO_SOURCE: 'urn:conventio:cress-roumois-seine:cress-2022',
      CONVENTIO_KIND: 'reminder',
      CONVENTIO_AGREEMENT: 'cress-2022',
      CONVENTIO_CONVENTION: 'cress-roumois-seine',
      CONVENTIO_DATE: '2023-11-06',
      CONVENTIO_CLAUSE: 'annual-report',
      CONVENTIO_TITLE: "Remise du bilan de l'accompagnement",
    });
  });

  test('takes any title, with nothing in it that a terminal obeys or no environment holds', async () => {
    const title = `${hostile}\0${'é'.repeat(300_000)}`;
    const file = `${folder.path}/title.txt`;
    const script = `fs.writeFileSync(process.env.FILE, process.env.CONVENTIO_TITLE)`;
    await run(script, { env: { FILE: file } }, never, notice('reminder', { words: { fr: { title } } }));
    expect(readFileSync(file, 'utf8')).toMatch(/^Bilan Bcc: [^\p{Cc}]+$/u);
  });

  test('is read by no shell', async () => {
    const made = `${folder.path}/made`;
    const channel = command({
      program: process.execPath,
      args: ['--eval', '0', `; touch ${made}`, `$(touch ${made})`],
    });
    await channel.deliver(parcel(), process.execPath, never);
    expect(existsSync(made)).toBe(false);
  });

  test('need not read what it is told', async () => {
    const title = 'x'.repeat(1 << 20);
    await run('fs.closeSync(0)', {}, never, notice('reminder', { words: { fr: { title } } }));
  });

  test('may leave something running that holds its pipes', async () => {
    const file = `${folder.path}/left.txt`;
    const script = `import { spawn } from 'node:child_process';
      const left = spawn(process.execPath, ['--eval', 'setInterval(() => 0, 1000)'], { stdio: 'inherit' });
      fs.writeFileSync(process.env.FILE, String(left.pid));
      process.exit(0);`;
    await run(script, { env: { FILE: file } });
    const pid = Number(readFileSync(file, 'utf8'));
    expect(isAlive(pid)).toBe(true);
    process.kill(pid, 'SIGKILL');
  });
});

describe('a program that fails', () => {
  test('tells its code, and the last that it complained of, in both languages', async () => {
    const { message, text } = await failure(run(`console.error('first\\n\\u001b[31mlast'); process.exitCode = 3`));
    expect(message).toBe(`${process.execPath} ended with exit code 3: first / [31mlast`);
    expect(text.en).toBe(message);
    expect(text.fr).toBe(`${process.execPath} s’est terminé avec le code 3 : first / [31mlast`);
  });

  test('may complain of a megabyte, of which the end is told', async () => {
    const script = `fs.writeSync(2, ('x'.repeat(99) + '\\n').repeat(${Math.ceil((250 * bounds.commandOutput.most) / 100)}) + 'that is why'); process.exitCode = 1`;
    const { message } = await failure(run(script));
    expect(message).toMatch(/that is why$/);
    expect(message.length).toBeLessThan(700);
  });

  test('may kill itself', async () => {
    const { message } = await failure(run(`process.kill(process.pid, 'SIGKILL'); setInterval(() => 0, 1000)`));
    expect(message).toContain('was stopped by the signal SIGKILL');
  });

  test.each(['/nowhere/notify', 'no-such-program-here', folder.path])('does not start: %s', async (program) => {
    const { message, text } = await failure(run('', { program }));
    expect(message).toMatch(/did not start: .*(ENOENT|EACCES)/);
    expect(text.fr).toMatch(/n’a pas démarré : /);
  });

  test('does not start with what no system takes', async () => {
    expect((await failure(run('', { args: ['a\0b'] }))).message).toContain('did not start');
  });
});

describe('a program that hangs', () => {
  const hang = `fs.writeFileSync(process.env.FILE + '.tmp', String(process.pid));
    fs.renameSync(process.env.FILE + '.tmp', process.env.FILE);
    setInterval(() => 0, 1000);`;
  const deaf = `process.on('SIGTERM', () => 0);\n${hang}`;

  test('is ended when it takes too long', async () => {
    const file = `${folder.path}/late.pid`;
    const { message, text } = await failure(run(hang, { env: { FILE: file }, timeout: 2_000 }));
    expect(message).toBe(`${process.execPath} took too long and was stopped`);
    expect(text.fr).toBe(`${process.execPath} a duré trop longtemps et a été arrêté`);
  });

  test.each([
    ['one that ends when it is asked', hang],
    ['one that ignores it', deaf],
  ])('is ended when the signal aborts: %s', async (name, script) => {
    const file = `${folder.path}/${name}.pid`;
    const controller = new AbortController();
    const delivery = run(script, { env: { FILE: file }, grace: 100 }, controller.signal);
    const failed = failure(delivery);
    await until(() => existsSync(file));
    const pid = Number(readFileSync(file, 'utf8'));
    controller.abort(new Error('enough'));
    expect((await failed).message).toBe('enough');
    await until(() => !isAlive(pid));
  });

  test('is ended with what it started', async () => {
    const file = `${folder.path}/child.pid`;
    const script = `import { spawn } from 'node:child_process';
      spawn(process.execPath, ['--input-type=module', '--eval', process.env.DEAF], { stdio: 'ignore' });
      setInterval(() => 0, 1000);`;
    const controller = new AbortController();
    const env = { FILE: file, DEAF: `import fs from 'node:fs';\n${deaf}` };
    const failed = failure(run(script, { env }, controller.signal));
    await until(() => existsSync(file));
    controller.abort();
    await failed;
    await until(() => !isAlive(Number(readFileSync(file, 'utf8'))));
  });

  test('does not begin when the signal has aborted', async () => {
    const file = `${folder.path}/never`;
    const error = await failure(
      run(`fs.writeFileSync(process.env.FILE, '')`, { env: { FILE: file } }, AbortSignal.abort()),
    );
    expect(error.name).toBe('AbortError');
    expect(existsSync(file)).toBe(false);
  });
});
