import {
  ErrorCodes,
  ExitNotification,
  InitializeRequest,
  LogMessageNotification,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShutdownRequest,
} from 'vscode-languageserver-protocol/node';
import type { Text } from '../../../text/text.ts';
import { endedAmidst, Frames } from './frames.ts';
import { type Id, type Message, messageOf, type Notification, type Request } from './message.ts';
import type { Shape } from './params.ts';

/** So many messages may wait; no more are read before some are answered. */
const mostWaiting = 256;

/** How it came to its end: the client took its leave, was gone, or sent what can't be read. */
export type End = 'shut-down' | 'client-gone' | 'malformed';

/** One kind of request, with what comes with it and what answers it; the protocol's own types have this shape. */
interface Kind<P, R> {
  readonly method: string;
  readonly _?: readonly [P, R, ...unknown[]] | undefined;
}

interface Handler {
  readonly takes: Shape;
  readonly run: (params: never) => unknown;
}

export interface Streams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Told what ended the reading, where that is not the client's leave. */
  complain(said: Text): void;
}

/**
 * One client, over JSON-RPC 2.0 and the base protocol and lifecycle of LSP 3.17. Messages are answered one after the other
 * in the order in which they came, malformed ones with the code that the protocols have for them. Between two of them the
 * world is let in, so that a request can be cancelled that is waiting.
 */
export class Connection {
  readonly #streams: Streams;
  readonly #requests = new Map<string, Handler>();
  readonly #notifications = new Map<string, Handler>();
  #phase: 'before' | 'during' | 'after' = 'before';
  #waiting: Message[] = [];
  #running: Request | undefined;
  #working: Promise<void> | undefined;
  #isOver = false;
  #lastId = 0;
  #leave = (): void => {};

  constructor(streams: Streams) {
    this.#streams = streams;
  }

  onRequest<P, R>({ method }: Kind<P, R>, takes: Shape, run: (params: P) => R | Promise<R>): void {
    this.#requests.set(method, { takes, run });
  }

  onNotification<P>({ method }: { readonly method: string }, takes: Shape, run: (params: P) => void): void {
    this.#notifications.set(method, { takes, run });
  }

  notify({ method }: { readonly method: string }, params: unknown): void {
    this.#write({ method, params });
  }

  /** A fault of the program itself is told, and ends nothing. */
  report(error: unknown): void {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.notify(LogMessageNotification.type, { type: MessageType.Error, message });
  }

  /** Asks the client for something; its answer makes no difference. */
  ask({ method }: { readonly method: string }, params: unknown): void {
    this.#lastId += 1;
    this.#write({ id: this.#lastId, method, params });
  }

