import { fileURLToPath } from 'node:url';
import { bundle, compiledValidators } from '../../scripts/bundle.js';

/** Where what is built for the tests lies; packages are found from there. */
const folder = fileURLToPath(new URL('../../node_modules/.cache/conventio/tests', import.meta.url));

/**
 * Builds once what each test file would otherwise make for itself: the schemas as code, as they are in the package, and
 * the program that tests start as a process of its own, and what programs of tests are made of that do.
 */
export default async function build() {
  const entryPoints = ['surfaces/cli/bin.ts', 'register/index.ts', 'register/postgres/index.ts'];
  await bundle(entryPoints, folder, await compiledValidators(folder));
}
