import { execSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

const dist = new URL('../dist/', import.meta.url);

// What was compiled before may stand for a file that is gone.
rmSync(dist, { recursive: true, force: true });
execSync('tsc -p tsconfig.build.json', { stdio: 'inherit' });
writeFileSync(new URL('language/schema/validators.js', dist), await compiledValidators());
await joinModules();
// `npx conventio` in a clone runs the file itself: npm marks it as a program only where it installs the package.
chmodSync(new URL('surfaces/cli/bin.js', dist), 0o755);

/** The schemas as code, in the place of the module that would compile them whenever the program starts. */
async function compiledValidators() {
  const { schemaNames, shapeCompiler } = await import(new URL('language/schema/compiler.js', dist));
  const compiler = shapeCompiler({ source: true, esm: true });
  const code = standaloneCode.default(compiler, schemaNames);
  const imports = [];
  // The code is a module but for what it needs of ajv while it runs.
  const body = code.replace(/require\("([^"]+)"\)/g, (_, name) => {
    imports.push(`import needed${imports.length} from '${name}.js';`);
    return `needed${imports.length - 1}`;
  });
  const doors = Object.keys(schemaNames).map((name) => `export const ${name}Validator = () => ${name};`);
  return [...imports, body, ...doors].join('\n');
}

/** Joins the modules into a few files, since finding and loading two hundred takes longer than a file takes to read. */
async function joinModules() {
  const entryPoints = ['index.js', 'surfaces/cli/bin.js'].map((path) => new URL(path, dist).pathname);
  const { outputFiles } = await build({
    entryPoints,
    outdir: dist.pathname,
    chunkNames: 'parts/[name]-[hash]',
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'neutral',
    target: 'node20.19',
    write: false,
  });
  for (const path of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (path.endsWith('.js')) rmSync(new URL(path, dist));
  }
  mkdirSync(new URL('parts/', dist), { recursive: true });
  for (const { path, contents } of outputFiles) writeFileSync(path, contents);
}
