import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildPlayground } from '../../scripts/playground.js';

/** Builds the playground from what stands in `src` now, with the schemas as code that the tests have anyway. */
const cache = fileURLToPath(new URL('../../node_modules/.cache/conventio', import.meta.url));
const folder = `${cache}/playground`;
mkdirSync(folder, { recursive: true });
const { page } = await buildPlayground(`${cache}/tests/validators.js`, folder);
writeFileSync(`${folder}/playground.html`, page);
