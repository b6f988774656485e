import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type CompletionItem,
  type DocumentSymbol,
  type Hover,
  type Location,
  LSPErrorCodes,
  type Position,
  type Range,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import type { Span } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import type { Analysis } from '../editor/analysis.ts';
import { completionsAt } from '../editor/completion.ts';
import { definitionOf, filesIn, referencesTo } from '../editor/definition.ts';
import { quickFixes, safeEdits } from '../editor/fixes.ts';
import { hoverAt } from '../editor/hover.ts';
import { outlineOf } from '../editor/outline.ts';
import { type Renaming, rename, renameable } from '../editor/rename.ts';
import type { Client } from './client.ts';
import type { Edge } from './edge.ts';
import { Translation } from './translate.ts';
import type { Workspace } from './workspace.ts';

/** What a request is about. */
interface Asked {
  readonly textDocument: { readonly uri: string };
}

interface AskedAt extends Asked {
  readonly position: Position;
}

/** A place that a request is about, in a file that was looked at. */
interface Here {
  readonly file: Analysis;
  readonly offset: number;
  readonly translation: Translation;
}

/** Answers the requests of a client, each by what the editor's floor says of the file. */
export class Features {
  readonly #workspace: Workspace;
  readonly #client: Client;
  readonly #edge: Edge;

  constructor(workspace: Workspace, client: Client, edge: Edge) {
    this.#workspace = workspace;
    this.#client = client;
    this.#edge = edge;
  }

  async hover(asked: AskedAt): Promise<Hover | null> {
    const here = await this.#here(asked);
    if (!here) return null;
    const { file, offset, translation } = here;
    const found = hoverAt(file, offset, await this.#workspace.run(file));
    return found ? translation.hover(found, this.#client) : null;
  }

  async completion(asked: AskedAt): Promise<CompletionItem[]> {
    const here = await this.#here(asked);
    if (!here) return [];
    return completionsAt(here.file, here.offset).map((one, index) => here.translation.completion(one, index));
  }

  async definition(asked: AskedAt): Promise<Location | null> {
    const here = await this.#here(asked);
    const found = here && definitionOf(here.file, here.offset);
    return found ? this.#location(found, here.file) : null;
  }

  async references({ context, ...asked }: AskedAt & { context: { includeDeclaration: boolean } }): Promise<Location[]> {
    const here = await this.#here(asked);
    if (!here) return [];
    const folder = await this.#workspace.folder(asked.textDocument.uri);
    const found = referencesTo(here.file, here.offset, folder, { withDeclaration: context.includeDeclaration });
    return found.map((span) => this.#location(span, here.file, ...filesIn(folder)));
  }

  async highlights(asked: AskedAt): Promise<{ range: Range }[]> {
    const here = await this.#here(asked);
    if (!here) return [];
    const alone = { ...(here.file.kind === 'convention' && { convention: here.file }), scenarios: [here.file] };
    const found = referencesTo(here.file, here.offset, alone, { withDeclaration: true });
    const own = new Map(
      found.filter(({ source }) => source === here.file.source).map((one) => [one.start.offset, one]),
    );
    return [...own.values()].map((span) => ({ range: here.translation.range(span) }));
  }

  async prepareRename(asked: AskedAt): Promise<{ range: Range; placeholder: string } | null> {
    const here = await this.#here(asked);
    if (!here) return null;
    const found = renameable(here.file, here.offset);
    if ('refusal' in found) throw this.#refused(found.refusal);
    return { range: here.translation.range(found.span), placeholder: found.id };
  }

  async rename({ newName, ...asked }: RenameParams): Promise<WorkspaceEdit | null> {
    const here = await this.#here(asked);
    if (!here) return null;
    const folder = await this.#workspace.folder(asked.textDocument.uri);
    const found = rename(here.file, here.offset, newName, folder);
    if ('refusal' in found) throw this.#refused(found.refusal);
    return this.#workspaceEdit(found, [here.file, ...filesIn(folder)]);
  }

  async symbols({ textDocument }: Asked): Promise<DocumentSymbol[]> {
    const file = await this.#workspace.analysis(textDocument.uri);
    if (!file) return [];
    const translation = new Translation(file, this.#client.lang);
    return outlineOf(file).map((item) => translation.symbol(item));
  }

  async actions({ textDocument, range, context }: CodeActionParams): Promise<CodeAction[]> {
    const file = await this.#workspace.analysis(textDocument.uri);
    if (!file) return [];
    const translation = new Translation(file, this.#client.lang);
    const wants = (kind: string): boolean => context.only?.some((only) => `${kind}.`.startsWith(`${only}.`)) ?? true;
    const fixes = wants(CodeActionKind.QuickFix)
      ? quickFixes(file, translation.offset(range.start), translation.offset(range.end))
      : [];
    const safe = wants(CodeActionKind.SourceFixAll) ? safeEdits(file) : [];
    return [
      ...fixes.map((fix) => translation.quickFix(fix, this.#client, this.#edge.rulePage)),
      ...(safe.length > 0 ? [translation.fixAll(safe)] : []),
    ];
  }

  async #here({ textDocument: { uri }, position }: AskedAt): Promise<Here | undefined> {
    const file = this.#workspace.document(uri) && (await this.#workspace.analysis(uri));
    if (!file) return undefined;
    const translation = new Translation(file, this.#client.lang);
    return { file, offset: translation.offset(position), translation };
  }

  /** A place in one of several files, or in the convention of one. */
  #location(span: Span, ...files: readonly Analysis[]): Location {
    const known = files.flatMap((file) => [file, ...(file.conventionFile ? [file.conventionFile] : [])]);
    const file = known.find(({ source }) => source === span.source) ?? { source: span.source, text: '' };
    return new Translation(file, this.#client.lang).location(span);
  }

  #workspaceEdit({ files }: Renaming, known: readonly Analysis[]): WorkspaceEdit {
    const changes = files.map(({ source, edits }) => {
      const file = known.find((each) => each.source === source) ?? { source, text: '' };
      const translation = new Translation(file, this.#client.lang);
      return { uri: source, edits: edits.map((edit) => translation.edit(edit)) };
    });
    if (!this.#client.documentChanges)
      return { changes: Object.fromEntries(changes.map(({ uri, edits }) => [uri, edits])) };
    return {
      documentChanges: changes.map(({ uri, edits }) => ({
        textDocument: { uri, version: this.#workspace.document(uri)?.version ?? null },
        edits,
      })),
    };
  }

  #refused(refusal: Text): ResponseError<void> {
    return new ResponseError(LSPErrorCodes.RequestFailed, refusal[this.#client.lang]);
  }
}
