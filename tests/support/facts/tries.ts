import fc from 'fast-check';
import type { IsoDate } from '../../../src/calendar/day.ts';
import type { Compiled } from '../../../src/engine/lifecycle/compile.ts';
import { factLists } from '../any-facts.ts';
import { assertLaw, isDeep } from '../deep.ts';
import { brokenLaw } from './laws.ts';

/** How many facts are tried in a deep run, all together: see CONTRIBUTING.md. */
export const deepFacts = Number(process.env.CONVENTIO_FACTS ?? 10_000_000);

/** The day around which most facts at random lie. */
const first: IsoDate = '2022-11-10';

/** What the facts of a list are tried with: the last day to play to, or none. */
const lastDays: fc.Arbitrary<IsoDate | undefined> = fc.constantFrom(undefined, undefined, '2023-06-30', '2028-05-02');

/**
 * Holds every law of facts over lists at random, and says how many facts they had. In a deep run it goes on until so many
 * were tried; what fails is told with its facts, made as few as they can be.
 */
export function holdLaws(compiled: Compiled, lists: number, deepest = 0): number {
  let tried = 0;
  const law = fc.property(factLists(compiled, first, 40), fc.nat(1_000_000), lastDays, (facts, chance, until) => {
    tried += facts.length;
    const broken = brokenLaw({ compiled, facts, chance, ...(until && { until }) });
    if (broken !== undefined) throw new Error(broken);
  });
  do assertLaw(law, { numRuns: lists * 6, deepRuns: lists });
  while (isDeep && tried < deepest);
  return tried;
}
