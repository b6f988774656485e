import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Node, type SourceFile, SyntaxKind } from 'typescript/unstable/ast';
import { API, type Type, TypeFlags, type UnionType } from 'typescript/unstable/sync';
import { root } from './support/first-convention.ts';

/**
 * What a file holds may have any name and any shape. The compiler knows in which places the code leaves that open: they
 * are looked for here.
 */
const api = new API({ cwd: root });
let files: readonly SourceFile[] = [];
let typesOf: (nodes: readonly Node[]) => readonly (Type | undefined)[];

beforeAll(() => {
  const [project] = api.updateSnapshot({ openProject: join(root, 'tsconfig.json') }).getProjects();
  if (!project) throw new Error('there is no project');
  const { program, checker } = project;
  const names = program.getSourceFileNames().filter((name) => name.startsWith(join(root, 'src/')));
  files = names.flatMap((name) => program.getSourceFile(name) ?? []);
  typesOf = (nodes) => checker.getTypeAtLocation(nodes);
});

afterAll(() => api.close());

/** The nodes that are looked for whose type is open, as `file: text`. */
function openOnes(
  isOpen: (type: Type) => boolean,
  find: (node: Node) => { readonly whole: Node; readonly open: Node } | undefined,
  among: (path: string) => boolean,
): readonly string[] {
  expect(files.length).toBeGreaterThan(100);
  return files.flatMap((file) => {
    const path = relative(root, file.fileName);
    if (!among(path)) return [];
    const found = [...within(file)].flatMap((node) => find(node) ?? []);
    const types = typesOf(found.map(({ open }) => open));
    return found
      .filter((_, index) => membersOf(types[index]).some(isOpen))
      .map(({ whole }) => `${path}: ${file.text.slice(whole.pos, whole.end).trim()}`);
  });
}

function* within(node: Node): Generator<Node> {
  yield node;
  const members: Node[] = [];
  node.forEachChild((member) => {
    members.push(member);
  });
  for (const member of members) yield* within(member);
}

function membersOf(type: Type | undefined): readonly Type[] {
  if (!type) return [];
  return hasFlag(type, TypeFlags.Union) ? (type as UnionType).getTypes() : [type];
}

function hasFlag({ flags }: Type, wanted: number): boolean {
  return (flags & wanted) !== 0;
}

type Parts = Node & Readonly<Record<string, Node | undefined>>;

test('no table is asked by a name of anybody’s choice but through `own`', () => {
  const isAnyText = (type: Type) =>
    hasFlag(type, TypeFlags.String | TypeFlags.TemplateLiteral | TypeFlags.Any | TypeFlags.Unknown);
  const lookup = (node: Node) => {
    const { kind, expression, argumentExpression, left, operatorToken } = node as Parts;
    if (kind === SyntaxKind.ElementAccessExpression && expression && argumentExpression && !isWritten(node)) {
      return { whole: node, open: argumentExpression };
    }
    const isIn = kind === SyntaxKind.BinaryExpression && operatorToken?.kind === SyntaxKind.InKeyword;
    return isIn && left && left.kind !== SyntaxKind.StringLiteral ? { whole: node, open: left } : undefined;
  };
  expect(openOnes(isAnyText, lookup, (path) => path !== 'src/text/own.ts')).toEqual([]);
});

/** `table[key] = …` and `delete table[key]`. */
function isWritten(node: Node): boolean {
  const { kind, left, operatorToken } = node.parent as Parts;
  if (kind === SyntaxKind.DeleteExpression) return true;
  return kind === SyntaxKind.BinaryExpression && left === node && operatorToken?.kind === SyntaxKind.EqualsToken;
}

/** `${value}` and `String(value)` of an object throw where it has no prototype, and say nothing where it has one. */
test('nothing of any shape is put into words but through `anyValue`', () => {
  const isAnyShape = (type: Type) =>
    hasFlag(type, TypeFlags.Any | TypeFlags.Unknown | TypeFlags.Object | TypeFlags.NonPrimitive);
  const words = (node: Node) => {
    const { kind, expression } = node as Parts;
    if (kind === SyntaxKind.TemplateSpan && expression) return { whole: expression, open: expression };
    const { arguments: given } = node as Node & { readonly arguments?: readonly Node[] };
    const isString = kind === SyntaxKind.CallExpression && expression?.getText() === 'String';
    return isString && given?.[0] ? { whole: node, open: given[0] } : undefined;
  };
  const ofContents =
    /^src\/(language\/(?!document\/|schema\/plain-words\/any-value)|engine|insight|render|surfaces\/editor)/;
  expect(openOnes(isAnyShape, words, (path) => ofContents.test(path))).toEqual([]);
});
