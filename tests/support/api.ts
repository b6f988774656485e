import { createRequire } from 'node:module';
import { root } from './first-convention.ts';

/**
 * The declarations that the package makes public, as TypeScript reads them. The compiler of the project is native, and has
 * no such interface; the one that `attw` brings along has.
 */
const requireOf = createRequire(createRequire(`${root}package.json`).resolve('@arethetypeswrong/core'));
// biome-ignore lint/suspicious/noExplicitAny: its types are those of another version than the one that checks this file
const ts: any = requireOf('typescript');

// biome-ignore lint/suspicious/noExplicitAny: as above
type Any = any;

export interface Api {
  /** What has no doc comment: names of the entry point, and members of the options that its functions take. */
  readonly undocumented: readonly string[];
  /** Types that are used and cannot be named, each with who uses it. */
  readonly unnamed: readonly string[];
}

/** Reads entry points, given as paths below the root of the project; types of the first need be named by none of the others. */
export function readApi(entries: readonly string[]): Api {
  const program = ts.createProgram(
    entries.map((entry) => `${root}${entry}`),
    {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      allowImportingTsExtensions: true,
      noEmit: true,
      noLib: true,
      types: [],
      strict: true,
      jsx: ts.JsxEmit.ReactJSX,
      jsxImportSource: 'preact',
    },
  );
  const checker = program.getTypeChecker();
  const resolved = (symbol: Any): Any =>
    symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const exportsOf = (entry: string): readonly Any[] => {
    const file = checker.getSymbolAtLocation(program.getSourceFile(`${root}${entry}`));
    return checker.getExportsOfModule(file).map(resolved);
  };
  const named = new Set(entries.flatMap((entry) => exportsOf(entry)));
  const undocumented = new Set<string>();
  const unnamed = new Set<string>();

  for (const symbol of named) {
    if (symbol.getDocumentationComment(checker).length === 0) undocumented.add(symbol.name);
    for (const declaration of symbol.declarations ?? []) visit(declaration, symbol);
  }
  return { undocumented: [...undocumented].sort(), unnamed: [...unnamed].sort() };

  function visit(node: Any, owner: Any): void {
    if (isHidden(node)) return;
    if (isOption(node, owner) && ts.getJSDocCommentsAndTags(node).length === 0) {
      undocumented.add(`${owner.name}.${node.name.getText()}`);
    }
    if (hasBody(node)) {
      if (node.type) visit(node.type, owner);
      return;
    }
    if (ts.isTypeReferenceNode(node) || ts.isExpressionWithTypeArguments(node)) {
      const used = resolved(checker.getSymbolAtLocation(node.typeName ?? node.expression));
      const file = used?.declarations?.[0]?.getSourceFile().fileName ?? '';
      const isOurs = file.includes('/src/') && !file.includes('/node_modules/');
      if (
        isOurs &&
        !(used.flags & ts.SymbolFlags.TypeParameter) &&
        !named.has(used) &&
        !reached.test(`${used.name} ${file}`)
      ) {
        unnamed.add(`${used.name} of ${owner.name}`);
      }
    }
    ts.forEachChild(node, (child: Any) => visit(child, owner));
  }
}

/** What is named through another: the parts of `Declaration`, and a helper of types. */
const reached = /Declaration \S*schema\/declaration\.ts|^WithValue /;

/** What nobody outside sees: bodies, and members that are private. */
function isHidden(node: Any): boolean {
  return ts.isBlock(node) || (node.name !== undefined && ts.isPrivateIdentifier(node.name));
}

/** What may have a value, which is none of its type. */
function hasBody(node: Any): boolean {
  return (
    (ts.isPropertyDeclaration(node) && node.initializer !== undefined) ||
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node)
  );
}

function isOption(node: Any, { name }: { readonly name: string }): boolean {
  return /(Options|Query|Settings)$/.test(name) && (ts.isPropertySignature(node) || ts.isMethodSignature(node));
}
