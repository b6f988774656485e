import type { MachineEvent } from '../../../engine/chart/chart.ts';
import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import type { Step } from '../../../engine/lifecycle/replay.ts';
import type { Condition } from '../../../language/model/condition.ts';
import { bounds } from '../../../text/bounds.ts';
import type { Text } from '../../../text/text.ts';
import { sayBound, sayBoundOfAll } from '../unsettled.ts';
import { Work } from '../work.ts';
import { explore, type Limits, type Place, type Space, wayTo } from './explore.ts';
import { hasCome } from './has-come.ts';
import { costOfStep, layOut, type PlayedRun } from './lay-out.ts';
import { type Concern, type Slice, sliceOf } from './slice.ts';
import type { SliceState } from './slice-steps.ts';
import { Tide } from './tide.ts';
import { usualRuns } from './usual-runs.ts';
import { eachEnough } from './ways-to-hold.ts';

/** What came of a search for a run. */
export type Search =
  | { readonly found: 'run'; readonly played: PlayedRun; readonly step: Step }
  /** No order of facts and days leads there. */
  | { readonly found: 'nothing' }
  /** The chart leads there, and no run that was tried does. */
  | { readonly found: 'no-run' }
  | { readonly found: 'bound' };

/** How a run is looked for. */
export interface Looking {
  /** What a run must show, where the state alone does not tell. */
  readonly isShown?: (step: Step) => boolean;
  /** What comes after such a state is of no interest. */
  readonly isLast?: (state: SliceState) => boolean;
}

/** All answers together may look at as many states as so many of them that go to the bound. */
const answersInFull = bounds.proofStatesInAll.most / bounds.proofStates.most;

/** How much of the bound of an answer goes into a shorter run than the one that is known. */
const partForTheShortest = 0.1;

/** What serves all answers may cost as much as several of them. */
const answersOfUsual = 2;

/** How many states that would do are tried on real days. */
const mostTries = 6;

/** Looks for runs of a convention, in slices of its machine. */
export class Prover {
  readonly compiled: Compiled;
  readonly #most: number;
  readonly #all: Work;
  #work: Work;
  readonly #spaces = new Map<string, Space>();
  readonly #tides = new Map<string, Tide>();
  readonly #found: PlayedRun[] = [];
  readonly #usual: (PlayedRun | undefined)[] = [];
  readonly #usualToCome: Iterator<PlayedRun | undefined, undefined>;

  /** `most` states are looked at for one answer, and `mostOfAll` for all of them. */
  constructor(compiled: Compiled, most: number, mostOfAll = most * answersInFull) {
    this.compiled = compiled;
    this.#most = most;
    this.#all = new Work(mostOfAll);
    this.#work = new Work(most, this.#all);
    this.#usualToCome = usualRuns(compiled, () => new Work(most * answersOfUsual, this.#all));
  }

  /** Begins another answer, which may look at as much as the one before. */
  begin(): void {
    this.#work = new Work(this.#most, this.#all);
  }

  get isSpent(): boolean {
    return this.#work.isSpent;
  }

  /** The bound that was reached, in words. */
  get bound(): Text {
    return this.#all.isSpent ? sayBoundOfAll(this.#all.most) : sayBound(this.#work.most);
  }

  /** The runs that were played so far; then those of the usual ones that were not. */
  *runs(isPatient = true): Generator<PlayedRun> {
    yield* this.#found;
    for (let index = 0; index < this.#usual.length || (isPatient && this.#playUsual()); index += 1) {
      const run = this.#usual[index];
      if (run) yield run;
    }
  }

