import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build, transform } from 'esbuild';

const src = new URL('../src/', import.meta.url);
const pathOf = (path) => fileURLToPath(new URL(path, src));

/** What every bundle has in common: the packages stay outside, and are loaded where they are installed. */
const asModules = { bundle: true, packages: 'external', format: 'esm', platform: 'neutral', target: 'node20.19' };

/**
 * What only the program needs and no library does: it comes with the package, in dist/vendor, so that a project which
 * installs the library installs none of it. In the sources they are imported by their own names.
 */
export const ofProgram = [
  '@hono/node-server',
  'chokidar',
  'commander',
  'tinyglobby',
  'vscode-languageserver-protocol/node',
  'vscode-languageserver-textdocument',
];

/** The file of a package in dist/vendor, which the manifest names as `#vendor/…`. */
export function vendorName(name) {
  return name.replace('@', '').replaceAll('/', '-');
}

/**
 * Joins the modules into a few files, since finding and loading three hundred takes longer than a file takes to read.
 * The entry points are paths below `src`.
 */
export async function bundle(entryPoints, outdir, validators, { vendored = false } = {}) {
  await build({
    ...asModules,
    entryPoints: entryPoints.map(pathOf),
    outdir,
    outbase: fileURLToPath(src),
    chunkNames: 'parts/[name]-[hash]',
    splitting: true,
    plugins: [inPlaceOfCompiling(validators), ...(vendored ? [inPlaceOfInstalling] : [])],
    // The sources come with the package.
    sourcemap: 'linked',
    sourcesContent: false,
  });
}

/** The packages of the program as they are in dist/vendor, each a file of its own with all that it needs. */
const inPlaceOfInstalling = {
  name: 'vendor',
  setup({ onResolve }) {
    for (const name of ofProgram) {
      const filter = new RegExp(`^${name}$`);
      onResolve({ filter }, () => ({ path: `#vendor/${vendorName(name)}.js`, external: true, sideEffects: false }));
    }
  },
};

/** The schemas as code. It needs a folder of the project to work in, from which packages are found. */
export async function compiledValidators(folder) {
  const outfile = `${folder}/compiler.js`;
  await build({ ...asModules, entryPoints: [pathOf('language/schema/compiler.ts')], outfile });
  const { schemaNames, shapeCompiler } = await import(`${outfile}?${Date.now()}`);
  const compiler = shapeCompiler({ source: true, esm: true });
  const code = standaloneCode.default(compiler, schemaNames);
  const imports = [];
  // The code is a module but for what it needs of ajv while it runs.
  const body = code.replace(/require\("([^"]+)"\)/g, (_, name) => {
    imports.push(`import needed${imports.length} from '${name}.js';`);
    return `needed${imports.length - 1}`;
  });
  const doors = Object.keys(schemaNames).map((name) => `export const ${name}Validator = () => ${name};`);
  const path = `${folder}/validators.js`;
  mkdirSync(folder, { recursive: true });
  // Nobody reads it, and it is a third of the package.
  const { code: small } = await transform([...imports, body, ...doors].join('\n'), { minify: true, format: 'esm' });
  writeFileSync(path, `${small}//# sourceMappingURL=${mapFrom(folder)}`);
  return path;
}

/** Code that nobody wrote leads to the module in whose place it stands, all of it to the same line. */
function mapFrom(folder) {
  const map = { version: 3, sources: [relative(folder, pathOf('language/schema/validators.ts'))], mappings: 'AAAA' };
  return `data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString('base64')}`;
}

/** Puts the schemas as code in the place of the module that would compile them whenever the program starts. */
export function inPlaceOfCompiling(validators) {
  return {
    name: 'validators',
    setup({ onResolve }) {
      onResolve({ filter: /\/validators\.ts$/ }, () => ({ path: validators, sideEffects: false }));
    },
  };
}
