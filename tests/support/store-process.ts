import { pathToFileURL } from 'node:url';
import { root } from './first-convention.ts';

/** Where the store in a file is that `built.js` built when the tests began, for processes that import it. */
export const builtStore = pathToFileURL(
  `${root}node_modules/.cache/conventio/tests/register/store/sqlite/index.js`,
).href;
