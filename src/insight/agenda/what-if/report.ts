import type { IsoDate } from '../../../calendar/day.ts';
import type { RefusalCode } from '../../../engine/lifecycle/refusals/refusal-reasons.ts';
import type { Text } from '../../../text/text.ts';
import type { Outcome } from '../summary.ts';
import { decidedBy } from './deciding.ts';
import type { TriedRun, Variation, WhatIf } from './what-if.ts';

/** How often each outcome happens, and which date decides it. */
export interface WhatIfReport {
  readonly runs: number;
  readonly combinations: number;
  /** The seed that the runs were drawn with; `null` where all combinations were played. */
  readonly seed: number | null;
  /** The most frequent first. */
  readonly outcomes: readonly OutcomeCount[];
  /** The one that decides most first. */
  readonly dates: readonly VariedDate[];
  readonly refusals: readonly RefusalCount[];
  readonly broken: readonly BrokenCount[];
  /** Why XState played these runs and no table, where that is so. */
  readonly slowBecause?: Text;
}

/** How many of the runs ended so. */
export interface OutcomeCount {
  readonly outcome: Outcome;
  readonly runs: number;
}

/** What a varied date does. */
export interface VariedDate {
  readonly name: string;
  readonly first: IsoDate | null;
  readonly last: IsoDate | null;
  readonly mayNeverHappen: boolean;
  /** How many runs end otherwise, on average, when this date alone is drawn again. */
  readonly decides: number;
  /** For each outcome, the first and the last day of this date with which it happens. */
  readonly outcomes: readonly (OutcomeCount & { readonly first: IsoDate | null; readonly last: IsoDate | null })[];
  readonly months: readonly MonthCount[];
}

/** The runs in which the date falls in a month; `null` for those in which it never comes. */
export interface MonthCount {
  readonly month: string | null;
  readonly runs: number;
  readonly outcomes: readonly OutcomeCount[];
}

/** How often a fact was refused, and why. */
export interface RefusalCount {
  readonly fact: string;
  readonly code: RefusalCode;
  readonly times: number;
}

/** In how many runs a property is broken. */
export interface BrokenCount {
  readonly property: string;
  readonly runs: number;
}

/** Plays all runs and counts; `played` is told after each of them how many there were. */
export function whatIfReport(whatIf: WhatIf, played: (count: number) => void = () => {}): WhatIfReport {
  const all = new Counts<Outcome>();
  const refusals = new Counts<string>();
  const broken = new Counts<string>();
  const dates = whatIf.variations.map((variation) => new DateTally(variation));
  const { runs, combinations, isDrawn, seed, unsupported } = whatIf;
  const redraw = whatIf.redrawing();
  const inOrder: Outcome[] = [];
  let count = 0;
  for (const run of whatIf.play()) {
    all.add(run.outcome);
    if (!isDrawn) inOrder.push(run.outcome);
    for (const { fact, code } of run.refusals) refusals.add(`${whatIf.facts[fact]?.fact} ${code}`);
    for (const property of run.broken) broken.add(property);
    for (const [index, tally] of dates.entries()) {
      tally.add(run, run.choices[index] as number);
      if (isDrawn && redraw(run.choices, index).outcome !== run.outcome) tally.decides += 1;
    }
    count += 1;
    played(count);
  }
  if (!isDrawn) {
    const decided = decidedBy(
      inOrder,
      whatIf.variations.map(({ days }) => days.length),
    );
    for (const [index, tally] of dates.entries()) tally.decides = decided[index] ?? 0;
  }
  const outcomes = outcomeCounts(all);
  const order = outcomes.map(({ outcome }) => outcome);
  return {
    runs,
    combinations,
    seed: isDrawn ? seed : null,
    outcomes,
    dates: dates.map((tally) => tally.told(order)).sort((a, b) => b.decides - a.decides),
    refusals: refusals.mostFirst().map(([key, times]) => {
      const [fact = '', code] = key.split(' ');
      return { fact, code: code as RefusalCode, times };
    }),
    broken: broken.mostFirst().map(([property, count]) => ({ property, runs: count })),
    ...(unsupported && { slowBecause: unsupported.reason }),
  };
}

class Counts<K extends string | null> {
  readonly #counts = new Map<K, number>();

  add(key: K): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  of(key: K): number {
    return this.#counts.get(key) ?? 0;
  }

  mostFirst(): readonly (readonly [K, number])[] {
    return [...this.#counts].sort(([a, many], [b, more]) => more - many || (String(a) < String(b) ? -1 : 1));
  }
}

function outcomeCounts(counts: Counts<Outcome>): readonly OutcomeCount[] {
  return counts.mostFirst().map(([outcome, runs]) => ({ outcome, runs }));
}

/** Counts outcomes by the day that one date took. */
class DateTally {
  decides = 0;
  readonly #variation: Variation;
  readonly #byDay: Counts<Outcome>[];

  constructor(variation: Variation) {
    this.#variation = variation;
    this.#byDay = variation.days.map(() => new Counts());
  }

  add({ outcome }: TriedRun, choice: number): void {
    this.#byDay[choice]?.add(outcome);
  }

  told(order: readonly Outcome[]): VariedDate {
    const { name, days } = this.#variation;
    const dated = days.filter((day) => day !== null);
    return {
      name,
      first: dated[0] ?? null,
      last: dated.at(-1) ?? null,
      mayNeverHappen: dated.length < days.length,
      decides: this.decides,
      outcomes: order.map((outcome) => {
        const withIt = days.filter((day, index) => day !== null && (this.#byDay[index]?.of(outcome) ?? 0) > 0);
        const runs = sum(outcome, this.#byDay);
        return { outcome, runs, first: withIt[0] ?? null, last: withIt.at(-1) ?? null };
      }),
      months: this.#months(order),
    };
  }

  #months(order: readonly Outcome[]): readonly MonthCount[] {
    const months = new Map<string | null, Counts<Outcome>[]>();
    for (const [index, day] of this.#variation.days.entries()) {
      const month = monthOf(day);
      const counts = months.get(month) ?? [];
      if (counts.length === 0) months.set(month, counts);
      counts.push(this.#byDay[index] as Counts<Outcome>);
    }
    return [...months].map(([month, counts]) => {
      const outcomes = order.map((outcome) => ({ outcome, runs: sum(outcome, counts) }));
      return { month, runs: outcomes.reduce((all, { runs }) => all + runs, 0), outcomes };
    });
  }
}

function sum(outcome: Outcome, counts: readonly Counts<Outcome>[]): number {
  return counts.reduce((all, one) => all + one.of(outcome), 0);
}

function monthOf(day: IsoDate | null): string | null {
  return day === null ? null : day.slice(0, 7);
}
