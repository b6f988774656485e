import { execSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle, compiledValidators } from './bundle.js';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const cache = fileURLToPath(new URL('../node_modules/.cache/conventio/build', import.meta.url));

// What was compiled before may stand for a file that is gone.
rmSync(dist, { recursive: true, force: true });
execSync('tsc -p tsconfig.build.json', { stdio: 'inherit' });
await bundle(['index.ts', 'surfaces/cli/bin.ts'], dist, await compiledValidators(cache));
// `npx conventio` in a clone runs the file itself: npm marks it as a program only where it installs the package.
chmodSync(`${dist}/surfaces/cli/bin.js`, 0o755);
