import { PassThrough } from 'node:stream';
import {
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { Clock } from '../../src/register/scheduler/clock.ts';
import type { End } from '../../src/surfaces/lsp/protocol/connection.ts';
import { runServer } from '../../src/surfaces/lsp/server.ts';
import type { Lang } from '../../src/text/text.ts';

type Published = { readonly uri: string; readonly version?: number; readonly diagnostics: readonly Diagnostic[] };

/** An editor, as far as a language server sees one: it opens and changes texts, and is told what is wrong with them. */
export class LspClient {
  readonly connection: ProtocolConnection;
  readonly published: Published[] = [];
  readonly #input: NodeJS.WritableStream;
  #listeners: (() => void)[] = [];

  constructor(output: NodeJS.ReadableStream, input: NodeJS.WritableStream) {
    this.#input = input;
    this.connection = createProtocolConnection(new StreamMessageReader(output), new StreamMessageWriter(input));
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
      for (const listener of this.#listeners) listener();
    });
    this.connection.onRequest(RegistrationRequest.type, () => {});
    this.connection.listen();
  }

  async initialize(params: Partial<InitializeParams> = {}) {
    const answer = await this.connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities: everyCapability,
      ...params,
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    return answer;
  }

  async open(uri: string, text: string, { version = 1, languageId = 'yaml' } = {}): Promise<void> {
    const textDocument = { uri, languageId, version, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** Types words over a range, as an editor tells it. */
  async type(uri: string, version: number, start: Position, end: Position, text: string): Promise<void> {
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ range: { start, end }, text }],
    });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** The first thing that was said of a file and that answers the question, whether it was said already or is said next. */
  async told(uri: string, answers: (published: Published) => boolean = () => true): Promise<Published> {
    for (;;) {
      const found = this.published.find((one) => one.uri === uri && answers(one));
      if (found) return found;
      await new Promise<void>((resolve) => this.#listeners.push(resolve));
    }
  }

  /** Waits until the server has taken in everything that was sent: it answers in order, even that it knows no such request. */
  async wasHeard(): Promise<void> {
    await this.connection.sendRequest('conventio/none').catch(() => {});
  }

  async leave(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
  }

  /** Closes the pipe without a word, as an editor does that is killed. */
  vanish(): void {
    this.#input.end();
  }
}

const everyCapability: InitializeParams['capabilities'] = {
  textDocument: {
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
};

/** A clock that does not keep anybody waiting. */
const soon: Pick<Clock, 'wakeAfter'> = {
  wakeAfter(_milliseconds, run) {
    const timer = setTimeout(() => void run(), 5);
    return () => clearTimeout(timer);
  },
};

/** A server in this process with files of a table, and a client that speaks with it. */
export function startServer({
  files = {},
  asked,
  clock = soon,
  read = async (uri) => files[uri],
}: {
  readonly files?: Readonly<Record<string, string>>;
  readonly asked?: Lang;
  readonly clock?: Pick<Clock, 'wakeAfter'>;
  readonly read?: (uri: string) => Promise<string | undefined>;
} = {}): { readonly client: LspClient; readonly ended: Promise<End> } {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const ended = runServer({
    input,
    output,
    files: {
      read,
      list: async (folder) => Object.keys(files).filter((uri) => uri.startsWith(`${folder}/`)),
    },
    clock,
    complain: () => {},
    version: '0.0.0',
    lang: { ...(asked && { asked }), fallback: 'en' },
    rulePage: (rule) => `file:///docs/rules/${rule}.md`,
  });
  return { client: new LspClient(output, input), ended };
}
