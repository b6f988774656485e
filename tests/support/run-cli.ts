import { Readable } from 'node:stream';
import { systemClock } from '../../src/register/scheduler/clock.ts';
import type { ExitCode, Io } from '../../src/surfaces/cli/io.ts';
import { main } from '../../src/surfaces/cli/main.ts';

/** Runs a command line as a shell would split it, from the root of the repository, and gives what it prints. */
export async function runCli(
  line: string | readonly string[],
  { stdin = '', env = {}, io = {} }: { stdin?: string | Uint8Array; env?: Io['env']; io?: Partial<Io> } = {},
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
    commandName: 'npx conventio',
    colours: false,
    showsProgress: false,
    stdin: Readable.from([Buffer.from(stdin)]),
    clock: systemClock,
    watch: async () => async () => {},
    openInBrowser: async () => false,
    interrupted: async () => {},
    canAsk: false,
    isRead: () => true,
    stayAwake: () => () => {},
    ...io,
  });
  return { ...printed, exitCode };
}

function splitLine(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}
