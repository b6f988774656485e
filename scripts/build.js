import { execSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle, compiledValidators } from './bundle.js';
import { buildPlayground } from './playground.js';
import { writeVendor } from './vendor.js';

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

const [wantedMajor, wantedMinor] = manifest.engines.node.match(/\d+/g).map(Number);
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor)) {
  process.stderr.write(
    `\nconventio needs Node ${wantedMajor}.${wantedMinor} or later. This is Node ${process.versions.node}. Install a later one: https://nodejs.org\n`,
  );
  process.exit(1);
}

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const cache = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url));

// What was compiled before may stand for a file that is gone.
rmSync(dist, { recursive: true, force: true });
// `npm run types` checks them; here they are only written.
execSync('tsc -p tsconfig.build.json --noCheck', { stdio: 'inherit' });
mkdirSync(cache, { recursive: true });
// Two may build at the same time.
const scratch = mkdtempSync(`${cache}conventio-build-`);
const doors = Object.values(manifest.exports).flatMap(({ default: path }) => path ?? []);
const entryPoints = [...doors, manifest.bin.conventio].map((path) => path.replace(/^(\.\/)?dist\/|\.js$/g, ''));
const validators = await compiledValidators(scratch);
await bundle(
  entryPoints.map((path) => `${path}.ts`),
  dist,
  validators,
  { vendored: true },
);
await writeVendor(`${dist}/vendor`);
writeFileSync(`${dist}/playground.html`, (await buildPlayground(validators, scratch)).page);
rmSync(scratch, { recursive: true });
// `npx conventio` in a clone runs the file itself: npm marks it as a program only where it installs the package.
chmodSync(`${dist}/surfaces/cli/bin.js`, 0o755);
