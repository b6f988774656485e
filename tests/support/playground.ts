import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { isBuilt } from './deep.ts';
import { root } from './first-convention.ts';

/** The address of the playground, built in a process of its own unless `npm test` has just done so. */
export function builtPlayground(): URL {
  if (isBuilt) return pathToFileURL(`${root}dist/playground.html`);
  execFileSync(process.execPath, [`${root}tests/support/build-playground.js`], { cwd: root, stdio: 'pipe' });
  return pathToFileURL(`${root}node_modules/.cache/conventio/playground/playground.html`);
}
