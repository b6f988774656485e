import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { bounds } from '../../text/bounds.ts';
import { jsonLine } from '../../text/json-text.ts';
import { onOneLine } from '../../text/printable.ts';
import type { Text } from '../../text/text.ts';
import type { Notice } from '../agreement/notice.ts';
import type { Channel } from './channel.ts';
import { DeliveryError, sayError } from './delivery-error.ts';
import { unlessWithin } from './machine-time.ts';

/** How a program is run for each notice. */
export interface CommandOptions {
  /** The program: its path, or its name where `PATH` of `env` leads to it. No shell reads it, nor the arguments. */
  readonly program: string;
  /** Its arguments, as they are; no shell reads them. */
  readonly args?: readonly string[];
  /** The whole environment of the program, beside what it is told of the notice. It has nothing of this process's own, which may hold secrets. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The folder that it runs in; that of this process unless told otherwise. */
  readonly cwd?: string;
  /** How long it may take, in milliseconds; a minute unless told otherwise. */
  readonly timeout?: number;
  /** How long it is waited for between asking it to end and ending it, in milliseconds; five seconds unless told otherwise. */
  readonly grace?: number;
  /** Names the channel in the outbox, for good: needed where there are two. `command` unless told otherwise. */
  readonly name?: string;
}

/**
 * Runs a program for each notice, which it finds as JSON on its standard input, and in short in `CONVENTIO_…` of its
 * environment. Exit code 0 is a delivery, and every other end none.
 */
export function command(options: CommandOptions): Channel {
  return {
    name: options.name ?? 'command',
    targets: () => [options.program],
    async deliver({ notice }, _target, signal) {
      signal.throwIfAborted();
      const child = start(options, notice);
      const complaint = lastOf(child.stderr);
      const { end, isLate } = await endOf(child, options, signal);
      signal.throwIfAborted();
      if (!isLate && 'code' in end && end.code === 0) return;
      throw failed(options.program, isLate ? 'late' : end, complaint());
    },
  };
}

/** How a program ended: by itself with a code, by a signal, or before it began. */
type End = { readonly code: number } | { readonly signal: string } | { readonly error: unknown };

function start({ program, args = [], env = {}, cwd }: CommandOptions, notice: Notice) {
  try {
    const child = spawn(program, [...args], {
      ...(cwd !== undefined && { cwd }),
      env: { ...env, ...variablesOf(notice) },
      stdio: ['pipe', 'ignore', 'pipe'],
      // A group of its own, so that what it starts can be ended with it.
      detached: true,
      windowsHide: true,
    });
    // A program need not read what it is told: the pipe is closed then, which is no fault.
    child.stdin.on('error', () => undefined);
    child.stdin.end(`${jsonLine(notice)}\n`);
    return child;
  } catch (error) {
    throw failed(program, { error }, '');
  }
}

/** What a program of a few lines wants to know without reading JSON. */
function variablesOf({ id, source, type, data }: Notice): Record<string, string> {
  const { agreement, convention, date, clause, lang, words } = data;
  const variables = {
    ID: id,
    SOURCE: source,
    KIND: type.slice(type.lastIndexOf('.') + 1),
    AGREEMENT: agreement,
    CONVENTION: convention.id,
    DATE: date,
    CLAUSE: clause,
    TITLE: words[lang].title,
  };
  // The system takes no value that is very long.
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [`CONVENTIO_${name}`, onOneLine(value).slice(0, 1000)]),
  );
}

/** How long the pipes of a program that has ended may stay open: what it left running may hold them for ever. */
const patience = 500;

/** Waits for the end of a program, and brings it about when it takes too long or the signal aborts. */
function endOf(
  child: ChildProcess,
  { timeout = 60_000, grace = 5_000 }: CommandOptions,
  signal: AbortSignal,
): Promise<{ readonly end: End; readonly isLate: boolean }> {
  return new Promise((resolve) => {
    let isLate = false;
    let isStopped = false;
    const cancels: (() => void)[] = [];
    const settle = (end: End): void => {
      for (const cancel of cancels) cancel();
      child.stderr?.destroy();
      resolve({ end, isLate });
    };
    const stop = (): void => {
      if (isStopped) return;
      isStopped = true;
      killAll(child, 'SIGTERM');
      const kill = (): void => {
        killAll(child, 'SIGKILL');
        settle({ signal: 'SIGKILL' });
      };
      cancels.push(unlessWithin(grace, kill));
    };
    const tooLate = (): void => {
      isLate = true;
      stop();
    };
    signal.addEventListener('abort', stop, { once: true });
    cancels.push(() => signal.removeEventListener('abort', stop), unlessWithin(timeout, tooLate));
    child.once('error', (error) => settle({ error }));
    child.once('exit', (code, by) => {
      // Who was asked to end may have left others behind.
      if (isStopped) killAll(child, 'SIGKILL');
      const end: End = code === null ? { signal: by ?? '' } : { code };
      child.once('close', () => settle(end));
      cancels.push(unlessWithin(patience, () => settle(end)));
    });
  });
}

/** Sends a signal to a program and all that it started; only to itself where there are no groups. */
function killAll(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    child.kill(signal);
  }
}

/** How much is kept of what a program complains of, in bytes. */
const mostKept = bounds.commandOutput.most;

/** Reads a stream to its end and keeps the last of it; the answer is a look at that. */
function lastOf(stream: Readable): () => string {
  let kept: Buffer = Buffer.alloc(0);
  stream.on('data', (part: Buffer) => {
    kept = Buffer.concat([kept, part.subarray(-mostKept)]).subarray(-mostKept);
  });
  stream.on('error', () => undefined);
  return () => {
    const lines = kept.toString('utf8').split('\n').map(onOneLine);
    const last = lines.filter((line) => line !== '').slice(-5);
    return last.join(' / ').slice(-500);
  };
}

function failed(program: string, end: End | 'late', complaint: string): DeliveryError {
  const { en, fr } = sayEnd(end);
  const said = complaint === '' ? { en: '', fr: '' } : { en: `: ${complaint}`, fr: ` : ${complaint}` };
  const cause = end !== 'late' && 'error' in end ? end.error : undefined;
  return new DeliveryError({ en: `${program} ${en}${said.en}`, fr: `${program} ${fr}${said.fr}` }, cause);
}

function sayEnd(end: End | 'late'): Text {
  if (end === 'late') return { en: 'took too long and was stopped', fr: 'a duré trop longtemps et a été arrêté' };
  if ('code' in end) return { en: `ended with exit code ${end.code}`, fr: `s’est terminé avec le code ${end.code}` };
  if ('signal' in end)
    return { en: `was stopped by the signal ${end.signal}`, fr: `a été arrêté par le signal ${end.signal}` };
  const why = sayError(end.error);
  return { en: `did not start: ${why}`, fr: `n’a pas démarré : ${why}` };
}
