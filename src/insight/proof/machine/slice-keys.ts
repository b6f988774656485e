import type { Context } from '../../../engine/chart/chart.ts';
import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import { own, partsOf, usedOf } from '../../../engine/lifecycle/context.ts';
import { compareDecimals, type Decimal } from '../../../language/model/decimal.ts';
import type { FactDefinition } from '../../../language/model/names.ts';
import { countedIn } from './dayless.ts';
import type { DaysOfSlice } from './days-of-slice.ts';
import type { Live, Liveness } from './live.ts';
import { standingOf } from './occurrence-events.ts';
import { budgetIn, listIn, namesOf, type Region, stateIn, thresholdsIn } from './regions.ts';
import type { Concern } from './slice.ts';
import type { SliceState } from './slice-steps.ts';

interface OfSlice {
  readonly compiled: Compiled;
  readonly regions: readonly Region[];
  readonly concern: Concern;
  readonly liveness: Liveness;
  readonly days: DaysOfSlice;
  readonly isExact: boolean;
  readonly facts: readonly FactDefinition[];
}

/** Tells the states of a slice apart: no days, and only what can still make a difference to the question. */
export class SliceKeys {
  readonly #slice: OfSlice;
  readonly #numbers: ReadonlyMap<Region, number>;
  readonly #written: ReadonlySet<string>;
  readonly #bounds = new Map<string, readonly Decimal[]>();
  readonly #parts: readonly string[];
  readonly #countsRenewals: boolean;
  readonly #counted: ReadonlyMap<string, number>;
  readonly #named = new Map<Live, Named>();

  constructor(slice: OfSlice) {
    this.#slice = slice;
    const { regions, compiled, isExact, facts } = slice;
    this.#numbers = new Map(regions.map((region, index) => [region, index]));
    this.#written = new Set(regions.flatMap((region) => [...namesOf(region).writes]));
    this.#parts = facts.filter(({ by, components }) => components || (by && 'each' in by)).map(({ name }) => name);
    this.#counted = new Map(regions.flatMap((region) => [...countedIn(region)]));
    this.#countsRenewals = isExact && compiled.convention.term.renewal?.times !== undefined;
  }

  keyOf({ value, context }: SliceState): string {
    const { liveness, days, isExact } = this.#slice;
    const live = liveness.in(value);
    const { moments, budgets, parts, lists } = this.#namedIn(live);
    const states = live.regions.map((region) => `${this.#numbers.get(region)}${stateIn(value, region)}`);
    return [
      states.join(' '),
      moments.map((name) => (own(context.moments, name) === undefined ? 0 : 1)).join(''),
      parts.map((name) => Object.keys(partsOf(name, context)).sort().join(' ')).join(';'),
      lists.map((clause) => standingOf(context, clause, this.#counted.get(clause))).join(';'),
      budgets.map((budget) => reached(usedOf(budget, context), this.#boundsOf(budget))).join(' '),
      this.#countsRenewals ? context.renewals : '',
      days.order(context).join(' '),
      isExact ? standing(context) : '',
    ].join('|');
  }

  #namedIn(live: Live): Named {
    const known = this.#named.get(live) ?? this.#find(live);
    this.#named.set(live, known);
    return known;
  }

  #find({ regions, names, eventsAhead }: Live): Named {
    const found = [...names].filter((name) => this.#written.has(name)).sort();
    const lists = regions.flatMap((region) => [...namesOf(region).writes]).filter((name) => listIn(name) !== undefined);
    return {
      moments: found.filter((name) => budgetIn(name) === undefined && listIn(name) === undefined),
      lists: [...new Set([...lists, ...found])].flatMap((name) => listIn(name) ?? []),
      budgets: [...names].flatMap((name) => budgetIn(name) ?? []),
      parts: this.#parts.filter((name) => eventsAhead.has(name)),
    };
  }

  /** The quantities of a budget that the question compares with, and those that the slice does. */
  #boundsOf(budget: string): readonly Decimal[] {
    const { regions, concern } = this.#slice;
    const known = this.#bounds.get(budget) ?? [
      ...(concern.thresholds ?? []).filter((one) => one.budget === budget).map(({ quantity }) => quantity),
      ...regions.flatMap((region) => [...thresholdsIn(region, budget)]),
    ];
    this.#bounds.set(budget, known);
    return known;
  }
}

/** What of a state has a name: what is live in it of moments, occurrences, budgets, and facts that have parts. */
interface Named {
  readonly moments: readonly string[];
  /** The clauses that may apply several times. */
  readonly lists: readonly string[];
  readonly budgets: readonly string[];
  readonly parts: readonly string[];
}

function reached(used: Decimal, quantities: readonly Decimal[]): number {
  return quantities.filter((quantity) => compareDecimals(used, quantity) >= 0).length;
}

/** How many suspensions make the calendar stand still. */
function standing({ frozen }: Context): number {
  return frozen.filter(({ to }) => to === undefined).length;
}
