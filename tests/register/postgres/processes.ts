import { type ChildProcess, fork } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { root } from '../../support/first-convention.ts';

/** A worker as a process of its own. */
export interface WorkerProcess {
  /** Resolves when it says a word: `keeps`, or `hangs`. */
  said(word: string): Promise<void>;
  /** Its clock goes on by so many milliseconds, and it sweeps. */
  goOn(milliseconds: number): void;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

const running = new Set<ChildProcess>();

export function startWorker(url: string, address: string, ...more: readonly string[]): WorkerProcess {
  const child = fork(`${root}tests/register/postgres/worker.js`, [url, address, ...more], { execArgv: [] });
  running.add(child);
  const words = new Set<unknown>();
  const waiting = new Set<() => void>();
  const look = (): void => {
    for (const one of waiting) one();
  };
  child.on('message', (word) => {
    words.add(word);
    look();
  });
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => {
      running.delete(child);
      look();
      resolve();
    });
  });
  return {
    said: (word) =>
      new Promise((resolve, reject) => {
        const one = (): void => {
          if (words.has(word)) resolve();
          else if (!running.has(child)) reject(new Error(`The worker ended before it said ${word}.`));
        };
        waiting.add(one);
        one();
      }),
    goOn: (milliseconds) => void child.send(milliseconds, () => undefined),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Ends those that a test left behind. */
export function killAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** Whoever gets the notices: counts what arrives, and may keep a sender waiting. */
export interface Receiver {
  readonly address: string;
  /** How often each notice arrived. */
  readonly counts: Map<string, number>;
  /** While it is true, nobody gets an answer. */
  isSilent: boolean;
  close(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const counts = new Map<string, number>();
  const http = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const { agreement, id } = JSON.parse(body);
      counts.set(`${agreement} ${id}`, (counts.get(`${agreement} ${id}`) ?? 0) + 1);
      if (!receiver.isSilent) response.end();
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const receiver: Receiver = {
    address: `http://127.0.0.1:${(http.address() as AddressInfo).port}/`,
    counts,
    isSilent: false,
    async close() {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
  return receiver;
}

/** Waits until something holds, asking again and again; the time limit of the test is its own. */
export async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}
