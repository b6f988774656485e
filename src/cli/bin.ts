#!/usr/bin/env node
import { text } from 'node:stream/consumers';
import { main } from './main.ts';

process.exitCode = await main(process.argv.slice(2), {
  out: (words) => process.stdout.write(words),
  err: (words) => process.stderr.write(words),
  env: process.env,
  colours: process.stderr.isTTY === true && !process.env.NO_COLOR,
  readStdin: () => text(process.stdin),
});
