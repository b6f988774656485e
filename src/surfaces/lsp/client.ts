import { type InitializeParams, MarkupKind } from 'vscode-languageserver-protocol/node';
import type { Lang } from '../../text/text.ts';
import type { Edge } from './edge.ts';

/** What the client said of itself. */
export interface Client {
  readonly lang: Lang;
  readonly markdown: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  /** It can change files that it knows the version of, so that an edit never meets another text. */
  readonly documentChanges: boolean;
  readonly watchesFiles: boolean;
}

export function clientOf({ capabilities, locale, initializationOptions }: InitializeParams, { lang }: Edge): Client {
  const { textDocument, workspace } = capabilities ?? {};
  const { publishDiagnostics, hover } = textDocument ?? {};
  return {
    lang: langOf(initializationOptions?.lang) ?? lang.asked ?? langOf(locale) ?? lang.fallback,
    markdown: Array.isArray(hover?.contentFormat) && hover.contentFormat.includes(MarkupKind.Markdown),
    relatedInformation: publishDiagnostics?.relatedInformation ?? false,
    codeDescription: publishDiagnostics?.codeDescriptionSupport ?? false,
    documentChanges: workspace?.workspaceEdit?.documentChanges ?? false,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
  };
}

function langOf(locale: unknown): Lang | undefined {
  if (typeof locale !== 'string') return undefined;
  if (/^fr\b/i.test(locale)) return 'fr';
  return /^en\b/i.test(locale) ? 'en' : undefined;
}
