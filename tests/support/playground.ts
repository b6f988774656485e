import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { root } from './first-convention.ts';

/** Builds the playground in a process of its own, and gives its address. */
export function builtPlayground(): URL {
  execFileSync(process.execPath, [`${root}tests/support/build-playground.js`], { cwd: root, stdio: 'pipe' });
  return pathToFileURL(`${root}node_modules/.cache/conventio/playground/playground.html`);
}
