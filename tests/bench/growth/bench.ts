import { parseArgs } from 'node:util';
import { reportGrowths } from './report.ts';

/**
 * Which power of a size the cost of each operation grows with: `npm run bench:growth -- timeline agenda --shape phases
 * --times 4` measures those that are called so alone, at four times the sizes.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { shape: { type: 'string', multiple: true }, times: { type: 'string', default: '1' } },
});
const { shape: shapes = [], times } = values;
await reportGrowths({ operations: positionals, shapes, times: Number(times) });
