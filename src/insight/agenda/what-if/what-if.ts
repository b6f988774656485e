import type { IsoDate } from '../../../calendar/day.ts';
import { type EpochDay, fromEpochDay, toEpochDay } from '../../../calendar/epoch-day.ts';
import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import type { Fact } from '../../../engine/lifecycle/facts/fact.ts';
import type { Hindrance } from '../../../engine/table/hindrance.ts';
import { never } from '../../../engine/table/packed-life.ts';
import { type LifeEnd, type LifeRunner, lifeRunner } from './life-runner.ts';
import { Random } from './random.ts';

/** A fact whose day is not settled. */
export interface Variation {
  /** How it is called: the id or the name of the fact. */
  readonly name: string;
  readonly fact: Fact;
  /** The days that are tried; `null` is that it never happens. */
  readonly days: readonly (IsoDate | null)[];
}

export interface WhatIfOptions {
  /** At most so many lives; where there are more combinations, so many are drawn. */
  readonly lives: number;
  readonly seed: number;
  /** The last day to play; the natural end of each life by default. */
  readonly until?: IsoDate;
}

/** One life: which day each variation took, and how it ended. */
export interface TriedLife extends LifeEnd {
  /** By variation: the place of its day among those that are tried. */
  readonly choices: readonly number[];
}

const streams = { lives: 0, again: 1 } as const;

/** The lives that an agreement can have when some of its facts happen on other days, or never. */
export class WhatIf {
  readonly variations: readonly Variation[];
  readonly facts: readonly Fact[];
  readonly seed: number;
  /** How many combinations of days there are. */
  readonly combinations: number;
  /** How many lives are played: all combinations, or as many as are drawn. */
  readonly lives: number;
  readonly isDrawn: boolean;
  readonly #days: readonly (readonly EpochDay[])[];
  readonly #settled: readonly EpochDay[];
  readonly #runner: LifeRunner;

  /** `settled` are the facts whose days are; a variation may be about none of them. */
  constructor(
    compiled: Compiled,
    settled: readonly Fact[],
    variations: readonly Variation[],
    { lives, seed, until }: WhatIfOptions,
  ) {
    this.variations = variations;
    this.seed = seed;
    this.facts = [...variations.map(({ fact }) => fact), ...settled];
    this.combinations = variations.reduce((product, { days }) => product * days.length, 1);
    this.isDrawn = this.combinations > lives;
    this.lives = Math.min(lives, this.combinations);
    this.#days = variations.map(({ days }) => days.map((day) => (day === null ? never : toEpochDay(day))));
    this.#settled = settled.map(({ on }) => toEpochDay(on));
    this.#runner = lifeRunner(compiled, this.facts, until === undefined ? until : toEpochDay(until));
  }

  /** Why XState plays these lives and no table, where that is so. */
  get hindrance(): Hindrance | undefined {
    return this.#runner.hindrance;
  }

  /** Plays one life after the other; the same seed gives the same lives. */
  *play(): Generator<TriedLife> {
    const random = Random.seeded(this.seed, streams.lives);
    for (let count = 0; count < this.lives; count += 1) {
      const choices = this.isDrawn ? this.#draw(random) : this.#combination(count);
      yield { choices, ...this.#run(choices) };
    }
  }

  /** Draws one date of a life again and leaves the others as they are: how does that life end? */
  redrawing(): (choices: readonly number[], variation: number) => LifeEnd {
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

  #run(choices: readonly number[]): LifeEnd {
    const varied = choices.map((choice, variation) => this.#days[variation]?.[choice] ?? never);
    return this.#runner.run([...varied, ...this.#settled]);
  }
}

/** A day that stands for `never` where there is none. */
export function dayOrNull(day: EpochDay): IsoDate | null {
  return day === never ? null : fromEpochDay(day);
}
