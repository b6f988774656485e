import { PassThrough } from 'node:stream';
import type { End } from '../../src/surfaces/lsp/protocol/connection.ts';
import { Frames } from '../../src/surfaces/lsp/protocol/frames.ts';
import { runServer } from '../../src/surfaces/lsp/server.ts';

/** What a server wrote, as far as tests ask for it. */
export interface Said {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: { readonly uri?: string; readonly diagnostics?: readonly unknown[] };
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export interface Conversation {
  readonly said: readonly Said[];
  readonly end: End;
  readonly complaints: readonly string[];
}

/** A message between its header and nothing, whatever it is. */
export function frame(content: unknown, header = ''): Buffer {
  const body = Buffer.isBuffer(content) || typeof content === 'string' ? content : JSON.stringify(content);
  return Buffer.concat([Buffer.from(`Content-Length: ${Buffer.byteLength(body)}\r\n${header}\r\n`), Buffer.from(body)]);
}

export function request(id: unknown, method: unknown, params?: unknown): object {
  return { jsonrpc: '2.0', id, method, ...(params !== undefined && { params }) };
}

export function notification(method: string, params?: unknown): object {
  return { jsonrpc: '2.0', method, ...(params !== undefined && { params }) };
}

export const initialize = request('begin', 'initialize', { processId: null, rootUri: null, capabilities: {} });
export const shutdown = request('end', 'shutdown');
export const exit = notification('exit');

/** A clock that keeps nobody waiting, and knows who still has something to do. */
class Impatient {
  pending = 0;

  wakeAfter(_milliseconds: number, run: () => void | Promise<void>): () => void {
    this.pending += 1;
    const done = (): void => {
      this.pending -= 1;
    };
    const timer = setImmediate(() => void Promise.resolve(run()).finally(done));
    return () => {
      clearImmediate(timer);
      done();
    };
  }
}

/** Waits until nothing was said for some rounds, and nothing is left to do. */
async function quietness(clock: Impatient, said: () => number): Promise<void> {
  for (let [rounds, heard] = [0, said()]; rounds < 50; rounds += 1) {
    await new Promise(setImmediate);
    if (clock.pending > 0 || said() !== heard) [rounds, heard] = [0, said()];
  }
}

/**
 * Sends bytes to a server, cut into chunks as told, closes the pipe, and hears what it says until its end. Who wants it
 * quiet closes the pipe only once there has been nothing more to hear.
 */
export async function converse(bytes: Buffer, chunk = 65_536, { quiet = false } = {}): Promise<Conversation> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const frames = new Frames();
  const said: Said[] = [];
  output.on('data', (part: Buffer) => {
    for (const each of frames.take(part)) {
      if ('malformed' in each) throw new Error(`the server itself wrote: ${each.malformed.en}`);
      said.push(JSON.parse(Buffer.from(each.body).toString()));
    }
  });
  const complaints: string[] = [];
  const clock = new Impatient();
  const ended = runServer({
    input,
    output,
    files: { read: async () => undefined, list: async () => [] },
    clock,
    complain: ({ en }) => complaints.push(en),
    version: '0.0.0',
    lang: { fallback: 'en' },
    rulePage: (rule) => `file:///docs/rules/${rule}.md`,
  });
  for (let at = 0; at < bytes.length; at += chunk) input.write(bytes.subarray(at, at + chunk));
  if (quiet) await quietness(clock, () => said.length);
  input.end();
  const end = await ended;
  // What was written last is read.
  await new Promise(setImmediate);
  return { said, end, complaints };
}
