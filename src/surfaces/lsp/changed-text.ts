import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/**
 * A document after some changes, one after the other. The package changes its table of lines piece by piece, and counts two
 * lines where a line feed comes behind a carriage return that was there before: here each change finds its lines anew.
 */
export function changedDocument(
  document: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
): TextDocument {
  const anew = (text: string): TextDocument => TextDocument.create(document.uri, document.languageId, version, text);
  return changes.reduce((before, change) => {
    if (!('range' in change) || change.range === undefined) return anew(change.text);
    const text = before.getText();
    const [one, other] = [before.offsetAt(change.range.start), before.offsetAt(change.range.end)];
    return anew(text.slice(0, Math.min(one, other)) + change.text + text.slice(Math.max(one, other)));
  }, anew(document.getText()));
}
