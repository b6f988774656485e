import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { afterAll } from '@jest/globals';
import { root } from './first-convention.ts';

/** The program as `built.js` built it from the sources when the tests began. */
export const program = `${root}node_modules/.cache/conventio/tests/surfaces/cli/bin.js`;

/** Prints at the end the most memory that the process ever held, in kilobytes. */
const measuring = [
  '--import',
  `data:text/javascript,process.on('exit',()=>process.stderr.write('maxRSS '+process.resourceUsage().maxRSS))`,
];

interface Ended {
  readonly out: string;
  readonly err: string;
  readonly exitCode: number | null;
  /** The most memory that it held, in megabytes. */
  readonly memory: number;
}

/** Runs the program as a process of its own, from the root of the repository. */
export function spawnCli(args: readonly string[]): Ended {
  const ran = spawnSync(process.execPath, [...measuring, program, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: '', NO_COLOR: '1' },
    maxBuffer: 1 << 28,
    timeout: 120_000,
  });
  const [, err = '', kilobytes] = /^([\s\S]*)maxRSS (\d+)$/.exec(ran.stderr) ?? [];
  return { out: ran.stdout, err, exitCode: ran.status, memory: Number(kilobytes) / 1024 };
}

const started = new Set<ChildProcess>();

// A test that fails leaves its process behind, and Jest would wait for it.
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

/** Starts the program and leaves it running, until the tests of the file have ended. */
export function startCli(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: root,
    env: { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: '', NO_COLOR: '1', ...env },
  });
  started.add(child);
  child.once('exit', () => started.delete(child));
  return child;
}
