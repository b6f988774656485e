import {
  CodeActionKind,
  CodeActionRequest,
  CompletionRequest,
  createProtocolConnection,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  ErrorCodes,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  MessageType,
  PositionEncodingKind,
  PrepareRenameRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ReferencesRequest,
  RegistrationRequest,
  RenameRequest,
  ResponseError,
  type ServerCapabilities,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Client, clientOf } from './client.ts';
import { Diagnosing } from './diagnosing.ts';
import type { Edge } from './edge.ts';
import { Features } from './features.ts';
import { Translation } from './translate.ts';
import { Workspace } from './workspace.ts';

/** How the server came to its end: the client took its leave, or was gone. */
export type End = 'shut-down' | 'client-gone';

/** Serves one client until it goes. */
export async function runServer(edge: Edge): Promise<End> {
  const reader = new StreamMessageReader(edge.input);
  // Half a message is waited for as long as its client is there, and no timer outlives it.
  reader.partialMessageTimeout = 0;
  const connection = createProtocolConnection(reader, new StreamMessageWriter(edge.output));
  const session = new Session(connection, edge);
  const gone = new Promise<void>((resolve) => {
    connection.onNotification(ExitNotification.type, resolve);
    connection.onClose(resolve);
    // A client that is killed closes its end of the pipe, and says nothing more.
    edge.input.on('end', resolve);
    edge.input.on('close', resolve);
    edge.input.on('error', resolve);
  });
  connection.listen();
  await gone;
  session.end();
  connection.dispose();
  return session.wasShutDown ? 'shut-down' : 'client-gone';
}

const capabilities: ServerCapabilities = {
  positionEncoding: PositionEncodingKind.UTF16,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  completionProvider: { triggerCharacters: [':', ' ', '[', '{', ','] },
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentSymbolProvider: true,
  renameProvider: { prepareProvider: true },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll] },
};

/** One client: what it has open, and what it is told. */
class Session {
  readonly #connection: ProtocolConnection;
  readonly #edge: Edge;
  readonly #workspace: Workspace;
  readonly #diagnosing: Diagnosing;
  #client: Client | undefined;
  #isShutDown = false;

  constructor(connection: ProtocolConnection, edge: Edge) {
    this.#connection = connection;
    this.#edge = edge;
    this.#workspace = new Workspace(edge.files);
    this.#diagnosing = new Diagnosing(edge.clock, (uri, isCurrent) => this.#diagnose(uri, isCurrent));
    this.#beginAndEnd();
    this.#followDocuments();
  }

  get wasShutDown(): boolean {
    return this.#isShutDown;
  }

  end(): void {
    this.#diagnosing.forgetAll();
  }

  #beginAndEnd(): void {
    const connection = this.#connection;
    connection.onRequest(InitializeRequest.type, (params) => {
      if (this.#client) return new ResponseError(ErrorCodes.InvalidRequest, 'initialized twice');
      this.#client = clientOf(params, this.#edge);
      this.#answerRequests(new Features(this.#workspace, this.#client, this.#edge));
      return { capabilities, serverInfo: { name: 'conventio', version: this.#edge.version } };
    });
    connection.onNotification(InitializedNotification.type, () => this.#watchFiles());
    connection.onRequest(ShutdownRequest.type, () => {
      this.#isShutDown = true;
      this.#diagnosing.forgetAll();
    });
  }

  #answerRequests(features: Features): void {
    const connection = this.#connection;
    connection.onRequest(HoverRequest.type, (asked) => features.hover(asked));
    connection.onRequest(CompletionRequest.type, (asked) => features.completion(asked));
    connection.onRequest(DefinitionRequest.type, (asked) => features.definition(asked));
    connection.onRequest(ReferencesRequest.type, (asked) => features.references(asked));
    connection.onRequest(DocumentHighlightRequest.type, (asked) => features.highlights(asked));
    connection.onRequest(PrepareRenameRequest.type, (asked) => features.prepareRename(asked));
    connection.onRequest(RenameRequest.type, (asked) => features.rename(asked));
    connection.onRequest(DocumentSymbolRequest.type, (asked) => features.symbols(asked));
    connection.onRequest(CodeActionRequest.type, (asked) => features.actions(asked));
  }

  #followDocuments(): void {
    const connection = this.#connection;
    connection.onNotification(DidOpenTextDocumentNotification.type, ({ textDocument }) => {
      const { uri, languageId, version, text } = textDocument;
      this.#workspace.put(TextDocument.create(uri, languageId, version, text));
      this.#diagnoseDependents(uri);
    });
    connection.onNotification(DidChangeTextDocumentNotification.type, ({ textDocument, contentChanges }) => {
      const document = this.#workspace.document(textDocument.uri);
      if (!document) return;
      this.#workspace.put(TextDocument.update(document, contentChanges, textDocument.version));
      this.#diagnoseDependents(textDocument.uri);
    });
    connection.onNotification(DidCloseTextDocumentNotification.type, ({ textDocument: { uri } }) => {
      this.#workspace.close(uri);
      this.#diagnosing.forget(uri);
      void connection.sendNotification(PublishDiagnosticsNotification.type, { uri, diagnostics: [] });
      this.#diagnoseDependents(uri);
    });
    connection.onNotification(DidChangeWatchedFilesNotification.type, ({ changes }) => {
      for (const { uri } of changes) this.#diagnoseDependents(uri);
    });
  }

  #watchFiles(): void {
    if (!this.#client?.watchesFiles) return;
    const watchers = [{ globPattern: '**/convention.{yaml,yml}' }, { globPattern: '**/scenarios/*.{yaml,yml}' }];
    const method = DidChangeWatchedFilesNotification.method;
    const registrations = [{ id: method, method, registerOptions: { watchers } }];
    // A client that can't watch after all knows its own files all the same.
    this.#connection.sendRequest(RegistrationRequest.type, { registrations }).catch(() => {});
  }

  #diagnoseDependents(uri: string): void {
    for (const each of this.#workspace.dependents(uri)) if (this.#workspace.document(each)) this.#diagnosing.soon(each);
  }

  async #diagnose(uri: string, isCurrent: () => boolean): Promise<void> {
    const client = this.#client;
    if (!client) return;
    try {
      const file = await this.#workspace.analysis(uri);
      const version = this.#workspace.document(uri)?.version;
      if (!isCurrent() || version === undefined) return;
      const translation = file && new Translation(file, client.lang);
      const diagnostics = [
        ...(translation ? file.diagnostics.map((one) => translation.diagnostic(one, client, this.#edge.rulePage)) : []),
        ...(translation && file.notice ? [translation.notice(file.notice)] : []),
      ];
      await this.#connection.sendNotification(PublishDiagnosticsNotification.type, { uri, version, diagnostics });
    } catch (error) {
      await this.#report(error);
    }
  }

  /** A fault of the program itself is told, and ends nothing. */
  async #report(error: unknown): Promise<void> {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    await this.#connection
      .sendNotification(LogMessageNotification.type, { type: MessageType.Error, message })
      .catch(() => {});
  }
}
