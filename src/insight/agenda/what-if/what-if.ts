import type { IsoDate } from '../../../calendar/day.ts';
import { type EpochDay, fromEpochDay, toEpochDay } from '../../../calendar/epoch-day.ts';
import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import type { Fact } from '../../../engine/lifecycle/facts/fact.ts';
import { never } from '../../../engine/table/packed-run.ts';
import type { Unsupported } from '../../../engine/table/unsupported.ts';
import { Random } from './random.ts';
import { type RunEnd, type RunPlayer, runPlayer } from './run-player.ts';

/** A fact whose day is not settled. */
export interface Variation {
  /** How it is called: the id or the name of the fact. */
  readonly name: string;
  readonly fact: Fact;
  /** The days that are tried; `null` is that it never happens. */
  readonly days: readonly (IsoDate | null)[];
}

/** How many runs are played, and how far. */
export interface WhatIfOptions {
  /** At most so many runs; where there are more combinations, so many are drawn. */
  readonly runs: number;
  /** Which runs are drawn, where not all are played: the same seed draws the same. */
  readonly seed: number;
  /** The last day to play; the natural end of each run by default. */
  readonly until?: IsoDate;
}

/** One run: which day each variation took, and how it ended. */
export interface TriedRun extends RunEnd {
  /** By variation: the place of its day among those that are tried. */
  readonly choices: readonly number[];
}

const streams = { runs: 0, again: 1 } as const;

/** The runs that an agreement can have when some of its facts happen on other days, or never. */
export class WhatIf {
  readonly variations: readonly Variation[];
  readonly facts: readonly Fact[];
  readonly seed: number;
  /** How many combinations of days there are. */
  readonly combinations: number;
  /** How many runs are played: all combinations, or as many as are drawn. */
  readonly runs: number;
  readonly isDrawn: boolean;
  readonly #days: readonly (readonly EpochDay[])[];
  readonly #settled: readonly EpochDay[];
  readonly #runner: RunPlayer;

  /** `settled` are the facts whose days are; a variation may be about none of them. */
  constructor(
    compiled: Compiled,
    settled: readonly Fact[],
    variations: readonly Variation[],
    { runs, seed, until }: WhatIfOptions,
  ) {
    this.variations = variations;
    this.seed = seed;
    this.facts = [...variations.map(({ fact }) => fact), ...settled];
    this.combinations = variations.reduce((product, { days }) => product * days.length, 1);
    this.isDrawn = this.combinations > runs;
    this.runs = Math.min(runs, this.combinations);
    this.#days = variations.map(({ days }) => days.map((day) => (day === null ? never : toEpochDay(day))));
    this.#settled = settled.map(({ on }) => toEpochDay(on));
    this.#runner = runPlayer(compiled, this.facts, until === undefined ? until : toEpochDay(until));
  }

  /** Why XState plays these runs and no table, where that is so. */
  get unsupported(): Unsupported | undefined {
    return this.#runner.unsupported;
  }

  /** Plays one run after the other; the same seed gives the same runs. */
  *play(): Generator<TriedRun> {
    const random = Random.seeded(this.seed, streams.runs);
    for (let count = 0; count < this.runs; count += 1) {
      const choices = this.isDrawn ? this.#draw(random) : this.#combination(count);
      yield { choices, ...this.#run(choices) };
    }
  }

  /** Draws one date of a run again and leaves the others as they are: how does that run end? */
  redrawing(): (choices: readonly number[], variation: number) => RunEnd {
    const random = Random.seeded(this.seed, streams.again);
    return (choices, variation) => {
      const again = [...choices];
      again[variation] = random.below(this.#days[variation]?.length ?? 1);
      return this.#run(again);
    };
  }

  #draw(random: Random): number[] {
    return this.#days.map(({ length }) => random.below(length));
  }

  /** The combinations in order, the last variation changing first. */
  #combination(number: number): number[] {
    const choices: number[] = [];
    let rest = number;
    for (const { length } of this.#days.toReversed()) {
      choices.unshift(rest % length);
      rest = Math.floor(rest / length);
    }
    return choices;
  }

  #run(choices: readonly number[]): RunEnd {
    const varied = choices.map((choice, variation) => this.#days[variation]?.[choice] ?? never);
    return this.#runner.run([...varied, ...this.#settled]);
  }
}

/** A day that stands for `never` where there is none. */
export function dayOrNull(day: EpochDay): IsoDate | null {
  return day === never ? null : fromEpochDay(day);
}
