import { systemClock } from '../../register/scheduler/clock.ts';
import { commandName } from './command-name.ts';
import { exitCodes } from './io.ts';
import { langOf } from './lang.ts';
import { main } from './main.ts';
import { wantsColours } from './paint.ts';
import { programSays } from './say.ts';

const isWindows = process.platform === 'win32';

/** Elsewhere this is the language of the environment again, or English for want of one. */
const systemLocale = isWindows ? { systemLocale: Intl.DateTimeFormat().resolvedOptions().locale } : {};

const streams = [process.stdout, process.stderr] as const;
type Stream = (typeof streams)[number];

/** Those that nobody reads any longer. */
const unread = new Set<Stream>();

// A reader that has seen enough (`| head`) is no fault, and the rest is still looked at for the exit code; a disk that
// is full is a fault, and must not look like success.
for (const stream of streams) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    unread.add(stream);
    if (error.code === 'EPIPE') return;
    const lang = langOf(undefined, { env: process.env, ...systemLocale });
    write(process.stderr, programSays(sayUnwritable(error.code)[lang], lang));
    process.exit(exitCodes.internal);
  });
}

function sayUnwritable(code: string | undefined) {
  return { en: `the output can’t be written (${code})`, fr: `la sortie ne peut pas être écrite (${code})` };
}

function write(stream: Stream, words: string): void {
  if (!unread.has(stream)) stream.write(words);
}

process.exitCode = await main(process.argv.slice(2), {
  out: (words) => write(process.stdout, words),
  err: (words) => write(process.stderr, words),
  env: process.env,
  ...systemLocale,
  commandName: commandName({ script: process.argv[1] ?? '', path: process.env.PATH, isWindows }),
  colours: wantsColours(process.env, process.stdout.isTTY === true),
  showsProgress: process.stderr.isTTY === true,
  stdin: process.stdin,
  clock: systemClock,
  // The watcher is loaded only where something is watched.
  watch: async (paths, changed) => (await import('./watch-files.ts')).watchFiles(paths, changed),
  openInBrowser: async (address) =>
    (await import('./open-in-browser.ts')).openInBrowser(address, process.platform, process.env),
  interrupted: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      // Without a reader, nothing would ever end the watch.
      if (unread.has(process.stdout)) resolve();
      else process.stdout.once('error', () => resolve());
    }),
  isRead: () => !unread.has(process.stdout),
  stayAwake: () => {
    const timer = setInterval(() => {}, 2 ** 30);
    return () => clearInterval(timer);
  },
  canAsk: process.stdin.isTTY === true && process.stdout.isTTY === true,
});
