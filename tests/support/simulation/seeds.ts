import { isDeep } from '../deep.ts';
import { type Course, simulate } from './simulate.ts';

/** One seed to play, instead of all, with everything that happens. */
const alone = process.env.CONVENTIO_SEED;

/** How many seeds are played in a deep run: see CONTRIBUTING.md. */
const deepSeeds = Number(process.env.CONVENTIO_SEEDS ?? 1_000_000);

/** The seeds of a run: so many, the same each time; in a deep run others each time, and many more. */
export function seedsOf(usual: number): Iterable<number> {
  if (alone !== undefined) return [Number(alone)];
  return isDeep ? numbers(Date.now() % 2 ** 31, deepSeeds) : numbers(1, usual);
}

function* numbers(first: number, count: number): Generator<number> {
  for (let seed = first; seed < first + count; seed += 1) yield seed;
}

/** What was broken in the course of a seed, with everything that happened in it; `undefined` where all laws hold. */
export async function faultOf(seed: number, course: Course = {}): Promise<string | undefined> {
  const broken = await simulate(seed, course);
  if (broken === undefined) return undefined;
  const trace: string[] = [];
  await simulate(seed, { ...course, trace });
  return `Seed ${seed}: ${broken}\n\n${trace.join('\n')}\n\nSeed ${seed}: ${broken}\nAgain: CONVENTIO_SEED=${seed} npm run jest -- tests/register/simulation/simulation.test.ts`;
}
