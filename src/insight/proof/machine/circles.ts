import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import { listIn, type Region } from './regions.ts';
import { Tide } from './tide.ts';

/** Moments each of which waits for the next, and the last for the first; with the regions that bring them about. */
export interface Circle {
  readonly moments: readonly string[];
  readonly regions: readonly Region[];
}

/**
 * The circles that keep something from ever coming. Everything is let come that waits for nothing but what has come, as
 * if nothing were ever undone or ruled out; that is more than any run allows, so what is left comes in none. It waits
 * for itself, or for something that does.
 */
export function* circlesOf(compiled: Compiled): Generator<Circle> {
  const tide = new Tide(compiled);
  const stuck = new Map(tide.stuck());
  for (const start of stuck.keys()) {
    const circle = listIn(start) === undefined ? circleFrom(start, stuck) : undefined;
    if (!circle) continue;
    const regions = new Set(circle.flatMap((name) => tide.writersOf(name)));
    for (const name of circle) stuck.delete(name);
    // That an occurrence arises is no moment of its own: what gives rise to it is told.
    yield { moments: circle.filter((name) => listIn(name) === undefined), regions: [...regions] };
  }
}

/** Follows what a moment waits for until one comes back. */
function circleFrom(start: string, stuck: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const path: string[] = [];
  for (let at: string | undefined = start; at !== undefined; ) {
    const seen = path.indexOf(at);
    if (seen >= 0) return path.slice(seen);
    path.push(at);
    const from: string = at;
    at = stuck.get(from)?.find((name) => stuck.has(name) && (name !== from || listIn(name) === undefined));
  }
  return undefined;
}
