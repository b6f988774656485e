import { test } from '@jest/globals';
import { tryFacts } from './support/anybody/try-facts.ts';
import { tryFile } from './support/anybody/try-file.ts';
import { isDeep } from './support/deep.ts';

/**
 * Files from anybody: texts and bytes that are spoilt, what YAML and JSON have and no convention needs, sound texts whose parts
 * stand in the places of others, and documents that only the schema has seen. What is refused is refused in words, in its
 * place, in bounded time; whatever is accepted can be explained, played, proved, drawn, compared, written and edited.
 *
 * `npm test` takes a few, the same each time; `npm run test:deep` others each time, as many as `CONVENTIO_FILES` says or a
 * hundred thousand. `CONVENTIO_FILE=17` tries that one again.
 */
const alone = process.env.CONVENTIO_FILE;
const deepFiles = Number(process.env.CONVENTIO_FILES ?? 100_000);

/** A deep run of a hundred thousand takes hours. */
const longest = 48 * 3_600_000;

/** After so many the rest is likely to be broken for the same reasons. */
const mostFaults = 20;

function seeds(usual: number): { readonly first: number; readonly count: number } {
  if (alone !== undefined) return { first: Number(alone), count: 1 };
  return isDeep ? { first: Date.now() % 2 ** 31, count: deepFiles } : { first: 1, count: usual };
}

test(
  'whatever a file holds, it is told or it holds together',
  async () => {
    const { first, count } = seeds(16);
    const faults: string[] = [];
    for (let seed = first; seed < first + count && faults.length < mostFaults; seed += 1) {
      const { fault } = await tryFile(seed);
      if (fault !== undefined) faults.push(fault);
    }
    if (faults.length > 0) {
      throw new Error(
        `${faults.join('\n\n')}\n\nAgain: CONVENTIO_FILE=<seed> npm run jest -- tests/files-of-anybody.test.ts`,
      );
    }
  },
  longest,
);

test(
  'whatever a scenario or a journal holds, it is told or it is played',
  () => {
    const { first, count } = seeds(30);
    for (let seed = first; seed < first + count; seed += 1) {
      try {
        tryFacts(seed);
      } catch (error) {
        throw new Error(`Seed ${seed}: ${error instanceof Error ? error.stack : error}`);
      }
    }
  },
  longest,
);
