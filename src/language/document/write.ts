import { Document, isPair, isScalar, type Scalar, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import { withoutCommands } from '../../text/ci-commands.ts';
import { onOneLine } from '../../text/printable.ts';
import { type Printed, printed } from '../../text/printed.ts';
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
): Printed {
  const document = new Document(value);
  keepDigits(document.contents, '', writtenAt);
  visit(document, { Scalar: (_key, scalar) => hold(scalar) });
  document.commentBefore = ` ${withoutCommands(onOneLine(comment))}`;
  const folded = document.toString({ lineWidth: 120 });
  // A word that is longer than a line is cut anywhere, which may be in the midst of a number, and is not always read again.
  const text = folded.includes('\\\n') ? document.toString({ lineWidth: 0 }) : folded;
  return printed(text.replace(held, '\\u$1'));
}

/**
 * What a terminal or the log of a CI would obey where a text stands as it is: control characters, turned directions, halves
 * of characters, and commands, which the lines of a block or of a folded text may begin with.
 */
const obeyed =
  /[\p{Cs}\ue000\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]|(?![\t\n])\p{Cc}|::|##(?=[a-z]*\[)/iu;

/** A text with any of it is written between double quotes, where each such character has a number. */
function hold(scalar: Scalar): void {
  if (typeof scalar.value !== 'string' || !obeyed.test(scalar.value)) return;
  scalar.type = 'QUOTE_DOUBLE';
  scalar.value = scalar.value.replace(
    /[\p{Cs}\p{Cc}\ue000\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069:#]/gu,
    numbered,
  );
}

/** Stands for a character until everything is written: the library would write some of them as they are. */
function numbered(character: string): string {
  return `\ue000${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

const held = /\ue000([\da-f]{4})/g;

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
