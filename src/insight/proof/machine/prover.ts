import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import { own } from '../../../engine/lifecycle/context.ts';
import type { Step } from '../../../engine/lifecycle/replay.ts';
import type { Text } from '../../../text/text.ts';
import { explore, type Place, type Space, wayTo } from './explore.ts';
import { layOut, type PlayedLife } from './lay-out.ts';
import { type Concern, sliceOf } from './slice.ts';
import type { SliceState } from './slice-steps.ts';
import { Work } from './work.ts';

/** What came of a search for a run. */
export type Search =
  | { readonly found: 'run'; readonly played: PlayedLife; readonly step: Step }
  /** No order of facts and days leads there. */
  | { readonly found: 'nothing' }
  /** The chart leads there, and no run that was tried does. */
  | { readonly found: 'no-run' }
  | { readonly found: 'bound'; readonly states: number };

/** How a run is looked for. */
export interface Looking {
  /** What a run must show, where the state alone does not tell. */
  readonly isShown?: (step: Step) => boolean;
  /** What comes after such a state is of no interest. */
  readonly isLast?: (state: SliceState) => boolean;
}

/** How many states that would do are tried on real days. */
const mostTries = 6;

/** Looks for runs of a convention, in slices of its machine. */
export class Prover {
  readonly compiled: Compiled;
  readonly mostStates: number;
  readonly #spaces = new Map<string, Space>();

  constructor(compiled: Compiled, mostStates: number) {
    this.compiled = compiled;
    this.mostStates = mostStates;
  }

  /** All of a slice, as far as it is looked at. */
  space(concern: Concern, isExact: boolean): Space {
    const slice = sliceOf(this.compiled, concern, isExact);
    const { reads = [], thresholds = [], without = [] } = concern;
    const key = JSON.stringify([slice.regions.map(({ id }) => id), [...reads].sort(), thresholds, without, isExact]);
    const known = this.#spaces.get(key);
    if (known) return known;
    const space = explore(slice, { work: new Work(this.mostStates) });
    this.#spaces.set(key, space);
    return space;
  }

  /** Looks for a run in which a state comes about, nearest first; the reference engine has the last word. */
  search(
    concern: Concern,
    isGoal: (state: SliceState) => boolean,
    { isShown = (step: Step) => isGoal(step.after.snapshot), isLast }: Looking = {},
  ): Search {
    const limits = { work: new Work(this.mostStates), ...(isLast && { isLast }) };
    for (const isExact of [false, true]) {
      const slice = sliceOf(this.compiled, concern, isExact);
      const space = explore(slice, { ...limits, goals: { most: mostTries, isGoal } });
      const found = [...space.places.values()].filter(({ state }) => isGoal(state));
      if (found.length === 0) return space.isWhole ? { found: 'nothing' } : { found: 'bound', states: this.mostStates };
      const shown = this.#firstShown(found, isShown, isExact);
      if (shown) return shown;
    }
    return { found: 'no-run' };
  }

  #firstShown(goals: readonly Place[], isShown: (step: Step) => boolean, isExact: boolean): Search | undefined {
    for (const goal of goals.slice(0, isExact ? mostTries : 1)) {
      for (const played of layOut(this.compiled, wayTo(goal), isExact)) {
        const step = played.run.steps.find(isShown);
        if (step) return { found: 'run', played, step };
      }
    }
    return undefined;
  }

  /**
   * The run that comes nearest to something that never comes: it goes as far as it can, then to the end of the agreement
   * where it can end.
   */
  nearest(concern: Concern, score: (state: SliceState) => number): PlayedLife | undefined {
    const space = this.space(concern, true);
    const ranked = [...space.places.values()].map((place) => ({ place, points: score(place.state) }));
    // Sorting keeps the nearest first among those that go as far.
    ranked.sort((a, b) => b.points - a.points);
    for (const { place } of ranked.slice(0, mostTries)) {
      const toEnd = onwards(space, place);
      for (const way of toEnd ? [[...wayTo(place), ...toEnd], wayTo(place)] : [wayTo(place)]) {
        for (const played of layOut(this.compiled, way)) return played;
      }
    }
    return undefined;
  }
}

export function hasCome(moment: string): (state: SliceState) => boolean {
  return ({ context }) => own(context.moments, moment) !== undefined;
}

/** The shortest way from a place to the end of the agreement. */
function onwards({ places }: Space, start: Place): Place['edges'][number]['event'][] | undefined {
  const isEnd = hasCome('ended');
  const ways = new Map<string, Place['edges'][number]['event'][]>([[start.key, []]]);
  for (const [key, way] of ways) {
    const place = places.get(key);
    if (!place) continue;
    if (isEnd(place.state)) return way;
    for (const { event, to } of place.edges) if (!ways.has(to)) ways.set(to, [...way, event]);
  }
  return undefined;
}

/** That a bound was reached, in words. */
export function sayBound(states: number): Text {
  return {
    en: `Only the ${states} nearest states were looked at; --states looks at more.`,
    fr: `Seuls les ${states} états les plus proches ont été examinés ; --states en examine davantage.`,
  };
}