  /** Plays one more of the usual runs; false where there is none. */
  #playUsual(): boolean {
    const { done, value } = this.#usualToCome.next();
    if (!done) this.#usual.push(value);
    return !done;
  }

  /** What may come at all in runs in which some moments never do. */
  without(...never: readonly string[]): Tide {
    const key = never.join(' ');
    const known = this.#tides.get(key) ?? new Tide(this.compiled, never);
    this.#tides.set(key, known);
    return known;
  }

  /** What may come before a condition has held for the first time. */
  before(condition: Condition): Tide {
    const key = `before ${JSON.stringify(condition)}`;
    const known = this.#tides.get(key) ?? new Tide(this.compiled, eachEnough(condition), condition);
    this.#tides.set(key, known);
    return known;
  }

  /** The run in which nothing is done after the entry. */
  get quiet(): PlayedRun | undefined {
    if (this.#usual.length === 0) this.#playUsual();
    return this.#usual[0];
  }

  explore(slice: Slice, limits: Omit<Limits, 'work'> = {}): Space {
    return explore(slice, { ...limits, work: this.#work });
  }

  /** All of a slice, as far as it is looked at. */
  space(concern: Concern, isExact: boolean): Space {
    const key = JSON.stringify([concern, isExact]);
    const known = this.#spaces.get(key) ?? this.explore(sliceOf(this.compiled, concern, isExact));
    this.#spaces.set(key, known);
    return known;
  }

  layOut(way: readonly MachineEvent[], isPatient = true): Generator<PlayedRun> {
    return layOut(this.compiled, way, this.#work, isPatient);
  }

  /**
   * Looks for a run in which a state comes about, nearest first; the engine has the last word. Where none is found so, one
   * that was played for something else may show it, if not in the shortest way.
   */
  search(
    concern: Concern,
    isGoal: (state: SliceState) => boolean,
    { isShown = (step: Step) => isGoal(step.after), isLast }: Looking = {},
  ): Search {
    const known = this.known(concern, isGoal, isShown);
    const work = known ? new Work(this.#most * partForTheShortest, this.#work) : this.#work;
    const nearest = this.#nearestRun(concern, isGoal, { isShown, work, ...(isLast && { isLast }) });
    if (nearest.found === 'run') return nearest;
    // Whatever was played comes, even if no state tells.
    const shown = known ?? (nearest.found === 'nothing' ? undefined : this.known(concern, isGoal, isShown, true));
    return shown ? { found: 'run', ...shown } : nearest;
  }

  #nearestRun(
    concern: Concern,
    isGoal: (state: SliceState) => boolean,
    { isShown, isLast, work }: Looking & { isShown: (step: Step) => boolean; work: Work },
  ): Search {
    for (const isExact of [false, true]) {
      const slice = sliceOf(this.compiled, concern, isExact);
      const space = explore(slice, { work, ...(isLast && { isLast }), goals: { most: mostTries, isGoal } });
      const found = [...space.places.values()].filter(({ state }) => isGoal(state));
      if (found.length === 0) return { found: !space.isWhole ? 'bound' : slice.isSure ? 'nothing' : 'no-run' };
      const shown = this.#firstShown(found, isShown, isExact);
      if (shown) return shown;
    }
    return { found: work.isSpent ? 'bound' : 'no-run' };
  }

  #firstShown(goals: readonly Place[], isShown: (step: Step) => boolean, isExact: boolean): Search | undefined {
    for (const goal of goals.slice(0, isExact ? mostTries : 1)) {
      for (const played of this.layOut(wayTo(goal), isExact)) {
        const step = played.run.steps.find(isShown);
        if (!step) continue;
        this.#found.push(played);
        return { found: 'run', played, step };
      }
    }
    return undefined;
  }

  /**
   * A run that was played before and shows something, without the facts that never come. Where the steps of runs are dear,
   * none is played for that unless one is patient.
   */
  known(
    { without = [] }: Concern,
    isGoal: (state: SliceState) => boolean,
    isShown: (step: Step) => boolean = () => true,
    isPatient = costOfStep(this.compiled) === 1,
  ): { readonly played: PlayedRun; readonly step: Step } | undefined {
    for (const played of this.runs(isPatient)) {
      if (played.facts.some(({ fact }) => without.includes(fact))) continue;
      const step = played.run.steps.find(({ after }) => isGoal(after));
      if (step && isShown(step)) return { played, step };
    }
    return undefined;
  }

  /**
   * The run that comes nearest to something that never comes: it goes as far as it can, then to the end of the agreement
   * where it can end.
   */
  nearest(concern: Concern, score: (state: SliceState) => number): PlayedRun | undefined {
    const space = this.space(concern, true);
    const ranked = [...space.places.values()].map((place) => ({ place, points: score(place.state) }));
    // Sorting keeps the nearest first among those that go as far.
    ranked.sort((a, b) => b.points - a.points);
    for (const { place } of ranked.slice(0, mostTries)) {
      const toEnd = onwards(space, place);
      for (const way of toEnd ? [[...wayTo(place), ...toEnd], wayTo(place)] : [wayTo(place)]) {
        for (const played of this.layOut(way)) return played;
      }
    }
    return undefined;
  }
}

/** The shortest way from a place to the end of the agreement. */
function onwards({ places }: Space, start: Place): readonly MachineEvent[] | undefined {
  const isEnd = hasCome('ended');
  const ways = new Map<string, readonly MachineEvent[]>([[start.key, []]]);
  for (const [key, way] of ways) {
    const place = places.get(key);
    if (!place) continue;
    if (isEnd(place.state)) return way;
    for (const { event, to } of place.edges) if (!ways.has(to)) ways.set(to, [...way, event]);
  }
  return undefined;
}
