import { parseDocument, YAMLParseError, type Document as YamlTree } from 'yaml';

export type Tree = YamlTree.Parsed;

/** Parses a text as YAML 1.2. Errors come with the tree; nothing is thrown. */
export function parseTree(text: string): Tree {
  return withoutTraces(() => {
    try {
      return parse(text);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      // The parser calls itself once for each level, and what is out of line may have as many levels as lines.
      const tree = parse('');
      tree.errors.push(new YAMLParseError([0, text.length], 'IMPOSSIBLE', 'nested too deep to be parsed'));
      return tree;
    }
  });
}

function parse(text: string): Tree {
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

/** The parser makes an error of each fault, and the trace of one, which nobody reads, takes longer than its line. */
function withoutTraces<T>(make: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return make();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
