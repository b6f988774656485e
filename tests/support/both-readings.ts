import { deepStrictEqual } from 'node:assert';
import { isDeepStrictEqual } from 'node:util';
import type { Document } from '../../src/language/document/document.ts';
import { FastDocument } from '../../src/language/document/fast/fast-document.ts';
import { readFast } from '../../src/language/document/fast/read-fast.ts';
import { readCarefully } from '../../src/language/document/read.ts';
import { memberOf, type Pointer } from '../../src/text/span.ts';

/**
 * Holds the fast reading to the careful one: where it is sure, the other finds no fault, gives the same value in the
 * same order, and knows each member as written the same way in the same place. Tells whether it was sure.
 */
export function expectAlike(text: string): boolean {
  const fast = readFast(text);
  if (!fast) return false;
  const { document, diagnostics, unread } = readCarefully(text, 'a.yaml');
  if (diagnostics.length + unread.texts.length > 0)
    throw new Error(`${JSON.stringify(text)}: ${diagnostics[0]?.message.en}`);
  if (!document) throw new Error(`there is no document: ${JSON.stringify(text)}`);
  const fastDocument = new FastDocument({ source: 'a.yaml', text, ...fast }, () => document);
  const [ours, theirs] = [membersOf(fastDocument), membersOf(document)];
  // Whoever compares for a test's report is slow.
  if (!isDeepStrictEqual(ours, theirs)) deepStrictEqual({ text, members: ours }, { text, members: theirs });
  return true;
}

/** Every member of a document in its order, what its pointer tells, and what is not there. */
function membersOf(document: Document): readonly unknown[] {
  const describe = (value: unknown, pointer: Pointer): readonly unknown[] => {
    const isScalar = typeof value !== 'object' || value === null;
    const places = [document.spanOf(pointer), document.spanOf(pointer, 'key')];
    const told = [pointer, isScalar ? scalar(value) : kindOf(value), document.writtenAt(pointer), places];
    const nowhere = [memberOf(pointer, 'nowhere'), memberOf(pointer, 0)];
    const isThere = [pointer, ...nowhere].map((each) => document.has(each));
    const members = isScalar ? [] : Object.entries(value);
    return [told, isThere, ...members.flatMap(([key, member]) => describe(member, memberOf(pointer, key)))];
  };
  return describe(document.value, '');
}

/** `-0` is not `0`. */
function scalar(value: unknown): unknown {
  return Object.is(value, -0) ? '-0' : value;
}

function kindOf(value: object): string {
  if (Array.isArray(value)) return 'a list';
  return Object.getPrototypeOf(value) === null ? 'a map' : 'an object with a prototype';
}
