import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { here } from './tools.ts';

/** One run of a program from its start to its end. */
export interface Run {
  readonly milliseconds: number;
  /** The most memory that its largest process held, in kilobytes. */
  readonly peak: number;
  /** Its output and its complaints, as a terminal would show them. */
  readonly printed: string;
  /** Whether it was ended because it took too long. */
  readonly stopped: boolean;
}

export interface RunOptions {
  readonly cwd: string;
  readonly scratch: string;
  readonly timeout: number;
}

/** Runs a script in Node, printing to a file: a pipe would make it wait for us. */
export function runNode(args: readonly string[], { cwd, scratch, timeout }: RunOptions): Run {
  const [output, peaks] = [join(scratch, 'output'), join(scratch, 'peaks')];
  rmSync(peaks, { force: true });
  const file = openSync(output, 'w');
  const env = {
    ...process.env,
    NO_COLOR: '1',
    NODE_OPTIONS: `--require ${join(here, 'record-peak.cjs')}`,
    PEAK_FILE: peaks,
  };
  const start = performance.now();
  const { error } = spawnSync(process.execPath, args, { cwd, env, timeout, stdio: ['ignore', file, file] });
  const milliseconds = performance.now() - start;
  closeSync(file);
  const figures = existsSync(peaks) ? readFileSync(peaks, 'utf8').trim().split('\n').map(Number) : [];
  return {
    milliseconds,
    peak: Math.max(0, ...figures),
    printed: readFileSync(output, 'utf8'),
    stopped: error !== undefined,
  };
}
