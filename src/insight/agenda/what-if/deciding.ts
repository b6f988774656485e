import type { Outcome } from '../summary.ts';

/**
 * How many runs end otherwise, on average, when one date alone is drawn again: for each date, from the outcomes of every
 * combination of days, in their order, the last date changing first. `lengths` tells how many days each date has.
 */
export function decidedBy(outcomes: readonly Outcome[], lengths: readonly number[]): readonly number[] {
  let stride = outcomes.length;
  return lengths.map((length) => {
    const block = stride;
    stride /= length;
    let others = 0;
    for (let first = 0; first < outcomes.length; first += block) {
      for (let offset = 0; offset < stride; offset += 1)
        others += disagreeing(outcomes, first + offset, stride, length);
    }
    return Math.round(others / length);
  });
}

/** Of the runs that differ in one date alone: the pairs, each taken both ways, that end otherwise. */
function disagreeing(outcomes: readonly Outcome[], first: number, stride: number, length: number): number {
  const counts = new Map<Outcome, number>();
  for (let at = 0; at < length; at += 1) {
    const outcome = outcomes[first + at * stride] ?? null;
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  }
  return [...counts.values()].reduce((sum, count) => sum + count * (length - count), 0);
}
