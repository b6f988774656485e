import {
  CodeActionKind,
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  type DidChangeTextDocumentParams,
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesParams,
  DidCloseTextDocumentNotification,
  type DidCloseTextDocumentParams,
  DidOpenTextDocumentNotification,
  type DidOpenTextDocumentParams,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  PositionEncodingKind,
  PrepareRenameRequest,
  PublishDiagnosticsNotification,
  ReferencesRequest,
  RegistrationRequest,
  RenameRequest,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { changedDocument } from './changed-text.ts';
import { type Client, clientOf } from './client.ts';
import { Diagnosing } from './diagnosing.ts';
import type { Edge } from './edge.ts';
import { Features } from './features.ts';
import { Connection, type End } from './protocol/connection.ts';
import {
  anything,
  ofActions,
  ofChanged,
  ofDocument,
  ofInitialize,
  ofOpened,
  ofPlace,
  ofReferences,
  ofRename,
  ofWatched,
} from './protocol/params.ts';
import { Translation } from './translate.ts';
import { Workspace } from './workspace.ts';

/** Serves one client until it goes. */
export async function runServer(edge: Edge): Promise<End> {
  const connection = new Connection(edge);
  const session = new Session(connection, edge);
  const end = await connection.serve();
  session.end();
  return end;
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
  readonly #connection: Connection;
  readonly #edge: Edge;
  readonly #workspace: Workspace;
  readonly #diagnosing: Diagnosing;
  #client: Client | undefined;

  constructor(connection: Connection, edge: Edge) {
    this.#connection = connection;
    this.#edge = edge;
    this.#workspace = new Workspace(edge.files);
    this.#diagnosing = new Diagnosing(edge.clock, (uri, isCurrent) => this.#diagnose(uri, isCurrent));
    this.#begin();
    this.#followDocuments();
  }

  end(): void {
    this.#diagnosing.forgetAll();
  }

  #begin(): void {
    const connection = this.#connection;
    connection.onRequest(InitializeRequest.type, ofInitialize, (params) => {
      this.#client = clientOf(params, this.#edge);
      this.#answerRequests(new Features(this.#workspace, this.#client, this.#edge));
      return { capabilities, serverInfo: { name: 'conventio', version: this.#edge.version } };
    });
    connection.onNotification(InitializedNotification.type, anything, () => this.#watchFiles());
  }

  #answerRequests(features: Features): void {
    const connection = this.#connection;
    connection.onRequest(HoverRequest.type, ofPlace, (asked) => features.hover(asked));
    connection.onRequest(CompletionRequest.type, ofPlace, (asked) => features.completion(asked));
    connection.onRequest(DefinitionRequest.type, ofPlace, (asked) => features.definition(asked));
    connection.onRequest(ReferencesRequest.type, ofReferences, (asked) => features.references(asked));
    connection.onRequest(DocumentHighlightRequest.type, ofPlace, (asked) => features.highlights(asked));
    connection.onRequest(PrepareRenameRequest.type, ofPlace, (asked) => features.prepareRename(asked));
    connection.onRequest(RenameRequest.type, ofRename, (asked) => features.rename(asked));
    connection.onRequest(DocumentSymbolRequest.type, ofDocument, (asked) => features.symbols(asked));
    connection.onRequest(CodeActionRequest.type, ofActions, (asked) => features.actions(asked));
  }

  #followDocuments(): void {
    const connection = this.#connection;
    connection.onNotification(
      DidOpenTextDocumentNotification.type,
      ofOpened,
      ({ textDocument }: DidOpenTextDocumentParams) => {
        const { uri, languageId, version, text } = textDocument;
        this.#workspace.put(TextDocument.create(uri, languageId, version, text));
        this.#diagnoseDependents(uri);
      },
    );
    connection.onNotification(
      DidChangeTextDocumentNotification.type,
      ofChanged,
      ({ textDocument, contentChanges }: DidChangeTextDocumentParams) => {
        const document = this.#workspace.document(textDocument.uri);
        if (!document) return;
        this.#workspace.put(changedDocument(document, contentChanges, textDocument.version));
        this.#diagnoseDependents(textDocument.uri);
      },
    );
    connection.onNotification(
      DidCloseTextDocumentNotification.type,
      ofDocument,
      ({ textDocument: { uri } }: DidCloseTextDocumentParams) => {
        this.#workspace.close(uri);
        this.#diagnosing.forget(uri);
        connection.notify(PublishDiagnosticsNotification.type, { uri, diagnostics: [] });
        this.#diagnoseDependents(uri);
      },
    );
    connection.onNotification(
      DidChangeWatchedFilesNotification.type,
      ofWatched,
      ({ changes }: DidChangeWatchedFilesParams) => {
        for (const { uri } of changes) this.#diagnoseDependents(uri);
      },
    );
  }

  #watchFiles(): void {
    if (!this.#client?.watchesFiles) return;
    const watchers = [{ globPattern: '**/convention.{yaml,yml}' }, { globPattern: '**/scenarios/*.{yaml,yml}' }];
    const method = DidChangeWatchedFilesNotification.method;
    const registrations = [{ id: method, method, registerOptions: { watchers } }];
    // A client that can't watch after all knows its own files all the same.
    this.#connection.ask(RegistrationRequest.type, { registrations });
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
      this.#connection.notify(PublishDiagnosticsNotification.type, { uri, version, diagnostics });
    } catch (error) {
      this.#connection.report(error);
    }
  }
}
