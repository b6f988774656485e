import { Document, isPair, isScalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { memberOf, type Pointer } from '../../text/span.ts';
import { keyText } from './document.ts';

/**
 * Writes a value as a YAML document under a comment. `writtenAt` tells how a number was written before, so that article
 * 2.10 does not become article 2.1.
 */
export function writeDocument(
  value: unknown,
  comment: string,
  writtenAt: (pointer: Pointer) => string | undefined,
): string {
  const document = new Document(value);
  keepDigits(document.contents, '', writtenAt);
  document.commentBefore = ` ${comment}`;
  return document.toString({ lineWidth: 120 });
}

/** A text on one line, to stand anywhere in a document: quoted where YAML would read it as anything else. */
export function writeScalar(text: string): string {
  const options = {
    flowCollectionPadding: false,
    lineWidth: 0,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  };
  return new Document([text])
    .toString({ ...options, collectionStyle: 'flow' })
    .trimEnd()
    .slice(1, -1);
}

function keepDigits(node: unknown, at: Pointer, writtenAt: (pointer: Pointer) => string | undefined): void {
  if (isScalar(node) && typeof node.value === 'number') {
    const decimals = writtenAt(at)?.split('.')[1];
    if (decimals) node.minFractionDigits = decimals.length;
    return;
  }
  for (const [index, item] of ((node as YAMLMap | YAMLSeq | null)?.items ?? []).entries()) {
    if (isPair(item)) keepDigits(item.value, memberOf(at, keyText(item)), writtenAt);
    else keepDigits(item, memberOf(at, index), writtenAt);
  }
}
