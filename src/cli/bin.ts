#!/usr/bin/env node
import { exitCodes } from './io.ts';
import { main } from './main.ts';

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
  colours: process.stdout.isTTY === true && !process.env.NO_COLOR,
  stdin: process.stdin,
  canAsk: process.stdin.isTTY === true && process.stdout.isTTY === true,
});
