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

const isOpenText = (type: Type): boolean =>
  hasFlag(type, TypeFlags.String | TypeFlags.TemplateLiteral | TypeFlags.Any | TypeFlags.Unknown);

/** The calls of a method, or of a class, with the argument that decides. */
function argumentOf(node: Node, name: RegExp, at: number): { readonly whole: Node; readonly open: Node } | undefined {
  const { kind, expression } = node as Parts;
  const isCall = kind === SyntaxKind.CallExpression || kind === SyntaxKind.NewExpression;
  if (!isCall || !expression || !name.test(expression.getText())) return undefined;
  const open = (node as Node & { readonly arguments?: readonly Node[] }).arguments?.[at];
  return open && { whole: node, open };
}

/** The files of what was found, each once: whoever writes such a thing in another one is asked why. */
function pathsOf(found: readonly string[]): readonly string[] {
  return [...new Set(found.map((each) => each.slice(0, each.indexOf(':'))))].sort();
}

const isLiteral = ({ kind }: Node): boolean =>
  kind === SyntaxKind.StringLiteral || kind === SyntaxKind.NoSubstitutionTemplateLiteral;

/** `table.__proto__ = …` makes no member, and another object of the table. */
test('a name of anybody’s choice is written into tables without a prototype only', () => {
  const write = (node: Node) => {
    const { kind, expression, argumentExpression } = node as Parts;
    const isElement = kind === SyntaxKind.ElementAccessExpression && expression && argumentExpression;
    return isElement && isWritten(node) ? { whole: node, open: argumentExpression } : undefined;
  };
  expect(pathsOf(openOnes(isOpenText, write, () => true))).toEqual(
    [
      // Made by `Object.create(null)`: what a file holds.
      'src/language/document/conversion.ts',
      'src/language/document/fast/read-fast.ts',
      'src/language/model/amend.ts',
      'src/language/schema/sound-part.ts',
      // Under names of regions, groups and events of a chart, and ids of notices: the program makes all of them.
      'src/engine/chart/closing.ts',
      'src/engine/lifecycle/carry-over.ts',
      'src/engine/lifecycle/interpreter.ts',
      'src/engine/table/pack.ts',
      'src/engine/table/watched-state.ts',
      'src/insight/proof/machine/counterexample.ts',
      'src/register/operations/adopt.ts',
    ].sort(),
  );
});

test('nobody says that a name of anybody’s choice is a key of the program’s', () => {
  const cast = (node: Node) => {
    const { kind, expression, type } = node as Parts;
    const isCast = kind === SyntaxKind.AsExpression && expression && /^keyof /.test(type?.getText() ?? '');
    return isCast ? { whole: node, open: expression } : undefined;
  };
  expect(pathsOf(openOnes(isOpenText, cast, () => true))).toEqual(
    [
      // Asked by `Object.hasOwn` before.
      'src/engine/lifecycle/facts/fact-shape.ts',
      // Names that the program itself has listed.
      'src/engine/lifecycle/dates/remembered-term.ts',
      'src/engine/lifecycle/watched.ts',
    ].sort(),
  );
});

/** `$&` in words of a file would be what was replaced; a function gives the words as they are. */
test('words are put in the place of others by a function', () => {
  const replacement = (node: Node) => {
    const found = argumentOf(node, /\.replace(All)?$/, 1);
    return found && !isLiteral(found.open) ? found : undefined;
  };
  expect(pathsOf(openOnes(isOpenText, replacement, () => true))).toEqual(
    [
      // Separators, line ends, indentations, languages and words of the program’s own.
      'src/insight/agenda/wording.ts',
      'src/insight/explain/sections/money.ts',
      'src/insight/explain/words/quantities.ts',
      'src/insight/explain/words/verbs.ts',
      'src/language/schema/plain-words/stretches.ts',
      'src/render/icalendar/icalendar.ts',
      'src/render/what-if-text.ts',
      'src/surfaces/cli/write-json.ts',
      'src/text/apply-fixes.ts',
    ].sort(),
  );
});

test('no pattern is made of words of a file', () => {
  const pattern = (node: Node) => {
    const found = argumentOf(node, /^RegExp$/, 0);
    return found && !isLiteral(found.open) ? found : undefined;
  };
  expect(pathsOf(openOnes(isOpenText, pattern, () => true))).toEqual(
    [
      // Of words, names and patterns of the program’s own.
      'src/insight/agenda/why.ts',
      'src/insight/explain/usual-matters.ts',
      'src/language/document/kind.ts',
      'src/language/document/limits.ts',
      'src/language/schema/plain-words/facts.ts',
      'src/language/schema/rules/type-mismatch.ts',
      'src/language/schema/rules/value-malformed.ts',
      'src/render/wrap.ts',
      'src/surfaces/rule-book/rule-example.ts',
    ].sort(),
  );
});

test('no object is asked for a method that its own members may hide', () => {
  const method = (node: Node) => {
    const { kind, expression } = node as Parts;
    const isCall = kind === SyntaxKind.CallExpression && expression;
    return isCall && /\.(hasOwnProperty|propertyIsEnumerable|isPrototypeOf)$/.test(expression.getText())
      ? { whole: node, open: expression }
      : undefined;
  };
  const loop = (node: Node) => {
    const { kind, expression } = node as Parts;
    return kind === SyntaxKind.ForInStatement && expression ? { whole: expression, open: expression } : undefined;
  };
  for (const find of [method, loop])
    expect(
      openOnes(
        () => true,
        find,
        () => true,
      ),
    ).toEqual([]);
});

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
