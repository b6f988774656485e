import { parseDocument, type Document as YamlTree } from 'yaml';

export type Tree = YamlTree.Parsed;

/** Parses a text as YAML 1.2. Errors come with the tree; nothing is thrown. */
export function parseTree(text: string): Tree {
  return parseDocument(text, {
    version: '1.2',
    schema: 'core',
    stringKeys: true,
    // Its own search for duplicates takes quadratic time; the conversion does it in linear time.
    uniqueKeys: false,
    prettyErrors: false,
    // Silence would hide that there is a second document.
    logLevel: 'error',
  });
}
