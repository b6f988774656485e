import type { CodeActionParams, Position, ReferenceParams, RenameParams } from 'vscode-languageserver-protocol/node';

/** Whether what came with a message has the shape that the protocol gives it, as far as it is looked at here. */
export type Shape = (params: unknown) => boolean;

type Members = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object each of whose named members has its shape. */
function withMembers<T>(shapes: { readonly [Name in keyof T]?: Shape }): Shape {
  const named = Object.entries<Shape | undefined>(shapes);
  return (value) => {
    if (!isObject(value)) return false;
    const members = new Map(Object.entries(value));
    return named.every(([name, is]) => is?.(members.get(name)) ?? true);
  };
}

const isString: Shape = (value) => typeof value === 'string';
const isBoolean: Shape = (value) => typeof value === 'boolean';
const isInteger: Shape = (value) => Number.isSafeInteger(value);
/** What is beyond the end of a text is its end, however far. */
const isUnsigned: Shape = (value) => isInteger(value) && Number(value) >= 0;
const listOf =
  (is: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(is);
const maybe =
  (is: Shape): Shape =>
  (value) =>
    value === undefined || value === null || is(value);

const position = withMembers<Position>({ line: isUnsigned, character: isUnsigned });
const range = withMembers({ start: position, end: position });
const identifier = withMembers({ uri: isString });

export const anything: Shape = () => true;
export const ofInitialize = withMembers({ capabilities: maybe(isObject) });
export const ofOpened = withMembers({
  textDocument: withMembers({ uri: isString, languageId: isString, version: isInteger, text: isString }),
});
export const ofChanged = withMembers({
  textDocument: withMembers({ uri: isString, version: isInteger }),
  contentChanges: listOf(withMembers({ text: isString, range: (value) => value === undefined || range(value) })),
});
export const ofWatched = withMembers({ changes: listOf(identifier) });
export const ofDocument = withMembers({ textDocument: identifier });
export const ofPlace = withMembers({ textDocument: identifier, position });
export const ofReferences = withMembers<ReferenceParams>({
  textDocument: identifier,
  position,
  context: withMembers({ includeDeclaration: isBoolean }),
});
export const ofRename = withMembers<RenameParams>({ textDocument: identifier, position, newName: isString });
export const ofActions = withMembers<CodeActionParams>({
  textDocument: identifier,
  range,
  context: withMembers({ diagnostics: Array.isArray, only: maybe(listOf(isString)) }),
});
