import { once } from 'node:events';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { VirtualClock } from '../../../../src/register/scheduler/clock.ts';
import { scratchFolder } from '../../../support/folder.ts';
import { runCli } from '../../../support/run-cli.ts';
import { startCli } from '../../../support/spawn-cli.ts';
import { broken, minimal, signed } from '../../../support/texts.ts';

const folder = scratchFolder();

/** A watched folder, with a clock and a keyboard that the test holds. */
async function watching(path: string) {
  const clock = new VirtualClock(0);
  let [changed, interrupt, begun] = [(_path: string): void => {}, (): void => {}, (): void => {}];
  const ready = new Promise<void>((resolve) => {
    begun = resolve;
  });
  let printed = '';
  const ended = runCli(['validate', '--watch', path, '--lang', 'en'], {
    io: {
      clock,
      out: (text) => {
        printed += text;
      },
      err: (text) => {
        printed += text;
      },
      watch: async (_paths, tell) => {
        changed = tell;
        begun();
        return async () => {};
      },
      interrupted: () =>
        new Promise((resolve) => {
          interrupt = resolve;
        }),
    },
  });
  await ready;
  const take = (): string => {
    const taken = printed;
    printed = '';
    return taken;
  };
  return {
    take,
    /** Files change at once; what is printed a little later. */
    async change(...paths: string[]): Promise<string> {
      for (const one of paths) changed(one);
      await clock.advanceTo(clock.now() + 1000);
      return take();
    },
    async end(): Promise<number> {
      interrupt();
      return (await ended).exitCode;
    },
  };
}

describe('while files change', () => {
  const convention = folder.write('kept/convention.yaml', minimal);
  const scenario = folder.write('kept/scenarios/a.yaml', signed);
  const other = folder.write('kept/other.yaml', minimal);
  const kept = `${folder.path}/kept`;

  test('what changes is checked again, with what depends on it, and nothing else', async () => {
    const { take, change, end } = await watching(kept);
    expect(take()).toBe('3 files: 0 errors, 0 warnings\nWatching for changes. Press Ctrl+C to stop.\n');
    expect(await change(other)).toMatch(/^1 file: /);
    expect(await change(scenario, scenario, other)).toMatch(/^2 files: /);
    expect(await change(convention)).toMatch(/^3 files: /);
    expect(await change(`${kept}/notes.md`)).toBe('');

    const fresh = folder.write('kept/scenarios/b.yaml', signed);
    expect(await change(fresh)).toMatch(/^1 file: /);
    rmSync(fresh);
    expect(await change(fresh)).toBe('');

    writeFileSync(convention, broken);
    expect(await change(convention)).toMatch(/name-unknown[\s\S]*2 files: 1 error, 0 warnings; 1 scenario waits/);
    expect(await end()).toBe(1);
  });

  test('the exit code is that of the last state', async () => {
    writeFileSync(convention, broken);
    const { change, end } = await watching(kept);
    writeFileSync(convention, minimal);
    expect(await change(convention)).toMatch(/0 errors/);
    expect(await end()).toBe(0);
  });

  test('what is deleted counts no more, and what is not there yet may come', async () => {
    writeFileSync(convention, minimal);
    const path = folder.write('later.yaml', broken);
    const { change, end } = await watching(path);
    rmSync(path);
    expect(await change(path)).toMatch(/There is no file/);
    writeFileSync(path, minimal);
    expect(await change(path)).toMatch(/^1 file: 0 errors/);
    expect(await end()).toBe(0);
  });
});

test('what can’t be watched is said', async () => {
  const watch = async () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOSPC' }));
  const path = folder.write('unwatched.yaml', minimal);
  const { err, exitCode } = await runCli(['validate', '--watch', path, '--lang', 'en'], { io: { watch } });
  expect(err).toMatch(/^Watching.*\nconventio: The files can’t be watched \(ENOSPC\)/);
  expect(exitCode).toBe(2);
});

test.each([
  ['in a folder', 'folder', ''],
  ['by its name', 'named', '/convention.yaml'],
])(
  'a real process that watches %s sees a file renamed into place, gone, and there again',
  async (_what, name, rest) => {
    const path = folder.write(`${name}/convention.yaml`, minimal);
    const child = startCli(['validate', '--watch', `${folder.path}/${name}${rest}`]);
    const exit = once(child, 'exit');
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (data) => {
        printed += data;
      });
    }
    /** Does something again and again until it is seen: the watch begins after the first report. */
    const until = async (words: string, change: () => void = () => {}): Promise<void> => {
      printed = '';
      const changing = setInterval(change, 300);
      while (!printed.includes(words)) await new Promise((resolve) => setTimeout(resolve, 20));
      clearInterval(changing);
    };
    try {
      await until('1 file: 0 errors');
      await until('1 file: 1 error', () => {
        folder.write(`${name}/draft.tmp`, broken);
        renameSync(`${folder.path}/${name}/draft.tmp`, path);
      });
      await until('There ', () => rmSync(path, { force: true }));
      await until('1 file: 1 error', () => writeFileSync(path, broken));
      child.kill('SIGINT');
      expect(await exit).toEqual([1, null]);
    } finally {
      child.kill('SIGKILL');
    }
  },
  60_000,
);
