import { Readable } from 'node:stream';
import type { ExitCode } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';

/** Runs a command line as a shell would split it, from the root of the repository, and gives what it prints. */
export async function runCli(
  line: string | readonly string[],
  { stdin = '', env = {} }: { stdin?: string | Uint8Array; env?: Record<string, string> } = {},
): Promise<{ output: string; out: string; err: string; exitCode: ExitCode }> {
  const printed = { output: '', out: '', err: '' };
  const args = typeof line === 'string' ? splitLine(line) : line;
  const exitCode = await main(args, {
    out(text) {
      printed.output += text;
      printed.out += text;
    },
    err(text) {
      printed.output += text;
      printed.err += text;
    },
    env,
    colours: false,
    stdin: Readable.from([Buffer.from(stdin)]),
  });
  return { ...printed, exitCode };
}

function splitLine(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}
