/** A point in a file. `line` and `column` are 1-based; `offset` is 0-based, in UTF-16 units. */
export interface Position {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** A place in a file, its end excluded. `source` is the name that the caller gave the text. */
export interface Span {
  readonly source: string;
  readonly start: Position;
  readonly end: Position;
}

/** A JSON Pointer (RFC 6901) to a value of a document; the whole document is the empty pointer. */
export type Pointer = string;

/** The pointer of a member of a value. */
export function memberOf(parent: Pointer, key: string | number): Pointer {
  return `${parent}/${typeof key === 'number' || !/[~/]/.test(key) ? key : key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The keys and indexes that a pointer goes through. */
export function keysOf(pointer: Pointer): readonly string[] {
  if (pointer === '') return [];
  const keys = pointer.slice(1).split('/');
  return pointer.includes('~') ? keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~')) : keys;
}

/** The pointer of the value that holds this one; the document holds itself. */
export function parentOf(pointer: Pointer): Pointer {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}
