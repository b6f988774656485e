import { execSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';

const dist = new URL('../dist/', import.meta.url);

// What was compiled before may stand for a file that is gone.
rmSync(dist, { recursive: true, force: true });
execSync('tsc -p tsconfig.build.json', { stdio: 'inherit' });
// `npx conventio` in a clone runs the file itself: npm marks it as a program only where it installs the package.
chmodSync(new URL('cli/bin.js', dist), 0o755);
