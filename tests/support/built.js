import { fileURLToPath } from 'node:url';
import { bundle, compiledValidators } from '../../scripts/bundle.js';

/** Where what is built for the tests lies; packages are found from there. */
const folder = fileURLToPath(new URL('../../node_modules/.cache/conventio/tests', import.meta.url));

/**
 * Builds once what each test file would otherwise make for itself: the schemas as code, as they are in the package, and
 * what tests start as processes of their own: the program, and registers in a file and in PostgreSQL.
 */
export default async function build() {
  // Beside tests that use it, nothing is built anew: CONVENTIO_PREPARED says that they do.
  if (process.env.CONVENTIO_PREPARED === '1') return;
  const rooms = ['store/sqlite', 'postgres', 'delivery'].map((room) => `register/${room}/index.ts`);
  await bundle(['surfaces/cli/bin.ts', 'register/index.ts', ...rooms], folder, await compiledValidators(folder));
}
