/** Something that shows several things, by their names. */
interface Showing {
  readonly covered: ReadonlySet<string>;
}

/** Takes whatever shows most that is new, until nothing new is shown. */
export function fewest<T extends Showing>(candidates: readonly T[]): readonly T[] {
  const shown = new Set<string>();
  const kept: T[] = [];
  const gains = candidates.map(({ covered }) => covered.size);
  const showing = whoShows(candidates);
  for (;;) {
    const most = gains.reduce((a, b) => Math.max(a, b), 0);
    const best = candidates[gains.indexOf(most)];
    if (most === 0 || !best) return kept;
    kept.push(best);
    for (const name of best.covered) {
      if (shown.has(name)) continue;
      shown.add(name);
      for (const index of showing.get(name) ?? []) gains[index] = (gains[index] ?? 0) - 1;
    }
  }
}

/** Which of them show each thing. */
function whoShows(candidates: readonly Showing[]): ReadonlyMap<string, readonly number[]> {
  const showing = new Map<string, number[]>();
  for (const [index, { covered }] of candidates.entries()) {
    for (const name of covered) {
      const known = showing.get(name);
      if (known) known.push(index);
      else showing.set(name, [index]);
    }
  }
  return showing;
}
