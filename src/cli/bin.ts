#!/usr/bin/env node
import { systemClock } from '../scheduler/clock.ts';
import { exitCodes } from './io.ts';
import { main } from './main.ts';
import { wantsColours } from './paint.ts';

// A reader that has seen enough (`| head`) is no fault; a disk that is full is, and must not look like success.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode);
    process.stderr.write(`conventio: the output can’t be written (${error.code})\n`);
    process.exit(exitCodes.internal);
  });
}

process.exitCode = await main(process.argv.slice(2), {
  out: (words) => process.stdout.write(words),
  err: (words) => process.stderr.write(words),
  env: process.env,
  colours: wantsColours(process.env, process.stdout.isTTY === true),
  showsProgress: process.stderr.isTTY === true,
  stdin: process.stdin,
  clock: systemClock,
  // The watcher is loaded only where something is watched.
  watch: async (paths, changed) => (await import('./watch-files.ts')).watchFiles(paths, changed),
  interrupted: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    }),
  canAsk: process.stdin.isTTY === true && process.stdout.isTTY === true,
});
