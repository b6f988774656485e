import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import type { Convention } from '../../../language/model/convention.ts';
import { timingAhead } from '../../../language/model/moments.ts';
import { momentsOfTiming, type Timing } from '../../../language/model/timing.ts';

/** The moments of the agreement itself: its dates are known once it has been entered into. */
const ofTheTerm = new Set(['in-force', 'ended', 'term.start', 'term.middle', 'term.end', 'cycle.start', 'cycle.end']);

/**
 * The facts and changes that a time is counted from in the end, through named dates and deadlines. The days of the term
 * are none: they hang on the facts that bring the agreement about, which `entryMoments` gives.
 */
export function rootsOf(timing: Timing, convention: Convention): ReadonlySet<string> {
  const roots = new Set<string>();
  const seen = new Set<string>();
  const follow = (one: Timing | undefined): void => {
    if (!one) return;
    for (const { name } of momentsOfTiming(one)) {
      if (ofTheTerm.has(name) || seen.has(name)) continue;
      seen.add(name);
      const known = timingAhead(name, convention);
      if (known) follow(known);
      else roots.add(name);
    }
  };
  follow(timing);
  return roots;
}

/** The facts that bring the agreement about: its signature, its notification, and what else its first day waits for. */
export function entryMoments(convention: Convention): ReadonlySet<string> {
  return new Set([
    'signed',
    ...(convention.notification ? ['notified'] : []),
    ...rootsOf(convention.term.starts, convention),
  ]);
}

/** The facts that a time is counted from and whose day the entry does not tell. */
export function freeRootsOf(timing: Timing, convention: Convention): readonly string[] {
  const ofEntry = entryMoments(convention);
  return [...rootsOf(timing, convention)].filter((name) => !ofEntry.has(name));
}

/** The moments that a time names, in the order of the text. */
export function momentNames(timing: Timing): readonly string[] {
  return [...momentsOfTiming(timing)].map(({ name }) => name);
}

/** Whether the text gives the day itself, whenever the agreement is entered into. */
export function isDated(timing: Timing, { resolver, chart }: Compiled): boolean {
  return resolver.date(timing, 'state', chart.context) !== undefined;
}
