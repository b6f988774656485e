import { readdir } from 'node:fs/promises';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { systemClock } from '../../../register/scheduler/clock.ts';
import { printed } from '../../../text/printed.ts';
import { documentationOf } from '../../../text/rule.ts';
import type { Lang } from '../../../text/text.ts';
import type { Files } from '../../lsp/edge.ts';
import { runServer } from '../../lsp/server.ts';
import type { Define } from '../define.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { langOf } from '../lang.ts';
import { langOption } from '../options.ts';
import { packageRoot } from '../package-root.ts';
import { readBytes } from '../read-bytes.ts';
import { programSays } from '../say.ts';
import { version } from '../version.ts';

export const define: Define = (program, io, done) => {
  program
    .command('lsp')
    .description('run the language server for editors, on standard input and output')
    .addOption(langOption())
    .option('--stdio', 'accepted for compatibility: many clients pass it')
    .action(async ({ lang }: { readonly lang?: Lang }) => {
      done(await serve(lang, io));
    });
};

async function serve(asked: Lang | undefined, io: Io): Promise<ExitCode> {
  const root = packageRoot();
  const input = io.stdin instanceof Readable ? io.stdin : Readable.from(io.stdin, { objectMode: false });
  const spoken = langOf(asked, io);
  const end = await runServer({
    input,
    output: new Writable({
      write(chunk: Uint8Array, _encoding, written) {
        // A frame of the protocol: only a client reads it.
        io.out(printed(new TextDecoder().decode(chunk)));
        written();
      },
    }),
    files: disk,
    clock: systemClock,
    version,
    complain: (said) => io.err(programSays(said[spoken], spoken)),
    lang: { ...(asked && { asked }), fallback: langOf(undefined, io) },
    rulePage: (rule) => new URL(documentationOf(rule), root).href,
  });
  // A client that took its leave may keep its end of the pipe open, which would keep the program waiting.
  input.destroy();
  return end === 'shut-down' ? exitCodes.expected : exitCodes.findings;
}

const disk: Files = {
  async read(uri) {
    try {
      const { bytes, isWhole } = readBytes(fileURLToPath(uri));
      return isWhole ? new TextDecoder('utf-8', { fatal: true }).decode(bytes) : undefined;
    } catch {
      // A file that is gone, or no text, is no file that one works with.
      return undefined;
    }
  },
  async list(folder) {
    try {
      const names = await readdir(new URL(folder));
      return names.sort().map((name) => `${folder}/${encodeURIComponent(name)}`);
    } catch {
      return [];
    }
  },
};
