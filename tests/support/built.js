import { fileURLToPath } from 'node:url';
import { bundle, compiledValidators } from '../../scripts/bundle.js';

/** Where what is built for the tests lies; packages are found from there. */
const folder = fileURLToPath(new URL('../../node_modules/.cache/conventio/tests', import.meta.url));

/**
 * Builds once what each test file would otherwise make for itself: the schemas as code, as they are in the package, and
 * what tests start as a process of its own: the program, and a register in a file.
 */
export default async function build() {
  const doors = ['register/index.ts', 'register/store/sqlite/index.ts', 'register/delivery/index.ts'];
  await bundle(['surfaces/cli/bin.ts', ...doors], folder, await compiledValidators(folder));
}
