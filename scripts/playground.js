import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { inPlaceOfCompiling } from './bundle.js';
import { licencesOf, packagesIn } from './licences.js';

const root = new URL('../', import.meta.url);
const room = new URL('src/surfaces/playground/', root);
const conventions = new URL('conventions/', root);

/** The convention that the language was made for comes first. */
const first = 'cress-roumois-seine';

/** The playground as one file, and the size of each of its parts in bytes. */
export async function buildPlayground(validators, folder) {
  // By this ending esbuild knows that what they import of ajv comes as it does in Node.
  const asModule = `${folder}/validators.mjs`;
  copyFileSync(validators, asModule);
  const programs = await Promise.all([program('browser/main.tsx', asModule), program('browser/worker.ts', asModule)]);
  const [script, worker] = programs.map(({ code }) => code);
  // Within the page the program must not end before its end.
  if (/<\/script|<!--/i.test(script)) throw new Error('the program of the page has a mark of HTML in it');
  const parts = {
    script,
    scriptHash: createHash('sha256').update(script).digest('base64'),
    worker: packed(worker),
    examples: packed(JSON.stringify(examples())),
    licences: licencesOf(programs.flatMap(({ packages }) => packages)),
  };
  const { playgroundPage } = await shell(folder);
  const page = playgroundPage(parts);
  const sizes = {
    script: Buffer.byteLength(script),
    worker: parts.worker.length,
    unpackedWorker: Buffer.byteLength(worker),
    examples: parts.examples.length,
    page: Buffer.byteLength(page),
  };
  return { page, sizes };
}

async function program(entry, validators) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: fileURLToPath(root),
    entryPoints: [fileURLToPath(new URL(entry, room))],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    // The page carries the licences of all packages, in full.
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [inPlaceOfCompiling(validators)],
  });
  return { code: outputFiles[0].text, packages: packagesIn(metafile) };
}

/** The page around the programs is markup like any other, made by the code of the room. */
async function shell(folder) {
  const outfile = `${folder}/shell.js`;
  await build({
    entryPoints: [fileURLToPath(new URL('shell.tsx', room))],
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'neutral',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  return import(`${outfile}?${Date.now()}`);
}

function packed(text) {
  return deflateRawSync(text, { level: 9 }).toString('base64');
}

/** The conventions of the repository with their scenarios, to start from. */
function examples() {
  const ids = readdirSync(conventions).sort((a, b) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1));
  return ids.map((id) => {
    const text = readFileSync(new URL(`${id}/convention.yaml`, conventions), 'utf8');
    const scenarios = readdirSync(new URL(`${id}/scenarios/`, conventions))
      .sort()
      .map((name) => readFileSync(new URL(`${id}/scenarios/${name}`, conventions), 'utf8'))
      .map((scenario) => {
        const { scenario: id, title = id, facts, amendments } = parse(scenario);
        // What a scenario expects stays behind: one looks here, and asserts nothing.
        return { id, title, played: { facts: facts.map(({ refused: _, ...fact }) => fact), amendments } };
      });
    const { title, language } = parse(text);
    return { id, title, language, text, scenarios };
  });
}
