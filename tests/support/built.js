import { fileURLToPath } from 'node:url';
import { bundle, compiledValidators } from '../../scripts/bundle.js';

/** Where what is built for the tests lies; packages are found from there. */
const folder = fileURLToPath(new URL('../../node_modules/.cache/conventio/tests', import.meta.url));

/**
 * Builds once what each test file would otherwise make for itself: the schemas as code, as they are in the package, and
 * what tests start as processes of their own: the program, a store in a file, and workers on a store in PostgreSQL.
 */
export default async function build() {
  const stores = ['register/store/sqlite/index.ts', 'register/index.ts', 'register/postgres/index.ts'];
  await bundle(['surfaces/cli/bin.ts', ...stores], folder, await compiledValidators(folder));
}