  /** Serves until the client takes its leave, or its input ends and everything is answered that came before. */
  async serve(): Promise<End> {
    const { input, output, complain } = this.#streams;
    const frames = new Frames();
    let malformed: Text | undefined;
    const left = new Promise<void>((resolve) => {
      this.#leave = resolve;
      // Nobody listens any more.
      for (const event of ['close', 'error']) output.on(event, resolve);
    });
    const ended = new Promise<void>((resolve) => {
      input.on('data', (chunk: Uint8Array | string) => {
        for (const found of frames.take(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)) {
          if ('malformed' in found) malformed = found.malformed;
          else this.#hear(messageOf(found));
        }
        if (malformed) resolve();
      });
      // A client that is killed closes its end of the pipe, and says nothing more.
      for (const event of ['end', 'close', 'error']) input.on(event, resolve);
    });
    await Promise.race([left, ended.then(() => this.#working)]);
    const isLeft = this.#isOver;
    this.#isOver = true;
    if (isLeft || this.#phase === 'after') return this.#phase === 'after' ? 'shut-down' : 'client-gone';
    const fault = malformed ?? (frames.isAmidst ? endedAmidst : undefined);
    if (!fault) return 'client-gone';
    this.#refuse(null, ErrorCodes.ParseError, fault.en);
    complain(fault);
    return 'malformed';
  }

  #hear(message: Message): void {
    if (message.kind === 'notification' && message.method === '$/cancelRequest') {
      this.#cancel(message.params);
    } else {
      this.#waiting.push(message);
      if (this.#waiting.length >= mostWaiting) this.#streams.input.pause();
      this.#working ??= this.#work();
    }
  }

  async #work(): Promise<void> {
    while (this.#waiting.length > 0 && !this.#isOver) {
      // What came in the meantime may cancel what comes next.
      await new Promise(setImmediate);
      const message = this.#waiting.shift();
      if (message) await this.#take(message);
      if (this.#waiting.length === 0) this.#streams.input.resume();
    }
    this.#working = undefined;
  }

  async #take(message: Message): Promise<void> {
    if (this.#isOver) return;
    if (message.kind === 'request') await this.#answer(message);
    else if (message.kind === 'notification') await this.#obey(message);
    else if (message.kind === 'invalid') this.#refuse(message.id, message.code, message.message);
  }

  async #answer(request: Request): Promise<void> {
    this.#running = request;
    try {
      const result = await this.#resultOf(request);
      if (this.#running === request) this.#write({ id: request.id, result: result ?? null });
    } catch (error) {
      if (this.#running !== request) return;
      const known = error instanceof ResponseError ? error.code : ErrorCodes.InternalError;
      this.#refuse(request.id, known, error instanceof Error ? error.message : String(error));
    } finally {
      this.#running = undefined;
    }
  }

  async #resultOf({ method, params }: Request): Promise<unknown> {
    const isBeginning = method === InitializeRequest.method;
    if (this.#phase === 'before' && !isBeginning) throw refusal(ErrorCodes.ServerNotInitialized, 'not initialized yet');
    if (this.#phase === 'after') throw refusal(ErrorCodes.InvalidRequest, 'shut down already');
    if (this.#phase === 'during' && isBeginning) throw refusal(ErrorCodes.InvalidRequest, 'initialized twice');
    if (method === ShutdownRequest.method) {
      this.#phase = 'after';
      return null;
    }
    const handler = this.#requests.get(method);
    if (!handler) throw refusal(ErrorCodes.MethodNotFound, `no method ${shown(method)}`);
    if (!handler.takes(params)) throw refusal(ErrorCodes.InvalidParams, `the params are not those of ${method}`);
    const result = await handler.run(params as never);
    if (isBeginning) this.#phase = 'during';
    return result;
  }

  /** What is said of a notification that can't be obeyed, nobody waits for. */
  async #obey({ method, params }: Notification): Promise<void> {
    if (method === ExitNotification.method) {
      this.#isOver = true;
      this.#leave();
      return;
    }
    const handler = this.#phase === 'during' ? this.#notifications.get(method) : undefined;
    try {
      if (handler?.takes(params)) await handler.run(params as never);
    } catch (error) {
      this.report(error);
    }
  }

  /** A request that waits, or that is being answered, is answered at once; what comes of it later is not told. */
  #cancel(params: unknown): void {
    const id: unknown = typeof params === 'object' && params !== null && 'id' in params ? params.id : undefined;
    const isMeant = (message: Message | undefined): message is Request =>
      message?.kind === 'request' && message.id === id;
    const found = isMeant(this.#running) ? this.#running : this.#waiting.find(isMeant);
    if (!found) return;
    if (found === this.#running) this.#running = undefined;
    else this.#waiting = this.#waiting.filter((message) => message !== found);
    this.#refuse(found.id, LSPErrorCodes.RequestCancelled, 'cancelled');
  }

  #refuse(id: Id | null, code: number, message: string): void {
    this.#write({ id, error: { code, message } });
  }

  #write(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#streams.output.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }
}

function refusal(code: number, message: string): ResponseError<void> {
  return new ResponseError(code, message);
}

/** A name that anybody may have chosen. */
function shown(name: string): string {
  return name.length > 60 ? `${name.slice(0, 57)}…` : name;
}
