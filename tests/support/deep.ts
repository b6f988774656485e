/**
 * Whether everything is tried that a law is about, as `npm run test:deep` does. `npm test` tries a sample of it, which is
 * the same each time, so that what fails once fails again.
 */
export const isDeep = process.env.CONVENTIO_DEEP === '1';

/** How often a random law is tried: as often as told, or so many times as much. */
export function tries(usual: number, deep = usual * 20): number {
  return isDeep ? deep : usual;
}

/**
 * All of a list, or one in so many: which of them follows from their place alone, and neighbours, which are often alike,
 * are not left out or taken together.
 */
export function sample<T>(all: readonly T[], oneIn: number): readonly T[] {
  if (isDeep) return all;
  return all.filter((_, index) => Math.floor(((index * 0.618_033_988_75) % 1) * oneIn) === 0);
}
