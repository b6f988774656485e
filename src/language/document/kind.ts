/** What a file is. */
export type FileKind = 'convention' | 'scenario';

/** The keys that tell what a text is: its own first, then those that it has even where that one was forgotten. */
const telling: readonly (readonly [key: string, kind: FileKind])[] = [
  ['conventio', 'convention'],
  ['scenario', 'scenario'],
  ['parties', 'convention'],
  ['term', 'convention'],
  ['facts', 'scenario'],
];

/** What a text says that it is, by its keys of the first level. */
export function kindOf(text: string): FileKind | undefined {
  return telling.find(([key]) => hasKey(key, text))?.[1];
}

/** A key at the beginning of a line, or of the whole text within a brace: JSON is YAML too. */
function hasKey(key: string, text: string): boolean {
  return new RegExp(`^(?:"${key}"|'${key}'|${key})\\s*:`, 'm').test(text) || inBrace(key).test(text.slice(0, 10_000));
}

function inBrace(key: string): RegExp {
  return new RegExp(`^\\s*\\{[^{}]*(?:"${key}"|\\b${key})\\s*:`);
}
