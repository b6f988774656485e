import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from '@jest/globals';
import { type Node, type SourceFile, SyntaxKind } from 'typescript/unstable/ast';
import { API, type Checker, type Project, type Type } from 'typescript/unstable/sync';
import { root } from './support/first-convention.ts';

/**
 * A table that is asked by a name which anybody may have chosen answers for `constructor` and `toString` as well, unless
 * it is asked through `own`. The compiler knows which names may be any text: those are looked for, and not found.
 */
test('no table is asked by a name of anybody’s choice but through `own`', () => {
  const api = new API({ cwd: root });
  try {
    const snapshot = api.updateSnapshot({ openProject: join(root, 'tsconfig.json') });
    const [project] = snapshot.getProjects();
    expect(project).toBeDefined();
    expect(project && unguarded(project)).toEqual([]);
  } finally {
    api.close();
  }
});

interface Lookup {
  readonly node: Node;
  readonly key: Node;
}

function unguarded({ program, checker }: Project): readonly string[] {
  const src = join(root, 'src/');
  const files = program.getSourceFileNames().filter((name) => name.startsWith(src) && !name.endsWith('/text/own.ts'));
  expect(files.length).toBeGreaterThan(100);
  return files.flatMap((name) => {
    const file = program.getSourceFile(name) as SourceFile;
    const lookups = [...lookupsIn(file)];
    const keys: readonly Node[] = lookups.map(({ key }) => key);
    const types = checker.getTypeAtLocation(keys);
    return lookups
      .filter((_, index) => mayBeAnyText(types[index], checker))
      .map(({ node }) => `${relative(root, name)}: ${readFileSync(name, 'utf8').slice(node.pos, node.end).trim()}`);
  });
}

/** `table[key]` where it is read, and `key in table`. */
function* lookupsIn(node: Node): Generator<Lookup> {
  const { expression, argumentExpression, left, operatorToken } = node as Node & Record<string, Node | undefined>;
  if (node.kind === SyntaxKind.ElementAccessExpression && expression && argumentExpression && !isWritten(node)) {
    yield { node, key: argumentExpression };
  }
  if (node.kind === SyntaxKind.BinaryExpression && left && operatorToken?.kind === SyntaxKind.InKeyword) {
    yield { node, key: left };
  }
  const members: Node[] = [];
  node.forEachChild((member) => {
    members.push(member);
  });
  for (const member of members) yield* lookupsIn(member);
}

function isWritten(node: Node): boolean {
  const { kind, left, operatorToken } = node.parent as Node & Record<string, Node | undefined>;
  if (kind === SyntaxKind.DeleteExpression) return true;
  return kind === SyntaxKind.BinaryExpression && left === node && operatorToken?.kind === SyntaxKind.EqualsToken;
}

/** Whether the type of a key leaves it open which text it is; names from a closed list are known to be there or not. */
function mayBeAnyText(type: Type | undefined, checker: Checker): boolean {
  const words = type ? checker.typeToString(type).replace(/"[^"]*"/g, '') : 'unknown';
  return /\b(string|any|unknown)\b|`/.test(words);
}
