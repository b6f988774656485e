import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { ofProgram, vendorName } from './bundle.js';
import { licencesOf, packagesIn } from './licences.js';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Some of them are CommonJS, and load what is part of Node by `require`, which a module has to make for itself. */
const withRequire = `import { createRequire as requireOf } from 'node:module';\nconst require = requireOf(import.meta.url);\n`;

/** Writes the packages that only the program needs below a folder, with their licences. */
export async function writeVendor(outdir) {
  const entries = await Promise.all(ofProgram.map(async (name) => [name, await namesOf(name)]));
  const contents = new Map(entries.map(([name, names]) => [vendorName(name), `export { ${names} } from '${name}';\n`]));
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries([...contents.keys()].map((name) => [name, `vendor:${name}`])),
    outdir,
    bundle: true,
    splitting: true,
    chunkNames: 'parts/[name]-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    banner: { js: withRequire },
    metafile: true,
    // Their notices are kept whole, in a file beside them.
    legalComments: 'none',
    plugins: [reading(contents)],
  });
  mkdirSync(outdir, { recursive: true });
  writeFileSync(`${outdir}/LICENCES.txt`, `${licencesOf(packagesIn(metafile), false)}\n`);
}

/** What a package exports by name; of one that is CommonJS no bundler can tell. */
async function namesOf(name) {
  return Object.keys(await import(name)).filter((each) => /^(?!default$|module\.)[\w$]+$/.test(each));
}

function reading(contents) {
  return {
    name: 'entries',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^vendor:/ }, ({ path }) => ({ path: path.slice('vendor:'.length), namespace: 'vendor' }));
      onLoad({ filter: /.*/, namespace: 'vendor' }, ({ path }) => ({ contents: contents.get(path), resolveDir: root }));
    },
  };
}
