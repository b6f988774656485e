import {
  type Diagnostic as ClientDiagnostic,
  type Hover as ClientHover,
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  DiagnosticSeverity,
  type DocumentSymbol,
  InsertTextMode,
  type Location,
  MarkupKind,
  type Position,
  type Range,
  SymbolKind,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { escaped, lineStart } from '../../render/markdown.ts';
import type { Diagnostic, Edit } from '../../text/diagnostic.ts';
import { inOneLine, onOneLine, printable } from '../../text/printable.ts';
import type { RuleId } from '../../text/rule.ts';
import type { Span } from '../../text/span.ts';
import type { Lang, Text } from '../../text/text.ts';
import type { Analysis } from '../editor/analysis.ts';
import type { Completion } from '../editor/completion.ts';
import type { QuickFix } from '../editor/fixes.ts';
import type { Hover } from '../editor/hover.ts';
import type { OutlineItem } from '../editor/outline.ts';
import type { Client } from './client.ts';

/** Says in the words of the protocol what the editor's floor says of one file, in one language. */
export class Translation {
  readonly #document: TextDocument;
  readonly #lang: Lang;

  constructor({ source, text }: Pick<Analysis, 'source' | 'text'>, lang: Lang) {
    this.#document = TextDocument.create(source, 'yaml', 0, text);
    this.#lang = lang;
  }

  offset(position: Position): number {
    return this.#document.offsetAt(position);
  }

  range({ start, end }: Span): Range {
    return this.#between(start.offset, end.offset);
  }

  location(span: Span): Location {
    return { uri: this.#document.uri, range: this.range(span) };
  }

  edit({ span, text }: Edit): TextEdit {
    return { range: this.range(span), newText: text };
  }

  diagnostic(diagnostic: Diagnostic, client: Client, rulePage: (rule: RuleId) => string): ClientDiagnostic {
    const { rule, severity, message, help, article, span, related = [] } = diagnostic;
    const said = this.#say(message, article === undefined ? '' : ` (art. ${article})`);
    const here = related.filter((other) => other.span.source === this.#document.uri);
    return {
      range: this.range(span),
      severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
      code: rule,
      ...(client.codeDescription && { codeDescription: { href: rulePage(rule) } }),
      source: 'conventio',
      message: help ? `${said}\n${this.#say(help)}` : said,
      ...(client.relatedInformation &&
        here.length > 0 && {
          relatedInformation: here.map((other) => ({
            location: this.location(other.span),
            message: this.#say(other.message),
          })),
        }),
    };
  }

  notice({ message, span }: { readonly message: Text; readonly span: Span }): ClientDiagnostic {
    return {
      range: this.range(span),
      severity: DiagnosticSeverity.Information,
      source: 'conventio',
      message: this.#say(message),
    };
  }

  hover({ span, heading, lines }: Hover, client: Client): ClientHover {
    const [head, rest] = [inOneLine(heading[this.#lang]), lines.map((line) => inOneLine(line[this.#lang]))];
    const value = client.markdown
      ? [`**${asMarkdown(head)}**`, ...rest.map(asMarkdown)].join('\n\n')
      : [head, ...rest].map(onOneLine).join('\n');
    return {
      range: this.range(span),
      contents: { kind: client.markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value },
    };
  }

  completion(completion: Completion, index: number): CompletionItem {
    const { label, kind, detail, documentation, insert, replaces } = completion;
    return {
      label,
      kind: completionKinds[kind],
      ...(detail && { detail: this.#say(detail) }),
      ...(documentation && { documentation: this.#say(documentation) }),
      // The order in which one writes them, which is not that of the alphabet.
      sortText: String(index).padStart(4, '0'),
      insertTextMode: InsertTextMode.asIs,
      textEdit: { range: this.#between(replaces.start, replaces.end), newText: insert },
    };
  }

  symbol({ name, detail, kind, span, keySpan, children }: OutlineItem): DocumentSymbol {
    return {
      name,
      ...(detail && { detail: this.#say(detail) }),
      kind: kind === 'section' ? SymbolKind.Namespace : SymbolKind.Object,
      range: this.range(span),
      selectionRange: this.range(keySpan),
      children: children.map((child) => this.symbol(child)),
    };
  }

  quickFix({ diagnostic, fix }: QuickFix, client: Client, rulePage: (rule: RuleId) => string): CodeAction {
    return {
      title: this.#say(fix.title),
      kind: CodeActionKind.QuickFix,
      diagnostics: [this.diagnostic(diagnostic, client, rulePage)],
      isPreferred: fix.safe,
      edit: { changes: { [this.#document.uri]: fix.edits.map((edit) => this.edit(edit)) } },
    };
  }

  fixAll(edits: readonly Edit[]): CodeAction {
    return {
      title: { en: 'Apply all safe fixes', fr: 'Appliquer toutes les corrections sûres' }[this.#lang],
      kind: CodeActionKind.SourceFixAll,
      edit: { changes: { [this.#document.uri]: edits.map((edit) => this.edit(edit)) } },
    };
  }

  /** A sentence as an editor shows it, on one line. */
  #say(text: Text, more = ''): string {
    return printable(`${text[this.#lang]}${more}`);
  }

  #between(start: number, end: number): Range {
    return { start: this.#document.positionAt(start), end: this.#document.positionAt(end) };
  }
}

const completionKinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  word: CompletionItemKind.EnumMember,
  name: CompletionItemKind.Reference,
};

/** What a convention says is text, whatever marks of Markdown or HTML it has in it, and begins nothing. */
function asMarkdown(words: string): string {
  return lineStart(escaped(words).replace(/[{}#]/g, '\\$&'));
}
