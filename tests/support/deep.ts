import fc from 'fast-check';

/**
 * Whether everything is tried that a law is about, as `npm run test:deep` does. `npm test` tries a sample of it, the same
 * each time: what fails once fails again, and what passed here passes elsewhere.
 */
export const isDeep = process.env.CONVENTIO_DEEP === '1';

/** Whether `npm test` has built the package before its tests, so that they need not. */
export const isBuilt = process.env.CONVENTIO_BUILT === '1';

/** How often a law is tried: a sixth as often as told in `npm test`, and as often as `deepRuns` says in a deep run; and whatever else fast-check takes. */
type Tries<T> = fc.Parameters<T> & { readonly deepRuns?: number };

/** Holds a law over things at random: as many as told, or by default twenty times as many, and others each time. */
export function assertLaw<T>(law: fc.IRawProperty<T>, tries: Tries<T> = {}): void {
  fc.assert(law, asDeepAsTheRun(tries));
}

/** The same of a law that is to be waited for. */
export async function assertLawInTime<T>(law: fc.IAsyncProperty<T>, tries: Tries<T> = {}): Promise<void> {
  await fc.assert(law, asDeepAsTheRun(tries));
}

function asDeepAsTheRun<T>({ numRuns = 100, deepRuns = numRuns * 20, ...more }: Tries<T>): fc.Parameters<T> {
  return isDeep ? { ...more, numRuns: deepRuns } : { seed: 4, ...more, numRuns: Math.ceil(numRuns / 6) };
}

/**
 * All of a list, or one of so many equal shares of it. Which ones are in a share follows from their places alone, spread
 * so that neighbours, which are often alike, are in different ones.
 */
export function sample<T>(all: readonly T[], { share = 0, of }: { share?: number; of: number }): readonly T[] {
  if (isDeep) return all;
  return all.filter((_, index) => Math.floor(((index * 0.618_033_988_75) % 1) * of) === share % of);
}
